// What the routes answer, as the pages use it. `rim/web/api-shapes` holds these against the routes' own declarations.

import type { Role } from '#core/access'
import type { LocalText } from '#core/foundation'
import type { Answers } from '#core/instruments'
import type {
  AreaComparison,
  AreaOfColleagues,
  ColleagueAgreement,
  ExpertAgreement,
  FullText,
  KeptWarning,
  TrainingCase,
} from '#core/training'

export interface SessionAnswer {
  readonly name: string
  /** Own id. */
  readonly staff: string | null
  readonly level: 'low' | 'substantial' | 'high'
  readonly csrf: string
  readonly role: Role | null
  readonly municipality: string | null
  readonly unit: string | null
  readonly appointment: string | null
  readonly appointments: readonly {
    readonly id: string
    readonly role: string
    readonly municipality: string | null
    readonly unit: string | null
    readonly place: string
  }[]
}

export interface RoundAnswer {
  readonly id: string
  readonly code: string
  readonly name: LocalText
  /** `brukerplan@2020.1` */
  readonly instrument: string
  /** `YYYY-MM-DD`, as the two below. */
  readonly opensOn: string
  readonly closesOn: string
  readonly retentionUntil: string
  /** The year that reports call it by. */
  readonly year: number
  /** Who is to be registered, in words; may be empty. */
  readonly population: { readonly nb: string; readonly nn: string }
  readonly groups: readonly ('substance' | 'mental')[]
  /** The types of units that may register; empty: any. */
  readonly unitTypes: readonly string[]
  /** ISO 8601, UTC, as the next. No municipality submits or reopens after this. */
  readonly closedAt: string | null
  /** The country's figures are out. */
  readonly releasedAt: string | null
}

export interface ProgressAnswer {
  readonly round: RoundAnswer
  readonly unit: { readonly id: string; readonly name: string; readonly unitType: string }
  readonly drafts: number
  readonly complete: number
  readonly staff: readonly {
    readonly name: string
    readonly me: boolean
    readonly drafts: number
    readonly complete: number
  }[]
  readonly submitted: boolean
  readonly legalBasis: {
    readonly law: string
    readonly paragraph: string
    readonly allowsLinking: boolean
  } | null
  /** Whether the unit may see who may need attention first among some of its registrations. */
  readonly attention: boolean
  /** By question: choices, most used first; empty until the unit has enough. */
  readonly mostUsed: Readonly<Record<string, readonly string[]>>
}

export interface ListedAnswer {
  readonly id: string
  readonly status: 'draft' | 'complete'
  readonly revision: number
  readonly localReference: string | null
  /** ISO 8601, UTC, as the others. */
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
  readonly createdByName: string
  readonly mine: boolean
  /** Warnings kept with a reason. */
  readonly reasons: number
  /** The day it was gone through together with the recipient. */
  readonly together: string | null
}

export interface RegistrationAnswer {
  readonly id: string
  readonly status: 'draft' | 'complete'
  readonly revision: number
  readonly localReference: string | null
  readonly createdAt: string
  readonly changedAt: string
  readonly completedAt: string | null
  readonly createdByName: string
  readonly round: string
  readonly instrument: string
  readonly birthYear: number | null
  readonly sex: 'male' | 'female' | null
  readonly answers: Answers
  /** By note key: comments, reasons, parts (core/instruments/notes.ts). */
  readonly notes: Readonly<Record<string, unknown>>
  /** By answer or note key: the revision in which it was last written. */
  readonly answeredIn: Readonly<Record<string, number>>
  /** Another unit of the municipality has registered the same person. */
  readonly elsewhere: boolean
  /** An earlier round's registration may be asked for. */
  readonly linking: boolean
}

export interface SavedAnswer {
  readonly revision: number
  readonly conflicts: Readonly<Record<string, { readonly value: unknown; readonly revision: number }>>
}

export interface BegunAnswer {
  readonly id: string
  readonly revision: number
  readonly status: 'draft' | 'complete'
  /** False: the unit had it already. */
  readonly created: boolean
  readonly elsewhere: boolean
}

export interface EarlierAnswer {
  readonly earlier: {
    readonly round: Pick<RoundAnswer, 'id' | 'name' | 'instrument' | 'closesOn'>
    /** Read as answers to the form of the registration. */
    readonly answers: Answers
    /** Questions whose series breaks on the way. */
    readonly breaks: readonly string[]
    /** As they were registered, by the form of then. */
    readonly asRegistered: Answers
  } | null
}

/** Own colours of a training case beside the expert's and colleagues'. */
export interface TrainingResultAnswer {
  readonly areas: readonly (AreaComparison & {
    readonly explanation: FullText
    /** Null: too few others have answered the case. */
    readonly colleagues: AreaOfColleagues | null
  })[]
  /** The expert's answers to the whole form. */
  readonly answers: Answers
  readonly keptWarnings: readonly KeptWarning[]
}

/** A training case, as far as one may know it: the expert's answers come after the own. */
export interface TrainingCaseAnswer
  extends Pick<TrainingCase, 'code' | 'instrument' | 'year' | 'title' | 'text' | 'sex' | 'birthYear'> {
  readonly done: boolean
  /** Null until the own answers are in. */
  readonly result: TrainingResultAnswer | null
}

export interface TrainingAnswer {
  readonly cases: readonly TrainingCaseAnswer[]
  readonly agreement: readonly (ExpertAgreement & { readonly colleagues: ColleagueAgreement | null })[]
}
