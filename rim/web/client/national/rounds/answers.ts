import type { LocalText } from '#core/foundation'

// What the routes about rounds answer, as the pages use it. `rim/web/api-shapes` holds these against the routes.

/** What a new round can be made of. */
export interface ChoicesAnswer {
  /** The newest first. */
  readonly instruments: readonly {
    readonly id: string
    readonly version: string
    readonly title: LocalText
    readonly rounds: readonly string[]
    readonly questions: number
    readonly rules: number
  }[]
  readonly unitTypes: readonly { readonly code: string; readonly name: LocalText }[]
}

/** A legal basis that is recommended for a type of unit. */
export interface BasisAnswer {
  readonly unitType: string
  readonly law: string
  readonly paragraph: string
  readonly explanation: { readonly nb: string; readonly nn: string }
}

/** When a round was closed or opened again. */
export interface ClosingAnswer {
  readonly kind: 'closed' | 'reopened'
  readonly reason: string | null
  /** ISO 8601, UTC. */
  readonly at: string
}

export interface FieldConsequenceAnswer {
  readonly question: string
  readonly number: string
  readonly text: LocalText
  readonly change: 'new' | 'dropped' | 'changed' | 'renumbered'
  readonly parts: readonly (
    | 'text'
    | 'help'
    | 'number'
    | 'type'
    | 'askedWhen'
    | 'answering'
    | 'range'
    | 'choices'
  )[]
  readonly choices: Readonly<Record<'added' | 'removed' | 'changed', readonly LocalText[]>>
  readonly series: 'same' | 'recoded' | 'break' | 'new' | 'ended' | 'undeclared'
  readonly note: LocalText | null
  /** The fields whose stored answers are concerned. */
  readonly stored: readonly string[]
}

/** What a form means after the round before. */
export interface ConsequencesAnswer {
  readonly before: {
    readonly id: string
    readonly name: LocalText
    readonly year: number
    readonly instrument: string
  } | null
  readonly to: string
  readonly fields: readonly FieldConsequenceAnswer[]
  readonly rules: readonly {
    readonly number: number
    readonly severity: string
    readonly message: LocalText
    readonly change: 'new' | 'dropped' | 'changed' | 'reads'
  }[]
  readonly tables: readonly {
    readonly table: string
    readonly title: LocalText
    readonly chapter: string
    readonly because: readonly string[]
  }[]
  readonly grouping: readonly string[]
  readonly inclusion: readonly LocalText[]
  /** Stored answers by question; -1: fewer than five, but some. */
  readonly answers: Readonly<Record<string, number>>
}
