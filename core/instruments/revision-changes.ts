import type { LocalText } from '#core/foundation'
import type { Question } from './types.ts'

/** Why a change is made: the revision group's decision, by its id, or an editorial reason in words. */
export type ChangeReason = { readonly decision: string } | { readonly editorial: string }

/** A text that is to stand in the form: in both forms of Norwegian, and in English where the form demands it. */
export interface RevisionText {
  readonly nb: string
  readonly nn: string
  readonly en?: string
}

/** "X is any of these", or "X is from this number to that": all that the editor can say. */
export type SimpleCondition =
  | { readonly question: string; readonly anyOf: readonly string[] }
  | { readonly question: string; readonly from: number; readonly to: number }

export interface NewChoice {
  readonly code: string
  readonly label: RevisionText
  readonly help?: RevisionText
  /** In a question with several answers: chosen alone or not at all. */
  readonly exclusive?: boolean
  /** Beside the scale: taken out before percentages. */
  readonly apart?: boolean
}

export interface NewQuestion {
  readonly code: string
  readonly type: Exclude<Question['type'], 'text'>
  readonly text: RevisionText
  readonly help?: RevisionText
  /** Of one answer, or several. */
  readonly choices?: readonly NewChoice[]
  /** Of a whole number. */
  readonly min?: number
  readonly max?: number
  readonly required: boolean
  readonly allowsUnknown: boolean
  readonly allowsRefused: boolean
  /** Absent: always asked. */
  readonly askedWhen?: SimpleCondition
}

interface ChangeBase {
  /** Permanent within the draft, so that a problem can be told beside its change. */
  readonly id: string
  readonly because: ChangeReason
}

/** Set where the answers mean something else after the change: why, as it is told under a broken time series. */
interface MayChangeMeaning {
  readonly newMeaning?: RevisionText
}

/** One change of a form. What a form can be changed in is what is here. */
export type RevisionChange = ChangeBase &
  (
    | ({
        readonly kind: 'question-wording'
        readonly question: string
        readonly text?: RevisionText
        /** The whole question, where the text is its part of a block. */
        readonly title?: RevisionText
        /** Null: no help any more. */
        readonly help?: RevisionText | null
      } & MayChangeMeaning)
    | ({
        readonly kind: 'choice-wording'
        readonly question: string
        readonly choice: string
        readonly label?: RevisionText
        readonly help?: RevisionText | null
      } & MayChangeMeaning)
    | ({
        readonly kind: 'add-choice'
        readonly question: string
        readonly choice: NewChoice
        /** Null: first. */
        readonly after: string | null
      } & MayChangeMeaning)
    | ({
        readonly kind: 'retire-choice'
        readonly question: string
        readonly choice: string
        /** The choice that it is merged into; null: none. */
        readonly into: string | null
      } & MayChangeMeaning)
    | {
        readonly kind: 'add-question'
        readonly section: string
        /** Null: first in the section. */
        readonly after: string | null
        readonly question: NewQuestion
      }
    | { readonly kind: 'retire-question'; readonly question: string }
    | {
        readonly kind: 'answering'
        readonly question: string
        readonly required?: boolean
        readonly allowsUnknown?: boolean
        readonly allowsRefused?: boolean
      }
    | ({
        readonly kind: 'asked-when'
        readonly question: string
        /** Null: always asked. */
        readonly condition: SimpleCondition | null
      } & MayChangeMeaning)
    | {
        readonly kind: 'add-warning'
        readonly number: number
        /** The registrar is warned where all of these hold. */
        readonly when: readonly SimpleCondition[]
        readonly message: RevisionText
      }
    | { readonly kind: 'retire-rule'; readonly number: number }
  )

/** Every kind of change, in the order that the editor offers them. */
export const changeKinds = [
  'question-wording',
  'choice-wording',
  'add-choice',
  'retire-choice',
  'add-question',
  'retire-question',
  'answering',
  'asked-when',
  'add-warning',
  'retire-rule',
] as const satisfies readonly RevisionChange['kind'][]

/** The texts that a change puts into the form, with a name for each: what must be there in every language of the form. */
export function textsOf(change: RevisionChange): readonly LocalText[] {
  const own = 'newMeaning' in change && change.newMeaning ? [change.newMeaning] : []
  switch (change.kind) {
    case 'question-wording':
      return [...some(change.text, change.title, change.help), ...own]
    case 'choice-wording':
      return [...some(change.label, change.help), ...own]
    case 'add-choice':
      return [change.choice.label, ...some(change.choice.help), ...own]
    case 'add-question':
      return [
        change.question.text,
        ...some(change.question.help),
        ...(change.question.choices ?? []).flatMap(({ label, help }) => [label, ...some(help)]),
      ]
    case 'add-warning':
      return [change.message]
    default:
      return own
  }
}

const some = (...texts: readonly (RevisionText | null | undefined)[]): RevisionText[] =>
  texts.filter((text) => text !== null && text !== undefined)
