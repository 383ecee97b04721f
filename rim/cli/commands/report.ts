import { ProblemError, problem } from '#core/foundation'
import { makeAllReports, makeReport, newestInstrument, type ReportJob } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { askedOption, isMunicipalSurvey, municipalSurveyReport } from './municipal-survey.ts'
import { nationalReport, nationalReportOptions } from './report-national.ts'
import { surveyReport, surveyReportOptions } from './report-survey.ts'
import {
  countryFor,
  dataOptions,
  outOption,
  policyOption,
  reportLanguage,
  roundRelease,
  writing,
} from './shared.ts'

export const reportCommand: Command = {
  name: 'report',
  summary: {
    nb: 'lager en kommunes fire rapportfiler, alles, eller landets årsrapport',
    nn: 'lagar dei fire rapportfilene til ein kommune, alles, eller årsrapporten for landet',
    en: "makes one municipality's four report files, everyone's, or the country's annual report",
  },
  args: [],
  options: [
    {
      name: 'municipality',
      value: 'nummer',
      text: {
        nb: 'kommunenummer i runden, fire siffer',
        nn: 'kommunenummer i runden, fire siffer',
        en: "the municipality's number in the round, four digits",
      },
    },
    {
      name: 'all',
      text: {
        nb: 'alle kommuner i runden',
        nn: 'alle kommunane i runden',
        en: 'every municipality of the round',
      },
    },
    {
      name: 'format',
      value: 'formater',
      allowed: ['pdf', 'pptx', 'xlsx', 'html'],
      list: true,
      default: 'pdf,pptx,xlsx',
      text: {
        nb: 'ett eller flere, med komma',
        nn: 'eitt eller fleire, med komma',
        en: 'one or several, by comma',
      },
    },
    outOption,
    policyOption,
    ...dataOptions,
    ...nationalReportOptions,
    ...surveyReportOptions,
    askedOption,
  ],
  examples: [
    'lyttepost report --municipality 1103 --round 2020 --format pdf,pptx,xlsx',
    'lyttepost report --all --round 2020 --out rapporter',
    'lyttepost report --municipality 4601 --lang nn',
    'lyttepost report --national --round 2020 --policy as-published-2020 --format pdf,pptx,xlsx,html',
    'lyttepost report --instrument brukertilfredshet@2021.1 --data svar-2021.csv --against svar-2017.csv,svar-2019.csv --format pdf,pptx,xlsx,html',
    'lyttepost report --instrument kommuneundersokelse --data svar-kommuner.csv --asked svar-kommuner-spurt.csv --out kommuner',
  ],
  async run(call) {
    if (call.flag('national')) return nationalReport(call)
    const instrument = call.option('instrument')
    if (instrument !== undefined) {
      return isMunicipalSurvey(instrument) ? municipalSurveyReport(call) : surveyReport(call)
    }
    const { terminal } = call
    const municipality = call.option('municipality')
    if (municipality === undefined && !call.flag('all')) {
      throw new ProblemError(
        problem(cliProblems.lackingArgument, {
          command: 'report',
          argument: '--municipality | --all | --national',
        }),
      )
    }
    if (municipality !== undefined && call.flag('all')) {
      throw new ProblemError(problem(cliProblems.eitherOption, { first: '--municipality', second: '--all' }))
    }
    const country = countryFor(call)
    const folder = call.option('out')!
    const release = await roundRelease(call, country, municipality)
    const job: ReportJob = {
      release,
      instrument: newestInstrument(country.round),
      language: reportLanguage(call),
      formats: call.option('format')!.split(',') as Format[],
      folder,
      made: terminal.today(),
    }
    if (municipality !== undefined) {
      const paths = await writing(folder, () => makeReport(job, municipality))
      terminal.out(call.json ? JSON.stringify({ municipality, paths }) : paths.join('\n'))
      return 0
    }
    const started = terminal.seconds()
    const total = country.participants.length
    let files = 0
    let done = 0
    await writing(folder, () =>
      makeAllReports(job, (number, paths) => {
        done++
        files += paths.length
        terminal.progress(`${done}/${total} ${number}`, done / total)
      }),
    )
    const municipalities = {
      nb: `kommuner, ${files} filer i`,
      nn: `kommunar, ${files} filer i`,
      en: `municipalities, ${files} files in`,
    }[call.language]
    const seconds = Math.round((terminal.seconds() - started) * 10) / 10
    terminal.out(
      call.json
        ? JSON.stringify({ municipalities: done, files, folder, seconds })
        : `${done} ${municipalities} ${folder} (${String(seconds).replace('.', ',')} s)`,
    )
    return 0
  },
}
