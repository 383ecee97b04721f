import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ProblemError, problem } from '#core/foundation'
import { rowsCsv, rowsXlsx } from '#rim/exports'
import { type MadeFile, placeFiles, releaseRoundRows } from '#rim/services/files'
import type { Command, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'
import { countryFor, dataOptions, outOption, writing } from './shared.ts'

/** Whose rows leave, for what and on which ground. */
export const releaseOptions: readonly OptionSpec[] = [
  {
    name: 'municipality',
    value: 'nummer',
    text: { nb: 'kommunenummer', nn: 'kommunenummer', en: 'municipality number' },
  },
  {
    name: 'purpose',
    value: 'tekst',
    text: {
      nb: 'hva radene skal brukes til',
      nn: 'kva radene skal brukast til',
      en: 'what the rows are for',
    },
  },
  {
    name: 'legal-basis',
    value: 'tekst',
    text: {
      nb: 'lov, paragraf eller vedtak',
      nn: 'lov, paragraf eller vedtak',
      en: 'law, paragraph or decision',
    },
  },
]

export const rowsCommand: Command = {
  name: 'rows',
  summary: {
    nb: 'gir ut en kommunes egne registreringer, med formål og rettslig grunnlag',
    nn: 'gir ut registreringane til ein kommune, med formål og rettsleg grunnlag',
    en: "releases a municipality's own registrations, with purpose and legal basis",
  },
  args: [],
  options: [
    ...releaseOptions,
    {
      name: 'format',
      value: 'format',
      allowed: ['csv', 'csv-machine', 'xlsx'],
      default: 'csv',
      text: {
        nb: 'csv (norsk Excel), csv-machine eller xlsx',
        nn: 'csv (norsk Excel), csv-machine eller xlsx',
        en: 'csv (Norwegian Excel), csv-machine or xlsx',
      },
    },
    outOption,
    ...dataOptions,
  ],
  examples: [
    'lyttepost rows --municipality 1103 --purpose "egne analyser" --legal-basis "helsepersonelloven § 26"',
  ],
  async run(call) {
    const { terminal } = call
    const municipality = call.option('municipality')
    if (municipality === undefined) {
      throw new ProblemError(
        problem(cliProblems.lackingArgument, { command: 'rows', argument: '--municipality' }),
      )
    }
    const folder = call.option('out')!
    const country = countryFor(call)
    const paths = await writing(folder, () => {
      const { dataset, rows } = releaseRoundRows({
        country,
        municipality,
        purpose: call.option('purpose') ?? '',
        legalBasis: call.option('legal-basis') ?? '',
        auditPath: join(folder, 'logg.jsonl'),
        date: terminal.today(),
        auditId: randomUUID(),
      })
      const format = call.option('format')
      const name = `${municipality}-${country.round}-registreringer.${format === 'xlsx' ? 'xlsx' : 'csv'}`
      const chunks =
        format === 'xlsx'
          ? [...rowsXlsx(dataset, rows)]
          : [...rowsCsv(dataset, rows, format === 'csv' ? 'excel' : 'machine')].map((text) =>
              Buffer.from(text),
            )
      const file: MadeFile = { name, bytes: Buffer.concat(chunks) }
      return placeFiles(folder, [file])
    })
    terminal.out(call.json ? JSON.stringify({ municipality, paths }) : paths.join('\n'))
    return 0
  },
}
