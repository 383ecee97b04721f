import type { LocalText } from '#core/foundation'

export type ValueCode = 'praise' | 'criticism' | 'mixed' | 'neutral'
export type Step = 'clean' | 'confirm' | 'out' | 'code' | 'second' | 'settle' | 'done'
export type Turn = 'first' | 'second' | 'settled'

/** A part of a text, in code points, and what stands in its place. */
export interface PartAnswer {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

interface FindingAnswer extends PartAnswer {
  readonly kind: string
  readonly certainty: string
}

export interface GridCoding {
  readonly overall: ValueCode
  readonly services: Readonly<Partial<Record<string, ValueCode>>>
}

/** A comment, as far as whoever works on it needs to see it. */
export interface CommentAnswer {
  readonly id: string
  readonly step: Step
  readonly mine: boolean
  readonly times: number
  readonly written: string | null
  readonly findings: readonly FindingAnswer[]
  readonly nothing: boolean
  readonly parts: readonly PartAnswer[]
  readonly cleaned: string | null
  readonly kept: boolean | null
  readonly named: readonly string[]
  readonly coding: GridCoding | null
  readonly disagreement: { readonly first: GridCoding; readonly second: GridCoding } | null
}

export interface QuoteAnswer {
  readonly id: string
  readonly comment: string
  readonly text: string
  readonly tags: readonly string[]
  readonly approved: boolean
  readonly mine: boolean
}

interface Labelled {
  readonly code: string
  readonly label: LocalText
}

interface GridValueAnswer {
  readonly code: ValueCode
  readonly key: string
  readonly label: LocalText
}

export interface AgreementAnswer {
  readonly column: string
  readonly both: number
  readonly same: number
  readonly kappa: { readonly kappa: number; readonly low: number; readonly high: number } | null
}

/** All that the pages of comments show. */
export interface CommentsAnswer {
  readonly wave: { readonly id: string; readonly year: number; readonly state: 'planned' | 'open' | 'closed' }
  readonly closing: { readonly comments: number; readonly closedAt: string } | null
  readonly values: readonly GridValueAnswer[]
  readonly services: readonly Labelled[]
  readonly tags: readonly Labelled[]
  readonly comments: readonly CommentAnswer[]
  readonly quotes: readonly QuoteAnswer[]
  readonly agreement: readonly AgreementAnswer[]
  readonly second: { readonly share: number; readonly seed: string; readonly drawn: number | null }
}
