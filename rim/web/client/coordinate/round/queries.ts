import { type QueryClient, queryOptions, useQueries, useQuery } from '@tanstack/react-query'
import { currentSession, request } from '../../api/index.ts'
import type { DeskAnswer } from './answers.ts'

/** Address of what belongs to the own municipality. */
export const ownMunicipality = (): string => `/api/municipalities/${currentSession().municipality}`

/** Address of what belongs to the own municipality in a round. */
export const ownRound = (round: string): string =>
  `/api/rounds/${round}/municipalities/${currentSession().municipality}`

const deskQuery = (round: string) =>
  queryOptions({
    queryKey: ['desk', round],
    queryFn: () => request<DeskAnswer>('GET', `${ownRound(round)}/desk`),
  })

/** How far the own municipality has come in a round. */
export const useDesk = (round: string) => useQuery(deskQuery(round))

/** The desks of several rounds, in their order. */
export const useDesks = (rounds: readonly { readonly id: string }[]) =>
  useQueries({ queries: rounds.map(({ id }) => deskQuery(id)) })

/** Something that the desks are reckoned from has changed: they are fetched again where they are shown. */
export const forgetDesks = (queries: QueryClient): Promise<void> =>
  queries.invalidateQueries({ queryKey: ['desk'] })
