import {
  type Column,
  choiceColumn,
  type Dataset,
  firstMissingCode,
  keyColumnOf,
  missingCodes,
  missingNumbers,
} from '#core/dataset'
import { type MissingKind, missingKinds } from '#core/foundation'

/** A cell of an exported row: a text, a whole number, or nothing. */
export type RowCell = string | number | null

/** One column of exported rows. */
export interface RowColumn {
  readonly head: string
  cell(row: number): RowCell
}

/** Why there is no answer, as it stands in a cell. Blank is an empty cell. */
export const missingMarks: Readonly<Record<MissingKind, string | null>> = {
  notAsked: '#notAsked',
  unknown: '#unknown',
  refused: '#refused',
  blank: null,
}

/** Answered, and nothing chosen: not the same as an empty cell, which is blank. */
export const nothingChosen = '#none'

/** Between the choices of a multi-choice answer. */
export const choiceSeparator = '|'

/** Head of the column that marks made-up registrations; only datasets that are made up have it. */
export const syntheticHead = '#synthetic'

/** The columns that say where a registration belongs, in the order they are written. */
export const recordHeads = ['municipality', 'round', 'unit_type', 'unit', 'person'] as const

/**
 * The columns of a dataset's registrations as they are written to a file: where they belong, then the questions by
 * code. What the program derives is left out: it follows from the answers. Throws where a record column is missing.
 */
export function rowColumns(dataset: Dataset): RowColumn[] {
  const record = recordHeads.map((code): RowColumn => {
    if (code === 'round' || code === 'unit_type') {
      const column = choiceColumn(dataset, code)
      return { head: code, cell: (row) => column.choices[column.data[row]!]?.code ?? null }
    }
    const column = keyColumnOf(dataset, code)
    return { head: code, cell: (row) => column.keys[column.data[row]!]! }
  })
  const questions = [...dataset.columns.values()]
    .filter((column) => column.kindOfSource === 'question')
    .map((column): RowColumn => ({ head: column.code, cell: cellOf(column) }))
  const mark: RowColumn[] = dataset.synthetic ? [{ head: syntheticHead, cell: () => 'true' }] : []
  return [...record, ...questions, ...mark]
}

const kindByCode = new Map(missingKinds.map((kind) => [missingCodes[kind], kind]))
const kindByNumber = new Map(missingKinds.map((kind) => [missingNumbers[kind], kind]))
const markOf = (kind: MissingKind | undefined): RowCell => (kind === undefined ? null : missingMarks[kind])

function cellOf(column: Column): (row: number) => RowCell {
  switch (column.kind) {
    case 'choice':
      return (row) => {
        const at = column.data[row]!
        return at >= firstMissingCode ? markOf(kindByCode.get(at)) : column.choices[at]!.code
      }
    case 'flags':
      return (row) => {
        const state = column.state[row]!
        if (state >= firstMissingCode) return markOf(kindByCode.get(state))
        const chosen = column.choices.filter((_, at) => column.flags[at]![row] === 1)
        return chosen.length === 0 ? nothingChosen : chosen.map(({ code }) => code).join(choiceSeparator)
      }
    case 'number':
      return (row) => {
        const value = column.data[row]!
        return value < 0 ? markOf(kindByNumber.get(value)) : value
      }
    case 'key':
      return (row) => column.keys[column.data[row]!]!
  }
}
