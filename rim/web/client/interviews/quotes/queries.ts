import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Informant, QuoteCheck } from '#core/interviews'
import { request } from '../../api/index.ts'
import { type InterviewAnswer, studyAddress, useInterviews, useMembers } from '../queries.ts'

/** What the check of the quotes finds, of what is stored. */
export const useQuoteChecks = (study: string) =>
  useQuery({
    queryKey: ['study-quote-checks', study],
    queryFn: () => request<readonly QuoteCheck[]>('GET', `${studyAddress(study)}/quote-checks`),
  })

const informantOf = ({ informant, code, sex, age }: InterviewAnswer): Informant => ({
  ...{ id: informant, code, sex, age },
  ...{ site: null, attributes: {} },
})

/** Those who were interviewed and have not withdrawn. */
const sampleIn = (interviews: readonly InterviewAnswer[]): readonly Informant[] => [
  ...new Map(
    interviews.flatMap((one) =>
      one.withdrawnOn === null ? [[one.informant, informantOf(one)] as const] : [],
    ),
  ).values(),
]

/** The interviews of a study and who was in them, as the pages of quotes and findings need them. */
export function usePeople(study: string) {
  const interviews = useInterviews(study)
  return useMemo(() => {
    const all = interviews.data ?? []
    return {
      all,
      here: interviews.data !== undefined,
      byId: new Map(all.map((one) => [one.id, one])),
      informantOf: new Map(all.map(({ id, informant }) => [id, informant])),
      sample: sampleIn(all),
    }
  }, [interviews.data])
}

/** Names of colleagues by staff id. */
export function useNames(study: string): ReadonlyMap<string, string> {
  const members = useMembers(study)
  return new Map((members.data ?? []).map(({ staff, name }) => [staff, name]))
}
