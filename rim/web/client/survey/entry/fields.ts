import type { InstrumentText, Question } from '#core/instruments'
import { helpedField, helpSeen, isUnclear, type PaperEntry, type Seen } from '#core/survey'

const text = (nb: string, nn: string, en: string): InstrumentText => ({
  nb,
  nn,
  en,
  origin: { nb: 'reconstructed', nn: 'translated', en: 'translated' },
})

/** Whether somebody helped, as a question like the others: it is on the paper, but none of the instrument. */
export const helpedQuestion: Question = {
  code: helpedField,
  number: '',
  type: 'choice',
  text: text('Fikk hjelp til å svare?', 'Fekk hjelp til å svare?', 'Had help to answer?'),
  choices: [
    { code: 'yes', label: text('Ja', 'Ja', 'Yes') },
    { code: 'no', label: text('Nei', 'Nei', 'No') },
  ],
  required: false,
  allowsUnknown: false,
  allowsRefused: false,
}

/** What is seen in a field; undefined: nothing. */
export const seenIn = (entry: PaperEntry, code: string): Seen | undefined =>
  code === helpedField ? (helpSeen(entry) ?? undefined) : entry.seen[code]

/** The form with something else, or nothing, seen in a field. */
export function withSeen(entry: PaperEntry, code: string, value: Seen | undefined): PaperEntry {
  if (code === helpedField) {
    return { ...entry, helped: isUnclear(value) ? value : value === undefined ? null : value === 'yes' }
  }
  const { [code]: _, ...seen } = entry.seen
  return { ...entry, seen: value === undefined ? seen : { ...seen, [code]: value } }
}

/** Where a field is on the page. */
export const fieldId = (code: string): string => `entry-${code}`

/** Moves the focus into a field: to the box that is ticked, else to the first thing there. False: it is not on the page. */
export function focusField(code: string): boolean {
  const field = document.getElementById(fieldId(code))
  const target = field?.querySelector<HTMLElement>('input:checked, input, textarea')
  target?.focus()
  target?.closest('.lp-entry-field')?.scrollIntoView({ block: 'nearest' })
  if (target instanceof HTMLInputElement && target.type === 'text') target.select()
  return target != null
}
