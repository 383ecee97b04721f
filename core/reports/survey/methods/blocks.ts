import type { Instrument } from '#core/instruments'
import { type RecipientCoverage, type RobustMarks, tableQuestions } from '#core/survey'
import type { ReportNode } from '../../model.ts'
import { continuityOf } from '../parts/index.ts'
import { coverageParagraph } from './coverage.ts'
import { marginExample, marginFigure } from './margin-figure.ts'
import { methodListNodes, methodsNodes } from './nodes.ts'
import { type ComparedMapping, type ComparedWave, representativeness } from './representativeness.ts'
import { representativenessTable } from './representativeness-table.ts'
import { type ShownBefore, shownRobust } from './shown.ts'

/** What the report's blocks on method are made of. */
export interface MethodBlocksInput {
  /** Oldest first; the last is the wave of the report. */
  readonly waves: readonly ComparedWave[]
  readonly robust: RobustMarks
  /** The wave that `robust` compared with, where it did. */
  readonly before?: ShownBefore
  /** A round of the mapping to compare with; null: there is none. */
  readonly mapping: ComparedMapping | null
  /** Null where the inhabitants are not known. */
  readonly coverage: RecipientCoverage | null
}

/** The report's blocks on margins, who answered, coverage, and which marks stand; in one language. */
export interface MethodBlocks {
  readonly margins: readonly ReportNode[]
  readonly representativeness: readonly ReportNode[]
  readonly coverage: readonly ReportNode[]
  readonly methods: readonly ReportNode[]
}

/** Makes the blocks. Throws a RangeError where there is no wave, or the tables are of other answers than the tests. */
export function methodBlocks(input: MethodBlocksInput, language: 'nb' | 'nn'): MethodBlocks {
  const { tables } = input.waves.at(-1) ?? {}
  if (!tables) throw new RangeError('There is no wave to tell of')
  const shown = shownRobust(tables, input.robust, input.before)
  const answers = Math.max(0, ...shown.questions.map(({ n }) => n))
  const coverage = input.coverage && coverageParagraph(input.coverage, language)
  return {
    margins: [
      marginFigure(language),
      ...(answers > 0
        ? [{ type: 'paragraph' as const, id: 'margins_example', text: marginExample(answers, language) }]
        : []),
    ],
    representativeness: [representativenessTable(representativeness(input.waves, input.mapping), language)],
    coverage: coverage ? [coverage] : [],
    methods: [...methodsNodes(shown, tables, language), ...methodListNodes(shown, tables, language)],
  }
}

/**
 * The question of an earlier form that each question of a form continues, its wording changed or not; undefined where the
 * two may not be compared.
 *
 * @param versions the forms of the family, oldest first.
 */
export function continuedFrom(
  now: Instrument,
  before: Instrument,
  versions: readonly Instrument[],
): (question: string) => string | undefined {
  const sources = new Map(
    tableQuestions(now).map((question) => {
      const found = continuityOf(question, now, before, versions)
      return [question.code, found.kind === 'none' ? undefined : found.question.code]
    }),
  )
  return (question) => sources.get(question)
}
