import type { Column, Dataset } from '#core/dataset'
import { type Instrument, questionsOf } from '#core/instruments'
import { noParticipant } from '#core/survey'
import { syntheticHead } from '#rim/exports'
import {
  type ByteCells,
  type Cells,
  choiceCells,
  type FlagCells,
  filledCells,
  flagCells,
  numberCells,
} from './cells.ts'
import { type PlaceCells, placeCells } from './place-cells.ts'

/** The column of the municipality number. */
export const placeHead = 'kommunenr'
export const weightHead = 'weight'

/** What a column of the file is for. `codes`: what its cells may hold, for people. */
export interface Target {
  /** The same for columns that say the same. */
  readonly about: string
  /** Absent: known, and not read. */
  readonly cells?: Cells
  readonly fits:
    | { readonly kind: 'choice'; readonly codes: readonly string[] }
    | { readonly kind: 'number'; readonly min: number; readonly max: number }
    | { readonly kind: 'mark' | 'place' | 'anything' | 'unused' }
}

/** The columns that a file of answers to a form may have, and what is read from them. */
export interface AnswerColumns {
  /** The target of a head; undefined: it is not known. */
  target(head: string): Target | undefined
  /** The questions that are counted, in the form's order. */
  readonly questions: readonly string[]
  readonly places: PlaceCells
  readonly marked: ByteCells
  grow(capacity: number): void
  /** Makes a row unanswered before its cells are taken. */
  begin(row: number): void
  /** The columns of `empty`, which has no rows, with the first rows that were taken. */
  fill(empty: Dataset, rows: number): Map<string, Column>
}

/**
 * @param empty the dataset of the form with no answers: its columns are what is read.
 * @param known whether there is such a participant.
 */
export function answerColumnsOf(
  instrument: Instrument,
  empty: Dataset,
  known: (participant: string) => boolean,
): AnswerColumns {
  const targets = new Map<string, Target>()
  const choices = new Map<string, ByteCells>()
  const numbers = new Map<string, ReturnType<typeof numberCells>>()
  const flags = new Map<string, FlagCells>()
  const places = placeCells(known, noParticipant)
  const marked = filledCells()
  targets.set(placeHead, { about: placeHead, cells: places, fits: { kind: 'place' } })
  targets.set(syntheticHead, { about: syntheticHead, cells: marked, fits: { kind: 'anything' } })
  targets.set(weightHead, { about: weightHead, fits: { kind: 'unused' } })
  const questions: string[] = []
  const addChoice = (code: string): void => {
    const column = empty.columns.get(code)
    if (column?.kind !== 'choice') return
    const codes = column.choices.map((choice) => choice.code)
    const cells = choiceCells(codes)
    choices.set(code, cells)
    targets.set(code, { about: code, cells, fits: { kind: 'choice', codes } })
  }
  for (const question of questionsOf(instrument)) {
    const { code } = question
    if (question.type === 'text') {
      targets.set(code, { about: code, fits: { kind: 'anything' } })
      continue
    }
    questions.push(code)
    if (question.type === 'choice') addChoice(code)
    else if (question.type === 'integer') {
      const { min, max } = question
      const cells = numberCells(min, max)
      numbers.set(code, cells)
      targets.set(code, { about: code, cells, fits: { kind: 'number', min, max } })
    } else {
      const codes = question.choices.map((choice) => choice.code)
      const cells = flagCells(codes)
      flags.set(code, cells)
      targets.set(code, { about: code, cells, fits: { kind: 'choice', codes } })
      codes.forEach((choice, at) => {
        const one: Target = { about: `${code} ${choice}`, cells: cells.of(at), fits: { kind: 'mark' } }
        for (const between of ['.', '_', '__']) targets.set(`${code}${between}${choice}`, one)
      })
    }
  }
  addChoice('channel')
  addChoice('service')
  const all: readonly Cells[] = [...choices.values(), ...numbers.values(), ...flags.values(), places, marked]
  const ofFlags = [...flags.values()]
  return {
    target: (head) => targets.get(head),
    questions,
    places,
    marked,
    grow(capacity) {
      for (const cells of all) cells.grow(capacity)
    },
    begin(row) {
      for (const cells of ofFlags) cells.begin(row)
    },
    fill(empty, rows) {
      const filled = [...empty.columns].map(([code, column]): [string, Column] => {
        if (column.kind === 'choice') {
          const cells = choices.get(code)
          // of the wave itself there is one choice; groups are added afterwards
          return [code, { ...column, data: cells ? cells.data(rows) : new Uint8Array(rows) }]
        }
        if (column.kind === 'flags') {
          const cells = flags.get(code)
          return cells ? [code, { ...column, ...cells.data(rows) }] : [code, column]
        }
        if (column.kind === 'number') return [code, { ...column, data: numbers.get(code)!.data(rows) }]
        return [code, { ...column, ...places.data(rows) }]
      })
      return new Map(filled)
    },
  }
}
