import { trainingDataset } from '#rim/services'
import { writeColumnFile } from '#rim/storage'
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
    'lyttepost synthetic --size 1000000 --out million.lyttepost',
  ],
  async run(call) {
    const { terminal } = call
    const size = wholeNumber(call, 'size', 1, 5_000_000)
    const seed = wholeNumber(call, 'seed', 0, 4_294_967_295)
    const path = call.option('out')!
    const started = terminal.seconds()
    const dataset = trainingDataset({
      ...(size === undefined ? {} : { size }),
      ...(seed === undefined ? {} : { seed }),
    })
    const sha256 = await writing(path, () => writeColumnFile(path, dataset))
    const seconds = Math.round((terminal.seconds() - started) * 10) / 10
    terminal.out(
      call.json
        ? JSON.stringify({ path, registrations: dataset.size, sha256, seconds })
        : `${path}: ${dataset.size} syntetiske registreringer (${String(seconds).replace('.', ',')} s)`,
    )
    return 0
  },
}
