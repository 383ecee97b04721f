import type { LocalText } from '#core/foundation'

/*
 * What a study's analysis consists of. Everything here is plain data that is changed through the log alone (`log.ts`), so that
 * all of it can be undone, played again and told of. Ids are UUIDs. Who the informants are, what they have agreed to and what
 * was recorded is never part of it.
 */

/** One of the questions that the whole evaluation is to answer. */
export interface EvaluationQuestion {
  readonly kind: 'question'
  readonly id: string
  /** Place in the order, from 1. */
  readonly number: number
  readonly text: LocalText
}

/** How a theme bears on a question. */
export type Bearing = 'supports' | 'nuances' | 'contradicts'

/** A figure from another source that stands beside a theme: a question of the survey, or a figure of the mapping. */
export interface SourceLink {
  readonly source: 'survey' | 'mapping'
  /** The question's code in the survey; the figure's code in the mapping's report. */
  readonly code: string
}

/** What several categories tell of. */
export interface Theme {
  readonly kind: 'theme'
  readonly id: string
  readonly name: string
  readonly text: string
  /** `set-aside`: looked at and left, with its reason in the log. */
  readonly standing: 'candidate' | 'major' | 'minor' | 'set-aside'
  readonly questions: readonly { readonly question: string; readonly bearing: Bearing }[]
  readonly sources: readonly SourceLink[]
  /** Order among its like. */
  readonly place: number
}

/** Codes that belong together. */
export interface Category {
  readonly kind: 'category'
  readonly id: string
  readonly name: string
  readonly text: string
  readonly themes: readonly string[]
  readonly place: number
}

/** Where a code came from: words of an informant, the coder's reading, or what was thought beforehand. */
export type CodeOrigin =
  | { readonly from: 'in-vivo'; readonly interview: string }
  | { readonly from: 'reading' }
  | { readonly from: 'theory' }

/** A name for what is said. In several categories, or as yet in none. */
export interface Code {
  readonly kind: 'code'
  readonly id: string
  readonly name: string
  /** What it covers and what it does not. */
  readonly text: string
  /** Index into the palette of twelve paints, each a colour and a pattern. */
  readonly paint: number
  readonly origin: CodeOrigin
  readonly categories: readonly string[]
  readonly place: number
}

/** A stretch of one version of an interview's text, half open, in Unicode code points. */
export interface Stretch {
  readonly interview: string
  /** Id of the text version that the positions belong to. */
  readonly version: string
  readonly start: number
  readonly end: number
}

/** A stretch of text under a code. */
export interface Coding extends Stretch {
  readonly kind: 'coding'
  readonly id: string
  readonly code: string
  /** Staff id of whoever coded. */
  readonly coder: string
  /** Marked as one for the report. */
  readonly starred: boolean
  readonly tentative: boolean
  /** It could not be moved to a newer version of the text, and waits for a person. */
  readonly adrift: boolean
}

/** What a memo can be about; `null` for the study's journal. */
export interface About {
  readonly kind: EntityKind | 'interview'
  readonly id: string
}

/** A thought kept. */
export interface Memo {
  readonly kind: 'memo'
  readonly id: string
  readonly about: About | null
  /** The interview that it tells of, so that it goes with it; `null` where it is of none alone. */
  readonly interview: string | null
  readonly type: 'note' | 'assumption' | 'surprise' | 'relation' | 'decision'
  readonly text: string
  readonly author: string
}

/** How thoroughly an interview is coded. Its id is the interview's. */
export interface Reading {
  readonly kind: 'reading'
  readonly id: string
  readonly interview: string
  readonly mode: 'full' | 'selective' | 'none'
  readonly done: boolean
}

/** Whether a question of the guide was asked in an interview, and where in the text. */
export interface Asked {
  readonly kind: 'asked'
  readonly id: string
  readonly interview: string
  /** The question's code in the guide. */
  readonly question: string
  readonly state: 'answered' | 'unanswered' | 'skipped'
  /** Where in the text, or `null`. */
  readonly at: Stretch | null
}

