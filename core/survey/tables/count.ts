import { choiceColumn, type Dataset } from '#core/dataset'
import type { TableQuestion } from './questions.ts'
import { byteCodes, packVariables, type VariablePack } from './variable-packs.ts'
import { type BackgroundVariable, backgroundVariables } from './variables.ts'

/** Answers to one question by category, in all and in each group. */
export interface QuestionCounts {
  readonly question: TableQuestion
  /** By category. */
  readonly total: readonly number[]
  /** In the order of the variables. `groups[group][category]`. */
  readonly variables: readonly {
    readonly variable: BackgroundVariable
    readonly groups: readonly (readonly number[])[]
  }[]
}

/**
 * Counts the questions by the groups of the variables. Variables are packed together, as many as have room in a byte, so
 * that the rows are passed over once for each question and pack: four times for the thirteen variables of the report.
 * Not through disclosure control: not to be shown.
 */
export function surveyCounts(
  dataset: Dataset,
  questions: readonly TableQuestion[],
  variables: readonly BackgroundVariable[] = backgroundVariables,
): readonly QuestionCounts[] {
  const packs = packVariables(dataset, variables)
  return questions.map((question) => {
    const { values, width } = categoryValues(dataset, question)
    const total = new Array<number>(width).fill(0)
    for (const value of values) if (value < width) total[value]!++
    const groups = new Map<BackgroundVariable, readonly (readonly number[])[]>()
    for (const pack of packs) countPack(values, width, pack, groups)
    return {
      question,
      total,
      variables: variables.map((variable) => ({ variable, groups: groups.get(variable)! })),
    }
  })
}

/** Each row's category of a question, by position; the number of categories where it is in none. */
export function categoryValues(
  dataset: Dataset,
  question: TableQuestion,
): { readonly values: Uint8Array; readonly width: number } {
  const width = question.categories.length
  const placeOf = (choice: string): number =>
    question.categories.findIndex(({ choices }) => choices.includes(choice))
  return { values: placedValues(dataset, question, placeOf, width), width }
}

/**
 * What each row answered to a question, as a place that choices are given; for those who are in the question's table.
 *
 * @param placeOf a choice's place, 0 to 255; negative: it has none.
 * @param none for rows whose choice has no place, or who are not in the table.
 */
export function placedValues(
  dataset: Dataset,
  { code, among }: Pick<TableQuestion, 'code' | 'among'>,
  placeOf: (choice: string) => number,
  none: number,
): Uint8Array {
  const values = new Uint8Array(dataset.size).fill(none)
  const column = dataset.columns.get(code)
  if (column?.kind !== 'choice') return values
  const of = new Uint8Array(byteCodes).fill(none)
  column.choices.forEach((choice, at) => {
    const place = placeOf(choice.code)
    if (place >= 0) of[at] = place
  })
  const router = among && choiceColumn(dataset, among.question)
  const wanted = router?.choices.findIndex((choice) => choice.code === among!.choice)
  const { data } = column
  for (let row = 0; row < values.length; row++) {
    if (router === undefined || router.data[row] === wanted) values[row] = of[data[row]!]!
  }
  return values
}

function countPack(
  values: Uint8Array,
  width: number,
  { codes, members }: VariablePack,
  groups: Map<BackgroundVariable, readonly (readonly number[])[]>,
): void {
  const step = width + 1
  const counts = new Int32Array(byteCodes * step)
  for (let row = 0; row < values.length; row++) counts[codes[row]! * step + values[row]!]!++
  for (const { variable, codesOf } of members) {
    groups.set(
      variable,
      codesOf.map((within) => sumsOver(counts, within, width)),
    )
  }
}

/** By category the people whose code is one of some. */
function sumsOver(counts: Int32Array, codes: Uint8Array, width: number): readonly number[] {
  const sums = new Array<number>(width).fill(0)
  for (const code of codes) {
    const start = code * (width + 1)
    for (let category = 0; category < width; category++) sums[category]! += counts[start + category]!
  }
  return sums
}

/** Answers to a question by the points of its scale, of those who are in its table. Not through disclosure control. */
export function pointCounts(dataset: Dataset, question: TableQuestion): readonly number[] {
  const byPoint = question.points.map(({ code, label }) => ({ code, label, choices: [code] }))
  const { values, width } = categoryValues(dataset, { ...question, categories: byPoint })
  const counts = new Array<number>(width).fill(0)
  for (const value of values) if (value < width) counts[value]!++
  return counts
}
