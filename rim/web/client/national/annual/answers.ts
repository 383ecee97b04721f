// What the routes of the annual report answer, as the pages use it; held against the routes in rim/web/api-shapes.

/** A version of the country's annual report. */
export interface AnnualReportAnswer {
  readonly id: string
  readonly number: number
  /** The version whose numbers it has, with other texts; null: decided anew. */
  readonly follows: string | null
  readonly state: 'waiting' | 'making' | 'made' | 'failed'
  readonly stepsDone: number
  readonly stepsTotal: number
  readonly problem: { readonly number: number; readonly text: string } | null
  readonly hash: string | null
  readonly summary: Readonly<Record<string, number | boolean>> | null
  readonly askedAt: string
  readonly madeAt: string | null
  readonly files: readonly {
    readonly language: 'nb' | 'nn'
    readonly edition: string
    readonly name: string
    readonly type: string
    readonly size: number
    readonly sha256: string
  }[]
}
