import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import type { OwnOrdersAnswer, RowExportAnswer } from './answers.ts'
import { isUnderWay } from './order-words.ts'

const orders = () =>
  queryOptions({
    queryKey: ['report-orders'],
    queryFn: () => request<OwnOrdersAnswer>('GET', `${ownMunicipality()}/report-orders`),
    // what is being made shows by itself when it is done
    refetchInterval: ({ state }) => (state.data?.orders.some(isUnderWay) ? 2000 : false),
  })
export const useOrders = () => useQuery(orders())

const exports = () =>
  queryOptions({
    queryKey: ['row-exports'],
    queryFn: () => request<readonly RowExportAnswer[]>('GET', `${ownMunicipality()}/row-exports`),
  })
export const useRowExports = (enabled: boolean) => useQuery({ ...exports(), enabled })

/** Fetches again what the page shows. */
export function forgetOrders(queries: QueryClient): void {
  void queries.invalidateQueries({ queryKey: ['report-orders'] })
  void queries.invalidateQueries({ queryKey: ['row-exports'] })
}
