import type { LocalText } from '#core/foundation'
import { dated } from './dates.ts'
import { said } from './said.ts'

/** What a person can say yes to beside taking part. */
export interface ConsentScope {
  /** That sound is recorded. */
  readonly recording: boolean
  /** That what is said is quoted, with sex and age beside it. */
  readonly quotes: boolean
  /** That the transcript is used in later research. */
  readonly reuse: boolean
}

/**
 * Until when what has been collected is deleted for one who withdraws: unless it is part of an analysis already, unless it is
 * published already, or until a day.
 */
export type CutOff =
  | { readonly until: 'analysis' }
  | { readonly until: 'publication' }
  | { readonly until: 'date'; readonly on: string }

/** Somebody to turn to. */
export interface SheetContact {
  readonly name: string
  /** Telephone, e-mail or both. */
  readonly contact: string
}

/** A body that has assessed the study. */
export interface Approval {
  readonly body: string
  /** Case number. */
  readonly number: string
  readonly on: string | null
  readonly verdict: string
}

/** What the writers say in their own words; the rest of the sheet is said from its facts. */
export interface SheetBlocks {
  /** What the study is for. */
  readonly purpose: LocalText
  /** Why this person is asked, by whom, and who gets to know it. */
  readonly selection: LocalText
  /** What taking part means: what is asked about, how the interview goes. */
  readonly participation: LocalText
  /** Good and bad sides of taking part. */
  readonly effects: LocalText
  /** How what is said is kept, and who sees it. */
  readonly protection: LocalText
  /** Where the results are published. */
  readonly results: LocalText
}

/** One version of the information that was given. Whoever consented did so to a version, and its promises hold for them. */
export interface InfoSheet {
  /** From 1. */
  readonly version: number
  /** First day of use, `YYYY-MM-DD`. */
  readonly from: string
  readonly title: LocalText
  readonly responsible: SheetContact
  readonly contact: SheetContact
  /** Data protection officer; `null` where none is named. */
  readonly protectionOfficer: SheetContact | null
  /** Somebody to talk to afterwards; `null` where nobody is named. */
  readonly help: SheetContact | null
  readonly approvals: readonly Approval[]
  /** The law that the processing rests on, in words; empty: not told. */
  readonly legalBasis: LocalText
  /** About how long the interview takes. */
  readonly minutes: number
  /** What is given for taking part; `null`: nothing. */
  readonly compensation: LocalText | null
  readonly replyWithinDays: number
  readonly offered: ConsentScope
  readonly withdrawalCutOff: CutOff
  /** `null` where nothing is recorded. */
  readonly recordingsDeletedBy: string | null
  readonly projectEnds: string
  /** When the key between names and codes is deleted; `null` where there is none. */
  readonly keyDeletedBy: string | null
  readonly blocks: SheetBlocks
}

const cutOffs = {
  analysis: {
    nb: 'Hvis du trekker deg, kan du kreve at opplysningene om deg blir slettet, så lenge de ikke allerede er tatt med i analyser eller publikasjoner.',
    nn: 'Dersom du trekkjer deg, kan du krevje at opplysningane om deg blir sletta, så lenge dei ikkje alt er tekne med i analysar eller publikasjonar.',
  },
  publication: {
    nb: 'Hvis du trekker deg, kan du kreve at opplysningene om deg blir slettet, så lenge de ikke allerede er publisert.',
    nn: 'Dersom du trekkjer deg, kan du krevje at opplysningane om deg blir sletta, så lenge dei ikkje alt er publiserte.',
  },
  date: {
    nb: 'Hvis du trekker deg senest {date}, kan du kreve at opplysningene om deg blir slettet.',
    nn: 'Dersom du trekkjer deg seinast {date}, kan du krevje at opplysningane om deg blir sletta.',
  },
} as const satisfies Record<CutOff['until'], LocalText>

/** What a cut-off promises, in the sheet's words; what a withdrawal is told with too. */
export const cutOffWords = (cutOff: CutOff): LocalText =>
  said(cutOffs[cutOff.until], cutOff.until === 'date' ? { date: dated(cutOff.on) } : {})

/** The newest version in use on a day, or `undefined`. */
export const sheetOn = (sheets: readonly InfoSheet[], day: string): InfoSheet | undefined =>
  sheets.filter(({ from }) => from <= day).sort((one, other) => other.version - one.version)[0]
