import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { DrawsAnswer, ParticipantAnswer, SampleAnswer, SurveyFormAnswer, WaveAnswer } from './answers.ts'

export const waveAddress = (wave: string): string => `/api/survey-waves/${wave}`
export const participantAddress = (participant: string): string => `/api/survey-participants/${participant}`

export const useWaves = () =>
  useQuery({
    queryKey: ['survey-waves'],
    queryFn: () => request<readonly WaveAnswer[]>('GET', '/api/survey-waves'),
  })

export const useWave = (wave: string) =>
  useQuery({
    queryKey: ['survey-waves', wave],
    queryFn: () => request<WaveAnswer>('GET', waveAddress(wave)),
  })

export const useSurveyForms = () =>
  useQuery({
    queryKey: ['survey-forms'],
    queryFn: () => request<readonly SurveyFormAnswer[]>('GET', '/api/survey-forms'),
  })

export const useDraws = (wave: string) =>
  useQuery({
    queryKey: ['survey-draws', wave],
    queryFn: () => request<DrawsAnswer>('GET', `${waveAddress(wave)}/draws`),
  })

export const useSample = (wave: string) =>
  useQuery({
    queryKey: ['survey-sample', wave],
    queryFn: () => request<SampleAnswer>('GET', `${waveAddress(wave)}/sample`),
  })

export const useParticipants = (wave: string) =>
  useQuery({
    queryKey: ['survey-participants', wave],
    queryFn: () => request<readonly ParticipantAnswer[]>('GET', `${waveAddress(wave)}/participants`),
  })

/** A wave has changed, or who is in it. */
export const forgetWave = (queries: QueryClient): Promise<unknown> =>
  forget(queries, ['survey-waves'], ['survey-draws'], ['survey-sample'], ['survey-participants'])
