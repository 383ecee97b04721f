import { remember } from '#core/foundation'
import type { Column, ColumnChoice, Dataset, FlagsColumn, KeyColumn, NumberColumn } from './columns.ts'
import { firstMissingCode, missingCodes, missingNumbers } from './columns.ts'

/**
 * Puts datasets under each other, in the order given. A column is the same by its code; wording and the order of choices
 * come from the last dataset that has it, and choices that only earlier ones have are put last. Where a dataset lacks a
 * column, its people were not asked. Keys (municipality, unit, person) are the same where their texts are.
 *
 * @param parts at least one; joining one gives it back.
 * @throws RangeError where there is none, where made-up people would stand beside real ones, or where a column is of
 *   another kind in another part.
 */
export function joinDatasets(parts: readonly Dataset[]): Dataset {
  const [first] = parts
  if (!first) throw new RangeError('nothing to join')
  if (parts.length === 1) return first
  if (parts.some(({ synthetic }) => synthetic !== first.synthetic))
    throw new RangeError('made-up people beside real ones')
  const codes = new Set(parts.toReversed().flatMap(({ columns }) => [...columns.keys()]))
  const columns = new Map([...codes].map((code) => [code, joinColumn(code, parts)]))
  const size = parts.reduce((sum, part) => sum + part.size, 0)
  return { size, synthetic: first.synthetic, columns }
}

/** What a dataset has of a column, and how many rows it has. */
interface Part<C extends Column = Column> {
  readonly size: number
  readonly column: C | undefined
}

function joinColumn(code: string, parts: readonly Dataset[]): Column {
  const found = parts.map(({ size, columns }): Part => ({ size, column: columns.get(code) }))
  const newest = found.findLast(({ column }) => column !== undefined)!.column!
  if (found.some(({ column }) => column !== undefined && column.kind !== newest.kind))
    throw new RangeError(`column "${code}" is of two kinds`)
  const rounds = roundsOf(found)
  switch (newest.kind) {
    case 'key':
      return joinKeys(newest, found as Part<KeyColumn>[])
    case 'number':
      return { ...newest, ...rounds, data: joinNumbers(found as Part<NumberColumn>[]) }
    case 'choice': {
      const choices = choicesOf(found, code === 'round')
      const data = joinCodes(found, (column, target) => {
        if (column.kind !== 'choice') return
        const at = positionsIn(column.choices, choices)
        column.data.forEach((value, row) => {
          target[row] = value < firstMissingCode ? at[value]! : value
        })
      })
      return { ...newest, ...rounds, choices, data }
    }
    case 'flags': {
      const choices = choicesOf(found, false)
      const state = joinCodes(found, (column, target) => {
        if (column.kind === 'flags') target.set(column.state)
      })
      return { ...newest, ...rounds, choices, state, flags: joinFlags(found as Part<FlagsColumn>[], choices) }
    }
  }
}

/** The rounds whose form has the question, of all parts; absent where one has it in every round. */
function roundsOf(parts: readonly Part[]): { readonly rounds?: readonly string[] } {
  const asked = parts.flatMap(({ column }) => (column ? [column.rounds] : []))
  if (asked.some((rounds) => rounds === undefined)) return {}
  return { rounds: [...new Set(asked.flatMap((rounds) => rounds!))].sort() }
}

/** The choices of all parts; years stand in order, others as in the newest. */
function choicesOf(parts: readonly Part[], sorted: boolean): ColumnChoice[] {
  const choices = new Map<string, ColumnChoice>()
  for (const { column } of parts.toReversed()) {
    if (!column || !('choices' in column)) continue
    for (const choice of column.choices) if (!choices.has(choice.code)) choices.set(choice.code, choice)
  }
  if (choices.size >= firstMissingCode) throw new RangeError('too many choices')
  const all = [...choices.values()]
  return sorted ? all.sort((a, b) => (a.code < b.code ? -1 : 1)) : all
}

const positionsIn = (some: readonly ColumnChoice[], all: readonly ColumnChoice[]): number[] =>
  some.map(({ code }) => all.findIndex((choice) => choice.code === code))

const sizeOf = (parts: readonly Part[]): number => parts.reduce((sum, { size }) => sum + size, 0)

/** One byte a row: each part written by `fill` where it has the column, else not asked. */
function joinCodes(parts: readonly Part[], fill: (column: Column, target: Uint8Array) => void): Uint8Array {
  const joined = new Uint8Array(sizeOf(parts)).fill(missingCodes.notAsked)
  let at = 0
  for (const { size, column } of parts) {
    if (column) fill(column, joined.subarray(at, at + size))
    at += size
  }
  return joined
}

function joinFlags(parts: readonly Part<FlagsColumn>[], choices: readonly ColumnChoice[]): Uint8Array[] {
  const flags = choices.map(() => new Uint8Array(sizeOf(parts)))
  let at = 0
  for (const { size, column } of parts) {
    if (column) {
      positionsIn(column.choices, choices).forEach((choice, own) => {
        flags[choice]!.set(column.flags[own]!, at)
      })
    }
    at += size
  }
  return flags
}

function joinNumbers(parts: readonly Part<NumberColumn>[]): Int16Array {
  const joined = new Int16Array(sizeOf(parts)).fill(missingNumbers.notAsked)
  let at = 0
  for (const { size, column } of parts) {
    if (column) joined.set(column.data, at)
    at += size
  }
  return joined
}

function joinKeys(newest: KeyColumn, parts: readonly Part<KeyColumn>[]): KeyColumn {
  const keys: string[] = []
  const known = new Map<string, number>()
  const data = new Uint32Array(sizeOf(parts))
  const positionOf = (key: string): number =>
    remember(known, key, () => {
      keys.push(key)
      return keys.length - 1
    })
  let at = 0
  for (const { size, column } of parts) {
    // whose record lacks the key is nobody's in particular
    const positions = column?.keys.map(positionOf)
    const none = column ? 0 : positionOf('')
    for (let row = 0; row < size; row++) {
      data[at + row] = column ? positions![column.data[row]!]! : none
    }
    at += size
  }
  return { ...newest, keys, data }
}
