import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { InvitedAnswer } from './answers.ts'

export const invitationsOf = (round: string) => `/api/rounds/${round}/invitations`

export const useInvitations = (round: string) =>
  useQuery({
    queryKey: ['invitations', round],
    queryFn: () => request<readonly InvitedAnswer[]>('GET', invitationsOf(round)),
  })

/** Who is invited has changed. */
export const forgetInvitations = (queries: QueryClient): Promise<unknown> =>
  forget(queries, ['invitations'], ['message-draft'], ['round-status'])
