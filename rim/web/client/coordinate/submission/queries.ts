import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { forgetDesks, ownRound } from '../round/queries.ts'
import {
  isUnderWay,
  type ReleaseWithFiles,
  type SubmissionAnswer,
  type VerificationAnswer,
} from './answers.ts'

export const useReleases = (round: string) =>
  useQuery({
    queryKey: ['releases', round],
    queryFn: () => request<readonly ReleaseWithFiles[]>('GET', `${ownRound(round)}/releases`),
    // what is being made shows by itself how far it has come
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? 1500 : false),
  })

export const useSubmission = (round: string) =>
  useQuery({
    queryKey: ['submission', round],
    queryFn: () => request<SubmissionAnswer>('GET', `${ownRound(round)}/submission`),
  })

/** What has been submitted, and all that hangs on it, is fetched again. */
const forgetSubmission = (queries: QueryClient): Promise<unknown> =>
  Promise.all([
    forgetDesks(queries),
    queries.invalidateQueries({ queryKey: ['releases'] }),
    queries.invalidateQueries({ queryKey: ['submission'] }),
    queries.invalidateQueries({ queryKey: ['rounds'] }),
  ])

const useDoing = <Input = void>(act: (input: Input) => Promise<unknown>) => {
  const queries = useQueryClient()
  return useMutation({ mutationFn: act, onSuccess: () => forgetSubmission(queries) })
}

export const useSubmit = (round: string) => useDoing(() => request('POST', `${ownRound(round)}/submission`))
export const useReopen = (round: string) =>
  useDoing((reason: string) => request('POST', `${ownRound(round)}/reopening`, { reason }))
export const useAskAgain = () =>
  useDoing((release: string) => request('POST', `/api/releases/${release}/attempts`))
export const useVerify = () =>
  useMutation({
    mutationFn: (release: string) =>
      request<VerificationAnswer>('POST', `/api/releases/${release}/verification`),
  })
