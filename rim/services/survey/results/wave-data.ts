import type { Dataset } from '#core/dataset'
import type { Instrument } from '#core/instruments'
import type { SurveyReportPlace, SurveyWave } from '#core/reports'
import type { ParticipantDesign } from '#core/survey'

/** A wave as it travels to the thread that computes. */
export interface WaveData {
  readonly wave: SurveyWave
  readonly instrument: Instrument
  readonly dataset: Dataset
  readonly places: readonly SurveyReportPlace[]
  /** Weights and strata of the participants. */
  readonly design: ParticipantDesign
}
