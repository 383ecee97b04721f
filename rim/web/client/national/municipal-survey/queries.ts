import { useQuery } from '@tanstack/react-query'
import type { ReportModel } from '#core/reports'
import { request } from '../../api/index.ts'
import type { MunicipalSurveyListed, MunicipalSurveyWhole } from './answers.ts'

export const surveyAddress = (survey: string): string => `/api/municipal-surveys/${survey}`

export const useMunicipalSurveys = () =>
  useQuery({
    queryKey: ['national-municipal-surveys'],
    queryFn: () => request<readonly MunicipalSurveyListed[]>('GET', '/api/municipal-surveys'),
  })

export const useMunicipalSurvey = (survey: string) =>
  useQuery({
    queryKey: ['national-municipal-survey', survey],
    queryFn: () => request<MunicipalSurveyWhole>('GET', surveyAddress(survey)),
  })

/** The report to read; each making of it is a line in the log. */
export const useMunicipalReport = (survey: string, language: 'nb' | 'nn', wanted: boolean) =>
  useQuery({
    queryKey: ['municipal-report', survey, language],
    queryFn: () => request<ReportModel>('GET', `${surveyAddress(survey)}/report?language=${language}`),
    enabled: wanted,
    staleTime: 5 * 60_000,
    retry: false,
    refetchOnWindowFocus: false,
  })
