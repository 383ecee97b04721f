import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { isUnderWay } from '../../coordinate/submission/answers.ts'
import type { CountyReportsAnswer } from './answers.ts'

const addressOf = (round: string, county: string): string => `/api/rounds/${round}/regions/${county}/reports`

export const useCountyReports = (round: string, county: string) =>
  useQuery({
    queryKey: ['county-reports', round, county],
    queryFn: () => request<CountyReportsAnswer>('GET', addressOf(round, county)),
    // what is being made shows by itself how far it has come
    refetchInterval: ({ state }) => (state.data?.reports.some(isUnderWay) ? 1500 : false),
  })

/** Asks for a county's report in a form of Norwegian. */
export function useOrderReport(round: string, county: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (language: 'nb' | 'nn') =>
      request<{ readonly id: string }>('POST', addressOf(round, county), { language }),
    onSettled: () => queries.invalidateQueries({ queryKey: ['county-reports', round, county] }),
  })
}
