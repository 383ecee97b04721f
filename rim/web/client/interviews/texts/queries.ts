import { type QueryClient, useQuery } from '@tanstack/react-query'
import type { Cue, Mark, SpeakerRole } from '#core/interviews'
import { forget, request } from '../../api/index.ts'
import { type InterviewAnswer, studyAddress, type TextAnswer } from '../queries.ts'

/** Of a draft: which of its savings, and by whom. */
interface DraftAnswer {
  readonly version: string | null
  readonly revision: number
  readonly changedBy: string
  readonly changedAt: string
}

interface SoundAnswer {
  readonly id: string
  readonly type: string
  readonly bytes: number
  readonly parts: number
  readonly state: 'coming' | 'whole' | 'deleted'
  readonly deleteBy: string
  readonly deletedAt: string | null
  readonly deletedBecause: string | null
}

/** An interview, and how far its text has come. */
export interface StepsAnswer extends InterviewAnswer {
  readonly consent: { readonly recording: boolean; readonly quotes: boolean } | null
  readonly sound: SoundAnswer | null
  readonly transcript: DraftAnswer | null
  readonly deidentification: DraftAnswer | null
  readonly returns: readonly {
    readonly version: string
    readonly note: string
    readonly sentBy: string
    readonly sentAt: string
  }[]
}

export interface TranscriptContent {
  readonly text: string
  readonly roles: Readonly<Record<string, SpeakerRole | null>>
  readonly imported: { readonly text: string; readonly cues: readonly Cue[] } | null
}

export interface TranscriptAnswer extends Omit<DraftAnswer, 'version'> {
  readonly content: TranscriptContent
}

/** A file with an interview, read and not stored. */
export interface FileAnswer {
  readonly kind: string
  readonly text: string
  readonly speakers: readonly {
    readonly prefix: string
    readonly count: number
    readonly likely: SpeakerRole | null
    readonly name: string | null
  }[]
  readonly cues: readonly Cue[]
  readonly warnings: readonly string[]
}

export interface DeidentificationAnswer {
  readonly version: TextAnswer
  readonly marks: readonly Mark[]
  readonly ticked: readonly string[]
  readonly revision: number
  readonly changedBy: string | null
  readonly changedAt: string | null
}

export interface TokensAnswer {
  readonly deleteBy: string
  readonly tokens: readonly { readonly token: string; readonly originals: readonly string[] }[] | null
}

export const interviewAddress = (study: string, interview: string): string =>
  `${studyAddress(study)}/interviews/${interview}`

export const useTextSteps = (study: string) =>
  useQuery({
    queryKey: ['study-text-steps', study],
    queryFn: () => request<readonly StepsAnswer[]>('GET', `${studyAddress(study)}/text-steps`),
  })

/** What is written is not fetched again under somebody's hands. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0, refetchOnWindowFocus: false } as const

export const useTranscript = (study: string, interview: string) =>
  useQuery({
    queryKey: ['study-transcript', study, interview],
    queryFn: () =>
      request<TranscriptAnswer | null>('GET', `${interviewAddress(study, interview)}/transcript`),
    ...once,
  })

export const useDeidentification = (study: string, interview: string) =>
  useQuery({
    queryKey: ['study-deidentification', study, interview],
    queryFn: () =>
      request<DeidentificationAnswer>('GET', `${interviewAddress(study, interview)}/deidentification`),
    ...once,
  })

/** An interview's text has come further: its steps and versions are fetched again where they are shown. */
export const forgetTexts = (queries: QueryClient, study: string): Promise<unknown> =>
  forget(queries, ['study-text-steps', study], ['study-interviews', study])
