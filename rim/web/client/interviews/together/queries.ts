import { useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import type { SourceLink } from '#core/interviews'
import { request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'

type Value = { readonly value: number } | { readonly symbol: '.' | '..' | ':' }

/** A figure of another source, as it may be shown now. */
export interface FigureAnswer extends SourceLink {
  readonly title: LocalText
  readonly year: string
  readonly columns: readonly { readonly label: LocalText; readonly base: Value }[]
  readonly rows: readonly {
    readonly label: LocalText
    readonly cells: readonly { readonly count: Value; readonly percent: Value }[]
  }[]
}

export type BesideAnswer =
  | FigureAnswer
  | (SourceLink & { readonly title: LocalText | null; readonly missing: 'not-released' | 'no-such-figure' })

export interface ChoiceAnswer extends SourceLink {
  readonly title: LocalText
  readonly number: string
}

/** As a link is told in an address. */
export const linkKey = ({ source, code }: SourceLink): string => `${source}:${code}`

/** What links point to, in their order; nothing is asked for where there are none. */
export function useBeside(study: string, links: readonly SourceLink[]) {
  const told = links.map(linkKey).join(',')
  return useQuery({
    queryKey: ['study-beside', study, told],
    queryFn: () =>
      request<readonly BesideAnswer[]>(
        'GET',
        `${studyAddress(study)}/beside?links=${encodeURIComponent(told)}`,
      ),
    enabled: links.length > 0,
  })
}

export const useBesideChoices = (study: string, wanted: boolean) =>
  useQuery({
    queryKey: ['study-beside-choices', study],
    queryFn: () => request<readonly ChoiceAnswer[]>('GET', `${studyAddress(study)}/beside-choices`),
    enabled: wanted,
  })
