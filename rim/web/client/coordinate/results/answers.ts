import type { ReportModel } from '#core/reports'

/** A report on the screen, with the release that it belongs to; held against the route in rim/web/api-shapes. */
export interface ResultsAnswer {
  readonly release: {
    readonly id: string
    readonly number: number
    readonly reason: 'submission' | 'national' | 'deletion' | 'region'
    readonly language: 'nb' | 'nn'
    /** ISO 8601, UTC. */
    readonly madeAt: string
    readonly hash: string
    /** One that will replace it is on its way. */
    readonly newer: boolean
  }
  readonly screen: ReportModel
}
