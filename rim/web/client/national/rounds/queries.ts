import { type QueryClient, useQuery } from '@tanstack/react-query'
import { currentSession, request } from '../../api/index.ts'
import type { BasisAnswer, ChoicesAnswer, ClosingAnswer, ConsequencesAnswer } from './answers.ts'

/** Who makes, changes and closes rounds; others at the national desk look. */
export const mayDecideRounds = (): boolean => currentSession().role === 'national-coordinator'

/** Who may see how far each municipality has come, and answer what they order. */
export const maySeeStatus = (): boolean =>
  ['national-coordinator', 'national-analyst'].includes(currentSession().role ?? '')

export const useRoundChoices = (enabled = true) =>
  useQuery({
    queryKey: ['round-choices'],
    queryFn: () => request<ChoicesAnswer>('GET', '/api/round-choices'),
    enabled,
  })

/** The reading of stored answers is logged: it is asked once for each form, not each time that the page gets focus. */
export const useConsequences = (instrument: string, before?: string, enabled = true) =>
  useQuery({
    queryKey: ['consequences', instrument, before ?? null],
    queryFn: () =>
      request<ConsequencesAnswer>(
        'GET',
        `/api/instruments/${instrument}/consequences${before === undefined ? '' : `?before=${before}`}`,
      ),
    enabled: enabled && instrument !== '',
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
export const useRegisteredTypes = (round: string, enabled: boolean) =>
  useQuery({
    queryKey: ['round-unit-types', round],
    queryFn: () =>
      request<{ readonly registered: readonly string[] }>('GET', `/api/rounds/${round}/unit-types`),
    enabled,
    refetchOnWindowFocus: false,
  })

/** A round has changed: what is shown of it is fetched again. */
export const forgetRounds = (queries: QueryClient): Promise<unknown> =>
  Promise.all(
    ['rounds', 'round-bases', 'round-closings', 'round-status'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  )
