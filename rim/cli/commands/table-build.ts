import { readFileSync } from 'node:fs'
import {
  type BuiltTable,
  builderVariables,
  buildTable,
  placeLabel,
  readRequest,
  type TableRequest,
  type TablesFile,
  tableTemplate,
  templateRequests,
} from '#core/builder'
import { textIn } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { plainTable, tableCsv, tableJsonStat, tableMarkdown, tableText } from '#rim/exports'
import { builderGround, placeFiles, tableSvg, writeTables } from '#rim/services/files'
import type { Call, Command } from '../command.ts'
import { countryFor, readingFailure, reportLanguage, writing } from './shared.ts'
import { filtersFrom, placeFrom, tableBuildOptions } from './table-build-options.ts'

export const tableBuildCommand: Command = {
  name: 'table build',
  summary: {
    nb: 'bygger en tabell av variablene i kartleggingen, med tall som er endret litt for å beskytte personene',
    nn: 'byggjer ein tabell av variablane i kartlegginga, med tal som er endra litt for å verne personane',
    en: 'builds a table of the variables of the mapping, with figures changed slightly to protect people',
  },
  args: [],
  options: tableBuildOptions,
  examples: [
    'lyttepost table build --rows housing --columns category --filter sex=female,age_band=18-23/24-29 --place county:11',
    'lyttepost table build --rows index_level --place municipality:1103 --compare class,county,country --as json-stat',
    'lyttepost table build --rows category --measure mean_index --columns sex --as csv',
    'lyttepost table build --template fact_sheet --place municipality:1103 --as pdf --to out',
    'lyttepost table build --variables',
  ],
  async run(call) {
    const { terminal, language, json } = call
    const country = countryFor(call)
    if (call.flag('variables')) {
      const group = call.option('people') as TableRequest['group']
      const variables = builderVariables(country.dataset, group)
      terminal.out(
        json
          ? JSON.stringify(variables, null, 1)
          : variables
              .map(({ code, label, choices }) =>
                [
                  `${code.padEnd(26)}${textIn(label, language)}`,
                  `  ${choices.map((c) => c.code).join(' ')}`,
                ].join('\n'),
              )
              .join('\n'),
      )
      return 0
    }
    const requests = requestsFrom(call)
    const ground = await writing(`${call.option('data') ?? ''}.releases`, () =>
      builderGround(country, call.option('data')),
    )
    const built = requests.map((request) => buildTable(ground, request))
    const form = call.option('as')!
    if (json) terminal.out(JSON.stringify(built.length === 1 ? built[0] : built, null, 1))
    else if (form in texts) terminal.out(built.map((one) => texts[form]!(one, call)).join('\n\n'))
    else {
      const files =
        form === 'svg'
          ? built.map((one) => tableSvg(one, reportLanguage(call)))
          : [writeTables(fileOf(call, country, built, form))]
      const folder = call.option('to')!
      const paths = await writing(folder, () => placeFiles(folder, files))
      for (const path of paths) terminal.out(path)
    }
    return 0
  },
}

/** What is asked for: a file's request, a template's, or that of the options. Throws problem 1750 for what is not a request. */
function requestsFrom(call: Call): TableRequest[] {
  const path = call.option('request')
  if (path !== undefined) return [readRequest(parsed(path))]
  const common = {
    version: 1,
    round: call.option('round'),
    place: placeFrom(call.option('place')!),
    group: call.option('people'),
    measure: call.option('measure'),
    columns: call.option('columns') ?? null,
    filters: filtersFrom(call.option('filter')),
    compare: (call.option('compare') ?? '').split(',').filter((one) => one !== ''),
  }
  const template = call.option('template')
  if (template === undefined) return [readRequest({ ...common, rows: call.option('rows') })]
  const { round, place, group } = readRequest({ ...common, rows: 'category' })
  return templateRequests(tableTemplate(template)!, { round, place, group })
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    if (cause instanceof SyntaxError) return null
    throw readingFailure(path, cause)
  }
}

const texts: Readonly<Record<string, (built: BuiltTable, call: Call) => string>> = {
  text: ({ table }, { language }) => tableText(plainTable(table, language)),
  md: ({ table }, { language }) => tableMarkdown(plainTable(table, language)),
  csv: ({ table }, { language }) => tableCsv(plainTable(table, language)),
  'json-stat': ({ table }, { language }) => JSON.stringify(tableJsonStat(table, language), null, 1),
}

const editions = { pptx: 'slides', xlsx: 'workbook', pdf: 'document' } as const

function fileOf(call: Call, country: CountryRound, built: readonly BuiltTable[], form: string): TablesFile {
  const language = reportLanguage(call)
  const { place } = built[0]!.request
  const template = call.option('template')
  const title = template === undefined ? undefined : tableTemplate(template)!.title
  return {
    tables: built,
    title: title ?? { nb: 'Tabell', nn: 'Tabell' },
    language,
    edition: editions[form as keyof typeof editions],
    place: {
      number: place.kind === 'country' ? '' : place.code,
      name: textIn(placeLabel(country, place), language),
    },
    made: call.terminal.today(),
    ...(template === 'fact_sheet' && form === 'pdf' ? { sheet: true as const } : {}),
  }
}
