import { useQuery } from '@tanstack/react-query'
import type { CaseAttributes, InfoSheet, InterviewGuide, Prospect, Sex } from '#core/interviews'
import { request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'

/** A line of the recruitment register. */
export interface ProspectAnswer extends Prospect {
  readonly number: number
  readonly meetingOn: string | null
  readonly meetingAt: string | null
  readonly meetingPlace: string
  readonly interviewer: string | null
  readonly compensation: number | null
  readonly compensationForm: string
  readonly compensationOn: string | null
  readonly receipt: string
  readonly helpToldOn: string | null
  /** Whether a name is kept that one may open. */
  readonly contact: boolean
}

export interface InformantAnswer {
  readonly id: string
  readonly code: string
  readonly sex: Sex
  readonly age: number
  readonly site: string | null
  readonly attributes: CaseAttributes
  readonly withdrawnOn: string | null
}

export interface SheetAnswer {
  readonly id: string
  readonly state: 'draft' | 'published'
  readonly publishedAt: string | null
  readonly sheet: InfoSheet
}

export interface ConsentAnswer {
  readonly id: string
  readonly informant: string
  readonly sheet: string
  readonly recording: boolean
  readonly quotes: boolean
  readonly reuse: boolean
  readonly givenOn: string
  readonly form: 'written' | 'recorded'
  readonly endedOn: string | null
  readonly ending: 'replaced' | 'withdrawn' | null
}

export interface GuideAnswer {
  readonly id: string
  readonly state: 'draft' | 'published'
  readonly revision: number
  readonly publishedAt: string | null
  readonly guide: InterviewGuide
}

export interface ApprovalAnswer {
  readonly id: string
  readonly body: string
  readonly caseNumber: string
  readonly decidedOn: string | null
  readonly verdict: 'applied' | 'approved' | 'not-needed' | 'refused'
  readonly told: string
}

export interface MeetingAnswer {
  readonly id: string
  readonly heldOn: string
  readonly present: readonly string[]
  readonly agreed: string
}

export interface MemberFactsAnswer {
  readonly staff: string
  readonly credentials: string
  readonly occupation: string
  readonly training: string
  readonly relation: string
}

/** What is told of a study beside who was asked. */
export interface StudyFactsAnswer {
  readonly sites: readonly {
    readonly id: string
    readonly name: string
    readonly municipality: string | null
  }[]
  readonly approvals: readonly ApprovalAnswer[]
  readonly meetings: readonly MeetingAnswer[]
  readonly people: readonly MemberFactsAnswer[]
}

/** The names under which what is asked of a study is kept. */
export const kept = (study: string) => ({
  prospects: ['study-prospects', study],
  informants: ['study-informants', study],
  sheets: ['study-sheets', study],
  consents: ['study-consents', study],
  guides: ['study-guides', study],
  facts: ['study-facts', study],
  interviews: ['study-interviews', study],
  members: ['study-members', study],
})

const useList = <T>(key: readonly string[], study: string, path: string) =>
  useQuery({ queryKey: key, queryFn: () => request<T>('GET', `${studyAddress(study)}/${path}`) })

export const useProspects = (study: string) =>
  useList<readonly ProspectAnswer[]>(kept(study).prospects, study, 'prospects')
export const useInformants = (study: string) =>
  useList<readonly InformantAnswer[]>(kept(study).informants, study, 'informants')
export const useSheets = (study: string) =>
  useList<readonly SheetAnswer[]>(kept(study).sheets, study, 'information-sheets')
export const useConsents = (study: string) =>
  useList<readonly ConsentAnswer[]>(kept(study).consents, study, 'consents')
export const useGuides = (study: string) =>
  useList<readonly GuideAnswer[]>(kept(study).guides, study, 'guides')
export const useStudyFacts = (study: string) => useList<StudyFactsAnswer>(kept(study).facts, study, 'facts')
