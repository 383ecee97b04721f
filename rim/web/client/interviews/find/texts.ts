import { useQueries } from '@tanstack/react-query'
import type { TextVersion } from '#core/interviews'
import { request } from '../../api/index.ts'
import { studyAddress, type TextAnswer } from '../queries.ts'

/** Versions of texts with their turns, by id; those that are not here yet are not in it. A version never changes: asked for once. */
export function useWholeTexts(study: string, versions: readonly string[]): ReadonlyMap<string, TextAnswer> {
  const answers = useQueries({
    queries: versions.map((version) => ({
      queryKey: ['study-text', study, version],
      queryFn: () => request<TextAnswer>('GET', `${studyAddress(study)}/texts/${version}`),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  })
  return new Map(answers.flatMap(({ data }) => (data ? [[data.id, data] as const] : [])))
}

/** As the analysis knows texts. */
export const asVersion = ({ id, interview, number, kind, text, sha256, turns }: TextAnswer): TextVersion => ({
  id,
  interview,
  number,
  kind,
  text,
  sha256,
  turns,
})
