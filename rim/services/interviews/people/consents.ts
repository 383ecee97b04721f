import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { type Consent, type InfoSheet, missingInSheet, wrongWithConsent } from '#core/interviews'
import {
  addConsent,
  asHouse,
  deleteRecording,
  destroyRecordingKey,
  endConsent,
  listConsents,
  listInformationSheets,
  listInterviews,
  listRecordings,
  publishInformationSheet,
  putInformationSheet,
  type StoredConsent,
  type StoredInformationSheet,
  type Work,
} from '#rim/storage'
import { interviewProblems } from '../problems.ts'

/** What somebody writes of an information sheet; its version and first day follow from what is done with it. */
export type WrittenSheet = Omit<InfoSheet, 'version' | 'from'>

/**
 * Stores the study's draft of an information sheet; begins one where there is none.
 *
 * @param today stands as its first day until it is taken into use.
 * @returns the draft's id.
 */
export async function writeInformationSheet(
  work: Work,
  study: string,
  written: WrittenSheet,
  today: string,
): Promise<string> {
  const sheets = await listInformationSheets(work, study)
  const draft = sheets.find(({ state }) => state === 'draft')
  const id = draft?.id ?? v7()
  const version = draft?.sheet.version ?? (sheets[0]?.sheet.version ?? 0) + 1
  await putInformationSheet(work, id, study, { ...written, version, from: today })
  return id
}

/** Takes the draft into use from today. Problem 4578 where something that must be told is missing. False where there is no draft. */
export async function useInformationSheet(
  work: Work,
  study: string,
  id: string,
  { staff, today }: { readonly staff: string; readonly today: string },
): Promise<boolean> {
  const draft = (await listInformationSheets(work, study)).find(
    (one) => one.id === id && one.state === 'draft',
  )
  if (!draft) return false
  const sheet = { ...draft.sheet, from: today }
  const missing = missingInSheet(sheet)
  if (missing.length > 0) {
    throw new ProblemError(problem(interviewProblems.sheetIncomplete, { count: missing.length }))
  }
  return await publishInformationSheet(work, id, study, sheet, staff)
}

/** A consent as it is written down; one that stood is replaced by it. */
export type WrittenConsent = Omit<StoredConsent, 'id' | 'study' | 'endedOn' | 'ending'>

/**
 * Writes down what an informant has agreed to; recordings that are not agreed to any more are deleted at once. Problems 1950, 1957, 1958, 4561, 4574; 4052 where the informant is not in the
 * study.
 */
export async function giveConsent(work: Work, study: string, written: WrittenConsent): Promise<string> {
  const sheets = (await listInformationSheets(work, study)).filter(({ state }) => state === 'published')
  const sheet = sheets.find(({ id }) => id === written.sheet)
  const wrong = wrongWithConsent(
    coreConsent({ ...written, endedOn: null, ending: null }, sheet),
    sheets.map((one) => one.sheet),
  )
  if (wrong.length > 0) throw new ProblemError(...wrong)
  await endConsent(work, written.informant, written.givenOn, 'replaced')
  const id = v7()
  await addConsent(work, { id, study, ...written })
  if (!written.recording) await deleteRecordingsOf(work, study, written.informant)
  return id
}

/** With the house's eyes: whoever writes a consent down need not be one who hears recordings. */
async function deleteRecordingsOf(work: Work, study: string, informant: string): Promise<void> {
  const interviews = (await listInterviews(work, study)).filter((one) => one.informant === informant)
  const own = new Set(interviews.map(({ id }) => id))
  await asHouse(work, async () => {
    for (const recording of await listRecordings(work, study)) {
      if (!own.has(recording.interview)) continue
      if (await deleteRecording(work, recording, 'withdrawal')) await destroyRecordingKey(work, recording)
    }
  })
}

/** A stored consent as the rules know it. */
const coreConsent = (
  consent: Omit<StoredConsent, 'id' | 'study'>,
  sheet: StoredInformationSheet | undefined,
): Consent => ({
  informant: consent.informant,
  sheet: sheet?.sheet.version ?? 0,
  given: { recording: consent.recording, quotes: consent.quotes, reuse: consent.reuse },
  on: consent.givenOn,
  form: consent.form,
  withdrawnOn: consent.ending === 'withdrawn' ? consent.endedOn : null,
})

/** What informants have agreed to as the rules know it: for each the consent that came last. */
export async function studyConsents(
  work: Work,
  study: string,
): Promise<{ readonly sheets: readonly InfoSheet[]; readonly consents: readonly Consent[] }> {
  const sheets = (await listInformationSheets(work, study)).filter(({ state }) => state === 'published')
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]))
  const last = new Map((await listConsents(work, study)).map((consent) => [consent.informant, consent]))
  return {
    sheets: sheets.map(({ sheet }) => sheet),
    consents: [...last.values()].map((consent) => coreConsent(consent, byId.get(consent.sheet))),
  }
}
