import type { PurposedRows } from '#core/disclosure'
import { csvLine } from '../csv.ts'
import type { ResearchVariables } from './variables.ts'

/** How many rows are put together before they are handed on. */
const rowsPerChunk = 500

/**
 * Released rows as CSV for programs (comma, LF, UTF-8): a head of variable names, then one line for each row, with the same
 * values as every other file for researchers. What they stand for is in the code book (`researchCodeBook`).
 */
export function* researchCsv({ rows }: PurposedRows, { variables }: ResearchVariables): Iterable<string> {
  let chunk = csvLine(
    variables.map(({ name }) => name),
    'machine',
    true,
  )
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!
    const cells = variables.map((one) => (one.kind === 'text' ? one.keys[one.read(row)]! : one.read(row)))
    chunk += csvLine(cells, 'machine', false)
    if ((i + 1) % rowsPerChunk === 0) {
      yield chunk
      chunk = ''
    }
  }
  if (chunk !== '') yield chunk
}

const head = [
  'name',
  'question',
  'choice',
  'number',
  'label',
  'type',
  'value',
  'value_code',
  'value_label',
  'missing',
  'asked_when',
]

/** What each variable is, and what each of its values stands for: one line for each value, one for a variable without any. */
export function researchCodeBook({ variables }: ResearchVariables, language: 'nb' | 'nn'): string {
  const lines = variables.flatMap((variable) => {
    const { name, code, choice, number, label, universe } = variable
    const start = [
      name,
      code,
      choice,
      number,
      label[language],
      variable.kind === 'text' ? 'text' : variable.measure,
    ]
    const end = universe?.[language] ?? null
    const values =
      variable.kind === 'text'
        ? []
        : [
            ...variable.values.map((one) => ({ ...one, no: '' })),
            ...variable.missing.map((one) => ({ ...one, no: 'missing' })),
          ]
    // a number that was counted stands for itself, but for those that say why there is none
    const plain =
      variable.kind === 'text' || variable.values.length === 0
        ? [[...start, null, null, null, null, end]]
        : []
    return [
      ...plain,
      ...values.map((one) => [...start, one.value, one.code, one.label[language], one.no, end]),
    ]
  })
  return [head, ...lines].map((cells, at) => csvLine(cells, 'machine', at === 0)).join('')
}
