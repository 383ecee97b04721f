import { type QueryClient, useQuery } from '@tanstack/react-query'
import { forget, request } from '../../api/index.ts'
import type { NationalTrainingDayAnswer } from '../../training-days/answers.ts'

export const trainingDaysOf = (round: string) => `/api/rounds/${round}/training-days`

export const useTrainingDays = (round: string, enabled = true) =>
  useQuery({
    queryKey: ['training-days', round],
    queryFn: () => request<readonly NationalTrainingDayAnswer[]>('GET', trainingDaysOf(round)),
    enabled,
  })

export const forgetTrainingDays = (queries: QueryClient, round: string): Promise<unknown> =>
  forget(queries, ['training-days', round], ['message-draft'])
