import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/index.ts'
import type { ResultsVersion, ResultsVersionWithParts } from '../../../survey-results/answers.ts'
import { waveAddress } from '../queries.ts'

const key = 'survey-releases'

export const releaseAddress = (release: string): string => `/api/survey-releases/${release}`

export const isUnderWay = ({ state }: Pick<ResultsVersion, 'state'>): boolean =>
  state === 'waiting' || state === 'making'

/** All versions of a wave's results, the newest first; looked for again while one is being made. */
export const useVersions = (wave: string, closed: boolean) =>
  useQuery({
    queryKey: [key, 'of', wave],
    queryFn: () => request<readonly ResultsVersion[]>('GET', `${waveAddress(wave)}/releases`),
    enabled: closed,
    refetchInterval: ({ state: { data } }) => (data?.some(isUnderWay) ? 2000 : false),
  })

/** A version with its reports and files; nothing is asked while it is not known which. */
export const useVersion = (release: string | undefined) =>
  useQuery({
    queryKey: [key, release],
    queryFn: () => request<ResultsVersionWithParts>('GET', releaseAddress(release!)),
    enabled: release !== undefined,
  })

/** What is done with the results: `make` anew, try `again`, `approve`. */
export const useResultsStep = (wave: string) => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (
      step: { readonly kind: 'make' } | { readonly kind: 'again' | 'approve'; readonly release: string },
    ) =>
      step.kind === 'make'
        ? request('POST', `${waveAddress(wave)}/releases`, {})
        : request(
            'POST',
            `${releaseAddress(step.release)}/${step.kind === 'again' ? 'attempts' : 'approval'}`,
          ),
    onSettled: () => queries.invalidateQueries({ queryKey: [key] }),
  })
}
