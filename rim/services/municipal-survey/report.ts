import { ProblemError, problem } from '#core/foundation'
import type { ReportModel } from '#core/reports'
import {
  municipalAnswerStates,
  municipalAnswersIn,
  type StoredMunicipalSurvey,
  type Work,
} from '#rim/storage'
import type { Desks } from '../house/desks.ts'
import { type ReportFormat, reportFile } from '../report-file.ts'
import { screenOf } from '../survey/results/screen.ts'
import { municipalForm } from './begin.ts'
import { municipalHouseProblems as problems } from './problems.ts'

/** A report to read on the page. */
export async function municipalScreen(
  desks: Desks,
  work: Work,
  survey: StoredMunicipalSurvey,
  language: 'nb' | 'nn',
): Promise<ReportModel> {
  // the report has a page among its files
  return screenOf(await modelsOf(desks, work, survey, language))!
}

/** A report as a file. */
export async function municipalFile(
  desks: Desks,
  work: Work,
  survey: StoredMunicipalSurvey,
  { format, language }: { readonly format: ReportFormat; readonly language: 'nb' | 'nn' },
) {
  return reportFile(desks, await modelsOf(desks, work, survey, language), format)
}

/**
 * Decides and makes the report of what is handed in.
 *
 * @throws problem 1799 while the survey is open: a report made before and one made after somebody handed in would tell her answers
 *   apart.
 */
async function modelsOf(
  desks: Desks,
  work: Work,
  survey: StoredMunicipalSurvey,
  language: 'nb' | 'nn',
): Promise<readonly ReportModel[]> {
  const made = desks.clock.today()
  if (made <= survey.closesOn) throw new ProblemError(problem(problems.stillOpen))
  if (!desks.municipal) throw new RangeError('no reports are made here')
  const asked = (await municipalAnswerStates(work, survey.id)).map(({ municipality }) => municipality)
  const answers = await municipalAnswersIn(work, survey.id)
  const instrument = municipalForm(survey.instrument)
  return desks.municipal.report({ instrument, year: survey.year, asked, answers, language, made })
}
