import { useQuery } from '@tanstack/react-query'
import { request } from '../../../api/index.ts'
import { waveAddress } from '../queries.ts'
import type { FeedbackAnswer, ProgressAnswer } from './answers.ts'

export const useProgress = (wave: string) =>
  useQuery({
    queryKey: ['survey-progress', wave],
    queryFn: () => request<ProgressAnswer>('GET', `${waveAddress(wave)}/progress`),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })

export const useFeedback = (wave: string) =>
  useQuery({
    queryKey: ['survey-feedback-results', wave],
    queryFn: () => request<FeedbackAnswer>('GET', `${waveAddress(wave)}/feedback`),
    refetchOnWindowFocus: false,
  })
