// What the routes of the survey's results answer, as the pages use it; held against the routes in rim/web/api-shapes.

interface Name {
  readonly nb: string
  readonly nn: string
  readonly en?: string
}

/** The country's, a region's or a place's part of a release. */
export interface PartAnswer {
  /** `country`, `region-east`, `place-1103`. */
  readonly part: string
  readonly kind: 'country' | 'region' | 'place'
  readonly name: Name
  /** `few`: too few answers for a report of its own. */
  readonly outcome: 'report' | 'few'
  readonly files: readonly {
    readonly language: 'nb' | 'nn'
    readonly edition: string
    readonly name: string
    readonly type: string
    readonly size: number
    readonly sha256: string
  }[]
}

/** What somebody outside the nation may see. */
export interface PlaceResultsAnswer {
  readonly waves: readonly {
    readonly id: string
    readonly year: number
    readonly title: Name
    /** Approved, the newest first. */
    readonly releases: readonly PlaceReleaseAnswer[]
  }[]
}

export interface PlaceReleaseAnswer {
  readonly id: string
  readonly number: number
  readonly hash: string | null
  readonly madeAt: string | null
  readonly releasedAt: string | null
  readonly supersededAt: string | null
  readonly parts: readonly PartAnswer[]
}

/** A version of a wave's results, as the nation sees it. */
export interface ResultsVersion {
  readonly id: string
  readonly number: number
  readonly policy: string
  readonly state: 'waiting' | 'making' | 'made' | 'released' | 'failed' | 'withdrawn'
  readonly stepsDone: number
  readonly stepsTotal: number
  readonly problem: { readonly number: number; readonly text: string } | null
  readonly dataHash: string | null
  readonly hash: string | null
  readonly summary: Readonly<Record<string, number | boolean>> | null
  readonly askedAt: string
  readonly madeAt: string | null
  readonly releasedAt: string | null
  readonly supersededAt: string | null
}

export type ResultsVersionWithParts = ResultsVersion & { readonly parts: readonly PartAnswer[] }
