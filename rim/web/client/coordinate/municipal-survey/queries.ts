import { type QueryClient, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import type { OwnSurveyAnswer, OwnSurveyListed } from './answers.ts'

export const ownSurvey = (survey: string): string => `${ownMunicipality()}/municipal-surveys/${survey}`

/** The surveys that the own municipality is asked in, the newest first. */
export const useOwnSurveys = () =>
  useQuery({
    queryKey: ['municipal-surveys'],
    queryFn: () => request<readonly OwnSurveyListed[]>('GET', `${ownMunicipality()}/municipal-surveys`),
  })

/** The own answer, read once: what is written on the page is not overwritten from behind. */
export const useOwnSurvey = (survey: string) =>
  useQuery({
    queryKey: ['municipal-survey', survey],
    queryFn: () => request<OwnSurveyAnswer>('GET', ownSurvey(survey)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  })

export async function forgetOwnSurveys(queries: QueryClient, survey: string): Promise<void> {
  await Promise.all([
    queries.invalidateQueries({ queryKey: ['municipal-surveys'] }),
    queries.invalidateQueries({ queryKey: ['municipal-survey', survey] }),
  ])
}
