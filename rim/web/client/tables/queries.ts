import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { TableGroup } from '#core/builder'
import { ApiProblem, request } from '../api/index.ts'
import type { AskedTable, BuilderDesk, BuilderRound, BuiltAnswer, SavedTable } from './answers.ts'

/** Number of the problem that says that a round's data are being opened. */
const opening = 1761
/** A whole country takes about 15 seconds. */
const mostTries = 40
const pause = 1000

const isOpening = (cause: unknown): boolean => cause instanceof ApiProblem && cause.number === opening

/** The rounds that tables can be made of, the newest first. */
export const useBuilderRounds = () =>
  useQuery({
    queryKey: ['table-builder'],
    queryFn: () => request<readonly BuilderRound[]>('GET', '/api/table-builder'),
  })

/** What tables of a round can be put together of; asked again while the round is being opened. */
export const useBuilderDesk = (round: string | undefined, group: TableGroup) =>
  useQuery({
    queryKey: ['table-builder', round, group],
    queryFn: () => request<BuilderDesk>('GET', `/api/rounds/${round}/table-builder?group=${group}`),
    enabled: round !== undefined,
    placeholderData: keepPreviousData,
    refetchInterval: ({ state }) => (state.data?.state === 'opening' ? pause : false),
  })

/** While the round is being opened it is asked again; what is refused is not. */
export const whileOpening = {
  retry: (count: number, cause: unknown): boolean => isOpening(cause) && count < mostTries,
  retryDelay: pause,
}

/** A table's answer. Each question is a line in the log, so it is asked once, and never in the background. */
export const answerOf = (round: string, table: AskedTable | null, language: 'nb' | 'nn') =>
  queryOptions({
    queryKey: ['built-table', round, table, language],
    queryFn: () => request<BuiltAnswer>('POST', `/api/rounds/${round}/built-tables`, { table, language }),
    enabled: table !== null,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    ...whileOpening,
  })

export const useSavedTables = () =>
  useQuery({
    queryKey: ['saved-tables'],
    queryFn: () => request<readonly SavedTable[]>('GET', '/api/saved-tables'),
  })
