import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { CodingAnswer, GroupAnswer } from './answers.ts'
import { withMask } from './shown-groups.ts'

const address = (wave: string): string => `/api/survey-waves/${wave}/service-codings`
const keyOf = (wave: string): readonly string[] => ['service-codings', wave]

/** What is to be coded. Each fetching is a line in the log, so it is fetched when somebody asks for it and not by itself. */
export const useCoding = (wave: string) =>
  useQuery({
    queryKey: keyOf(wave),
    queryFn: () => request<CodingAnswer>('GET', address(wave)),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })

/** Puts another in the place of a group, without fetching the list anew. */
function putGroup(queries: QueryClient, wave: string, group: GroupAnswer): void {
  queries.setQueryData<CodingAnswer>(keyOf(wave), (desk) =>
    desk === undefined
      ? undefined
      : { ...desk, groups: desk.groups.map((one) => (one.id === group.id ? group : one)) },
  )
}

const textsOf = ({ participant, open }: GroupAnswer) => ({ participant, texts: open })

/** Codes what a group's task is about. */
export function useCode(wave: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ group, code }: { group: GroupAnswer; code: string }) =>
      request('POST', address(wave), { ...textsOf(group), code, second: group.task === 'second' }),
    onSuccess: (_done, { group, code }) => {
      // what the first said is still not told to whoever was the second
      const all = group.texts.map(({ id }) => id)
      const known = group.task === 'first' ? code : null
      putGroup(queries, wave, { ...group, task: 'done', open: all, code: known })
    },
  })
}

/** Codes a group anew that is coded. */
export function useRecode(wave: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ group, ...changed }: { group: GroupAnswer; code: string; reason: string }) =>
      request('PATCH', address(wave), { ...textsOf(group), ...changed }),
    onSuccess: (_done, { group, code, reason }) => putGroup(queries, wave, { ...group, code, reason }),
  })
}

/** Takes back what was coded; `before`: the group as it was. */
export function useTakeBack(wave: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (before: GroupAnswer) =>
      request('POST', `${address(wave)}/taken-back`, {
        ...textsOf(before),
        second: before.task === 'second',
      }),
    onSuccess: (_done, before) => putGroup(queries, wave, before),
  })
}

/** Masks words of a text. */
export function useMask(wave: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ group, text, words }: { group: GroupAnswer; text: string; words: readonly number[] }) =>
      request('PUT', `${address(wave)}/masks/${text}`, { participant: group.participant, words }),
    onSuccess: (_done, { group, text, words }) => putGroup(queries, wave, withMask(group, text, words)),
  })
}

/** Ends the coding of a wave. */
export function useEndCoding(wave: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => request('POST', `${address(wave)}/closing`),
    onSuccess: () => queries.invalidateQueries({ queryKey: keyOf(wave) }),
  })
}
