import { type Problem, problem } from '#core/foundation'
import { isDate } from './dates.ts'
import type { ConsentScope, InfoSheet } from './info-sheet.ts'
import { studyProblems } from './problems.ts'

/** What an informant has agreed to. Where the signed paper or the recorded words lie is told in the sealed register. */
export interface Consent {
  /** Id of the informant. */
  readonly informant: string
  /** Version of the information sheet. */
  readonly sheet: number
  readonly given: ConsentScope
  /** `YYYY-MM-DD`. */
  readonly on: string
  readonly form: 'written' | 'recorded'
  /** `null` while it holds. */
  readonly withdrawnOn: string | null
}

/** The sheet that a consent was given to, or `undefined`. */
export const sheetOf = (consent: Consent, sheets: readonly InfoSheet[]): InfoSheet | undefined =>
  sheets.find(({ version }) => version === consent.sheet)

/** Whether something may be done: it was offered in the sheet, agreed to, and not withdrawn. No consent allows nothing. */
const allows = (
  thing: keyof ConsentScope,
  consent: Consent | undefined,
  sheets: readonly InfoSheet[],
): boolean =>
  consent !== undefined &&
  consent.withdrawnOn === null &&
  consent.given[thing] &&
  sheetOf(consent, sheets)?.offered[thing] === true

/** Whether sound may be recorded. */
export const mayRecord = (consent: Consent | undefined, sheets: readonly InfoSheet[]): boolean =>
  allows('recording', consent, sheets)

/** Whether what was said may be quoted. */
export const mayQuote = (consent: Consent | undefined, sheets: readonly InfoSheet[]): boolean =>
  allows('quotes', consent, sheets)

/** Whether the transcript may be used in later research. */
export const mayReuse = (consent: Consent | undefined, sheets: readonly InfoSheet[]): boolean =>
  allows('reuse', consent, sheets)

/** What is wrong with a consent; an empty list where it may stand. */
export function wrongWithConsent(consent: Consent, sheets: readonly InfoSheet[]): readonly Problem[] {
  const badDate = [consent.on, consent.withdrawnOn ?? consent.on].find((day) => !isDate(day))
  if (badDate !== undefined) return [problem(studyProblems.noDate, { date: badDate })]
  const sheet = sheetOf(consent, sheets)
  if (sheet === undefined || consent.on < sheet.from) {
    return [problem(studyProblems.noSheet, { version: consent.sheet })]
  }
  const beyond = (['recording', 'quotes', 'reuse'] as const).some(
    (thing) => consent.given[thing] && !sheet.offered[thing],
  )
  return beyond ? [problem(studyProblems.notOffered, { version: consent.sheet })] : []
}
