import type { Dataset } from '#core/dataset'
import {
  type CubeComparisons,
  compareGroups,
  comparisonIndex,
  reportMargin,
  type SurveyDesign,
  tQuantile,
  weightedCube,
} from '#core/statistics'
import { categoryValues, type TableQuestion } from '../tables/index.ts'

/** One category's share of everybody, with its margin by both ways. Shares of 1. */
export interface CategoryPrecision {
  readonly category: string
  readonly x: number
  readonly share: number
  /** The report's: as if every answer had been drawn by itself. */
  readonly margin: number
  /** By weights and clusters. */
  readonly clusteredShare: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly clusteredMargin: number
  /** How many times the variance of as many answers drawn by themselves (Kish 1965, 8.2). NaN where all answered alike. */
  readonly designEffect: number
  /** Answers drawn by themselves that would tell as much. */
  readonly effectiveAnswers: number
}

/** How certain the answers to a question are. Not to be shown as it is. */
export interface QuestionPrecision {
  readonly question: string
  readonly n: number
  readonly categories: readonly CategoryPrecision[]
}

/** Each question's shares of everybody by the report's margin and by the design. */
export function questionPrecisions(
  dataset: Dataset,
  questions: readonly TableQuestion[],
  design: SurveyDesign,
): readonly QuestionPrecision[] {
  const items = questions.map((question) => categoryValues(dataset, question))
  const all = { data: new Uint8Array(dataset.size), low: 0, high: 0 }
  const cube = compareGroups(
    weightedCube(
      design,
      items.map(({ values, width }) => ({ data: values, values: width })),
      [{ inside: all }],
    ),
  )
  return questions.map((question, item) => {
    const counted = countedRows(items[item]!, design)
    return {
      question: question.code,
      n: counted.n,
      categories: question.categories.map(({ code }, value) => ({
        category: code,
        ...precision(cube, item, value, counted),
      })),
    }
  })
}

interface Counted {
  readonly n: number
  readonly x: readonly number[]
  /** Answers with a weight: those that the design's estimate is made of. */
  readonly weighted: number
}

function countedRows(
  { values, width }: { readonly values: Uint8Array; readonly width: number },
  { weights }: SurveyDesign,
): Counted {
  const x = new Array<number>(width).fill(0)
  let weighted = 0
  for (let row = 0; row < values.length; row++) {
    if (values[row]! >= width) continue
    x[values[row]!]!++
    if (weights[row]! > 0) weighted++
  }
  return { n: x.reduce((sum, count) => sum + count, 0), x, weighted }
}

function precision(
  cube: CubeComparisons,
  item: number,
  value: number,
  { n, x, weighted }: Counted,
): Omit<CategoryPrecision, 'category'> {
  const at = comparisonIndex(cube, item, 0, value)
  const clusteredShare = cube.estimates[at]!
  const standardError = cube.standardErrors[at]!
  const degreesOfFreedom = cube.degreesOfFreedom[item]!
  // s^2 / n of a share, drawn with replacement
  const simple = (clusteredShare * (1 - clusteredShare)) / (weighted - 1)
  const designEffect = simple > 0 ? standardError ** 2 / simple : Number.NaN
  const { share, margin } = reportMargin(x[value]!, n)
  return {
    x: x[value]!,
    share,
    margin,
    clusteredShare,
    standardError,
    degreesOfFreedom,
    clusteredMargin: tQuantile(0.975, degreesOfFreedom) * standardError,
    designEffect,
    effectiveAnswers: weighted / designEffect,
  }
}
