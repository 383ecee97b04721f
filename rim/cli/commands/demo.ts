import { policies } from '#core/disclosure'
import { loadLinearSolver } from '#rim/assets'
import { plainTable, tableCsv, tableText } from '#rim/exports'
import {
  agreementCsv,
  countryOf,
  makeReport,
  makeTable,
  nationalKeyFigures,
  newestInstrument,
  placeFiles,
  publishedAgreement,
  releaseFor,
  trainingDataset,
} from '#rim/services/files'
import type { Command } from '../command.ts'
import { agreementText, summary } from './agreement.ts'
import { demoSteps } from './demo-steps.ts'
import { wholeNumber } from './numbers.ts'
import { outOption, reportLanguage, writing } from './shared.ts'

const words = {
  nb: {
    country: 'Opplæringslandet er laget',
    report: 'Kommunens fire filer er laget',
    national: 'Landets nøkkeltall er regnet ut',
    agreement: 'Sammenlignet med den trykte årsrapporten for 2020',
    registrations: 'registreringer fra 2015 til 2020',
    files: 'Filene',
    synthetic: 'Ingen av personene finnes: alt er opplæringsdata.',
  },
  nn: {
    country: 'Opplæringslandet er laga',
    report: 'Dei fire filene til kommunen er laga',
    national: 'Nøkkeltala for landet er rekna ut',
    agreement: 'Samanlikna med den trykte årsrapporten for 2020',
    registrations: 'registreringar frå 2015 til 2020',
    files: 'Filene',
    synthetic: 'Ingen av personane finst: alt er opplæringsdata.',
  },
  en: {
    country: 'The training country is made',
    report: "The municipality's four files are made",
    national: "The nation's key figures are computed",
    agreement: 'Compared with the printed annual report for 2020',
    registrations: 'registrations from 2015 to 2020',
    files: 'The files',
    synthetic: 'Nobody in it exists: it is all training data.',
  },
} as const

export const demoCommand: Command = {
  name: 'demo',
  summary: {
    nb: 'viser alt på én gang: opplæringslandet, en kommunes fire filer, de offentlige sidene, arbeidssidene og innloggingen',
    nn: 'viser alt på éin gong: opplæringslandet, dei fire filene til ein kommune, dei offentlege sidene, arbeidssidene og innlogginga',
    en: "shows it all at once: the training country, a municipality's four files, the public pages, the desks and the login",
  },
  args: [],
  options: [
    outOption,
    {
      name: 'municipality',
      value: 'nummer',
      default: '1103',
      text: {
        nb: 'kommunen det lages filer for',
        nn: 'kommunen det blir laga filer for',
        en: 'the municipality reported',
      },
    },
    {
      name: 'seed',
      value: 'tall',
      default: '2020',
      text: { nb: 'frø for trekningen', nn: 'frø for trekkinga', en: 'seed of the draws' },
    },
    {
      name: 'folder',
      value: 'mappe',
      text: {
        nb: 'mappen til husets database',
        nn: 'mappa til databasen i huset',
        en: "the folder of the house's database",
      },
    },
    {
      name: 'port',
      value: 'tall',
      default: '8070',
      text: {
        nb: 'port; innloggingen tar den neste',
        nn: 'port; innlogginga tek den neste',
        en: 'port; the login takes the next',
      },
    },
    {
      name: 'no-serve',
      text: {
        nb: 'lag filene, og start ikke Lyttepost',
        nn: 'lag filene, og start ikkje Lyttepost',
        en: 'make the files, and do not start Lyttepost',
      },
    },
  ],
  examples: [
    'lyttepost demo',
    'lyttepost demo --no-serve',
    'lyttepost demo --out demo --municipality 4601 --lang nn',
  ],
  async run(call) {
    const { terminal, language } = call
    const say = words[language]
    const form = reportLanguage(call)
    const folder = call.option('out')!
    const municipality = call.option('municipality')!
    const seed = wholeNumber(call, 'seed', 0, 4_294_967_295)!
    const { steps, run } = demoSteps(call)
    const step = <T>(name: keyof typeof say, share: number, act: () => T | Promise<T>): Promise<T> =>
      run(say[name], share, act)
    const { dataset, country } = await step('country', 0.05, () => {
      const dataset = trainingDataset({ seed })
      return { dataset, country: countryOf(dataset, '2020') }
    })
    const solver = await loadLinearSolver()
    const paths = await step('report', 0.5, () =>
      writing(folder, () =>
        makeReport(
          {
            release: releaseFor({
              country,
              policy: policies.default,
              solver,
              scope: { municipality },
              made: terminal.today(),
            }),
            instrument: newestInstrument('2020'),
            language: form,
            formats: ['pptx', 'pdf', 'xlsx'],
            folder,
            made: terminal.today(),
          },
          municipality,
        ),
      ),
    )
    const place = async (name: string, bytes: Uint8Array): Promise<void> => {
      paths.push(...(await writing(folder, () => placeFiles(folder, [{ name, bytes }]))))
    }
    const categories = await step('national', 0.7, async () => {
      const key = nationalKeyFigures(country, policies.default, form, solver)
      const bytes = Buffer.from(tableCsv(key))
      await place('landet-2020-nokkeltall.csv', bytes)
      return makeTable({ country, table: 'index', by: 'category', policy: policies.default, solver })
    })
    const lines = await step('agreement', 0.85, async () => {
      const lines = publishedAgreement(country, language)
      await place('samsvar-2020.csv', Buffer.from(agreementCsv(lines)))
      return lines
    })
    terminal.progress('', 1)
    if (call.json) {
      const agree = lines.filter((line) => line.agrees).length
      terminal.out(
        JSON.stringify({ registrations: dataset.size, paths, steps, agree, of: lines.length }, null, 1),
      )
      return 0
    }
    terminal.out('')
    terminal.out(tableText(plainTable(categories, language)))
    terminal.out('')
    terminal.out(`${dataset.size} ${say.registrations}. ${say.synthetic}`)
    for (const line of lines.filter((candidate) => !candidate.agrees)) terminal.out(agreementText(line))
    terminal.out(summary(lines, language))
    terminal.out('')
    terminal.out(`${say.files}:`)
    for (const path of paths) terminal.out(`  ${path}`)
    if (call.flag('no-serve')) return 0
    const { serveAll } = await import('./demo-all.ts')
    return serveAll(call, { country, solver })
  },
}