/** An interview told shortly, whole or for one topic of the guide. */
export interface Summary {
  readonly kind: 'summary'
  readonly id: string
  readonly interview: string
  /** The topic's code in the guide; `null` for the whole interview. */
  readonly topic: string | null
  readonly text: string
  readonly author: string
}

/**
 * A change to a quote, at positions counted from the quote's own start (code points, half open). `omit` shows as `[…]`;
 * `insert` (start = end) shows in brackets; `mask` replaces by a mark in brackets such as `[STED]`; `nonverbal` shows in
 * parentheses; `wording` rewrites towards the written language and is kept visible in the register.
 */
export interface QuoteEdit {
  readonly type: 'omit' | 'insert' | 'mask' | 'nonverbal' | 'wording'
  readonly start: number
  readonly end: number
  /** What is put there; empty for `omit`. */
  readonly text: string
}

/** What stands beside a quote: sex and age only. */
export interface QuoteLabel {
  readonly sex: boolean
  /** In years, in a band of five years, in one of ten, or not shown. */
  readonly age: 'exact' | 'band' | 'decade' | 'none'
}

/** Something said, for the report. */
export interface Quote extends Stretch {
  readonly kind: 'quote'
  readonly id: string
  readonly edits: readonly QuoteEdit[]
  readonly label: QuoteLabel
  readonly themes: readonly string[]
  readonly chosenBy: string
  /** Staff id of the second person, who signs it; `null` until then. Any change to the quote takes it away. */
  readonly signedBy: string | null
}

/** What the study found, under a theme. */
export interface Finding {
  readonly kind: 'finding'
  readonly id: string
  readonly theme: string
  readonly text: string
  readonly quotes: readonly string[]
  readonly place: number
}

/** What the study recommends. There is one list, used wherever recommendations are printed. */
export interface Recommendation {
  readonly kind: 'recommendation'
  readonly id: string
  readonly text: string
  /** Who is to act. */
  readonly to: string
  readonly themes: readonly string[]
  readonly quotes: readonly string[]
  readonly place: number
}

/** A body that has had the draft to read. Dates are calendar dates. */
export interface Review {
  readonly kind: 'review'
  readonly id: string
  readonly body: string
  readonly sentOn: string
  readonly answeredOn: string | null
  readonly comment: string
  /** What was done about it. */
  readonly response: string
}

/** A writer's edit of a generated text of the report, by the node that it stands for (`ReportEdit` of the reports). */
export interface WrittenEdit {
  readonly kind: 'edit'
  readonly id: string
  readonly language: 'nb' | 'nn'
  readonly section: string
  readonly node: string
  readonly change: 'replaced' | 'removed' | 'added'
  /** Of one that is added: the node that it follows; `null`: it begins the section. */
  readonly after: string | null
  readonly text: string
  /** The generated text that the writer saw; empty for one that is added. */
  readonly replaced: string
}

/** An item of a checklist (COREQ) that a person has answered over what is drafted. */
export interface ChecklistAnswer {
  readonly kind: 'check'
  readonly id: string
  readonly list: string
  readonly item: string
  readonly text: string
}

export type Entity =
  | EvaluationQuestion
  | Theme
  | Category
  | Code
  | Coding
  | Memo
  | Reading
  | Asked
  | Summary
  | Quote
  | Finding
  | Recommendation
  | Review
  | WrittenEdit
  | ChecklistAnswer

export type EntityKind = Entity['kind']
export type EntityOf<K extends EntityKind> = Extract<Entity, { readonly kind: K }>

/** Every kind, in the order in which things refer to each other: what is referred to comes first. */
export const entityKinds: readonly EntityKind[] = [
  'question',
  'theme',
  'category',
  'code',
  'coding',
  'reading',
  'asked',
  'summary',
  'quote',
  'finding',
  'recommendation',
  'memo',
  'review',
  'edit',
  'check',
]

/** The interview that a thing belongs to and goes with when the informant withdraws; `null` where it is of none alone. */
export function interviewOf(entity: Entity): string | null {
  switch (entity.kind) {
    case 'coding':
    case 'reading':
    case 'asked':
    case 'summary':
    case 'quote':
    case 'memo':
      return entity.interview
    default:
      return null
  }
}
