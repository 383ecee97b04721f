import { readFileSync } from 'node:fs'
import type { Dataset } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import { createRegistry, type Instrument } from '#core/instruments'
import { type TableQuestion, tableQuestions } from '#core/survey'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { fittingForm, readSurveyAnswers, surveyImportProblems } from '#rim/imports'
import type { Call } from '../command.ts'
import { problemLine } from '../problem-line.ts'
import { readingFailure } from './shared.ts'

export const surveyFamily = 'brukertilfredshet'

/** Answers to any form, read. */
interface ReadAnswers {
  readonly instrument: Instrument
  readonly year: number
  readonly dataset: Dataset
}

/** Answers of one wave of the user survey, read. */
export interface AnswersFile extends ReadAnswers {
  readonly questions: readonly TableQuestion[]
}

export const surveyRegistry = () => createRegistry(loadInstruments(surveyFamily))

/** A form by its id; of the family alone the one of the year that is told, else the one that the file fits best. */
export function surveyFormNamed(named: string, call: Call, file: Uint8Array): Instrument {
  if (named !== surveyFamily) return surveyRegistry().get(named)
  const year = call.option('year')
  const { list, forRound } = surveyRegistry()
  const form = year === undefined ? fittingForm(file, list) : forRound(surveyFamily, year)
  call.terminal.note(`--instrument ${form.id}`)
  return form
}

/** Reads a file of the user survey, and tells what there is to say of it. */
export function readSurveyFile(...asked: Parameters<typeof readAnswersFile>): AnswersFile {
  const read = readAnswersFile(...asked)
  return { ...read, questions: tableQuestions(read.instrument) }
}

/** Reads a file, and tells what there is to say of it. Throws the last of its problems where it is refused. */
export function readAnswersFile(
  call: Call,
  path: string,
  formFor: (file: Uint8Array) => Instrument,
  told: number | undefined,
): ReadAnswers {
  let file: Uint8Array
  try {
    file = readFileSync(path)
  } catch (cause) {
    throw readingFailure(path, cause)
  }
  const instrument = formFor(file)
  const year = told ?? Number(instrument.rounds[0])
  const { dataset, problems, refused } = readSurveyAnswers(file, {
    instrument,
    year,
    territory: loadTerritory(),
    skipBadRows: call.flag('skip-bad-rows'),
  })
  if (refused)
    throw new ProblemError(...problems.map((met) => ({ ...met, where: { file: path, ...met.where } })))
  for (const met of problems) {
    // weights are used where the marks are tried
    if (met.number === surveyImportProblems.unusedColumn.number && call.option('report') === 'methods')
      continue
    call.terminal.note(problemLine({ ...met, where: { file: path, ...met.where } }, call.language))
  }
  return { instrument, year, dataset }
}
