// What the routes of instrument revision answer, as the pages use it; held against the routes in rim/web/api-shapes.

import type { LocalText } from '#core/foundation'
import type { Instrument, RevisionChange } from '#core/instruments'

export type ProposalKind = 'new-question' | 'wording' | 'new-choice' | 'take-away' | 'other'
export type Verdict = 'accepted' | 'declined' | 'postponed'
export type ProposalState = 'received' | 'discussed' | Verdict | 'in-version'

interface DecisionAnswer {
  readonly id: string
  readonly verdict: Verdict
  readonly reason: string
  /** ISO 8601, UTC, as the others. */
  readonly decidedAt: string
}

export interface DecisionOnAnswer extends DecisionAnswer {
  /** Ids of what it answers. */
  readonly proposals: readonly string[]
}

export interface ProposalAnswer {
  readonly id: string
  readonly kind: ProposalKind
  /** The version that was looked at. */
  readonly instrument: string
  /** Code; null: the form as a whole. */
  readonly question: string | null
  readonly text: string
  readonly why: string
  readonly madeAt: string
  readonly discussedAt: string | null
  /** Municipalities that want it, whoever asked among them. */
  readonly supporters: number
  readonly own: boolean
  readonly supported: boolean
  /** Who asked; told to the nation alone. */
  readonly askedBy: string | null
  /** The last first; the last one counts. */
  readonly decisions: readonly DecisionAnswer[]
  readonly version: string | null
  readonly state: ProposalState
}

export interface NoteAnswer {
  readonly id: string
  readonly text: string
  readonly by: string | null
  readonly at: string
}

export interface DifferenceAnswer {
  readonly question: string
  readonly number: string
  readonly text: LocalText
  readonly kind: 'new' | 'dropped' | 'recoded'
  readonly breaks: boolean
  readonly note: LocalText | null
}

export interface VersionAnswer {
  readonly id: string
  readonly title: LocalText
  readonly base: string | null
  readonly rounds: readonly string[]
  readonly questions: number
  readonly rules: number
  /** Null: it came with the program. */
  readonly publishedAt: string | null
  readonly draft: string | null
  readonly differences: readonly DifferenceAnswer[]
}

export interface WholeVersionAnswer extends VersionAnswer {
  readonly hash: string | null
  readonly changes: readonly RevisionChange[]
  readonly trials: TrialsAnswer | null
  /** The files that other programs read it from, and what does not come along. */
  readonly files: readonly { readonly format: 'fhir' | 'xlsform'; readonly losses: readonly LocalText[] }[]
}

export interface DraftListedAnswer {
  readonly id: string
  readonly base: string
  readonly year: number
  readonly revision: number
  readonly createdAt: string
  readonly changedAt: string
  readonly published: string | null
  /** How many. */
  readonly changes: number
}

export interface FaultAnswer {
  readonly number: number
  readonly severity: 'error' | 'warning' | 'info'
  readonly text: string
  /** Id of the change that it is about; null: the form as a whole. */
  readonly change: string | null
}

export interface DraftAnswer extends Omit<DraftListedAnswer, 'changes'> {
  readonly changes: readonly RevisionChange[]
  /** What it will be published as. */
  readonly version: string
  readonly newerBase: string | null
  readonly nextRule: number
  readonly hash: string
  readonly problems: readonly FaultAnswer[]
  readonly mapping: readonly {
    readonly question: string
    readonly kind: 'new' | 'dropped' | 'recoded'
    readonly breaks: boolean
    readonly note: LocalText | null
  }[]
  /** The form with the changes. */
  readonly form: Instrument
}

export interface ConsequencesAnswer {
  readonly fields: readonly {
    readonly question: string
    readonly number: string
    readonly text: LocalText
    readonly change: 'new' | 'dropped' | 'changed' | 'renumbered'
    readonly series: 'same' | 'recoded' | 'break' | 'new' | 'ended' | 'undeclared'
    readonly note: LocalText | null
    /** Stored answers; -1: fewer than five, but some; null: they are not counted. */
    readonly answers: number | null
  }[]
  readonly rules: readonly {
    readonly number: number
    readonly message: LocalText
    readonly change: 'new' | 'dropped' | 'changed' | 'reads'
  }[]
  readonly tables: readonly {
    readonly table: string
    readonly title: LocalText
    readonly because: readonly string[]
  }[]
}

export interface PilotAnswer {
  readonly id: string
  readonly draft: string
  readonly formHash: string
  readonly request: string
  /** Whose coordinators are asked; empty: all. */
  readonly municipalities: readonly string[]
  readonly openedAt: string
  readonly closedAt: string | null
}

export interface WholePilotAnswer extends PilotAnswer {
  readonly form: Instrument
}

export interface TrialsAnswer {
  readonly pilots: readonly PilotAnswer[]
  readonly n: number
  readonly municipalities: number
  readonly medianMinutes: number | null
  readonly questions: readonly {
    readonly question: string
    readonly asked: number
    readonly unanswered: number
    readonly unknown: number
    readonly remarks: readonly string[]
  }[]
  readonly comments: readonly string[]
  readonly reviews: readonly {
    readonly id: string
    readonly body: string
    /** `YYYY-MM-DD` */
    readonly heldOn: string
    readonly text: string
    readonly at: string
  }[]
}
