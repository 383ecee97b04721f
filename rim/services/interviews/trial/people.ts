import { v7 } from 'uuid'
import { ProblemError } from '#core/foundation'
import { type InterviewGuide, wrongWithGuide } from '#core/interviews'
import type { SyntheticStudy } from '#core/synthetic'
import {
  addConsent,
  addGuide,
  addProspect,
  publishGuide,
  publishInformationSheet,
  putInformationSheet,
  putMemberFacts,
  putStudyApproval,
  putStudyMeeting,
  type Work,
} from '#rim/storage'
import type { StudyPeople } from './study-people.ts'

/** What the study was approved by, agreed on, told and asked; done by whoever leads it. Sheets' ids by version. */
export async function placeFacts(
  work: Work,
  { id: study, about, sheets, guides, staff }: SyntheticStudy,
  people: StudyPeople,
): Promise<ReadonlyMap<number, string>> {
  for (const { body, number, on, verdict } of about.approvals) {
    const notNeeded = verdict.startsWith('Ikke')
    await putStudyApproval(work, {
      id: v7(),
      study,
      body,
      caseNumber: number,
      decidedOn: on,
      verdict: notNeeded ? 'not-needed' : 'approved',
      told: verdict,
    })
  }
  for (const { on, present, text } of about.meetings) {
    const there = present.map((key) => people[key])
    await putStudyMeeting(work, { id: v7(), study, heldOn: on, present: there, agreed: text })
  }
  for (const { key, role, training, relation } of staff) {
    const [occupation, credentials = ''] = role.nb.split(', ').toReversed()
    await putMemberFacts(work, {
      study,
      staff: people[key],
      credentials,
      occupation: occupation!,
      training,
      relation,
    })
  }
  for (const guide of guides as readonly InterviewGuide[]) {
    const wrong = wrongWithGuide(guide)
    if (wrong.length > 0) throw new ProblemError(...wrong)
    const id = v7()
    await addGuide(work, id, study, guide)
    await publishGuide(work, id, study, people.first)
  }
  const ids = new Map<number, string>()
  for (const sheet of sheets) {
    const id = v7()
    await putInformationSheet(work, id, study, sheet)
    await publishInformationSheet(work, id, study, sheet, people.first)
    ids.set(sheet.version, id)
  }
  return ids
}

/** What an informant has agreed to. */
export async function placeConsent(
  work: Work,
  study: SyntheticStudy,
  informant: string,
  sheets: ReadonlyMap<number, string>,
): Promise<void> {
  const { sheet, given, on, form } = study.consents.find((one) => one.informant === informant)!
  await addConsent(work, {
    id: v7(),
    study: study.id,
    informant,
    sheet: sheets.get(sheet)!,
    ...given,
    givenOn: on,
    form,
  })
}

/** Everybody who was thought of, and what came of it; after the informants, whom some of them are. */
export async function placeProspects(
  work: Work,
  study: SyntheticStudy,
  people: StudyPeople,
  sites: ReadonlyMap<string, string>,
): Promise<void> {
  for (const { number: _, site, ...prospect } of study.prospects) {
    const code = study.informants.find(({ id }) => id === prospect.informant)?.code
    const interview = study.interviews.find(({ informant }) => informant === code)
    await addProspect(work, {
      ...prospect,
      study: study.id,
      site: sites.get(site)!,
      meetingOn: interview?.date ?? null,
      meetingAt: null,
      meetingPlace: interview?.place ?? '',
      interviewer: interview ? people[interview.interviewer as keyof StudyPeople] : null,
      compensation: interview ? 300 : null,
      compensationForm: interview ? 'Gavekort' : '',
      compensationOn: interview?.date ?? null,
      receipt: '',
      helpToldOn: interview?.date ?? null,
    })
  }
}
