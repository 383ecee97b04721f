import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReportModel } from '#core/reports'
import { request } from '../../api/index.ts'
import type { AnnualReportAnswer } from './answers.ts'

export const isOnItsWay = ({ state }: AnnualReportAnswer): boolean =>
  state === 'waiting' || state === 'making'

/** All versions of a round's annual report, the newest first. */
export const useAnnualReports = (round: string) =>
  useQuery({
    queryKey: ['annual-reports', round],
    queryFn: () => request<readonly AnnualReportAnswer[]>('GET', `/api/rounds/${round}/annual-reports`),
    refetchInterval: ({ state: { data } }) => (data?.some(isOnItsWay) ? 2000 : false),
  })

/** A version's report for the screen; it never changes. */
export const useAnnualScreen = (report: string | undefined, language: 'nb' | 'nn') =>
  useQuery({
    queryKey: ['annual-screen', report, language],
    queryFn: () => request<ReportModel>('GET', `/api/annual-reports/${report}/screens/${language}`),
    enabled: report !== undefined,
    staleTime: 10 * 60_000,
  })

const useAsking = (round: string, path: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request('POST', `/api/rounds/${round}/${path}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['annual-reports', round] }),
  })
}

/** Asks for a version that is decided anew. */
export const useMakeAnnual = (round: string) => useAsking(round, 'annual-reports')
/** Asks for new files with the texts as they are now. */
export const useRenewFiles = (round: string) => useAsking(round, 'annual-texts/files')
