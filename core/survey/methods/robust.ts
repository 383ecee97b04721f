import type { Dataset } from '#core/dataset'
import { publishedComparisons, type TableQuestion } from '../tables/index.ts'
import { adjusted } from './adjust.ts'
import { type ClusterDesign, clusterDesign, type ParticipantDesign } from './cluster-design.ts'
import type { RobustComparison } from './comparison.ts'
import { groupComparisons } from './groups.ts'
import { type QuestionPrecision, questionPrecisions } from './totals.ts'
import { waveComparisons } from './waves.ts'

/** A wave with its answers and how its participants were drawn. */
export interface RobustWave {
  /** From `surveyDataset`. */
  readonly dataset: Dataset
  readonly questions: readonly TableQuestion[]
  readonly design: ParticipantDesign
}

/** The wave before, and which of its questions each question continues (undefined: may not be compared). */
export interface EarlierRobustWave extends RobustWave {
  readonly sourceOf: (question: string) => string | undefined
}

/** Every comparison of the report by every method. Counts of answers: not to be shown before disclosure control has said so. */
export interface RobustMarks {
  readonly wave: Omit<ClusterDesign, 'design'>
  /** Tests that were corrected for together: those by groups and those by waves. */
  readonly tests: number
  readonly comparisons: readonly RobustComparison[]
  readonly questions: readonly QuestionPrecision[]
}

/**
 * The report's marks beside four ordinary methods: the two-proportion z test; a t test by design weights and clusters (Taylor
 * linearisation); and that test corrected for all comparisons of the report by Benjamini and Hochberg's rule and by Holm's.
 * `clusterDesign` tells what becomes of participants from outside the draw and of answers without a participant.
 */
export function robustMarks(
  { dataset, questions, design: ground }: RobustWave,
  before?: EarlierRobustWave,
): RobustMarks {
  const { design, ...wave } = clusterDesign(dataset, ground)
  const precisions = questionPrecisions(dataset, questions, design)
  const groups = groupComparisons(dataset, questions, design)
  const waves = before ? comparedWith({ dataset, questions, design: ground }, precisions, before) : []
  return { wave, ...adjusted([...groups, ...waves]), questions: precisions }
}

function comparedWith(now: RobustWave, precisions: readonly QuestionPrecision[], before: EarlierRobustWave) {
  const { design } = clusterDesign(before.dataset, before.design)
  const older = questionPrecisions(before.dataset, before.questions, design)
  const pairs = publishedComparisons(now, before, before.sourceOf)
  return waveComparisons(pairs, precisions, older, before.sourceOf)
}
