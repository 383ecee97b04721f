import { useQuery } from '@tanstack/react-query'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { studyAddress } from '../queries.ts'

interface ReportFileAnswer {
  readonly edition: 'document' | 'manuscript' | 'page' | 'slides'
  readonly language: 'nb' | 'nn'
  readonly name: string
  readonly type: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string
}

/** A report that is made of a study. */
export interface ReportAnswer {
  readonly id: string
  readonly number: number
  readonly state: 'draft' | 'published'
  /** Nothing was done in the analysis since. */
  readonly current: boolean
  readonly quotes: number
  readonly warnings: number
  readonly reason: string
  readonly madeAt: string
  readonly publishedAt: string | null
  readonly files: readonly ReportFileAnswer[]
}

/** An item of a checklist, with what is known and what somebody has written. */
export interface ItemAnswer {
  readonly code: string
  readonly name: LocalText
  readonly asks: LocalText
  readonly draft: LocalText | null
  readonly answer: string | null
  readonly state: 'met' | 'partly' | 'missing'
  readonly hidden: boolean
}

export type ChecklistName = 'coreq' | 'srqr'

export const reportsKey = (study: string): readonly string[] => ['study-reports', study]

export const useReports = (study: string) =>
  useQuery({
    queryKey: reportsKey(study),
    queryFn: () => request<readonly ReportAnswer[]>('GET', `${studyAddress(study)}/reports`),
  })

export const useChecklist = (study: string, list: ChecklistName) =>
  useQuery({
    queryKey: ['study-checklist', study, list],
    queryFn: () =>
      request<{ readonly items: readonly ItemAnswer[] }>('GET', `${studyAddress(study)}/checklists/${list}`),
  })
