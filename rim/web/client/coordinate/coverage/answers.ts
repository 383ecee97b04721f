// What the routes of coverage answer, as the pages use it; held against the routes in rim/web/api-shapes.

/** How far a unit has come: counts, never rows. */
export interface UnitCoverageAnswer {
  readonly unit: string
  readonly name: string
  readonly unitType: string
  /** The unit is closed; it is here because it has registrations. */
  readonly closed: boolean
  readonly drafts: number
  readonly complete: number
  /** Of all of these, persons that another unit of the municipality has registered too. */
  readonly alsoElsewhere: number
  readonly expected: number | null
  /** Of the last round before that was submitted. */
  readonly before: { readonly year: number; readonly complete: number } | null
}

export interface CoverageDaysAnswer {
  /** Whom several units have counts once. */
  readonly persons: number
  readonly days: readonly {
    readonly unit: string
    /** `YYYY-MM-DD` in Norway. */
    readonly day: string
    readonly complete: number
  }[]
}
