import type { LocalText, Severity } from '#core/foundation'
import {
  type ChangedPart,
  choicesOf,
  diffInstruments,
  type Instrument,
  type InstrumentDiff,
  type Question,
  type QuestionDiff,
  questionOf,
  questionsIn,
  questionsOf,
  type SeriesKind,
  seriesBetween,
} from '#core/instruments'
import { groupingQuestions, questionsOfTable } from './dependencies.ts'
import { type Chapter, standardTables } from './standard-tables.ts'

/** What becomes of a field. `renumbered`: its number in the form alone is another, which touches no figure. */
export type FieldChange = 'new' | 'dropped' | 'changed' | 'renumbered'

export interface FieldConsequence {
  readonly question: string
  /** As the newer form has it; of a dropped field, as the older one had it. */
  readonly number: string
  readonly text: LocalText
  readonly change: FieldChange
  /** What of a changed field is another; empty where only its meaning is, by the mapping. */
  readonly parts: readonly ChangedPart[]
  /** Labels of its choices. */
  readonly choices: Readonly<Record<'added' | 'removed' | 'changed', readonly LocalText[]>>
  readonly series: SeriesKind
  /** Why the series is so, as the form says. */
  readonly note: LocalText | null
  /** The fields whose stored answers are concerned: this one as it was, or those that it is made from. */
  readonly stored: readonly string[]
}

export interface RuleConsequence {
  readonly number: number
  readonly severity: Severity
  readonly message: LocalText
  /** `reads`: the rule is as before, but is about a field that is not. */
  readonly change: 'new' | 'dropped' | 'changed' | 'reads'
}

export interface TableConsequence {
  readonly table: string
  readonly title: LocalText
  readonly chapter: Chapter
  /** The touched fields that it hangs on. */
  readonly because: readonly string[]
}

/** What a round with a form means for those who know the form of the round before. */
export interface Consequences {
  /** Id of the older form; null: there was none, and everything is new. */
  readonly from: string | null
  readonly to: string
  /** In the newer form's order, then those that are dropped. */
  readonly fields: readonly FieldConsequence[]
  readonly rules: readonly RuleConsequence[]
  /** In the order of the report. */
  readonly tables: readonly TableConsequence[]
  /** Touched fields that decide who stands in which group: where there are any, every table may shift. */
  readonly grouping: readonly string[]
  /** Criteria for who belongs in the mapping that are another, new or gone: they decide the base of every table. */
  readonly inclusion: readonly LocalText[]
}

const unchanged = { added: [], removed: [], changed: [] } as const

/**
 * The consequence list of a form: the fields, rules and report tables that are touched when a round is held with `to`
 * after one that was held with `from`, and which time series break.
 *
 * @param versions all known versions of the family, for the mappings between the two.
 * @example consequencesOf(of2019, of2020, versions).fields.map((field) => field.series)
 */
export function consequencesOf(
  from: Instrument | null,
  to: Instrument,
  versions: readonly Instrument[],
): Consequences {
  const difference = from && diffInstruments(from, to)
  const fields =
    from && difference ? fieldsBetween(from, to, difference, versions) : questionsOf(to).map(newField)
  const touched = new Set(fields.flatMap((field) => (field.change === 'renumbered' ? [] : [field.question])))
  const tables = standardTables.flatMap(({ id, title, chapter }) => {
    const because = questionsOfTable(id).filter((code) => touched.has(code))
    return because.length > 0 ? [{ table: id, title, chapter, because }] : []
  })
  return {
    from: from?.id ?? null,
    to: to.id,
    fields,
    rules: rulesBetween(from, to, difference?.rules, touched),
    tables,
    grouping: groupingQuestions.filter((code) => touched.has(code)),
    inclusion: from && difference ? inclusionBetween(from, to, difference.inclusion) : [],
  }
}

