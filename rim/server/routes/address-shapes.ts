import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import { expects } from '../fields.ts'
import { line } from './shapes.ts'

/** A line that is shown in the head of an e-mail: no sign in it breaks the line or does not show. */
export const shownLine = expects(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  line.refine((text) => !/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(text)),
  {
    nb: 'må være mellom 1 og 200 tegn på én linje, uten fødselsnummer',
    nn: 'må vere mellom 1 og 200 teikn på éi linje, utan fødselsnummer',
    en: 'must be 1 to 200 characters on one line, without an identity number',
  },
)

/** One address, without a name. */
export const emailAddress = z.email().max(200)

export const telephone = expects(
  z
    .string()
    .trim()
    .regex(/^[0-9+() -]{0,30}$/),
  {
    nb: 'må være et telefonnummer, som 51 00 00 00',
    nn: 'må vere eit telefonnummer, som 51 00 00 00',
    en: 'must be a telephone number, such as 51 00 00 00',
  },
)

/** A text of several paragraphs that is sent to somebody. Nobody's identity number is sent about. */
export const letterText = z
  .string()
  .trim()
  .min(1)
  .max(5000)
  .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } })
