import { ProblemError, problem } from '#core/foundation'
import { calibratedYears, trainingRounds } from '#core/synthetic'
import { saveTrainingDataset } from '#rim/services/files'
import type { Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { wholeNumber } from './numbers.ts'
import { writing } from './shared.ts'
import { writeMunicipalSurvey } from './synthetic-municipal.ts'
import { writeSyntheticSurvey } from './synthetic-survey.ts'

export const syntheticCommand: Command = {
  name: 'synthetic',
  summary: {
    nb: 'lager opplæringslandet som et datasett, eller opplæringssvar på brukerundersøkelsen som CSV',
    nn: 'lagar opplæringslandet som eit datasett, eller opplæringssvar på brukarundersøkinga som CSV',
    en: 'makes the training country as a dataset, or training answers to the user survey as CSV',
  },
  args: [],
  options: [
    {
      name: 'survey',
      value: 'år',
      allowed: calibratedYears.map(String),
      text: {
        nb: 'lag svarene på brukerundersøkelsen dette året, tilpasset rapportens tabeller, og ikke landet',
        nn: 'lag svara på brukarundersøkinga dette året, tilpassa tabellane i rapporten, og ikkje landet',
        en: "make the answers to the user survey of this year, fitted to the report's tables, and not the country",
      },
    },
    {
      name: 'municipal-survey',
      text: {
        nb: 'lag svar på undersøkelsen til kommunene, og en fil med dem som ble spurt, og ikke landet',
        nn: 'lag svar på undersøkinga til kommunane, og ei fil med dei som vart spurde, og ikkje landet',
        en: 'make answers to the survey to the municipalities, and a file of those who were asked, and not the country',
      },
    },
    {
      name: 'size',
      value: 'antall',
      text: {
        nb: 'voksne mottakere i rapporten for 2020; uten: 37 621, som i årsrapporten',
        nn: 'vaksne mottakarar i rapporten for 2020; utan: 37 621, som i årsrapporten',
        en: 'adult recipients in the 2020 report; without: 37,621, as in the annual report',
      },
    },
    {
      name: 'seed',
      value: 'tall',
      default: '2020',
      text: { nb: 'frø for trekningen', nn: 'frø for trekkinga', en: 'seed of the draws' },
    },
    {
      name: 'rounds',
      value: 'år',
      allowed: trainingRounds,
      list: true,
      text: {
        nb: 'runder som lages, med komma; 2019 og 2020 er alltid med (uten: alle fra 2015)',
        nn: 'rundar som blir laga, med komma; 2019 og 2020 er alltid med (utan: alle frå 2015)',
        en: 'rounds to make, by comma; 2019 and 2020 always among them (without: all from 2015)',
      },
    },
    {
      name: 'out',
      value: 'fil',
      text: {
        nb: 'filen det skrives til; uten: opplaering.lyttepost, svar-<år>.csv med --survey, eller svar-kommuner.csv med --municipal-survey',
        nn: 'fila det blir skrive til; utan: opplaering.lyttepost, svar-<år>.csv med --survey, eller svar-kommuner.csv med --municipal-survey',
        en: 'the file to write; without: opplaering.lyttepost, svar-<year>.csv with --survey, or svar-kommuner.csv with --municipal-survey',
      },
    },
  ],
  examples: [
    'lyttepost synthetic --out opplaering.lyttepost',
    'lyttepost synthetic --size 1000000 --rounds 2020 --out million.lyttepost',
    'lyttepost synthetic --survey 2021 --out svar-2021.csv',
    'lyttepost synthetic --municipal-survey --out svar-kommuner.csv',
  ],
  async run(call) {
    const { terminal } = call
    const survey = call.option('survey')
    if (call.flag('municipal-survey')) {
      if (survey === undefined) return writeMunicipalSurvey(call)
      const both = { first: '--municipal-survey', second: '--survey' }
      throw new ProblemError(problem(cliProblems.eitherOption, both))
    }
    if (survey !== undefined) return writeSyntheticSurvey(call, survey)
    const size = wholeNumber(call, 'size', 1, 5_000_000)
    const seed = wholeNumber(call, 'seed', 0, 4_294_967_295)
    const rounds = call.option('rounds')?.split(',')
    const path = call.option('out') ?? 'opplaering.lyttepost'
    const started = terminal.seconds()
    const made = await writing(path, () =>
      saveTrainingDataset(path, {
        ...(size === undefined ? {} : { size }),
        ...(seed === undefined ? {} : { seed }),
        ...(rounds === undefined ? {} : { rounds }),
      }),
    )
    const registrations = {
      nb: 'syntetiske registreringer',
      nn: 'syntetiske registreringar',
      en: 'synthetic registrations',
    }[call.language]
    const seconds = Math.round((terminal.seconds() - started) * 10) / 10
    terminal.out(
      call.json
        ? JSON.stringify({ path, ...made, seconds })
        : `${path}: ${made.registrations} ${registrations} (${String(seconds).replace('.', ',')} s)`,
    )
    return 0
  },
}
