import type { LocalText } from '#core/foundation'

/** Something worth a look, in words. */
export interface FindingAnswer {
  readonly id: string
  readonly number: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly text: LocalText
  /** What to do about it. */
  readonly advice: LocalText
  readonly count: number
  readonly reasons: readonly string[]
  readonly review: { readonly reason: string; readonly role: string | null; readonly at: string } | null
}

/** When the list was made, and whether it is being made. */
export interface ListStateAnswer {
  readonly madeAt: string | null
  readonly waiting: boolean
  readonly old: boolean
  readonly registrations: number
}

/** A municipality's list by unit, worst first. */
export interface QualityAnswer extends ListStateAnswer {
  readonly units: readonly {
    readonly unit: string
    readonly name: string
    readonly findings: readonly FindingAnswer[]
  }[]
}

/** The own unit's list, with the registrations concerned. */
export interface UnitQualityAnswer extends ListStateAnswer {
  readonly findings: readonly (FindingAnswer & { readonly concerned: readonly string[] })[]
}
