import { useQuery } from '@tanstack/react-query'
import { ApiProblem, request } from '../../api/index.ts'
import { ownRound } from '../round/queries.ts'
import type { ResultsAnswer } from './answers.ts'

/** A stored report; null where there is none yet. It never changes, and a newer one is looked for when one comes back. */
async function stored(address: string): Promise<ResultsAnswer | null> {
  try {
    return await request<ResultsAnswer>('GET', address)
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.status === 404) return null
    throw cause
  }
}

/** The own municipality's results. `made`: id of the release that is known to be made, so that a new one is fetched. */
export const useResults = (round: string, made: string | undefined) =>
  useQuery({
    queryKey: ['results', round, made],
    queryFn: () => stored(`${ownRound(round)}/results`),
    staleTime: 5 * 60_000,
  })

/** A county's results. */
export const useCountyResults = (round: string, county: string, made: string | undefined) =>
  useQuery({
    queryKey: ['county-results', round, county, made],
    queryFn: () => stored(`/api/rounds/${round}/regions/${county}/results`),
    enabled: made !== undefined,
    staleTime: 5 * 60_000,
  })
