import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { OwnGoalAnswer, OwnGoalsAnswer } from '../../goals/index.ts'
import { ownMunicipality } from '../round/queries.ts'

export const ownGoals = (): string => `${ownMunicipality()}/goals`
export const ownGoal = (goal: string): string => `${ownGoals()}/${goal}`

export const useOwnGoals = () =>
  useQuery({ queryKey: ['own-goals'], queryFn: () => request<OwnGoalsAnswer>('GET', ownGoals()) })

/** An own goal; read again when something is entered, not from behind while somebody writes. */
export const useOwnGoal = (goal: string) =>
  useQuery({
    queryKey: ['own-goal', goal],
    queryFn: () => request<OwnGoalAnswer>('GET', ownGoal(goal)),
    refetchOnWindowFocus: false,
  })
