import { useQuery } from '@tanstack/react-query'
import { type Hit, type LogEvent, type PackedProject, unpacked } from '#core/interviews'
import { request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'

/** What somebody searches for; members as in the address. */
export interface AskedHits {
  readonly text: string
  readonly how: 'words' | 'expression'
  readonly whole?: 'yes'
  readonly case?: 'yes'
  readonly informants?: 'yes'
  readonly sex?: string
  readonly ageFrom?: string
  readonly ageTo?: string
}

export interface HitsAnswer {
  readonly hits: readonly Hit[]
  readonly total: number
  readonly interviews: readonly { readonly interview: string; readonly hits: number }[]
  readonly searched: number
}

/** Searches the texts of the study; `null` as long as nothing is asked for. */
export const useHits = (study: string, asked: AskedHits | null) =>
  useQuery({
    queryKey: ['study-hits', study, asked],
    queryFn: () =>
      request<HitsAnswer>('GET', `${studyAddress(study)}/hits?${new URLSearchParams({ ...asked })}`),
    enabled: asked !== null,
    retry: false,
  })

export interface SecondAnswer {
  readonly id: string
  readonly interview: string
  readonly first: string
  readonly second: string
  readonly askedBy: string
  readonly askedAt: string
  readonly openedAt: string | null
}

export const useSecondCodings = (study: string) =>
  useQuery({
    queryKey: ['study-seconds', study],
    queryFn: () => request<readonly SecondAnswer[]>('GET', `${studyAddress(study)}/second-codings`),
  })

/** What two have coded each for themselves. Read anew when one more is opened. */
export const useIndependent = (study: string, opened: number) =>
  useQuery({
    queryKey: ['study-independent', study, opened],
    queryFn: async () =>
      unpacked(await request<PackedProject>('GET', `${studyAddress(study)}/independent-codings`)),
    enabled: opened > 0,
    structuralSharing: false,
  })

/** A line of the log's history. */
export interface HistoryAnswer extends Omit<LogEvent, 'operations'> {
  readonly things: number
}

export const readHistory = (study: string, before: number | null): Promise<readonly HistoryAnswer[]> =>
  request('GET', `${studyAddress(study)}/history${before === null ? '' : `?before=${before}`}`)

export const useEvent = (study: string, number: number, wanted: boolean) =>
  useQuery({
    queryKey: ['study-one-event', study, number],
    queryFn: () => request<LogEvent | null>('GET', `${studyAddress(study)}/event?number=${number}`),
    enabled: wanted,
  })

/** The analysis as it was after an event. */
export const useProjectAt = (study: string, event: number | null) =>
  useQuery({
    queryKey: ['study-project-at', study, event],
    queryFn: async () =>
      unpacked(await request<PackedProject>('GET', `${studyAddress(study)}/analysis-at?event=${event}`)),
    enabled: event !== null,
    structuralSharing: false,
  })
