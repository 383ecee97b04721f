import type { LocalText } from '#core/foundation'

/** A way of writing; null where a word is masked. */
export interface WrittenAnswer {
  /** The text's hash. */
  readonly id: string
  readonly words: readonly (string | null)[]
  /** Places of words that look like a name. */
  readonly names: readonly number[]
}

/** Ways of writing in one participant that are coded together. */
export interface GroupAnswer {
  readonly id: string
  readonly participant: string | null
  readonly texts: readonly WrittenAnswer[]
  readonly task: 'first' | 'second' | 'done'
  /** Ids of the texts that the task is about. */
  readonly open: readonly string[]
  readonly code: string | null
  readonly reason: string
  readonly disagreement: { readonly first: string; readonly second: string } | null
  readonly suggestions: readonly { readonly code: string; readonly why: readonly LocalText[] }[]
}

/** All that is to be coded of a wave. */
export interface CodingAnswer {
  readonly wave: { readonly id: string; readonly year: number; readonly state: 'planned' | 'open' | 'closed' }
  readonly closing: { readonly texts: number; readonly closedAt: string } | null
  readonly choices: readonly { readonly code: string; readonly label: LocalText }[]
  readonly participants: readonly { readonly id: string; readonly name: string }[]
  readonly groups: readonly GroupAnswer[]
  readonly agreement: {
    readonly both: number
    readonly same: number
    readonly kappa: { readonly kappa: number; readonly low: number; readonly high: number } | null
  }
}

/** The code of what nobody can tell. */
export const cannotCode = 'cannot_be_coded'
