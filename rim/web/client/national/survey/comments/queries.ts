import { useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../../api/index.ts'

/** A number that may be shown, or the sign that stands in its place. */
export type ShownCount = { readonly value: number } | { readonly symbol: string }

/** What comes of a wave's open comments. Null until the work on them is ended. */
export interface CommentResultsAnswer {
  readonly chapter: {
    readonly comments: number | null
    readonly values: readonly LocalText[]
    readonly rows: readonly {
      readonly code: string
      readonly label: LocalText
      readonly base: ShownCount
      readonly counts: readonly ShownCount[]
      readonly kappa: number | null
    }[]
    readonly quotes: readonly {
      readonly id: string
      readonly text: string
      readonly tags: readonly LocalText[]
    }[]
    readonly second: { readonly share: number; readonly seed: string }
  } | null
}

export const useCommentResults = (wave: string) =>
  useQuery({
    queryKey: ['survey-comment-results', wave],
    queryFn: () => request<CommentResultsAnswer>('GET', `/api/survey-waves/${wave}/comments/results`),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  })
