import { type PolicyName, policyNamed } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import { loadInstruments, loadLinearSolver, loadTerritory } from '#rim/assets'
import { fittingForm } from '#rim/imports'
import { comparedMapping, makeSurveyReports, type SurveyReportJob } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Call, ExitCode, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { wholeNumber } from './numbers.ts'
import { reportLanguage, writing } from './shared.ts'
import { readSurveyFile, surveyFamily, surveyFormNamed, surveyRegistry } from './survey-answers-file.ts'

/** What `report` takes more where it is about the user survey. */
export const surveyReportOptions: readonly OptionSpec[] = [
  {
    name: 'instrument',
    value: 'skjema',
    text: {
      nb: 'brukerundersøkelsens skjema; da er «data» en fil med svar, og rapporten er landets, en kommunes eller alle; eller kommuneundersokelse, med --asked',
      nn: 'skjemaet til brukarundersøkinga; då er «data» ei fil med svar, og rapporten er den for landet, ein kommune eller alle; eller kommuneundersokelse, med --asked',
      en: 'the form of the user survey; "data" is then a file of answers, and the report the country\'s, one place\'s or all; or kommuneundersokelse, with --asked',
    },
  },
  {
    name: 'against',
    value: 'filer',
    text: {
      nb: 'svar fra tidligere målinger, med komma, den eldste først',
      nn: 'svar frå tidlegare målingar, med komma, den eldste først',
      en: 'answers of earlier waves, by comma, the oldest first',
    },
  },
  {
    name: 'year',
    value: 'år',
    text: {
      nb: 'året svarene er fra; uten: skjemaets',
      nn: 'året svara er frå; utan: året til skjemaet',
      en: "the year of the answers; without: the form's",
    },
  },
  {
    name: 'mapping',
    value: 'fil',
    text: {
      nb: 'kartleggingen i 2019 som de som svarte, sammenlignes med: et datasett, eller «training» for opplæringslandet',
      nn: 'kartlegginga i 2019 som dei som svara, blir samanlikna med: eit datasett, eller «training» for opplæringslandet',
      en: 'the mapping of 2019 that those who answered are compared with: a dataset, or "training" for the training country',
    },
  },
  {
    name: 'skip-bad-rows',
    text: {
      nb: 'regn uten rader som har feil, i stedet for å avvise hele filen',
      nn: 'rekn utan rader som har feil, i staden for å avvise heile fila',
      en: 'leave out rows with errors instead of refusing the whole file',
    },
  },
]

/** Reports on the user survey from files of answers. */
export async function surveyReport(call: Call): Promise<ExitCode> {
  const { terminal } = call
  const path = call.option('data')
  if (path === undefined) {
    throw new ProblemError(problem(cliProblems.lackingArgument, { command: 'report', argument: '--data' }))
  }
  const place = call.option('municipality')
  if (place !== undefined && call.flag('all')) {
    throw new ProblemError(problem(cliProblems.eitherOption, { first: '--municipality', second: '--all' }))
  }
  const now = readSurveyFile(
    call,
    path,
    (file) => surveyFormNamed(call.option('instrument')!, call, file),
    wholeNumber(call, 'year', 2000, 2100),
  )
  // the form of an earlier file is the one before that its columns fit best
  const { list } = surveyRegistry()
  const before = list.filter((form) => form.rounds.every((round) => Number(round) < now.year))
  const earlier = (call.option('against') ?? '')
    .split(',')
    .filter((one) => one !== '')
    .map((file) => readSurveyFile(call, file, (bytes) => fittingForm(bytes, before), undefined))
  const folder = call.option('out')!
  const policy = policyNamed(call.option('policy')!)
  const solver = await loadLinearSolver()
  const mapping = call.option('mapping')
  const job: SurveyReportJob = {
    now,
    earlier,
    versions: loadInstruments(surveyFamily),
    territory: loadTerritory(),
    policy: policy.name satisfies PolicyName,
    solver,
    ...(mapping !== undefined && {
      mapping: comparedMapping(mapping === 'training' ? undefined : mapping, solver),
    }),
    language: reportLanguage(call),
    formats: call.option('format')!.split(',') as Format[],
    folder,
    made: terminal.today(),
    ...(place !== undefined && { reports: { place } }),
    ...(call.flag('all') && { reports: 'all' as const }),
  }
  const started = terminal.seconds()
  let reports = 0
  const paths = await writing(folder, () =>
    makeSurveyReports(job, (_, of) => {
      reports++
      terminal.progress(`${reports}/${of}`, reports / of)
    }),
  )
  const seconds = Math.round((terminal.seconds() - started) * 10) / 10
  const told = {
    nb: `${reports} rapporter, ${paths.length} filer i ${folder}`,
    nn: `${reports} rapportar, ${paths.length} filer i ${folder}`,
    en: `${reports} reports, ${paths.length} files in ${folder}`,
  }[call.language]
  if (call.json) terminal.out(JSON.stringify({ reports, paths, seconds }))
  else if (call.flag('all')) terminal.out(`${told} (${String(seconds).replace('.', ',')} s)`)
  else terminal.out(paths.join('\n'))
  return 0
}
