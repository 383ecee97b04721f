import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { currentSession, request } from '../../api/index.ts'
import type { LegalBasisAnswer } from '../legal-basis/answers.ts'
import type { OwnOrdersAnswer, RowExportAnswer } from './answers.ts'
import { isUnderWay } from './order-words.ts'

const place = () => `/api/municipalities/${currentSession().municipality}`
export const inRound = (round: string) =>
  `/api/rounds/${round}/municipalities/${currentSession().municipality}`

const orders = () =>
  queryOptions({
    queryKey: ['report-orders'],
    queryFn: () => request<OwnOrdersAnswer>('GET', `${place()}/report-orders`),
    // what is being made shows by itself when it is done
    refetchInterval: ({ state }) => (state.data?.orders.some(isUnderWay) ? 2000 : false),
  })
export const useOrders = () => useQuery(orders())

const exports = () =>
  queryOptions({
    queryKey: ['row-exports'],
    queryFn: () => request<readonly RowExportAnswer[]>('GET', `${place()}/row-exports`),
  })
export const useRowExports = (enabled: boolean) => useQuery({ ...exports(), enabled })

export const useBases = (round: string) =>
  useQuery({
    queryKey: ['legal-bases', round],
    queryFn: () => request<readonly LegalBasisAnswer[]>('GET', `${inRound(round)}/legal-bases`),
    enabled: round !== '',
  })

/** Fetches again what the page shows. */
export function forgetOrders(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['report-orders'] })
  void queries.invalidateQueries({ queryKey: ['row-exports'] })
}
