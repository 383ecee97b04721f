import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'

/** The municipalities that have joined, by code and name. */
export const useMunicipalities = () =>
  useQuery({
    queryKey: ['municipality-names'],
    queryFn: () =>
      request<readonly { readonly code: string; readonly name: string }[]>('GET', '/api/municipalities'),
    staleTime: 300_000,
  })

/** What a municipality is called; its code until that is known, null for none. */
export function useMunicipalityName(code: string | null): string | null {
  const all = useMunicipalities()
  return code === null ? null : (all.data?.find((one) => one.code === code)?.name ?? code)
}
