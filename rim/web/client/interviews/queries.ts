import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../api/index.ts'

/** An interview study. */
export interface StudyAnswer {
  readonly id: string
  readonly code: string
  readonly titleNb: string
  readonly titleNn: string
  readonly purpose: string
  readonly stance: 'reflexive' | 'codebook' | 'mixed'
  readonly startsOn: string
  readonly endsOn: string
  readonly state: 'open' | 'closed'
  readonly closedAt: string | null
}

/** A study, and the part that one has in it. */
export interface OwnStudyAnswer extends StudyAnswer {
  readonly part: 'leader' | 'interviewer' | 'coder'
  /** Whether one reads what is not de-identified. */
  readonly raw: boolean
  readonly staff: string
}

export interface MemberAnswer {
  readonly staff: string
  readonly name: string
  readonly initials: string
  readonly part: OwnStudyAnswer['part']
  readonly raw: boolean
  readonly joinedAt: string
  readonly leftAt: string | null
}

/** A version of an interview's text. */
export interface VersionAnswer {
  readonly id: string
  readonly interview: string
  readonly number: number
  readonly kind: 'raw' | 'deidentified' | 'corrected'
  readonly parent: string | null
  readonly sha256: string
  readonly length: number
  readonly madeBy: string
  readonly madeAt: string
  readonly confirmedBy: string | null
  readonly confirmedAt: string | null
}

interface TurnAnswer {
  readonly start: number
  readonly end: number
  readonly speaker: string
  readonly role: 'interviewer' | 'informant' | 'other'
  readonly startMs: number | null
  readonly endMs: number | null
}

export interface TextAnswer extends VersionAnswer {
  readonly text: string
  readonly turns: readonly TurnAnswer[]
}

export interface InterviewAnswer {
  readonly id: string
  readonly code: string
  readonly informant: string
  readonly sex: 'female' | 'male' | 'other'
  readonly age: number
  readonly heldOn: string
  readonly minutes: number | null
  readonly setting: string
  readonly others: string
  readonly interviewer: string
  readonly source: 'recording' | 'notes'
  readonly withdrawnOn: string | null
  readonly current: VersionAnswer | null
  readonly versions: readonly VersionAnswer[]
}

export const studyAddress = (study: string): string => `/api/studies/${study}`

export const useStudies = () =>
  useQuery({ queryKey: ['studies'], queryFn: () => request<readonly StudyAnswer[]>('GET', '/api/studies') })

export const useStudy = (study: string) =>
  useQuery({
    queryKey: ['study', study],
    queryFn: () => request<OwnStudyAnswer>('GET', studyAddress(study)),
  })

export const useMembers = (study: string) =>
  useQuery({
    queryKey: ['study-members', study],
    queryFn: () => request<readonly MemberAnswer[]>('GET', `${studyAddress(study)}/members`),
  })

export const useInterviews = (study: string) =>
  useQuery({
    queryKey: ['study-interviews', study],
    queryFn: () => request<readonly InterviewAnswer[]>('GET', `${studyAddress(study)}/interviews`),
  })

/** A version never changes: asked for once. */
const textQuery = (study: string, version: string | undefined) => ({
  queryKey: ['study-text', study, version],
  queryFn: () => request<TextAnswer>('GET', `${studyAddress(study)}/texts/${version}`),
  staleTime: Number.POSITIVE_INFINITY,
})

export const useText = (study: string, version: string | undefined) =>
  useQuery({ ...textQuery(study, version), enabled: version !== undefined })

/** Fetches a version's text before somebody opens it; nothing where it is here already, or there is none. */
export function useTextAhead(study: string): (version: string | undefined) => void {
  const client = useQueryClient()
  return (version) => {
    if (version !== undefined) void client.prefetchQuery(textQuery(study, version))
  }
}

/** The texts of some versions, by id; those that are not here yet are not in it. */
export function useTexts(study: string, versions: readonly string[]): ReadonlyMap<string, string> {
  const answers = useQueries({ queries: versions.map((version) => textQuery(study, version)) })
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, data.text] as const] : [])))
}
