import { type Dataset, missingCodes, missingNumbers } from '#core/dataset'
import { type MissingKind, missingKinds } from '#core/foundation'
import type { Condition } from '#core/instruments'

/** Three truth values per row: 0 false, 1 true, 2 undetermined (something it depends on is missing). */
export type Truth = Uint8Array

/**
 * Evaluates an instrument's condition for every row of a dataset at once, with the same three-valued logic as the
 * form's own session. A wrong reference throws: it must never pass for "false".
 */
export function conditionOverRows(dataset: Dataset, condition: Condition): Truth {
  switch (condition.op) {
    case 'and':
    case 'or':
      return combine(
        condition.all.map((part) => conditionOverRows(dataset, part)),
        dataset.size,
        condition.op,
      )
    case 'not':
      return conditionOverRows(dataset, condition.condition).map((truth) => (truth === 2 ? 2 : 1 - truth))
    default:
      return leaf(dataset, condition)
  }
}

function combine(parts: readonly Truth[], size: number, op: 'and' | 'or'): Truth {
  const decisive = op === 'and' ? 0 : 1
  const result = new Uint8Array(size).fill(1 - decisive)
  for (const part of parts) {
    for (let row = 0; row < size; row++) {
      if (part[row] === decisive) result[row] = decisive
      else if (part[row] === 2 && result[row] !== decisive) result[row] = 2
    }
  }
  return result
}

type Leaf = Exclude<Condition, { op: 'and' | 'or' | 'not' }>

function leaf(dataset: Dataset, condition: Leaf): Truth {
  const column = dataset.columns.get(condition.question)
  if (!column || column.kind === 'key')
    throw new Error(`Condition refers to "${condition.question}", which is no question`)
  const codes = column.kind === 'flags' ? column.state : column.data
  const kindOf = column.kind === 'number' ? numberKinds : choiceKinds
  const missing = (row: number): MissingKind | null => kindOf.get(codes[row]!) ?? null
  const rows = new Uint8Array(dataset.size)
  const each = (test: (row: number) => boolean): Truth => {
    for (let row = 0; row < rows.length; row++) {
      const kind = missing(row)
      // not asked, unknown and refused are answers and settle the matter; only a blank leaves it open
      rows[row] = kind === 'blank' ? 2 : kind !== null ? 0 : test(row) ? 1 : 0
    }
    return rows
  }
  if (condition.op === 'answered') return rows.map((_, row) => (missing(row) === null ? 1 : 0))
  if (condition.op === 'missing') return rows.map((_, row) => (missing(row) === condition.kind ? 1 : 0))
  if (column.kind === 'number') {
    const data = column.data
    switch (condition.op) {
      case 'atLeast':
        return each((row) => data[row]! >= condition.value)
      case 'atMost':
        return each((row) => data[row]! <= condition.value)
      case 'is':
        return each((row) => data[row] === condition.value)
      case 'in':
        return each((row) => condition.values.includes(data[row]!))
    }
  }
  const choices = column.kind === 'number' ? [] : column.choices
  const at = (code: string | number): number => {
    const found = choices.findIndex((choice) => choice.code === code)
    if (found < 0)
      throw new Error(`Condition refers to "${code}", which is no choice of "${condition.question}"`)
    return found
  }
  if (column.kind === 'choice' && (condition.op === 'is' || condition.op === 'in')) {
    const wanted = new Set((condition.op === 'is' ? [condition.value] : condition.values).map(at))
    const data = column.data
    return each((row) => wanted.has(data[row]!))
  }
  if (column.kind === 'flags' && condition.op === 'has') {
    const flag = column.flags[at(condition.value)]!
    return each((row) => flag[row] === 1)
  }
  if (column.kind === 'flags' && condition.op === 'countAtLeast') {
    return each((row) => column.flags.reduce((sum, flag) => sum + flag[row]!, 0) >= condition.count)
  }
  throw new Error(`Condition "${condition.op}" does not fit the question "${condition.question}"`)
}

const choiceKinds = new Map(missingKinds.map((kind) => [missingCodes[kind], kind]))
const numberKinds = new Map(missingKinds.map((kind) => [missingNumbers[kind], kind]))
