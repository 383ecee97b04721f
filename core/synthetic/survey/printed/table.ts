/** A table of the report's appendix 2 as it is kept here: see the lists of tables. */
export interface PrintedSurveyTable {
  readonly number: string
  readonly lines: readonly string[]
}
