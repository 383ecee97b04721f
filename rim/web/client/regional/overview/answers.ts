import type { ReleaseWithFiles } from '../../coordinate/submission/answers.ts'

/** A county's reports of a round, the newest first; held against the route in rim/web/api-shapes. */
export interface CountyReportsAnswer {
  readonly county: { readonly number: string; readonly name: string }
  /** ISO 8601, UTC; null: the national figures are not out, so a report cannot be made. */
  readonly nationalAt: string | null
  readonly reports: readonly ReleaseWithFiles[]
}
