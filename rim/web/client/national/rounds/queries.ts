import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { BasisAnswer, ChoicesAnswer, ClosingAnswer, ConsequencesAnswer } from './answers.ts'

export const useRoundChoices = () =>
  useQuery({
    queryKey: ['round-choices'],
    queryFn: () => request<ChoicesAnswer>('GET', '/api/round-choices'),
  })

/** The reading of stored answers is logged: it is asked once for each form, not each time that the page gets focus. */
export const useConsequences = (instrument: string, before?: string) =>
  useQuery({
    queryKey: ['consequences', instrument, before ?? null],
    queryFn: () =>
      request<ConsequencesAnswer>(
        'GET',
        `/api/instruments/${instrument}/consequences${before === undefined ? '' : `?before=${before}`}`,
      ),
    staleTime: 600_000,
    refetchOnWindowFocus: false,
  })

export const useBases = (round: string) =>
  useQuery({
    queryKey: ['round-bases', round],
    queryFn: () => request<readonly BasisAnswer[]>('GET', `/api/rounds/${round}/bases`),
  })

export const useClosings = (round: string) =>
  useQuery({
    queryKey: ['round-closings', round],
    queryFn: () => request<readonly ClosingAnswer[]>('GET', `/api/rounds/${round}/closings`),
  })

/** Types of units that have registered somebody: they stay in the round. */
export const useRegisteredTypes = (round: string) =>
  useQuery({
    queryKey: ['round-unit-types', round],
    queryFn: () =>
      request<{ readonly registered: readonly string[] }>('GET', `/api/rounds/${round}/unit-types`),
    refetchOnWindowFocus: false,
  })

/** A round has changed: what is shown of it is fetched again. */
export const forgetRounds = (queries: QueryClient): Promise<unknown> =>
  forget(queries, ['rounds'], ['round-bases'], ['round-closings'], ['round-status'])
