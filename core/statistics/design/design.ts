/**
 * How a sample was drawn: what every design-based estimate needs to know. Plain columns, one entry a row, so that it
 * can be made from a dataset, a file or a worker's message alike.
 */
export interface SurveyDesign {
  /** Rows in the sample. */
  readonly size: number
  /** Inverse inclusion probabilities, or what calibration has made of them. A row of weight 0 counts in no n. */
  readonly weights: Float64Array
  /** Stages of sampling, the first drawn first. One stage: ultimate clusters, as if drawn with replacement within strata. */
  readonly stages: readonly Stage[]
  /** What to do with a stratum of which only one cluster was drawn. */
  readonly lonely: LonelyPolicy
  /**
   * Calibrated weights leave only the part of a variable that the margins do not explain: the columns that were
   * calibrated on, and the design weights before it. Absent where weights are not calibrated.
   */
  readonly calibrations?: readonly CalibrationStep[]
}

export interface Stage {
  /** Position of each row's stratum, 0 and up. All 0 where there are none. */
  readonly stratum: Uint32Array
  /** Position of each row's cluster, 0 and up; unique over strata and over the clusters of the stage before. */
  readonly cluster: Uint32Array
  /** How many clusters the row's stratum has in the population (finite population correction); absent: not corrected. */
  readonly populationClusters?: Float64Array
}

/**
 * `fail`: refuse (R's default). `certainty`: the cluster was certain to be drawn and adds nothing (R "certainty").
 * `remove`: the stratum is left out of the variance (R "remove"). `adjust`: spread around the grand mean instead of
 * the stratum's own (R "adjust"). `average`: the mean of the other strata's variances (R "average").
 */
export type LonelyPolicy = 'fail' | 'certainty' | 'remove' | 'adjust' | 'average'

/** One calibration: residuals from a weighted regression on these columns replace the scores. */
export interface CalibrationStep {
  /** Columns of the model matrix, each with an entry a row. */
  readonly columns: readonly Float64Array[]
  /** Weights of the regression. */
  readonly regressionWeights: Float64Array
  /** The weights this step left behind, where a later step has changed them again. Absent: the design's weights. */
  readonly calibratedWeights?: Float64Array
}
