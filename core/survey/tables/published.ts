import type { Dataset } from '#core/dataset'
import {
  type SubgroupQuestion,
  type SubgroupTable,
  type SubgroupVariable,
  subgroupTable,
  type WaveComparison,
  waveComparison,
} from '#core/statistics'
import { type QuestionCounts, surveyCounts } from './count.ts'
import type { TableQuestion } from './questions.ts'

/** A question's table of appendix 2. */
export interface PublishedTable {
  readonly question: TableQuestion
  /** By the variables' and groups' codes; the last row is of everybody: variable `all`, group `all`. */
  readonly table: SubgroupTable
}

/** The variable and group of the row of everybody. */
export const everybody = 'all'

/**
 * The tables by group as the report's appendix 2 has them: by the published rule (`subgroupTable`), groups below five not
 * shown. Not through disclosure control: for comparison with the printed report and for training data.
 */
export function publishedTables(
  dataset: Dataset,
  questions: readonly TableQuestion[],
): readonly PublishedTable[] {
  return surveyCounts(dataset, questions).map((counts) => ({
    question: counts.question,
    table: subgroupTable(subgroupQuestion(counts)),
  }))
}

function subgroupQuestion({ question, total, variables }: QuestionCounts): SubgroupQuestion {
  return {
    categories: question.categories.map(({ code }) => code),
    variables: [
      ...variables.map(({ variable, groups }): SubgroupVariable => {
        const counted = groups.map((counts, at) => ({ group: variable.groups[at]!.code, counts }))
        return variable.kind === 'multiple'
          ? { variable: variable.code, kind: 'multiple', groups: counted, all: total }
          : { variable: variable.code, kind: 'exclusive', groups: counted }
      }),
      { variable: everybody, kind: 'exclusive', groups: [{ group: everybody, counts: total }] },
    ],
  }
}

/** A question now and in a wave before, as the report's appendix 3 has it. */
export interface PublishedComparison {
  readonly question: TableQuestion
  readonly comparison: WaveComparison
}

/** A question of a newer wave's form, and the one of an older wave's that it continues. */
export interface QuestionPair {
  readonly question: TableQuestion
  readonly older: TableQuestion
}

/**
 * The questions that two waves may be compared by: those of the newer wave that `sourceOf` finds in the older, with the
 * same categories. In the newer form's order.
 *
 * @param sourceOf the question of the older wave's form that a question continues; undefined: none may be compared.
 */
export function pairedQuestions(
  now: readonly TableQuestion[],
  before: readonly TableQuestion[],
  sourceOf: (question: string) => string | undefined,
): readonly QuestionPair[] {
  const codes = ({ categories }: TableQuestion): string => categories.map(({ code }) => code).join()
  return now.flatMap((question) => {
    const source = sourceOf(question.code)
    const older = before.find(({ code }) => code === source)
    return older && codes(older) === codes(question) ? [{ question, older }] : []
  })
}

/**
 * Questions that two waves have in common (`pairedQuestions`), by the published rule (`waveComparison`). Not through
 * disclosure control.
 */
export function publishedComparisons(
  now: { readonly dataset: Dataset; readonly questions: readonly TableQuestion[] },
  before: { readonly dataset: Dataset; readonly questions: readonly TableQuestion[] },
  sourceOf: (question: string) => string | undefined,
): readonly PublishedComparison[] {
  const pairs = pairedQuestions(now.questions, before.questions, sourceOf)
  const totals = (dataset: Dataset, questions: readonly TableQuestion[]): readonly (readonly number[])[] =>
    surveyCounts(dataset, questions, []).map(({ total }) => total)
  const newer = totals(
    now.dataset,
    pairs.map(({ question }) => question),
  )
  const older = totals(
    before.dataset,
    pairs.map((pair) => pair.older),
  )
  return pairs.map(({ question }, at) => ({
    question,
    comparison: waveComparison(
      question.categories.map(({ code }) => code),
      newer[at]!,
      older[at]!,
    ),
  }))
}
