import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import type {
  FeedbackFormAnswer,
  FieldWorkAnswer,
  HandedOutAnswer,
  OrderAnswer,
  ServicesAnswer,
} from './answers.ts'

export const participantAddress = (participant: string): string => `/api/survey-participants/${participant}`
export const feedbackAddress = (wave: string): string => {
  const municipality = ownMunicipality().split('/').at(-1)
  return `/api/survey-waves/${wave}/municipalities/${municipality}/feedback`
}

/** All that the municipality takes part in, or is asked to. */
export const useFieldWorks = () =>
  useQuery({
    queryKey: ['survey-field-work'],
    queryFn: () => request<readonly FieldWorkAnswer[]>('GET', `${ownMunicipality()}/survey-field-work`),
  })

/** Where one participant stands. */
export const useFieldWork = (participant: string) =>
  useQuery({
    queryKey: ['survey-field-work', participant],
    queryFn: () => request<FieldWorkAnswer>('GET', `${participantAddress(participant)}/field-work`),
  })

export const useServices = (participant: string) =>
  useQuery({
    queryKey: ['survey-services', participant],
    queryFn: () => request<ServicesAnswer>('GET', `${participantAddress(participant)}/services`),
  })

export const useSurveyOrders = (participant: string) =>
  useQuery({
    queryKey: ['survey-orders', participant],
    queryFn: () => request<readonly OrderAnswer[]>('GET', `${participantAddress(participant)}/orders`),
    // what is being made shows by itself when it is done
    refetchInterval: ({ state }) => (state.data?.some((order) => order.state === 'waiting') ? 3000 : false),
  })

export const useHandedOut = (participant: string) =>
  useQuery({
    queryKey: ['survey-handed-out', participant],
    queryFn: () =>
      request<readonly HandedOutAnswer[]>('GET', `${participantAddress(participant)}/handed-out`),
    // what is being noted is not changed under the hands of whoever notes
    refetchOnWindowFocus: false,
  })

export const useFeedbackForm = (wave: string) =>
  useQuery({
    queryKey: ['survey-feedback', wave],
    queryFn: () => request<FeedbackFormAnswer>('GET', feedbackAddress(wave)),
    refetchOnWindowFocus: false,
  })

/** What the participant has or has done has changed. */
export const forgetFieldWork = (queries: QueryClient): Promise<unknown> =>
  forget(
    queries,
    ['survey-field-work'],
    ['survey-services'],
    ['survey-orders'],
    ['survey-handed-out'],
    ['survey-feedback'],
  )
