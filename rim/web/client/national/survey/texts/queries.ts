import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../../api/index.ts'
import type { TextDeskAnswer, TextPart, WrittenAnswer } from './answers.ts'

/** Which report is written on. */
export interface TextPlace {
  readonly wave: string
  readonly scope: string
  readonly language: 'nb' | 'nn'
}

const address = ({ wave, scope, language }: TextPlace, path = ''): string =>
  `/api/survey-waves/${wave}/texts${path}?${new URLSearchParams({ scope, language })}`
const keyOf = ({ wave, scope, language }: TextPlace): readonly string[] => [
  'survey-texts',
  wave,
  scope,
  language,
]

export const useTexts = (place: TextPlace) =>
  useQuery({
    queryKey: keyOf(place),
    queryFn: () => request<TextDeskAnswer>('GET', address(place)),
    // somebody may be writing: what stands on the page is not moved under their hands
    refetchOnWindowFocus: false,
  })

export const useHistory = (place: TextPlace, node: string) =>
  useQuery({
    queryKey: [...keyOf(place), 'history', node],
    queryFn: () => request<readonly WrittenAnswer[]>('GET', address(place, `/${node}/history`)),
  })

/** What a writer does with a text. */
export interface Writing {
  readonly part: Pick<TextPart, 'id' | 'section' | 'follows' | 'generated' | 'edits'>
  readonly kind: WrittenAnswer['kind']
  readonly text?: string
}

/** Writes, and fetches the report's texts anew: conflicts and unknown numbers follow from the whole report. */
export function useWriteText(place: TextPlace) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ part, kind, text = '' }: Writing) =>
      request('POST', `/api/survey-waves/${place.wave}/texts`, {
        scope: place.scope,
        language: place.language,
        section: part.section,
        node: part.id,
        seen: part.edits,
        kind,
        follows: kind === 'added' ? part.follows : null,
        text: kind === 'replaced' || kind === 'added' ? text : '',
        replaced: kind === 'replaced' || kind === 'removed' ? (part.generated ?? '') : '',
      }),
    // also where somebody else was quicker: their text is shown before it is written over
    onSettled: () => queries.invalidateQueries({ queryKey: keyOf(place) }),
  })
}
