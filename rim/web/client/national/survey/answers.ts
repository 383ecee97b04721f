import type { LocalText } from '#core/foundation'

/** A wave of the survey. Days are `YYYY-MM-DD`. */
export interface WaveAnswer {
  readonly id: string
  readonly instrument: string
  readonly year: number
  readonly title: { readonly nb: string; readonly nn: string; readonly en: string }
  readonly opensOn: string
  readonly closesOn: string
  /** Who answers for the survey, and how to reach them; '': not told. */
  readonly responsible: string
  readonly contact: string
  readonly refusalOffered: boolean
  /** 0 to 1. */
  readonly secondEntryShare: number
  readonly errorLimit: number
  readonly state: 'planned' | 'open' | 'closed'
  readonly openedAt: string | null
  readonly closedAt: string | null
}

/** A form that a wave can be made with. */
export interface SurveyFormAnswer {
  readonly id: string
  readonly title: LocalText
}

/** What was done when a wave was closed. */
export interface ClosedAnswer {
  readonly answers: number
  readonly withoutParticipant: number
  readonly lost: number
  readonly drafts: number
}

export type SizeClass = 'small' | 'medium' | 'large'

/** What was decided before a draw; shares of 10,000. */
export interface PlanAnswer {
  readonly method: string
  readonly year: number
  readonly share: number
  readonly smallRaise: number
  readonly districts: number
  readonly lastWave: { readonly year: number; readonly codes: readonly string[] } | null
}

export interface DrawAnswer {
  readonly id: string
  readonly wave: string
  readonly number: number
  readonly seed: string
  readonly plan: PlanAnswer
  readonly frameHash: string
  readonly resultHash: string
  readonly drawnAt: string
}

/** A wave's draws, the last first, and who took part in the wave before. */
export interface DrawsAnswer {
  readonly draws: readonly DrawAnswer[]
  readonly lastWave: PlanAnswer['lastWave']
}

export interface VerificationAnswer {
  readonly same: boolean
  readonly resultHash: string
  readonly findings: readonly LocalText[]
}

/** A region and size class, in municipalities. */
export interface StratumAnswer {
  readonly region: string
  readonly sizeClass: SizeClass
  readonly municipalities: number
  readonly lastWave: number
  readonly base: number
  readonly raised: number
  readonly inSample: number
  readonly invited: number
  readonly accepted: number
  readonly declined: number
  readonly outside: number
  readonly weight: number
}

/** The sample against the country. */
export interface SampleAnswer {
  readonly draw: Pick<DrawAnswer, 'id' | 'number' | 'seed' | 'resultHash' | 'plan'> | null
  readonly regions: readonly { readonly code: string; readonly name: LocalText }[]
  readonly strata: readonly StratumAnswer[]
  /** Strata inside which those who accepted stand for those who did not. */
  readonly cells: readonly {
    readonly strata: readonly string[]
    readonly municipalities: number
    readonly invited: number
    readonly accepted: number
  }[]
  readonly weightSum: number
}

/** A municipality, or a city district, in a wave. */
export interface ParticipantAnswer {
  readonly id: string
  readonly wave: string
  readonly municipality: string
  readonly district: string | null
  readonly name: string
  readonly origin: 'last-wave' | 'drawn' | 'replacement' | 'outside'
  readonly region: string
  readonly sizeClass: SizeClass
  readonly probability: number | null
  readonly weight: number | null
  readonly residents: number | null
  readonly invitedAt: string | null
  readonly answerBy: string | null
  readonly answer: 'accepted' | 'declined' | null
  readonly answeredAt: string | null
  readonly reason: string
  readonly target: number | null
  readonly replaces: string | null
  readonly replacedBy: string | null
  readonly suggestion: {
    readonly code: string
    readonly name: string
    readonly step: 'same-stratum' | 'neighbouring-size' | 'neighbouring-region'
  } | null
}
