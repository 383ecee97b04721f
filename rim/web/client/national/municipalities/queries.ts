import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { MunicipalityAnswer } from './answers.ts'

const all = queryOptions({
  queryKey: ['municipalities'],
  queryFn: () => request<readonly MunicipalityAnswer[]>('GET', '/api/municipalities'),
})

/** The municipalities that the house has. */
export const useMunicipalities = () => useQuery(all)

/** Gives what a municipality is called; its code until that is known. */
export function useMunicipalityName(): (code: string) => string {
  // names hardly ever change
  const { data } = useQuery({ ...all, staleTime: 300_000 })
  return (code) => data?.find((one) => one.code === code)?.name ?? code
}
