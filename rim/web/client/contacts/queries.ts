import { type QueryClient, useQuery } from '@tanstack/react-query'
import { request } from '../api/index.ts'
import type { ContactAnswer } from './answers.ts'

export const contactsOf = (municipality: string) => `/api/municipalities/${municipality}/contacts`

export const useContacts = (municipality: string) =>
  useQuery({
    queryKey: ['contacts', municipality],
    queryFn: () => request<readonly ContactAnswer[]>('GET', contactsOf(municipality)),
  })

/** Contacts have changed: whatever is shown of them is fetched again. */
export const forgetContacts = (queries: QueryClient): Promise<unknown> =>
  Promise.all(
    ['contacts', 'all-contacts', 'invitations', 'message-draft'].map((key) =>
      queries.invalidateQueries({ queryKey: [key] }),
    ),
  )