const newField = ({ code, number, text }: Question): FieldConsequence => ({
  question: code,
  number,
  text,
  change: 'new',
  parts: [],
  choices: unchanged,
  series: 'new',
  note: null,
  stored: [],
})

function fieldsBetween(
  from: Instrument,
  to: Instrument,
  difference: InstrumentDiff,
  versions: readonly Instrument[],
): readonly FieldConsequence[] {
  const added = new Set(difference.questions.added)
  const details = new Map(difference.changed.map((one) => [one.question, one]))
  const series = seriesBetween(from, to, versions)
  const kept = questionsOf(to).flatMap((question): FieldConsequence[] => {
    const { code } = question
    const { kind, note, sources } = series.get(code)!
    const detail = details.get(code)
    const told = { ...newField(question), note, stored: sources, series: kind }
    if (added.has(code)) return [{ ...told, series: kind === 'undeclared' ? 'new' : kind }]
    if (!detail) return kind === 'same' || kind === 'undeclared' ? [] : [{ ...told, change: 'changed' }]
    const parts = detail.changes
    const renumbered = parts.every((part) => part === 'number') && (kind === 'same' || kind === 'undeclared')
    const choices = labelsOf(questionOf(from, code), question, detail.choices)
    return [{ ...told, change: renumbered ? 'renumbered' : 'changed', parts, choices }]
  })
  const continuing = [...series.values()].filter(({ kind }) => kind === 'recoded' || kind === 'break')
  const dropped = difference.questions.removed.map((code): FieldConsequence => {
    // what another field continues is told as that field tells it
    const step = series.get(code) ?? continuing.find(({ sources }) => sources.includes(code))
    const { kind = 'ended', note = null } = step ?? {}
    return { ...newField(questionOf(from, code)!), change: 'dropped', series: kind, note, stored: [code] }
  })
  return [...kept, ...dropped]
}

/** The labels of choices by code: as they are now, and of those that are gone as they were. */
function labelsOf(
  before: Question | undefined,
  after: Question,
  codes: QuestionDiff['choices'],
): FieldConsequence['choices'] {
  const label =
    (question: Question | undefined) =>
    (code: string): LocalText[] => {
      const list = question === undefined ? [] : choicesOf(question)
      return list.filter((choice) => choice.code === code).map((choice) => choice.label)
    }
  return {
    added: codes.added.flatMap(label(after)),
    removed: codes.removed.flatMap(label(before)),
    changed: codes.changed.flatMap(label(after)),
  }
}

function rulesBetween(
  from: Instrument | null,
  to: Instrument,
  difference: InstrumentDiff['rules'] | undefined,
  touched: ReadonlySet<string>,
): readonly RuleConsequence[] {
  const everything = { added: to.rules.map(({ number }) => number), removed: [], changed: [] }
  const { added, removed, changed } = difference ?? everything
  const now = to.rules.flatMap(({ number, severity, message, brokenWhen, questions }): RuleConsequence[] => {
    const told = { number, severity, message }
    if (added.includes(number)) return [{ ...told, change: 'new' }]
    if (changed.includes(number)) return [{ ...told, change: 'changed' }]
    const about = [...questionsIn(brokenWhen), ...questions]
    return about.some((code) => touched.has(code)) ? [{ ...told, change: 'reads' }] : []
  })
  const gone = (from?.rules ?? [])
    .filter(({ number }) => removed.includes(number))
    .map(
      ({ number, severity, message }): RuleConsequence => ({ number, severity, message, change: 'dropped' }),
    )
  return [...now, ...gone]
}

function inclusionBetween(
  from: Instrument,
  to: Instrument,
  { added, removed, changed }: InstrumentDiff['inclusion'],
): readonly LocalText[] {
  const texts = (form: Instrument, codes: readonly string[]) =>
    form.inclusion.filter(({ code }) => codes.includes(code)).map(({ text }) => text)
  return [...texts(to, [...added, ...changed]), ...texts(from, removed)]
}
