import { z } from 'zod'
import type { LocalText } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'

/** The shapes that several routes share. */
export const id = z.uuid()
export const municipalityCode = z.string().regex(/^[0-9]{4}$/)
/** A day of our time: the database has no year 0, and a year typed wrongly is not a day long ago. */
export const day = z.iso.date().refine((text) => text >= '1900-01-01')
/** Which of its changes a registration was seen in. */
export const revision = z
  .int()
  .min(0)
  .max(2 ** 31 - 1)
export const code = z.string().regex(/^[a-z][a-zA-Z0-9_]{0,79}$/)
/** A question's code, or the key of a note: what kind, and which question, choice or rule it is about. */
export const answerKey = z
  .string()
  .max(200)
  .regex(/^[a-z][a-zA-Z0-9_]{0,79}(:[a-z0-9][a-zA-Z0-9_]{0,79}(\/[a-zA-Z0-9_-]{1,80})?)?$/)
export const instrumentId = z.string().regex(/^[a-z]+@[0-9]{4}[.][0-9]+$/)
export const slug = z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/)
/** A text that people write freely. Somebody's identity number in it would be stored, which it never is. */
const free = (text: z.ZodString): z.ZodString =>
  text.refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } })
export const line = free(z.string().trim().min(1).max(200))
/** The same, or nothing. */
export const lineOrNone = free(z.string().trim().max(200))
export const note = free(z.string().trim().max(500))
/** The unit's own note of who it is. */
export const reference = free(z.string().trim().min(1).max(60)).nullable()
/** A longer text, of so many signs. */
export const freely = (least: number, most: number) => free(z.string().trim().min(least).max(most))
export const noParams = z.strictObject({})
export const done = z.object({ done: z.literal(true) })
/** A point in time, ISO 8601 in UTC. */
export const moment = z.string()
/** What something is written in. */
export const writtenForm = z.enum(['nb', 'nn'])
/** Those with substance problems, and those with mental-health problems alone. */
export const mainGroup = z.enum(['substance', 'mental'])
/** How a municipality takes part in a round. */
export const mode = z.enum(['person', 'aggregate'])
/** A text as it is answered. */
export const localText = z.object({ nb: z.string(), nn: z.string(), en: z.string().optional() })
/** A text as it is answered, without its origin. */
export const plainText = ({ nb, nn, en }: LocalText): z.input<typeof localText> => ({
  nb,
  nn,
  ...(en !== undefined && { en }),
})
/** A file that belongs to what is answered, by its edition. */
export const fileListed = <E extends z.ZodType>(edition: E) =>
  z.object({ edition, name: z.string(), type: z.string(), size: z.int(), sha256: z.string() })

/** What goes out as JSON is not the program's own any more. */
export const copied = <T>(value: unknown): T => structuredClone(value) as T

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }
/** What was sent, without what was left out. */
export const given = <T extends object>(body: T): Given<T> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Given<T>
