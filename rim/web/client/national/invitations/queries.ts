import { type QueryClient, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { InvitedAnswer } from './answers.ts'

export const invitationsOf = (round: string) => `/api/rounds/${round}/invitations`

export const useInvitations = (round: string, enabled = true) =>
  useQuery({
    queryKey: ['invitations', round],
    queryFn: () => request<readonly InvitedAnswer[]>('GET', invitationsOf(round)),
    enabled,
  })

/** Who is invited has changed. */
export const forgetInvitations = (queries: QueryClient): Promise<unknown> =>
  Promise.all(
    ['invitations', 'message-draft', 'round-status'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  )
