import type { SafeFrequencyTable, SafeValue } from '#core/disclosure'
import { roundHalfUp } from '#core/foundation'
import {
  type QuestionPrecision,
  type RobustComparison,
  type RobustMarks,
  type RobustSummary,
  robustSummary,
} from '#core/survey'
import { columnAt, rowAt } from '../parts/index.ts'
import { everybodyColumn, groupColumn, knownColumn, type SurveyTables } from '../tables.ts'

/** A test as it may be shown. Percent and percentage points, rounded (see `shownTest`). */
export interface ShownTest {
  readonly percent: number
  readonly otherPercent: number
  readonly difference: number
  readonly standardError: number
  readonly degreesOfFreedom: number
  readonly p: number
  readonly benjaminiHochberg: number
  readonly holm: number
}

/** One comparison of the report as it may be shown. */
export interface ShownComparison
  extends Pick<
    RobustComparison,
    'against' | 'question' | 'variable' | 'group' | 'category' | 'n' | 'otherN' | 'marks'
  > {
  /** As the report prints them, unrounded: 0 to 100. */
  readonly percent: number
  readonly otherPercent: number
  /** Of the z test; null where there is none. */
  readonly zP: number | null
  /** By weights and clusters; null where that cannot be tested. */
  readonly clustered: ShownTest | null
}

/** How certain a category's share of everybody is. Percent and percentage points, rounded where they come from weights. */
export interface ShownPrecision {
  readonly question: string
  readonly category: string
  readonly n: number
  readonly percent: number
  readonly margin: number
  readonly clusteredPercent: number | null
  readonly clusteredMargin: number | null
  readonly designEffect: number | null
  readonly effectiveAnswers: number | null
}

/** The report's marks by every method, as far as they may be shown. */
export interface ShownRobust {
  readonly wave: RobustMarks['wave']
  readonly tests: number
  /** Comparisons of which a number is withheld; they are in the family, and nowhere told of. */
  readonly withheld: number
  readonly comparisons: readonly ShownComparison[]
  readonly summary: RobustSummary<ShownComparison>
  readonly questions: readonly ShownPrecision[]
}

/** The tables of the wave before, and which question each continues. */
export interface ShownBefore {
  readonly tables: SurveyTables
  readonly sourceOf: (question: string) => string | undefined
}

/**
 * Keeps what follows from cells that are shown: of a comparison all four numbers, of a question's shares everybody's. What
 * comes from weights and clusters is rounded more, and left out where it is of few: each such number is one more equation
 * in how the answers are spread over the participants, whose own numbers may be withheld.
 *
 * @throws RangeError where a shown number is another than the one that was tested: the tables are of other answers.
 */
export function shownRobust(tables: SurveyTables, robust: RobustMarks, before?: ShownBefore): ShownRobust {
  const comparisons = robust.comparisons.flatMap((one) => {
    const numbers = numbersShown(tables, one, before)
    return numbers ? [shownComparison(one, numbers, robust.wave)] : []
  })
  return {
    wave: robust.wave,
    tests: robust.tests,
    withheld: robust.comparisons.length - comparisons.length,
    comparisons,
    summary: robustSummary(comparisons),
    questions: robust.questions.flatMap((one) =>
      shownPrecisions(tables.groups(one.question), one, robust.wave),
    ),
  }
}

type Numbers = readonly [x: number, n: number, otherX: number, otherN: number]

function numbersShown(
  tables: SurveyTables,
  one: RobustComparison,
  before: ShownBefore | undefined,
): Numbers | null {
  const own = tables.groups(one.question)
  if (one.against === 'before') {
    const older = before?.sourceOf(one.question)
    if (!before || older === undefined) return null
    const now = cellOf(own, one.category, everybodyColumn)
    const then = cellOf(before.tables.groups(older), one.category, everybodyColumn)
    return now && then ? checked(one, [...now, ...then]) : null
  }
  const known = knownColumn(one.variable!)
  const group = cellOf(own, one.category, groupColumn(one.variable!, one.group!))
  const whole = cellOf(own, one.category, columnAt(own, known) < 0 ? everybodyColumn : known)
  if (!group || !whole) return null
  return checked(one, [...group, whole[0] - group[0], whole[1] - group[1]])
}

