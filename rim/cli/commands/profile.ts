import { ProblemError, problem } from '#core/foundation'
import { placeProfiles } from '#rim/services/files'
import type { Format } from '#rim/writers'
import type { Command } from '../command.ts'
import { cliProblems } from '../problems.ts'
import {
  countryFor,
  dataOptions,
  outOption,
  policyOption,
  reportLanguage,
  roundRelease,
  writing,
} from './shared.ts'

const text = (nb: string, nn: string, en: string) => ({ nb, nn, en })

/** `lyttepost profile`: municipalities' profiles of four pages. */
export const profileCommand: Command = {
  name: 'profile',
  summary: text(
    'lager kommuneprofiler på fire sider, med barometer mot fylke, størrelsesklasse og land',
    'lagar kommuneprofilar på fire sider, med barometer mot fylke, storleiksklasse og land',
    'makes municipality profiles of four pages, with a barometer against county, size class and country',
  ),
  args: [],
  options: [
    {
      name: 'municipality',
      value: 'nummer',
      text: text('én kommune', 'éin kommune', 'one municipality'),
    },
    {
      name: 'all',
      text: text(
        'alle kommuner som var med',
        'alle kommunar som var med',
        'every municipality that took part',
      ),
    },
    {
      name: 'format',
      value: 'pdf,html',
      allowed: ['pdf', 'html'],
      list: true,
      default: 'pdf',
      text: text('filene som lages', 'filene som blir laga', 'the files to make'),
    },
    outOption,
    policyOption,
    ...dataOptions,
  ],
  examples: [
    'lyttepost profile --municipality 1103',
    'lyttepost profile --all --format pdf,html --out profiler',
  ],
  async run(call) {
    const { terminal, language } = call
    const municipality = call.option('municipality')
    if ((municipality === undefined) === !call.flag('all')) {
      throw new ProblemError(
        problem(cliProblems.lackingArgument, { command: 'profile', argument: '--municipality | --all' }),
      )
    }
    const country = countryFor(call)
    const folder = call.option('out')!
    // the whole country's, also for one: what stands beside it was decided with it
    const release = await roundRelease(call, country, undefined)
    const of = municipality === undefined ? country.participants.length : 1
    let done = 0
    const started = terminal.seconds()
    const paths = await writing(folder, () =>
      placeProfiles(
        {
          ...{ release, folder, made: terminal.today(), language: reportLanguage(call) },
          formats: call.option('format')!.split(',') as Format[],
        },
        municipality === undefined ? 'all' : [municipality],
        () => terminal.progress(`${++done}/${of}`, done / of),
      ),
    )
    const seconds = Math.round((terminal.seconds() - started) * 10) / 10
    const told = {
      nb: `${of} kommuneprofiler, ${paths.length} filer i ${folder}`,
      nn: `${of} kommuneprofilar, ${paths.length} filer i ${folder}`,
      en: `${of} municipality profiles, ${paths.length} files in ${folder}`,
    }[language]
    if (call.json) terminal.out(JSON.stringify({ municipalities: of, paths, seconds }))
    else
      terminal.out(
        municipality === undefined ? `${told} (${String(seconds).replace('.', ',')} s)` : paths.join('\n'),
      )
    return 0
  },
}
