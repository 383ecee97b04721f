import { useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownRound } from '../round/queries.ts'
import type { LegalBasisAnswer } from './answers.ts'

/** Legal bases of the own municipality in a round, also those that are withdrawn; nothing is asked where no round is chosen. */
export const useBases = (round: string) =>
  useQuery({
    queryKey: ['legal-bases', round],
    queryFn: () => request<readonly LegalBasisAnswer[]>('GET', `${ownRound(round)}/legal-bases`),
    enabled: round !== '',
  })
