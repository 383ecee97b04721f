import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { isUnderWay } from '../../coordinate/submission/answers.ts'
import { forgetRounds } from '../rounds/queries.ts'
import type { CountryFiguresAnswer, RoundReleasesAnswer } from './answers.ts'

export const useRoundReleases = (round: string) =>
  useQuery({
    queryKey: ['round-releases', round],
    queryFn: () => request<RoundReleasesAnswer>('GET', `/api/rounds/${round}/releases`),
    refetchInterval: ({ state: { data } }) =>
      data && [...data.municipalities, ...(data.country ? [data.country] : [])].some(isUnderWay)
        ? 2000
        : false,
  })

export const useCountryFigures = (round: string) =>
  useQuery({
    queryKey: ['country-figures', round],
    queryFn: () => request<CountryFiguresAnswer>('GET', `/api/rounds/${round}/release`),
  })

const useDoing = <Input = void>(act: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSuccess: () =>
      Promise.all([queries.invalidateQueries({ queryKey: ['round-releases'] }), forgetRounds(queries)]),
  })
}

export const useReleaseCountry = (round: string) =>
  useDoing(() => request('POST', `/api/rounds/${round}/release`))
export const useAskAgain = () =>
  useDoing((release: string) => request('POST', `/api/releases/${release}/attempts`))
