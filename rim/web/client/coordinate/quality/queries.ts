import { type QueryClient, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { forgetDesks } from '../round/queries.ts'
import type { FindingAnswer, ListStateAnswer } from './answers.ts'

/** How often it is asked whether the list is there, in milliseconds. */
const soon = 1500

const listQuery = <T extends ListStateAnswer>(address: string) =>
  queryOptions({
    queryKey: ['quality', address],
    queryFn: async () => {
      const list = await request<T>('GET', address)
      if (!list.old || list.waiting) return list
      // opening the list is enough to have it made anew, where that was not done lately
      await request('POST', address, { when: 'if-old' })
      return { ...list, waiting: true }
    },
    refetchInterval: ({ state }) => (state.data?.waiting === true ? soon : false),
  })

/** A quality list at its address; it is made anew where it is old, and fetched until it is there. */
export const useQualityList = <T extends ListStateAnswer>(address: string) => useQuery(listQuery<T>(address))

async function forgetLists(queries: QueryClient): Promise<void> {
  await queries.invalidateQueries({ queryKey: ['quality'] })
  await forgetDesks(queries)
}

/** Has the registrations gone through again. */
export function useLookAgain(address: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request('POST', address, { when: 'now' }),
    onSuccess: () => forgetLists(queries),
  })
}

/** Notes that something was looked at and is right, with a reason; null takes the note away. */
export function useReview({ id }: FindingAnswer) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (reason: string | null) =>
      reason === null
        ? request('DELETE', `/api/quality-findings/${id}/review`)
        : request('PUT', `/api/quality-findings/${id}/review`, { reason }),
    onSuccess: () => forgetLists(queries),
  })
}
