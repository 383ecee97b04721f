import type { Answers } from '#core/instruments'

/** One recipient as one unit registered them in one round. */
export interface Registration {
  /** The municipality's number in that round, four digits with leading zeros. */
  readonly municipality: string
  /** The round, a year: "2020". */
  readonly round: string
  /** `health_care`, `nav`, `child_welfare` or `gp`. */
  readonly unitType: string
  readonly unit: string
  /** The person's number in the dataset: the same person has the same over rounds where linking is allowed. Never an identity number. */
  readonly person: string
  readonly answers: Answers
}
