import type { EnteredSpec } from '#core/mapping'

/** What stands in a table, in the revision that was seen. */
export interface EnteredTableAnswer {
  readonly group: 'substance' | 'mental'
  readonly table: string
  readonly base: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly note: string
  readonly revision: number
  readonly changedAt: string
}

/** The tables that can be entered in a round, and what is entered. */
export interface EnteredAnswer {
  readonly submittedAt: string | null
  readonly specs: readonly EnteredSpec[]
  readonly tables: readonly EnteredTableAnswer[]
}
