import { z } from 'zod'
import type { Language, Problem } from '#core/foundation'
import { problemText } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import type { MappingEntry, RevisionChange } from '#core/instruments'
import { code, id, line, localText, plainText } from './shapes.ts'

/** A text of several lines. Nobody's identity number is kept in it. */
export const prose = z
  .string()
  .trim()
  .max(2000)
  .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } })

// what is not written yet is kept too, and told as a fault of the draft
const wording = z.strictObject({ nb: prose, nn: prose, en: prose.optional() })
const because = z.union([
  z.strictObject({ decision: z.union([id, z.literal('')]) }),
  z.strictObject({ editorial: prose }),
])
/** A code as it is typed; whether it can be one is told as a fault of the draft. */
const typed = z.string().max(80)
const condition = z.union([
  z.strictObject({ question: typed, anyOf: z.array(typed).max(60) }),
  z.strictObject({ question: typed, from: z.int(), to: z.int() }),
])
const choice = z.strictObject({
  code: typed,
  label: wording,
  help: wording.optional(),
  exclusive: z.boolean().optional(),
  apart: z.boolean().optional(),
})
const question = z.strictObject({
  code: typed,
  type: z.enum(['choice', 'multi', 'integer']),
  text: wording,
  help: wording.optional(),
  choices: z.array(choice).max(60).optional(),
  min: z.int().min(0).max(1_000_000).optional(),
  max: z.int().min(0).max(1_000_000).optional(),
  required: z.boolean(),
  allowsUnknown: z.boolean(),
  allowsRefused: z.boolean(),
  askedWhen: condition.optional(),
})
const any = { id, because }
const newMeaning = wording.optional()
const kind = <K extends string>(name: K) => ({ ...any, kind: z.literal(name) })

/** One change of a draft, as the editor sends it. */
export const revisionChange = z.discriminatedUnion('kind', [
  z.strictObject({
    ...kind('question-wording'),
    question: code,
    text: wording.optional(),
    title: wording.optional(),
    help: wording.nullable().optional(),
    newMeaning,
  }),
  z.strictObject({
    ...kind('choice-wording'),
    question: code,
    choice: code,
    label: wording.optional(),
    help: wording.nullable().optional(),
    newMeaning,
  }),
  z.strictObject({ ...kind('add-choice'), question: code, choice, after: code.nullable(), newMeaning }),
  z.strictObject({
    ...kind('retire-choice'),
    question: code,
    choice: code,
    into: code.nullable(),
    newMeaning,
  }),
  z.strictObject({ ...kind('add-question'), section: line, after: code.nullable(), question }),
  z.strictObject({ ...kind('retire-question'), question: code }),
  z.strictObject({
    ...kind('answering'),
    question: code,
    required: z.boolean().optional(),
    allowsUnknown: z.boolean().optional(),
    allowsRefused: z.boolean().optional(),
  }),
  z.strictObject({ ...kind('asked-when'), question: code, condition: condition.nullable(), newMeaning }),
  z.strictObject({
    ...kind('add-warning'),
    number: z.int().min(1100).max(99_999),
    when: z.array(condition).max(5),
    message: wording,
  }),
  z.strictObject({ ...kind('retire-rule'), number: z.int() }),
])

/** How a question relates to the version before, where it is not simply the same. */
export const seriesChange = z.object({
  question: z.string(),
  kind: z.enum(['new', 'dropped', 'recoded']),
  /** The time series is broken. */
  breaks: z.boolean(),
  note: localText.nullable(),
})
/** None for a question that is simply the same. */
export const seriesChangeOf = (entry: MappingEntry): z.input<typeof seriesChange>[] =>
  entry.kind === 'same'
    ? []
    : [
        {
          question: entry.question,
          kind: entry.kind,
          breaks: entry.kind === 'recoded' && entry.breaksSeries,
          note: entry.note ? plainText(entry.note) : null,
        },
      ]

/** Changes as they are kept, to be answered. */
export const changesOf = (kept: readonly RevisionChange[]): z.input<typeof revisionChange>[] =>
  structuredClone(kept) as z.input<typeof revisionChange>[]

/** A fault as it is answered, in words. */
export const told = z.object({
  number: z.int(),
  severity: z.enum(['error', 'warning', 'info']),
  text: z.string(),
  /** Id of the change that it is about; null: the form as a whole. */
  change: z.string().nullable(),
})
export const toldOf = (
  met: Problem & { readonly change: string | null },
  language: Language,
): z.input<typeof told> => ({
  number: met.number,
  severity: met.severity,
  text: problemText(met, language),
  change: met.change,
})
