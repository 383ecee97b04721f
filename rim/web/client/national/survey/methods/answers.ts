import type { LocalText } from '#core/foundation'
import type { RobustMethod } from '#core/survey'

export type Mark = 'higher' | 'lower' | null

/** A comparison of the report that some method marks. Percent and percentage points. */
export interface ComparisonAnswer {
  readonly against: 'others' | 'before'
  readonly question: string
  readonly variable: string | null
  readonly group: string | null
  readonly category: string
  readonly n: number
  readonly otherN: number
  readonly percent: number
  readonly otherPercent: number
  readonly zP: number | null
  readonly clustered: {
    readonly percent: number
    readonly otherPercent: number
    readonly difference: number
    readonly standardError: number
    readonly degreesOfFreedom: number
    readonly p: number
    readonly benjaminiHochberg: number
    readonly holm: number
  } | null
  readonly marks: Readonly<Record<RobustMethod, Mark>>
}

export interface PrecisionAnswer {
  readonly question: string
  readonly category: string
  readonly n: number
  readonly percent: number
  readonly margin: number
  readonly clusteredPercent: number | null
  readonly clusteredMargin: number | null
  readonly designEffect: number | null
  readonly effectiveAnswers: number | null
}

export interface QuestionAnswer {
  readonly code: string
  readonly number: string
  readonly title: LocalText
  readonly scale: string
  readonly categories: readonly { readonly code: string; readonly label: LocalText }[]
}

/** As the reports write it: `12.1`. */
export const numberOf = ({ number }: Pick<QuestionAnswer, 'number'>): string => number.replace('_', '.')

/** The marks of a released report by every method. */
export interface MethodsAnswer {
  readonly before: number | null
  readonly compared: number
  readonly tests: number
  /** `leftOut` -1: fewer than five. */
  readonly design: {
    readonly clusters: number
    readonly strata: number
    readonly outside: number
    readonly leftOut: number
  }
  readonly counts: readonly {
    readonly method: RobustMethod
    readonly marks: number
    readonly kept: number
    readonly found: number
  }[]
  readonly questions: readonly QuestionAnswer[]
  readonly comparisons: readonly ComparisonAnswer[]
  readonly precisions: readonly PrecisionAnswer[]
}
