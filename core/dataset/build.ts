import { isMissing } from '#core/foundation'
import type { Answer, Instrument } from '#core/instruments'
import {
  type Column,
  type ColumnChoice,
  type Dataset,
  firstMissingCode,
  type KeyColumn,
  missingCodes,
  missingNumbers,
} from './columns.ts'
import type { Registration } from './registrations.ts'
import { type ColumnPlan, planColumns, unitTypes } from './schema.ts'

/**
 * Turns registrations into columns. A question that the registration's round does not have is `notAsked`; one left out
 * of the answers is `blank`. Throws on a choice that no version knows: such a row must have been stopped by the import.
 *
 * @param versions all versions of the form in use, oldest first.
 */
export function datasetFromRegistrations(
  registrations: readonly Registration[],
  versions: readonly Instrument[],
  options: { readonly synthetic: boolean },
): Dataset {
  const columns = new Map<string, Column>()
  const rounds = [
    ...new Set([...versions.flatMap((v) => v.rounds), ...registrations.map((r) => r.round)]),
  ].sort()
  const key = (code: string, label: string, of: (r: Registration) => string): void => {
    columns.set(code, keyColumn(code, label, registrations.map(of)))
  }
  key('municipality', 'Kommune', (r) => r.municipality)
  columns.set(
    'round',
    recordChoice('round', { nb: 'Runde', nn: 'Runde' }, roundChoices(rounds), registrations, (r) => r.round),
  )
  columns.set(
    'unit_type',
    recordChoice(
      'unit_type',
      { nb: 'Kartlagt av', nn: 'Kartlagt av' },
      unitTypes,
      registrations,
      (r) => r.unitType,
    ),
  )
  key('unit', 'Enhet', (r) => r.unit)
  key('person', 'Person', (r) => r.person)
  for (const [code, column] of answerColumns(registrations, versions)) columns.set(code, column)
  return { size: registrations.length, columns, synthetic: options.synthetic }
}

/** Answers to the form of a round. */
type Answered = Pick<Registration, 'round' | 'answers'>

/**
 * The columns of all questions that can be counted. A question that the round's form does not have is `notAsked`; one left
 * out of the answers is `blank`. Throws on a choice that no version knows.
 *
 * @param versions all versions of the form in use, oldest first.
 */
export function answerColumns(
  answered: readonly Answered[],
  versions: readonly Instrument[],
): Map<string, Column> {
  return new Map(planColumns(versions).map((plan) => [plan.code, fillColumn(plan, answered)]))
}

/** The rounds as choices of the record column `round`. */
export function roundChoices(rounds: readonly string[]): ColumnChoice[] {
  return rounds.map((round) => ({ code: round, label: { nb: round, nn: round } }))
}

function keyColumn(code: string, label: string, values: readonly string[]): KeyColumn {
  const keys: string[] = []
  const position = new Map<string, number>()
  const data = Uint32Array.from(values, (value) => {
    let at = position.get(value)
    if (at === undefined) {
      at = keys.length
      position.set(value, at)
      keys.push(value)
    }
    return at
  })
  return recordKey(code, label, keys, data)
}

/** A key column of the record, from the keys and each row's position among them. */
export function recordKey(
  code: string,
  label: string,
  keys: readonly string[],
  data: Uint32Array,
): KeyColumn {
  return {
    kind: 'key',
    kindOfSource: 'record',
    code,
    number: null,
    label: { nb: label, nn: label },
    keys,
    data,
  }
}

function recordChoice(
  code: string,
  label: { nb: string; nn: string },
  choices: readonly ColumnChoice[],
  registrations: readonly Registration[],
  of: (r: Registration) => string,
): Column {
  const position = positionsOf(choices)
  const data = Uint8Array.from(registrations, (r) => {
    const at = position.get(of(r))
    if (at === undefined) throw new Error(`${code}: no choice "${of(r)}"`)
    return at
  })
  return { kind: 'choice', kindOfSource: 'record', code, number: null, label, choices, data }
}

const positionsOf = (choices: readonly ColumnChoice[]): Map<string, number> =>
  new Map(choices.map((choice, at) => [choice.code, at]))

/** What a plan says of its column before there are answers. */
export function headOf(
  plan: ColumnPlan,
): Pick<Column, 'code' | 'label' | 'number'> & { readonly rounds: readonly string[] } {
  return { code: plan.code, label: plan.label, number: plan.number, rounds: [...plan.rounds].sort() }
}

function fillColumn(plan: ColumnPlan, registrations: readonly Answered[]): Column {
  const head = { ...headOf(plan), kindOfSource: 'question' as const }
  const size = registrations.length
  const answerAt = (row: number): Answer => {
    const registration = registrations[row]!
    if (!plan.rounds.has(registration.round)) return { missing: 'notAsked' }
    return registration.answers[plan.code] ?? { missing: 'blank' }
  }
  if (plan.kind === 'number') {
    const data = new Int16Array(size)
    for (let row = 0; row < size; row++) {
      const answer = answerAt(row)
      if (isMissing(answer)) data[row] = missingNumbers[answer.missing]
      else if (typeof answer === 'number') data[row] = answer
      else throw new Error(`${plan.code}: not a number`)
    }
    return { ...head, kind: 'number', data }
  }
  if (plan.choices.length >= firstMissingCode) throw new Error(`${plan.code}: too many choices`)
  const position = positionsOf(plan.choices)
  const at = (code: unknown): number => {
    const found = position.get(String(code))
    if (found === undefined) throw new Error(`${plan.code}: no choice "${String(code)}"`)
    return found
  }
  if (plan.kind === 'choice') {
    const data = new Uint8Array(size)
    for (let row = 0; row < size; row++) {
      const answer = answerAt(row)
      data[row] = isMissing(answer) ? missingCodes[answer.missing] : at(answer)
    }
    return { ...head, kind: 'choice', choices: plan.choices, data }
  }
  const state = new Uint8Array(size)
  const flags = plan.choices.map(() => new Uint8Array(size))
  for (let row = 0; row < size; row++) {
    const answer = answerAt(row)
    if (isMissing(answer)) state[row] = missingCodes[answer.missing]
    else for (const code of answer as readonly string[]) flags[at(code)]![row] = 1
  }
  return { ...head, kind: 'flags', choices: plan.choices, flags, state }
}
