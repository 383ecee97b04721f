import type { Dataset } from '#core/dataset'
import { type CubeGroup, compareGroups, type SurveyDesign, weightedCube } from '#core/statistics'
import {
  type BackgroundVariable,
  backgroundVariables,
  categoryValues,
  groupedChoices,
  surveyCounts,
  type TableQuestion,
} from '../tables/index.ts'
import { clusteredDifference, comparisonOf, type Unadjusted } from './comparison.ts'

/**
 * Every category of every question in every group of the background variables, beside the others: of an exclusive variable
 * the others who are known on it, else everybody else. A question is not compared by groups that are its own answers: who
 * has a coordinator, by who has a coordinator.
 */
export function groupComparisons(
  dataset: Dataset,
  questions: readonly TableQuestion[],
  design: SurveyDesign,
): readonly Unadjusted[] {
  const groups = backgroundVariables.flatMap((variable) => cubeGroups(dataset, variable))
  const items = questions.map((question) => {
    const { values, width } = categoryValues(dataset, question)
    return { data: values, values: width }
  })
  const cube = compareGroups(weightedCube(design, items, groups))
  return surveyCounts(dataset, questions).flatMap(({ question, total, variables }, item) => {
    let group = -1
    return variables.flatMap(({ variable, groups: counted }) => {
      if (groupedChoices[variable.code]?.question === question.code) {
        group += counted.length
        return []
      }
      const whole = variable.kind === 'multiple' ? total : sums(counted, total.length)
      const wholeBase = sumOf(whole)
      return counted.flatMap((counts, at) => {
        group++
        const n = sumOf(counts)
        return question.categories.flatMap((category, value) => {
          const named = {
            against: 'others',
            question: question.code,
            variable: variable.code,
            group: variable.groups[at]!.code,
            category: category.code,
            test: testName(question, variable, at, value),
          } as const
          const x = counts[value]!
          const numbers = [x, n, whole[value]! - x, wholeBase - n] as const
          return comparisonOf(named, numbers, clusteredDifference(cube, item, group, value)) ?? []
        })
      })
    })
  })
}

/** Two groups that are each other's rest are one test, and so are two categories that are each other's rest. */
function testName(
  question: TableQuestion,
  variable: BackgroundVariable,
  group: number,
  value: number,
): string {
  const oneGroup = variable.kind === 'exclusive' && variable.groups.length === 2
  const oneCategory = question.categories.length === 2
  return `${question.code}/${variable.code}/${oneGroup ? 0 : group}/${oneCategory ? 0 : value}`
}

function cubeGroups(dataset: Dataset, { column: code, groups }: BackgroundVariable): CubeGroup[] {
  const column = dataset.columns.get(code)
  if (column?.kind === 'choice') {
    const known = { data: column.data, low: 0, high: groups.length - 1 }
    return groups.map((_, at) => ({ inside: { data: column.data, low: at, high: at }, known }))
  }
  const nobody = new Uint8Array(dataset.size)
  return groups.map((_, at) => ({
    inside: { data: column?.kind === 'flags' ? column.flags[at]! : nobody, low: 1, high: 1 },
  }))
}

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
const sums = (counts: readonly (readonly number[])[], width: number): readonly number[] =>
  Array.from({ length: width }, (_, value) => sumOf(counts.map((one) => one[value]!)))
