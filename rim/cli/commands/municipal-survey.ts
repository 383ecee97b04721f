import { readFileSync } from 'node:fs'
import { policyNamed } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import { createRegistry, type Instrument } from '#core/instruments'
import type { MunicipalReportRequest } from '#core/reports'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { makeMunicipalSurveyReport } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Call, ExitCode, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { wholeNumber } from './numbers.ts'
import { readingFailure, reportLanguage, writing } from './shared.ts'
import { readAnswersFile } from './survey-answers-file.ts'

const family = 'kommuneundersokelse'

/** What commands take more where they are about the survey to the municipalities. */
export const askedOption: OptionSpec = {
  name: 'asked',
  value: 'fil',
  text: {
    nb: 'kommunene som ble spurt i undersøkelsen til kommunene: en fil med ett kommunenummer på hver linje',
    nn: 'kommunane som vart spurde i undersøkinga til kommunane: ei fil med eitt kommunenummer på kvar linje',
    en: 'the municipalities that were asked in the survey to the municipalities: a file with a number on each line',
  },
}

/** Whether a form is one of the survey to the municipalities. */
export const isMunicipalSurvey = (instrument: string): boolean =>
  instrument === family || instrument.startsWith(`${family}@`)

/** The form of a name; of the family alone the newest. */
export function municipalForm(named: string): Instrument {
  const { list, get } = createRegistry(loadInstruments(family))
  return named === family ? list.at(-1)! : get(named)
}

/** The report on the survey to the municipalities from a file of answers and a list of those who were asked. */
export async function municipalSurveyReport(call: Call): Promise<ExitCode> {
  refuseOptions(call, ['municipality', 'against', 'mapping'])
  if (call.flag('all')) throw either('--all')
  const job = await municipalJob(call, 'report')
  const folder = call.option('out')!
  const formats = call.option('format')!.split(',') as Format[]
  const paths = await writing(folder, () => makeMunicipalSurveyReport({ ...job, formats, folder }))
  call.terminal.out(call.json ? JSON.stringify({ paths }) : paths.join('\n'))
  return 0
}

/** Throws where an option is given that says nothing of the survey to the municipalities. */
export function refuseOptions(call: Call, names: readonly string[]): void {
  for (const other of names) {
    if (call.option(other) !== undefined) throw either(`--${other}`)
  }
}

const either = (other: string): ProblemError =>
  new ProblemError(problem(cliProblems.eitherOption, { first: `--instrument ${family}`, second: other }))

/** The answers and the list that a call names, read. */
export async function municipalJob(call: Call, command: string): Promise<MunicipalReportRequest> {
  const needed = (name: 'data' | 'asked'): string => {
    const given = call.option(name)
    if (given !== undefined) return given
    throw new ProblemError(problem(cliProblems.lackingArgument, { command, argument: `--${name}` }))
  }
  const path = needed('data')
  const asked = askedIn(needed('asked'))
  const form = municipalForm(call.option('instrument')!)
  const { dataset, instrument, year } = readAnswersFile(
    call,
    path,
    () => form,
    wholeNumber(call, 'year', 2000, 2100),
  )
  return {
    ...{ dataset, instrument, year, asked },
    territory: loadTerritory(),
    policy: policyNamed(call.option('policy')!),
    solver: await loadLinearSolver(),
    language: reportLanguage(call),
    made: call.terminal.today(),
  }
}

/** The number that each line begins with, its lost zero put back; a heading and what stands behind a number are passed over. */
function askedIn(path: string): readonly string[] {
  try {
    const text = readFileSync(path, 'utf8')
    return [...text.matchAll(/^[\s"\ufeff]*([0-9]+)/gm)].map(([, number]) => number!.padStart(4, '0'))
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}
