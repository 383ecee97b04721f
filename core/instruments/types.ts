import type { Language, LocalText, Missing, Severity } from '#core/foundation'

/** Where a wording comes from. `printed`: carried over exactly; `reconstructed`: from how the source reports on it; `translated`: our own translation. */
export type Origin = 'printed' | 'reconstructed' | 'translated'

/** A text of an instrument, with its origin in each language form. */
export interface InstrumentText extends LocalText {
  readonly origin: { readonly nb: Origin; readonly nn: Origin; readonly en?: Origin }
}

export interface Choice {
  /** Permanent within the question; lower-case ASCII. */
  readonly code: string
  readonly label: InstrumentText
  /** What the choice means, shown beside it (the colours' help texts). */
  readonly help?: InstrumentText
  /** In a multi-choice question: chosen alone or not at all ("none of these"). */
  readonly exclusive?: boolean
  /** Printed beside the scale ("Ikke aktuelt", "Vet ikke"): an answer, but taken out before percentages. */
  readonly apart?: boolean
}

interface QuestionBase {
  /** Permanent across versions; lower-case ASCII with underscores. */
  readonly code: string
  /** The question's number in this version, as printed in the form and the code book, e.g. "D3". */
  readonly number: string
  readonly text: InstrumentText
  /** The whole question, where `text` is only its part of a block: as tables and figures are headed. */
  readonly title?: InstrumentText
  readonly help?: InstrumentText
  /** Asked when this holds; absent: always asked. Otherwise the answer is `notAsked`. */
  readonly askedWhen?: Condition
  /** Must be answered (or marked unknown/refused where allowed) before the registration is complete. */
  readonly required: boolean
  /** Whether "vet ikke" is an answer here. */
  readonly allowsUnknown: boolean
  readonly allowsRefused: boolean
}
export interface ChoiceQuestion extends QuestionBase {
  readonly type: 'choice'
  readonly choices: readonly Choice[]
}
export interface MultiQuestion extends QuestionBase {
  readonly type: 'multi'
  readonly choices: readonly Choice[]
}
export interface NumberQuestion extends QuestionBase {
  readonly type: 'integer'
  readonly min: number
  readonly max: number
  readonly unit?: InstrumentText
}
/** Answered in own words; an answer is the trimmed text. Never counted. */
export interface TextQuestion extends QuestionBase {
  readonly type: 'text'
  /** How many lines there is room for. */
  readonly lines: number
  /** The most characters. */
  readonly longest: number
}
export type Question = ChoiceQuestion | MultiQuestion | NumberQuestion | TextQuestion

/** Questions that stand in one table, under one number and one lead. */
export interface Block {
  readonly number: string
  readonly lead: InstrumentText
  /** Codes of questions that follow each other in the section. */
  readonly questions: readonly string[]
}

export interface Section {
  readonly code: string
  readonly title: InstrumentText
  readonly questions: readonly Question[]
  readonly blocks?: readonly Block[]
}

/** A condition as data. Three-valued: a blank answer makes it undetermined; a wrong reference is an error, never "false". */
export type Condition =
  | { readonly op: 'is'; readonly question: string; readonly value: string | number }
  | { readonly op: 'in'; readonly question: string; readonly values: readonly (string | number)[] }
  /** A multi-choice answer holds the value. */
  | { readonly op: 'has'; readonly question: string; readonly value: string }
  /** A multi-choice answer holds at least (or at most) this many choices. */
  | { readonly op: 'countAtLeast'; readonly question: string; readonly count: number }
  | { readonly op: 'atLeast' | 'atMost'; readonly question: string; readonly value: number }
  /** Given as a value, not as any missing kind. */
  | { readonly op: 'answered'; readonly question: string }
  | { readonly op: 'missing'; readonly question: string; readonly kind: Missing['missing'] }
  | { readonly op: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly op: 'not'; readonly condition: Condition }

/** A numbered rule: broken where `brokenWhen` holds. */
export interface Rule {
  /** 1100 and up; permanent. */
  readonly number: number
  readonly severity: Severity
  readonly brokenWhen: Condition
  /** The fields a person can mend it in; the first gets focus. */
  readonly questions: readonly string[]
  readonly message: InstrumentText
}

/** What decides whether a person belongs in the mapping. Every criterion must hold. */
export interface InclusionCriterion {
  readonly code: string
  readonly condition: Condition
  readonly text: InstrumentText
}

/** How a question of the version before relates to this version. */
export interface VersionMapping {
  readonly from: string
  readonly entries: readonly MappingEntry[]
}
export type MappingEntry =
  | { readonly question: string; readonly kind: 'same' | 'new' | 'dropped'; readonly note?: LocalText }
  | {
      readonly question: string
      readonly kind: 'recoded'
      /** The question(s) of the older version that it is made from. */
      readonly sources: readonly string[]
      /** Older choice code -> this version's choice code (null: has no counterpart). Absent: see the note. */
      readonly choices?: Readonly<Record<string, string | null>>
      /** True where a time series over the change must be shown as broken. */
      readonly breaksSeries: boolean
      readonly note: LocalText
    }

/** A frozen version of a form. Interpreted, never compiled. */
export interface Instrument {
  /** `family@version`, e.g. `brukerplan@2020.1`. */
  readonly id: string
  readonly family: string
  readonly version: string
  readonly title: InstrumentText
  /** The rounds (years) this version is used in. */
  readonly rounds: readonly string[]
  readonly source: string
  readonly notes: readonly LocalText[]
  /** The languages that every text must have; absent: both forms of Norwegian. */
  readonly languages?: readonly Language[]
  readonly sections: readonly Section[]
  /** Said when the last question is answered. */
  readonly closing?: InstrumentText
  readonly rules: readonly Rule[]
  readonly inclusion: readonly InclusionCriterion[]
  readonly mapping: VersionMapping | null
}

/** One answer: a choice code or a text, several codes, a whole number, or why there is none. */
export type Answer = string | readonly string[] | number | Missing

/** A registration's answers by question code. A question left out is blank. */
export type Answers = Readonly<Record<string, Answer>>
