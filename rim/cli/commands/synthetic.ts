import { trainingRounds } from '#core/synthetic'
import { saveTrainingDataset } from '#rim/services/mapping'
import type { Command } from '../command.ts'
import { wholeNumber } from './numbers.ts'
import { writing } from './shared.ts'

export const syntheticCommand: Command = {
  name: 'synthetic',
  summary: {
    nb: 'lager opplæringslandet som et datasett',
    nn: 'lagar opplæringslandet som eit datasett',
    en: 'makes the training country as a dataset',
  },
  args: [],
  options: [
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
      default: 'opplaering.lyttepost',
      text: {
        nb: 'filen datasettet skrives til',
        nn: 'fila datasettet blir skrive til',
        en: 'the file for the dataset',
      },
    },
  ],
  examples: [
    'lyttepost synthetic --out opplaering.lyttepost',
    'lyttepost synthetic --size 1000000 --rounds 2020 --out million.lyttepost',
  ],
  async run(call) {
    const { terminal } = call
    const size = wholeNumber(call, 'size', 1, 5_000_000)
    const seed = wholeNumber(call, 'seed', 0, 4_294_967_295)
    const rounds = call.option('rounds')?.split(',')
    const path = call.option('out')!
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
