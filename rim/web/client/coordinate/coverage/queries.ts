import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownRound } from '../round/queries.ts'
import type { CoverageDaysAnswer, UnitCoverageAnswer } from './answers.ts'

/** Numbers that grow while one looks: asked for again each half minute where they are shown. */
const soon = 30_000

const coverageQuery = (round: string) =>
  queryOptions({
    queryKey: ['coverage', round],
    queryFn: () => request<readonly UnitCoverageAnswer[]>('GET', `${ownRound(round)}/coverage`),
  })
export const useCoverage = (round: string, live = false) =>
  useQuery({ ...coverageQuery(round), refetchInterval: live ? soon : false })

export const useCoverageDays = (round: string) =>
  useQuery({
    queryKey: ['coverage-days', round],
    queryFn: () => request<CoverageDaysAnswer>('GET', `${ownRound(round)}/coverage/days`),
    refetchInterval: soon,
  })
