import {
  type Consent,
  type Informant,
  type InfoSheet,
  type InterviewGuide,
  type LogEvent,
  type Project,
  type QuotedText,
  type QuoteGround,
  signedQuotes,
} from '#core/interviews'
import { loadLexicon } from '#rim/assets'
import type { KeyRing } from '#rim/keys'
import {
  asHouse,
  findInterviewTexts,
  listGuides,
  listInformants,
  listInterviews,
  listInterviewTexts,
  listMemberFacts,
  listProspects,
  listSecondCodings,
  listStudyApprovals,
  listStudyEvents,
  listStudyMeetings,
  listStudyMembers,
  listStudySites,
  type StoredInterview,
  type StoredInterviewText,
  type StoredMemberFacts,
  type StoredProspect,
  type StoredSecondCoding,
  type StoredStudy,
  type StoredStudyApproval,
  type StoredStudyMeeting,
  type StoredStudyMember,
  type StoredStudySite,
  type Work,
} from '#rim/storage'
import { wholeProject } from '../analysis/index.ts'
import { studyConsents } from '../people/index.ts'
import { isCodable, openText } from '../texts/index.ts'

/** All that a report of a study is made from, but the texts themselves. Nothing of those who have withdrawn. */
export interface StudyGround {
  readonly study: StoredStudy
  /** Number of the last event of the log. */
  readonly event: number
  readonly project: Project
  readonly events: readonly LogEvent[]
  readonly members: readonly StoredStudyMember[]
  readonly memberFacts: readonly StoredMemberFacts[]
  readonly approvals: readonly StoredStudyApproval[]
  readonly meetings: readonly StoredStudyMeeting[]
  readonly sites: readonly StoredStudySite[]
  readonly prospects: readonly StoredProspect[]
  readonly informants: readonly Informant[]
  readonly withdrawn: number
  readonly interviews: readonly StoredInterview[]
  readonly texts: readonly StoredInterviewText[]
  readonly consents: readonly Consent[]
  readonly sheets: readonly InfoSheet[]
  readonly guides: readonly InterviewGuide[]
  readonly seconds: readonly StoredSecondCoding[]
}

/** Reads what a report is made from, whole: whoever asks for a report gets what the study has found, blind codings and all. */
export async function studyGround(work: Work, study: StoredStudy): Promise<StudyGround> {
  const { id } = study
  const { project, number } = await wholeProject(work, id)
  return await asHouse(work, async () => {
    const informants = await listInformants(work, id)
    const interviews = await listInterviews(work, id)
    return {
      study,
      event: number,
      project,
      events: await listStudyEvents(work, id, 0),
      members: await listStudyMembers(work, id),
      memberFacts: await listMemberFacts(work, id),
      approvals: await listStudyApprovals(work, id),
      meetings: await listStudyMeetings(work, id),
      sites: await listStudySites(work, id),
      prospects: await listProspects(work, id),
      informants: informants.filter(({ withdrawnOn }) => withdrawnOn === null),
      withdrawn: informants.filter(({ withdrawnOn }) => withdrawnOn !== null).length,
      interviews: interviews.filter(({ withdrawnOn }) => withdrawnOn === null),
      texts: await listInterviewTexts(work, id),
      ...(await studyConsents(work, id)),
      guides: (await listGuides(work, id))
        .filter(({ state }) => state === 'published')
        .map(({ guide }) => guide),
      seconds: await listSecondCodings(work, id),
    }
  })
}

/** What the quotes of a study are checked against, with the texts that they are from opened. */
export async function quoteGround(keys: KeyRing, work: Work, ground: StudyGround): Promise<QuoteGround> {
  const { project, events, texts } = ground
  const versions = new Set([...project.quote.values()].map(({ version }) => version))
  const stored = await asHouse(work, () => findInterviewTexts(work, [...versions]))
  const newest = new Map<string, number>()
  for (const text of texts.filter(isCodable)) {
    newest.set(text.interview, Math.max(newest.get(text.interview) ?? 0, text.number))
  }
  const opened = new Map<string, QuotedText>()
  for (const one of stored) {
    opened.set(one.id, {
      text: (await openText(keys, one)).text,
      kind: one.kind,
      confirmed: isCodable(one),
      newest: newest.get(one.interview) === one.number,
    })
  }
  return {
    project,
    interviews: ground.interviews.map(({ id, informant }) => ({ id, informant })),
    informants: ground.informants,
    consents: ground.consents,
    sheets: ground.sheets,
    textOf: (version) => opened.get(version),
    signed: signedQuotes(events),
    statedAges: null,
    lexicon: loadLexicon(),
  }
}
