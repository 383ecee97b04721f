import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { PlanAnswer, PlanListed } from '../../goals/index.ts'

export const planAddress = (plan: string): string => `/api/plans/${plan}`

export const usePlans = () =>
  useQuery({ queryKey: ['plans'], queryFn: () => request<readonly PlanListed[]>('GET', '/api/plans') })

export const usePlan = (plan: string) =>
  useQuery({ queryKey: ['plan', plan], queryFn: () => request<PlanAnswer>('GET', planAddress(plan)) })
