import { useQuery } from '@tanstack/react-query'
import type { InterviewGuide } from '#core/interviews'
import { request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'

/** The study's interview guide as it was last published, or `null` where it has none. */
export function useGuide(study: string): InterviewGuide | null {
  const { data } = useQuery({
    queryKey: ['coding-guide', study],
    queryFn: () =>
      request<readonly { readonly state: string; readonly guide: InterviewGuide }[]>(
        'GET',
        `${studyAddress(study)}/guides`,
      ),
    retry: false,
  })
  const published = (data ?? []).filter(({ state }) => state === 'published').map(({ guide }) => guide)
  return published.reduce<InterviewGuide | null>(
    (newest, one) => (newest && newest.version > one.version ? newest : one),
    null,
  )
}
