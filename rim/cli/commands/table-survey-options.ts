import type { PolicyName } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import type { Call, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { askedOption } from './municipal-survey.ts'

export const asPublished: PolicyName = 'as-published-2021'
const surveyPolicies: readonly PolicyName[] = ['default', 'rounded', asPublished]

export const surveyTableOptions: readonly OptionSpec[] = [
  {
    name: 'instrument',
    value: 'skjema',
    text: {
      nb: 'brukerundersøkelsens skjema, for eksempel brukertilfredshet@2021.1; uten versjon: den som filens kolonner passer best med; eller kommuneundersokelse, med --asked',
      nn: 'skjemaet til brukarundersøkinga, til dømes brukertilfredshet@2021.1; utan versjon: den som kolonnane i fila passar best med; eller kommuneundersokelse, med --asked',
      en: 'the form of the user survey, for example brukertilfredshet@2021.1; without a version: the one that the columns of the file fit best; or kommuneundersokelse, with --asked',
    },
  },
  {
    name: 'report',
    value: 'tabeller',
    allowed: ['subgroups', 'waves', 'questions', 'methods'],
    text: {
      nb: 'subgroups (etter gruppe; det som gjelder uten valget), waves (mot en annen måling), questions (alle svar) eller methods (merkene med andre metoder)',
      nn: 'subgroups (etter gruppe; det som gjeld utan valet), waves (mot ei anna måling), questions (alle svar) eller methods (merka med andre metodar)',
      en: 'subgroups (by group; the default), waves (against another wave), questions (all answers) or methods (the marks by other methods)',
    },
  },
  {
    name: 'against',
    value: 'fil',
    text: {
      nb: 'svarene i målingen som «waves» og «methods» sammenligner med',
      nn: 'svara i målinga som «waves» og «methods» samanliknar med',
      en: 'the answers of the wave that "waves" and "methods" compare with',
    },
  },
  {
    name: 'against-instrument',
    value: 'skjema',
    text: {
      nb: 'skjemaet for den andre filen; uten: skjemaet før',
      nn: 'skjemaet for den andre fila; utan: skjemaet før',
      en: 'the form of the other file; without: the form before',
    },
  },
  {
    name: 'year',
    value: 'år',
    text: {
      nb: 'året svarene er fra: for alder og kommuner; uten: skjemaets',
      nn: 'året svara er frå: for alder og kommunar; utan: året til skjemaet',
      en: "the year of the answers: for ages and municipalities; without: the form's",
    },
  },
  {
    name: 'skip-bad-rows',
    text: {
      nb: 'regn uten rader som har feil, i stedet for å avvise hele filen',
      nn: 'rekn utan rader som har feil, i staden for å avvise heile fila',
      en: 'compute without rows that have errors, instead of refusing the whole file',
    },
  },
  askedOption,
]

/** Throws where an option of the survey's tables is given without its form. */
export function refuseSurveyOptions(call: Call): void {
  for (const { name, value } of surveyTableOptions) {
    if (name !== 'instrument' && (value === undefined ? call.flag(name) : call.option(name) !== undefined)) {
      throw new ProblemError(problem(cliProblems.needsInstrument, { option: `--${name}` }))
    }
  }
}

interface Options {
  readonly path: string
  readonly against: string | undefined
  readonly policy: PolicyName
}

/** What the options ask for. Throws 4121 and 4122 where they do not go together. */
export function checkedOptions(call: Call): Options {
  for (const option of ['group', 'municipality', 'list']) {
    if (call.option(option) !== undefined) {
      throw new ProblemError(problem(cliProblems.notForSurvey, { option: `--${option}` }))
    }
  }
  const table = call.args[0]
  if (table !== undefined) throw new ProblemError(problem(cliProblems.notForSurvey, { option: `«${table}»` }))
  const path = call.option('data')
  const needs = (option: string, needed: string): ProblemError =>
    new ProblemError(problem(cliProblems.needsOption, { option, needed }))
  if (path === undefined) throw needs('--instrument', '--data')
  const against = call.option('against')
  const compares = call.option('report') === 'waves'
  if (compares && against === undefined) throw needs('--report waves', '--against')
  if (against !== undefined && !compares && call.option('report') !== 'methods')
    throw needs('--against', '--report waves')
  if (call.option('against-instrument') !== undefined && against === undefined) {
    throw needs('--against-instrument', '--against')
  }
  const value = call.option('policy')!
  const policy = surveyPolicies.find((name) => name === value)
  if (policy === undefined) {
    const allowed = surveyPolicies.join(', ')
    throw new ProblemError(problem(cliProblems.badValue, { value, option: '--policy', allowed }))
  }
  return { path, against, policy }
}
