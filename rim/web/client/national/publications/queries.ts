import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request, useWriteKey } from '../../api/index.ts'
import type { OriginAnswer, PublicationAnswer, PublicationListed } from './answers.ts'

export const publicationAddress = (id: string): string => `/api/publications/${id}`

export const usePublications = () =>
  useQuery({
    queryKey: ['publications'],
    queryFn: () => request<readonly PublicationListed[]>('GET', '/api/publications'),
  })

export const useOrigins = () =>
  useQuery({
    queryKey: ['publication-origins'],
    queryFn: () => request<readonly OriginAnswer[]>('GET', '/api/publication-origins'),
  })

export const usePublication = (id: string) =>
  useQuery({
    queryKey: ['publication', id],
    queryFn: () => request<PublicationAnswer>('GET', publicationAddress(id)),
  })

/** Takes one step of a publication, once however often the button is pressed; what is shown is fetched anew after it. */
export function useStep<Body extends object>(address: string, done?: () => void) {
  const queries = useQueryClient()
  const key = useWriteKey()
  return useMutation({
    mutationFn: (body: Body) => request('POST', address, body, key.of(body)),
    onSuccess: async () => {
      key.done()
      done?.()
      await queries.invalidateQueries()
    },
  })
}
