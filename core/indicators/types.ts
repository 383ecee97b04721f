import type { LocalText } from '#core/foundation'

/** A plan, its goals and what they are followed by. */
export interface Plan {
  /** `opptrapping-rus-2016`. Permanent. */
  readonly code: string
  readonly title: LocalText
  /** Years; `to` is null where no end is known. */
  readonly period: { readonly from: number; readonly to: number | null }
  /** The document that it stands in. */
  readonly source: string
  readonly goals: readonly Goal[]
  readonly indicators: readonly Indicator[]
  /** What is known to belong to the plan and is not filled in, with why. */
  readonly lacking: readonly LocalText[]
}

/** A goal or a sub-goal. */
export interface Goal {
  readonly code: string
  /** As the plan numbers it; empty where it does not. */
  readonly number: string
  readonly title: LocalText
  /** Code of the goal that it is a part of; absent: it is a goal of the plan itself. */
  readonly within?: string
  /** Codes of indicators, in the order in which they are told. */
  readonly indicators: readonly string[]
  /** What has been judged, the oldest first; several may stand together. */
  readonly judgements: readonly Judgement[]
}

/** Where the figures of an indicator come from. */
export type IndicatorSource = 'mapping' | 'survey' | 'interviews' | 'is-24-8' | 'kostra' | 'budget' | 'other'

/** Which way is better; `none`: it is told, and not judged. */
type Direction = 'up' | 'down' | 'none'

/** What a value is counted in. `of_ten` is told as "5 av 10". */
export type IndicatorUnit = 'percent' | 'of_ten' | 'count' | 'man_years' | 'million_nok' | 'days'

/** A percentage in a table of a release: which table, and which row of it. */
export type IndicatorFormula =
  | {
      readonly from: 'mapping'
      /** The main group that the standard table is of. */
      readonly group: 'substance' | 'mental'
      readonly table: string
      readonly row: string
    }
  | {
      readonly from: 'survey'
      /** The question that the table is of, and the category: `high` is "in a large extent". */
      readonly question: string
      readonly row: string
    }

/** Where somebody wants to be: at a value, or so many per cent from the base year's value (-25: a quarter less). */
export type IndicatorTarget =
  | { readonly value: number; readonly year: number }
  | { readonly change: number; readonly year: number }

/** Something that is measured over the years. */
export interface Indicator {
  readonly code: string
  readonly title: LocalText
  /** What is counted, of whom, and how. */
  readonly definition: LocalText
  readonly from: IndicatorSource
  readonly unit: IndicatorUnit
  readonly direction: Direction
  /** The year that development is counted from; null: none is set. */
  readonly baseYear: number | null
  readonly target: IndicatorTarget | null
  /** Years from which the series is another, with why: what is before cannot be compared with what is after. */
  readonly breaks: readonly { readonly year: number; readonly why: LocalText }[]
  /** How it is computed from the tables of a release; absent: its values are entered. */
  readonly formula?: IndicatorFormula
  /** Ascending by year; one for each year and territory. */
  readonly values: readonly IndicatorValue[]
}

/** Why there is no number: not possible, not there, withheld, or told in words alone. */
type ValueStatus = 'value' | 'not_applicable' | 'missing' | 'withheld' | 'in_words'

/** A value as its source tells it. */
export interface IndicatorValue {
  readonly year: number
  /** `NO`, a county (two digits) or a municipality (four). */
  readonly territory: string
  readonly status: ValueStatus
  /** The number where `status` is `value`. */
  readonly value: number | null
  /** "Færre enn", "mer enn", "under": where the source gives a bound and not a number. */
  readonly bound?: 'below' | 'above'
  readonly n?: number
  /** 95 % interval; absent where everybody is counted, or none is given. */
  readonly low?: number
  readonly high?: number
  /** What the source says where it gives no number. */
  readonly words?: LocalText
  /** Document and place. */
  readonly cited: string
}

/** At which level something is judged. */
export const judgementLevels = ['overall', 'individual', 'service', 'system'] as const
export type JudgementLevel = (typeof judgementLevels)[number]

/** How far a goal is reached, best first; the last says that nobody can tell. */
export const verdicts = ['met', 'high', 'fairly_high', 'mixed', 'low', 'not_judged'] as const
export type Verdict = (typeof verdicts)[number]

/** A reasoned judgement of how far a goal is reached. */
export interface Judgement {
  readonly level: JudgementLevel
  readonly verdict: Verdict
  /** What it holds with; absent: nothing. */
  readonly reservation?: LocalText
  /** Why. */
  readonly reason: LocalText
  /** ISO date, or a year where no more is known. */
  readonly date: string
  readonly author: string
  readonly cited: string
}