function checked({ question, group, x, n, otherX, otherN }: RobustComparison, numbers: Numbers): Numbers {
  const same = [x, n, otherX, otherN].every((tested, at) => tested === numbers[at])
  if (!same) throw new RangeError(`The tables are of other answers: ${question}, ${group ?? everybodyColumn}`)
  return numbers
}

function cellOf(table: SafeFrequencyTable, row: string, column: string): readonly [number, number] | null {
  const at = columnAt(table, column)
  const count = numberOf(table.cells[rowAt(table, row)]?.[at]?.count)
  const base = numberOf(table.columns[at]?.base)
  return count === null || base === null ? null : [count, base]
}

const numberOf = (value: SafeValue | undefined): number | null =>
  value && 'value' in value ? value.value : null

/** With fewer participants in the wave no number by weights and clusters is told: the marks alone. */
const smallestClusters = 10
/** Nor where either side of a comparison has fewer answers. */
const smallestWeighted = 30

const maybeTold = ({ clusters }: RobustMarks['wave'], ...answers: readonly number[]): boolean =>
  clusters >= smallestClusters && answers.every((n) => n >= smallestWeighted)

function shownComparison(
  one: RobustComparison,
  [x, n, otherX, otherN]: Numbers,
  wave: RobustMarks['wave'],
): ShownComparison {
  const { against, question, variable, group, category, marks } = one
  return {
    ...{ against, question, variable, group, category, n, otherN, marks },
    percent: (100 * x) / n,
    otherPercent: (100 * otherX) / otherN,
    zP: Number.isNaN(one.zP) ? null : roundHalfUp(one.zP, 4),
    clustered: maybeTold(wave, n, otherN) ? shownTest(one) : null,
  }
}

/** Whole percent: participants' weights differ so much that a decimal of a weighted share can tell who answered what. */
function shownTest({ clustered, benjaminiHochberg, holm }: RobustComparison): ShownTest | null {
  if (Number.isNaN(clustered.p)) return null
  return {
    percent: roundHalfUp(100 * clustered.share, 0),
    otherPercent: roundHalfUp(100 * clustered.otherShare, 0),
    difference: roundHalfUp(100 * clustered.difference, 0),
    standardError: roundHalfUp(100 * clustered.standardError, 1),
    degreesOfFreedom: clustered.degreesOfFreedom,
    p: roundedProbability(clustered.p),
    benjaminiHochberg: roundedProbability(benjaminiHochberg),
    holm: roundedProbability(holm),
  }
}

/** Two decimals, and three below 0.01: a finer one gives the standard error back. */
const roundedProbability = (p: number): number => roundHalfUp(p, p < 0.01 ? 3 : 2)

function shownPrecisions(
  table: SafeFrequencyTable,
  { question, n, categories }: QuestionPrecision,
  wave: RobustMarks['wave'],
) {
  return categories.flatMap((one): ShownPrecision[] => {
    const cell = cellOf(table, one.category, everybodyColumn)
    if (!cell || cell[1] === 0) return []
    const told = maybeTold(wave, n)
    const round = (value: number, decimals: number): number | null =>
      told && Number.isFinite(value) ? roundHalfUp(value, decimals) : null
    const percent = (100 * cell[0]) / cell[1]
    const designEffect = round(one.designEffect, 1)
    return [
      {
        question,
        category: one.category,
        n,
        percent,
        margin: 100 * one.margin,
        clusteredPercent: round(100 * one.clusteredShare, 0),
        clusteredMargin: round(100 * one.clusteredMargin, 1),
        designEffect,
        // of the rounded effect, to the nearest ten, so that it tells no more than that does
        effectiveAnswers: designEffect ? 10 * roundHalfUp(n / designEffect / 10, 0) : null,
      },
    ]
  })
}
