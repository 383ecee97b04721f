import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import type { StatusAnswer } from './answers.ts'

/** Each reading stands in the log: not asked again each time that the window gets focus. */
export const useStatus = (round: string, enabled = true) =>
  useQuery({
    queryKey: ['round-status', round],
    queryFn: () => request<StatusAnswer>('GET', `/api/rounds/${round}/status`),
    enabled,
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  })
