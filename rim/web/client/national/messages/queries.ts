import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { DraftAnswer, MessageAnswer, MessagesAnswer } from './answers.ts'

/** What messages are about: the address of a round, or of a wave of the survey. */
export const roundPlace = (round: string): string => `/api/rounds/${round}`
export const messagesOf = (place: string): string => `${place}/messages`

/** Milliseconds between looks while something is on its way. */
const whileSending = 3000

export const useMessages = (place: string, enabled = true) =>
  useQuery({
    queryKey: ['messages', place],
    queryFn: () => request<MessagesAnswer>('GET', messagesOf(place)),
    enabled,
    refetchInterval: ({ state }) =>
      state.data?.mail && state.data.messages.some((one) => one.state === 'waiting') ? whileSending : false,
  })

export const useMessage = (place: string, message: string) =>
  useQuery({
    queryKey: ['message', message],
    queryFn: () => request<MessageAnswer>('GET', `${messagesOf(place)}/${message}`),
  })

export const useDraft = (place: string, template: DraftAnswer['template']) =>
  useQuery({
    queryKey: ['message-draft', place, template],
    queryFn: () => request<DraftAnswer>('GET', `${place}/message-drafts/${template}`),
    // what is being written is not changed under the hands of whoever writes
    refetchOnWindowFocus: false,
  })

export const forgetMessages = (queries: QueryClient): Promise<unknown> =>
  forget(queries, ['messages'], ['message-draft'], ['invitations'])
