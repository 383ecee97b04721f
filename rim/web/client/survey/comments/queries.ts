import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { CommentsAnswer, GridCoding, PartAnswer, Turn } from './answers.ts'

const address = (wave: string): string => `/api/survey-waves/${wave}/comments`
const keyOf = (wave: string): readonly string[] => ['survey-comments', wave]

/** Each fetching is a line in the log: it is fetched when somebody asks for it or has done something, not by itself. */
export const useComments = (wave: string) =>
  useQuery({
    queryKey: keyOf(wave),
    queryFn: () => request<CommentsAnswer>('GET', address(wave)),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** Does something, and looks at the list anew: what comes next depends on what others have done. */
function useDoing<Body>(wave: string, act: (body: Body) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: act,
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(wave) }),
  })
}

export interface Cleaning {
  readonly comment: string
  readonly kept: boolean
  readonly parts: readonly PartAnswer[]
}

export const useClean = (wave: string) =>
  useDoing(wave, (cleaning: Cleaning) =>
    request('POST', `${address(wave)}/cleanings`, { cleanings: [cleaning] }),
  )

export const useConfirm = (wave: string) =>
  useDoing(wave, (comments: readonly string[]) =>
    request('POST', `${address(wave)}/confirmations`, { comments }),
  )

export const useCode = (wave: string) =>
  useDoing(wave, (coded: { comment: string; turn: Turn; coding: GridCoding }) =>
    request('POST', `${address(wave)}/codings`, coded),
  )

export const useTakeBack = (wave: string) =>
  useDoing(wave, (coded: { comment: string; turn: Turn }) =>
    request('POST', `${address(wave)}/codings/taken-back`, coded),
  )

export const useQuote = (wave: string) =>
  useDoing(wave, (quote: { comment: string; text: string; tags: readonly string[] }) =>
    request('POST', `${address(wave)}/quotes`, quote),
  )

export const useApprove = (wave: string) =>
  useDoing(wave, (quote: string) => request('POST', `${address(wave)}/quotes/${quote}/approval`))

export const useRemoveQuote = (wave: string) =>
  useDoing(wave, (quote: string) => request('DELETE', `${address(wave)}/quotes/${quote}`))

export const useEnd = (wave: string) => useDoing(wave, () => request('POST', `${address(wave)}/closing`))
