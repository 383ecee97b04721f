import { queryOptions, useQuery } from '@tanstack/react-query'
import { request } from '../../api/index.ts'
import { ownMunicipality } from '../round/queries.ts'
import type { ProcessingAnswer } from './answers.ts'

/** Who answers for the processing in the own municipality. */
export const processingQuery = () =>
  queryOptions({
    queryKey: ['processing'],
    queryFn: () => request<ProcessingAnswer>('GET', `${ownMunicipality()}/processing`),
  })
export const useProcessing = () => useQuery(processingQuery())
