import { type Answers, type Instrument, reasonKey, type Session } from '#core/instruments'
import type { FieldStatus, FormState, FormStore } from '../stores/store.ts'
import type { ConflictGroup } from './conflicts.ts'
import type { FieldProblems } from './field-problems.ts'
import type { Field } from './fields.ts'

/** Last round's answers, read by this form. */
export interface EarlierAnswers {
  readonly answers: Answers
  readonly breaks: readonly string[]
  /** In the language of the page. */
  readonly roundName: string
}

/** Ways between the fields of the page. The same object as long as the page lives. */
export interface Navigation {
  readonly next: (code: string) => void
  readonly previous: (code: string) => void
  readonly goTo: (code: string) => void
  readonly help: () => void
  /** Reads a text aloud, when there is a pause. */
  readonly announce: (text: string) => void
}

/** All that one field on the page is drawn from. */
export interface FieldView {
  readonly instrument: Instrument
  readonly field: Field
  readonly session: Session
  readonly store: FormStore
  readonly state: FormState
  readonly problems: FieldProblems
  readonly conflicts: readonly ConflictGroup[]
  readonly earlier: EarlierAnswers | undefined
  readonly mostUsed: readonly string[]
  readonly navigation: Navigation
  readonly readOnly: boolean
  /** What an answer to this field did to others by the form's routing; told here. */
  readonly routing: string | null
  /** The answer came with the identity number. */
  readonly prefilled: boolean
  /** Changes when, and only when, the field must be drawn anew. */
  readonly signature: string
}

/** Whether last round's answer to a field may not be compared with this one's. */
export const breaksSeries = ({ codes }: Field, { breaks }: EarlierAnswers): boolean =>
  codes.some((code) => breaks.includes(code))

export const noProblems: FieldProblems = { here: [], elsewhere: [] }

/** The keys that a field writes: its answers, parts and comments. */
export const keysOf = (
  field: Pick<Field, 'codes'>,
  notes: Readonly<Record<string, unknown>>,
): readonly string[] => [...field.codes, ...Object.keys(notes).filter((key) => isNoteOf(field, key))]

const isNoteOf = ({ codes }: Pick<Field, 'codes'>, key: string): boolean =>
  codes.some(
    (code) => key === `comment:${code}` || key.startsWith(`comment:${code}/`) || key === `part:${code}`,
  )

const gravest: readonly FieldStatus[] = ['failed', 'conflict', 'waiting', 'saving', 'saved']

/** How it is with all that a field writes: the gravest of them. */
export function statusOf(keys: readonly string[], store: FormStore): FieldStatus {
  const all = new Set(keys.map((key) => store.fieldStatus(key)))
  return gravest.find((status) => all.has(status)) ?? 'saved'
}

/** Whether what waits is only about to be sent. */
export const isCalm = ({ overall }: FormState): boolean =>
  overall.kind === 'saved' || overall.kind === 'saving'

/** What a field's picture hangs on, as a text to compare by: so that a key pressed in one does not draw them all. */
export function signatureOf(view: Omit<FieldView, 'signature'>): string {
  const { field, session, store, state, problems, conflicts } = view
  const keys = keysOf(field, state.notes)
  const rules = problems.here.flatMap(({ rule }) => (rule === undefined ? [] : [reasonKey(rule)]))
  const bases = problems.here.flatMap(({ questions }) => questions)
  return JSON.stringify([
    field.codes.map((code) => session.states.get(code)?.answer),
    [...keys, ...rules].map((key) => [key, state.notes[key], store.fieldStatus(key), store.fieldFault(key)]),
    [...rules, ...bases].map((key) => state.answeredIn[key]),
    problems.here.map(({ number, details }) => [number, details]),
    problems.elsewhere.map(({ problem, at }) => [problem.number, at]),
    conflicts,
    statusOf(keys, store) === 'waiting' && isCalm(state),
    view.earlier?.roundName,
    view.mostUsed,
    view.readOnly,
    view.prefilled,
    view.routing,
  ])
}
