import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { DraftAnswer, HandTemplate, MessageAnswer, MessagesAnswer } from './answers.ts'

export const messagesOf = (round: string) => `/api/rounds/${round}/messages`

/** Milliseconds between looks while something is on its way. */
const whileSending = 3000

export const useMessages = (round: string, enabled = true) =>
  useQuery({
    queryKey: ['messages', round],
    queryFn: () => request<MessagesAnswer>('GET', messagesOf(round)),
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.mail && state.data.messages.some((one) => one.state === 'waiting') ? whileSending : false,
  })

export const useMessage = (round: string, message: string) =>
  useQuery({
    queryKey: ['message', message],
    queryFn: () => request<MessageAnswer>('GET', `${messagesOf(round)}/${message}`),
  })

export const useDraft = (round: string, template: HandTemplate) =>
  useQuery({
    queryKey: ['message-draft', round, template],
    queryFn: () => request<DraftAnswer>('GET', `/api/rounds/${round}/message-drafts/${template}`),
    // what is being written is not changed under the hands of whoever writes
    refetchOnWindowFocus: false,
  })

export const forgetMessages = (queries: QueryClient): Promise<unknown> =>
  forget(queries, ['messages'], ['message-draft'], ['invitations'])
