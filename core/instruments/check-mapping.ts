import { type Problem, problem } from '#core/foundation'
import { choicesOf, type Form, formOf } from './form.ts'
import { kinds } from './problems.ts'
import { qualifiedChoices } from './recoding.ts'
import type { Instrument, MappingEntry, Question } from './types.ts'

/**
 * Checks that a form's mapping accounts for every question of both versions, once each, and that what it says is so:
 * "same" questions have the same type, choices and range; "new" ones were not there; "dropped" ones are gone; a
 * recoding names sources and choices that exist.
 */
export function checkMapping(instrument: Instrument, others: readonly Instrument[]): Problem[] {
  const { mapping } = instrument
  if (!mapping) return []
  const { from } = mapping
  const previous = others.find((one) => one.id === from)
  if (!previous) return [problem(kinds.previousMissing, { id: instrument.id, from })]
  const older = formOf(previous)
  const newer = formOf(instrument)
  const wrong = mapping.entries.filter((entry, at) => {
    const first = mapping.entries.findIndex((one) => one.question === entry.question) === at
    return !first || !holds(entry, older, newer)
  })
  const told = new Set(mapping.entries.map((entry) => entry.question))
  const sources = new Set(
    mapping.entries.flatMap((entry) => (entry.kind === 'recoded' ? [...entry.sources] : [])),
  )
  const untold = [
    ...newer.questions.filter((question) => !told.has(question.code)),
    ...older.questions.filter(({ code }) => !newer.byCode.has(code) && !told.has(code) && !sources.has(code)),
  ]
  return [
    ...wrong.map((entry) =>
      problem(kinds.wrongMapping, { from, question: entry.question, entry: `«${entry.kind}»` }),
    ),
    ...untold.map((question) => problem(kinds.notMapped, { from, question: question.code })),
  ]
}

function holds(entry: MappingEntry, older: Form, newer: Form): boolean {
  const before = older.byCode.get(entry.question)
  const after = newer.byCode.get(entry.question)
  switch (entry.kind) {
    case 'same':
      return before !== undefined && after !== undefined && isSameAnswered(before, after)
    case 'new':
      return before === undefined && after !== undefined
    case 'dropped':
      return before !== undefined && after === undefined
    case 'recoded':
      return after !== undefined && recodingHolds(entry, older, after)
  }
}

/** Whether two versions of a question take the same answers: type, range, choices, their order, which stand alone and which apart. */
export function isSameAnswered(before: Question, after: Question): boolean {
  if (before.type === 'integer' || after.type === 'integer') {
    return before.type === after.type && 'min' in before && 'min' in after
      ? before.min === after.min && before.max === after.max
      : false
  }
  const plain = (question: Question): string =>
    choicesOf(question)
      .map((choice) => `${choice.code}${choice.exclusive ? '!' : ''}${choice.apart ? '~' : ''}`)
      .join(' ')
  return before.type === after.type && plain(before) === plain(after)
}

function recodingHolds(entry: MappingEntry & { kind: 'recoded' }, older: Form, after: Question): boolean {
  const sources = entry.sources.map((code) => older.byCode.get(code))
  if (sources.some((source) => source === undefined)) return false
  if (!entry.choices) return true
  const wanted = qualifiedChoices(sources as readonly Question[])
  const given = Object.keys(entry.choices)
  const targets = Object.values(entry.choices).filter((choice) => choice !== null)
  const known = choicesOf(after).map((choice) => choice.code)
  return (
    given.length === wanted.length &&
    wanted.every((name) => given.includes(name)) &&
    targets.every((choice) => known.includes(choice))
  )
}
