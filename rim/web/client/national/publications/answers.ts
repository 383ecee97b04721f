import type { LocalText } from '#core/foundation'
import type {
  PublicationState,
  PublicationStep,
  PublicationTexts,
  PublishedFile,
  ReviewOutcome,
} from '#core/releases'

/** A publication in the list. */
export interface PublicationListed {
  readonly id: string
  readonly code: string
  readonly kind: 'report' | 'news'
  readonly title: LocalText
  readonly state: PublicationState
  readonly publishAt: string | null
  readonly replaces: string | null
}

/** Something that is made and can be published. */
export interface OriginAnswer {
  readonly source: 'annual' | 'survey' | 'plan' | 'study'
  readonly of: string
  readonly title: LocalText
  readonly code: string
}

/** A body that was asked, and what it said. */
export interface ReviewAnswer {
  readonly id: string
  readonly version: number
  readonly body: string
  readonly due: string
  readonly askedAt: string
  readonly outcome: ReviewOutcome | null
  readonly answer: string | null
  readonly answeredOn: string | null
}

/** A publication on its own page. */
export interface PublicationAnswer extends PublicationListed {
  readonly source: OriginAnswer['source'] | null
  readonly sourceOf: string | null
  readonly texts: PublicationTexts
  readonly pictured: boolean
  readonly revision: number
  readonly version: number
  readonly submittedAt: string | null
  readonly approvedAt: string | null
  readonly withdrawnAt: string | null
  readonly approvedBecause: string | null
  readonly returnedBecause: string | null
  readonly notice: LocalText | null
  readonly steps: readonly PublicationStep[]
  /** Whoever is logged in has written in it or sent it, and cannot approve it. */
  readonly own: boolean
  readonly reviews: readonly ReviewAnswer[]
  readonly files: readonly (PublishedFile & { readonly size: number })[]
  readonly hash: string | null
}

/** What came of holding a publication against its manifest. */
export interface VerificationAnswer {
  readonly holds: boolean
  readonly hash: string
  readonly seal: number | null
  readonly checked: readonly {
    readonly part: 'manifest' | 'log' | 'file' | 'data'
    readonly name: string
    readonly outcome: 'agrees' | 'differs' | 'missing' | 'removed'
  }[]
}
