import type { Place, World } from '#rim/test-kit'

/** Somewhere that a request can be about, with what lies there. */
export interface Target extends Place {
  readonly round: string
  readonly appointment: string
  readonly basis: string
  readonly project: string
  readonly instrument: string
  /** Who is written to, a training day that is full but for one, who comes to it, and what was written. */
  readonly contact: string
  readonly trainingDay: string
  readonly signUp: string
  readonly message: string
  readonly template: string
  /** Code of a training case. */
  readonly case: string
  readonly proposal: string
  readonly draft: string
  readonly pilot: string
  /** A table that may be shown, and a text in its title. */
  readonly table: string
  /** A table that the coordinator has saved; where it is of another unit, that a colleague shares. */
  readonly savedTable: string
  /** A survey to the municipalities that is open, in which both are asked. */
  readonly survey: string
  /** A plan and a goal in it, the nation's judgement of that, and the municipality's own goal with a judgement of its own. */
  readonly plan: string
  readonly goal: string
  readonly judgement: string
  readonly goalQuote: string
  readonly ownGoal: string
  readonly ownJudgement: string
  /** News under review, a body asked about it, and a file that is sealed. */
  readonly publication: string
  readonly publicationReview: string
  readonly publicationFile: string
  /** What stands on the unit's quality list, and a table that can be entered instead of persons. */
  readonly finding: string
  readonly mainGroup: string
  readonly tableCode: string
  /** An extra report that is made, one of its files, and a taking out of registrations. */
  readonly order: string
  /** A report that is made, with a file of the same edition. */
  readonly release: string
  readonly edition: string
  readonly export: string
  /** A text that somebody wrote in the survey, by its hash. */
  readonly text: string
  /** A quote of a comment. */
  readonly quote: string
  /** A wave of the survey and its draw, the municipality's part of it and a service there. */
  readonly wave: string
  readonly draw: string
  readonly participant: string
  readonly service: string
  /** Envelopes with paper forms, a batch of these, a code that nobody has used, and forms that the survey clerk has open. */
  readonly envelopes: string
  readonly batch: string
  readonly freeCode: string
  readonly openForm: { readonly code: string; readonly turn: number }
  readonly differingForm: { readonly code: string; readonly turn: number }
  /** An order of forms, and a paper of the wave. */
  readonly surveyOrder: string
  readonly paper: string
  readonly paperLanguage: string
  /** Results of the wave that are approved, the municipality's part of them and its region's, and a file of each. */
  readonly surveyRelease: string
  readonly part: string
  readonly regionPart: string
  readonly language: string
  readonly surveyEdition: string
  /** The country's annual report on the round, and a file of it. */
  readonly annualReport: string
  readonly annualEdition: string
  /** A text of a report. */
  readonly textNode: string
  /** A study, somebody who works in it, and a version of an interview's text. */
  readonly study: string
  readonly staff: string
  readonly leader: string
  readonly version: string
  /** Who was interviewed, the interview, and somebody who was asked. */
  readonly informant: string
  readonly interview: string
  readonly prospect: string
  readonly sheet: string
  readonly guide: string
  readonly recording: string
  readonly recordingPart: string
  readonly exportForm: string
  /** A draft of a study's report. */
  readonly report: string
  readonly reportEdition: string
  readonly secondCoding: string
  readonly list: string
  /** Something that the leader keeps: an approval and a meeting. */
  readonly id: string
  /** Of a message about a wave. */
  readonly surveyTemplate: string
  /** The county that the municipality lies in. */
  readonly county: string
  readonly tableCanary: string
  /** A text that stands in the unit's name and beside it, but in no row about a person. */
  readonly houseCanary: string
}

/** The hash of something that somebody wrote in the survey: 32 bytes of zero. */
export const writtenText = 'A'.repeat(43)

/** A quote of somebody's comment. */
export const commentQuote = '0199a000-0000-7000-8000-00000000c0de'

/** The places that are furnished. */
export const furnished = ['own', 'otherUnit', 'otherMunicipality'] as const
/** `mixed`: the own municipality in the address, and another's things behind it; a table from another county. */
export type Where = (typeof furnished)[number] | 'mixed'
export const wheres: readonly Where[] = [...furnished, 'mixed']

/** Runs SQL without triggers and without the log: what stood there before the test began. */
export const quietly = ({ sql }: World['database'], text: string): Promise<unknown> =>
  sql(`begin; set local session_replication_role = replica; ${text}; commit`)
