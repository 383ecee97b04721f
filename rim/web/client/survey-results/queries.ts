import { useQuery } from '@tanstack/react-query'
import type { ReportModel } from '#core/reports'
import { request } from '../api/index.ts'
import type { PlaceResultsAnswer } from './answers.ts'

/** What of the survey's results may be seen from an address. */
export const usePlaceResults = (address: string) =>
  useQuery({
    queryKey: ['survey-results', address],
    queryFn: () => request<PlaceResultsAnswer>('GET', address),
  })

/** A part's report for the screen; it never changes. */
export const useScreen = (address: string, part: string | undefined, language: 'nb' | 'nn') =>
  useQuery({
    queryKey: ['survey-screen', address, part, language],
    queryFn: () => request<ReportModel>('GET', `${address}/screens/${part}/${language}`),
    enabled: part !== undefined,
    staleTime: 10 * 60_000,
  })
