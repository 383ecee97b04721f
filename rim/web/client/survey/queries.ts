import { useQuery } from '@tanstack/react-query'
import { request } from '../api/index.ts'
import type { EntryDeskAnswer, EntryFormAnswer, EnvelopesAnswer, QualityAnswer, WaveAnswer } from './types.ts'

export const addressOf = (wave: string): string => `/api/survey-waves/${wave}`

export const useWaves = () =>
  useQuery({
    queryKey: ['survey-waves'],
    queryFn: () => request<readonly WaveAnswer[]>('GET', '/api/survey-waves'),
  })

/** The form never changes while a wave is open: asked for once. */
export const useEntryForm = (wave: string) =>
  useQuery({
    queryKey: ['survey-entry-form', wave],
    queryFn: () => request<EntryFormAnswer>('GET', `${addressOf(wave)}/entry-form`),
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useEntryDesk = (wave: string) =>
  useQuery({
    queryKey: ['survey-entry-desk', wave],
    queryFn: () => request<EntryDeskAnswer>('GET', `${addressOf(wave)}/entry-desk`),
    refetchInterval: 30_000,
  })

export const useQuality = (wave: string) =>
  useQuery({
    queryKey: ['survey-batches', wave],
    queryFn: () => request<QualityAnswer>('GET', `${addressOf(wave)}/batches`),
  })

export const useEnvelopes = (wave: string) =>
  useQuery({
    queryKey: ['survey-envelopes', wave],
    queryFn: () => request<EnvelopesAnswer>('GET', `${addressOf(wave)}/envelopes`),
  })
