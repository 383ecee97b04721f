import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query'
import type { Instrument } from '#core/instruments'
import { ApiProblem } from './problem.ts'
import { request } from './request.ts'
import { currentSession, type StartData } from './session.ts'
import type {
  EarlierAnswer,
  ListedAnswer,
  ProgressAnswer,
  RegistrationAnswer,
  RoundAnswer,
  TrainingAnswer,
} from './types.ts'

/** One for the page, with what the server has written on it. What the server has said no to is not asked again; what did not arrive is. */
export function createQueries({ rounds }: Pick<StartData, 'rounds'>): QueryClient {
  const queries = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (count, cause) =>
          count < 3 && !(cause instanceof ApiProblem && cause.status < 500 && cause.status !== 429),
      },
    },
  })
  if (rounds) queries.setQueryData(['rounds'], rounds)
  return queries
}

/** What begins with one of these keys has changed: it is fetched again where it is shown. */
export const forget = (queries: QueryClient, ...keys: readonly (readonly string[])[]): Promise<unknown> =>
  Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey })))

/** Address of what belongs to the own unit in a round. */
export function unitAddress(round: string): string {
  const { municipality, unit } = currentSession()
  return `/api/rounds/${round}/municipalities/${municipality}/units/${unit}`
}

export const useRounds = () =>
  useQuery({ queryKey: ['rounds'], queryFn: () => request<readonly RoundAnswer[]>('GET', '/api/rounds') })

/** How far the own unit has come in a round. */
export const ownProgress = (round: string) =>
  queryOptions({
    queryKey: ['progress', round],
    queryFn: () => request<ProgressAnswer>('GET', `${unitAddress(round)}/progress`),
  })
export const useProgress = (round: string) => useQuery(ownProgress(round))

/** The registrations of the own unit in a round. */
export const ownList = (round: string) =>
  queryOptions({
    queryKey: ['list', round],
    queryFn: () => request<readonly ListedAnswer[]>('GET', `${unitAddress(round)}/registrations`),
  })
export const useOwnList = (round: string) => useQuery(ownList(round))

/** What the own unit has in a round has changed: its list and its figures are fetched again where they are shown. */
export function forgetRound(queries: QueryClient, round: string): void {
  void forget(queries, ownList(round).queryKey, ownProgress(round).queryKey)
}

/** Forms never change: asked for once. */
export const useInstrument = (instrument: string | undefined) =>
  useQuery({
    queryKey: ['instrument', instrument],
    queryFn: () => request<Instrument>('GET', `/api/instruments/${instrument}`),
    enabled: instrument !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Reading is logged, so it is read once for each time that it is opened, and never in the background. */
export const readRegistration = (id: string) => request<RegistrationAnswer>('GET', `/api/registrations/${id}`)

export const useEarlier = (id: string, enabled: boolean) =>
  useQuery({
    queryKey: ['earlier', id],
    queryFn: () => request<EarlierAnswer>('GET', `/api/registrations/${id}/earlier`),
    enabled,
    staleTime: Number.POSITIVE_INFINITY,
  })

export const useTraining = () =>
  useQuery({
    queryKey: ['training'],
    queryFn: () => request<TrainingAnswer>('GET', '/api/training'),
  })
