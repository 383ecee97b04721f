import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { EnteredSpec } from '#core/mapping'
import { request } from '../../api/index.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'
import type { EnteredAnswer } from './answers.ts'
import type { Sent } from './typed.ts'

/** Address of what the own municipality enters in a round. */
export const enteredAddress = (round: string): string => `${ownRound(round)}/entered-tables`

/** Fetched when the page is opened, and not behind the back of whoever types. */
export const useEntered = (round: string) =>
  useQuery({
    queryKey: ['entered', round],
    queryFn: () => request<EnteredAnswer>('GET', enteredAddress(round)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  })

/** Stores one table. Returns its new revision. */
export async function sendTable(
  round: string,
  { group, table }: EnteredSpec,
  revision: number,
  sent: Sent,
): Promise<number> {
  const address = `${enteredAddress(round)}/${group}/${table}`
  return (await request<{ readonly revision: number }>('PUT', address, { revision, ...sent })).revision
}

/** Reads a filled-in file; everything is fetched anew after. */
export function useReadFile(round: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (text: string) =>
      request<{ readonly tables: number }>('POST', `${enteredAddress(round)}/file`, { text }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['entered', round] })
      await forgetDesks(queries)
    },
  })
}
