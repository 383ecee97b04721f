import { textIn } from '#core/foundation'
import { standardTable } from '#core/mapping'
import { loadLinearSolver } from '#rim/assets'
import { plainTable, tableCsv, tableMarkdown, tableText } from '#rim/exports'
import { decideTable, keepTable, storedDecisions, type TableRequest, tableIds } from '#rim/services/files'
import type { Command } from '../command.ts'
import { isMunicipalSurvey } from './municipal-survey.ts'
import { countryFor, dataOptions, policyFor, policyOption, roundRelease } from './shared.ts'
import { municipalTables } from './table-municipal.ts'
import { surveyTable } from './table-survey.ts'
import { refuseSurveyOptions, surveyTableOptions } from './table-survey-options.ts'

export const tableCommand: Command = {
  name: 'table',
  summary: {
    nb: 'lager én tabell fra kartleggingen, eller alle tabellene fra en fil med svar på brukerundersøkelsen',
    nn: 'lagar éin tabell frå kartlegginga, eller alle tabellane frå ei fil med svar på brukarundersøkinga',
    en: 'makes one table of the mapping, or all tables of a file of answers to the user survey',
  },
  args: [
    {
      name: 'tabell',
      required: false,
      text: {
        nb: 'tabellens kode; uten den listes alle',
        nn: 'koden til tabellen; utan han blir alle lista',
        en: "the table's code; without it all are listed",
      },
    },
  ],
  options: [
    {
      name: 'by',
      value: 'kolonner',
      allowed: ['category', 'group', 'size', 'sex'],
      default: 'category',
      text: {
        nb: 'kolonner: category, group, size, sex',
        nn: 'kolonnar: category, group, size, sex',
        en: 'columns: category, group, size, sex',
      },
    },
    {
      name: 'group',
      value: 'gruppe',
      allowed: ['substance', 'mental'],
      text: {
        nb: 'bare substance (rus) eller mental (kun psykisk)',
        nn: 'berre substance (rus) eller mental (berre psykisk)',
        en: 'only substance or mental',
      },
    },
    {
      name: 'municipality',
      value: 'nummer',
      text: { nb: 'bare én kommune', nn: 'berre éin kommune', en: 'one municipality only' },
    },
    {
      name: 'format',
      value: 'format',
      allowed: ['text', 'md', 'csv'],
      default: 'text',
      text: { nb: 'text, md eller csv', nn: 'text, md eller csv', en: 'text, md or csv' },
    },
    {
      name: 'list',
      value: 'hva',
      allowed: ['tables', 'municipalities'],
      text: {
        nb: 'list tables (tabeller) eller municipalities (kommuner)',
        nn: 'list tables (tabellar) eller municipalities (kommunar)',
        en: 'list tables or municipalities',
      },
    },
    {
      ...policyOption,
      text: {
        nb: 'regler for visning: default, rounded (avrundede tall), as-published-2020 (kartleggingen, bare opplæringsdata), as-published-2021 (brukerundersøkelsen, bare til kontroll)',
        nn: 'reglar for vising: default, rounded (avrunda tal), as-published-2020 (kartlegginga, berre opplæringsdata), as-published-2021 (brukarundersøkinga, berre til kontroll)',
        en: 'disclosure policy: default, rounded (rounded counts), as-published-2020 (mapping, training data only), as-published-2021 (survey, for checking only)',
      },
    },
    ...dataOptions,
    ...surveyTableOptions,
  ],
  examples: [
    'lyttepost table housing --by category --policy as-published-2020',
    'lyttepost table plans --municipality 1103 --group substance --format md',
    'lyttepost table --list municipalities',
    'lyttepost table --instrument brukertilfredshet@2021.1 --data svar.csv --report subgroups --policy as-published-2021 --json',
    'lyttepost table --instrument brukertilfredshet@2021.1 --data svar.csv --report waves --against svar-2019.csv',
    'lyttepost table --instrument kommuneundersokelse --data svar-kommuner.csv --asked svar-kommuner-spurt.csv --format md',
  ],
  async run(call) {
    const { terminal, language } = call
    const instrument = call.option('instrument')
    if (instrument !== undefined) {
      return isMunicipalSurvey(instrument) ? municipalTables(call) : surveyTable(call)
    }
    refuseSurveyOptions(call)
    if (call.option('list') === 'municipalities') {
      const listed = countryFor(call).participants.map(({ number, name, mapped, sizeClass }) => ({
        number,
        name,
        mapped,
        sizeClass: sizeClass.code,
      }))
      terminal.out(
        call.json
          ? JSON.stringify(listed, null, 1)
          : listed.map(({ number, name, mapped }) => `${number}  ${mapped}  ${name}`).join('\n'),
      )
      return 0
    }
    const table = call.args[0]
    if (table === undefined || call.option('list') === 'tables') {
      const listed = tableIds().map((id) => ({
        id,
        title: textIn(standardTable(id)?.title ?? { nb: id, nn: id }, language),
      }))
      terminal.out(
        call.json
          ? JSON.stringify(listed, null, 1)
          : listed.map(({ id, title }) => `${id.padEnd(28)}${title}`).join('\n'),
      )
      return 0
    }
    const group = call.option('group') as TableRequest['group']
    const municipality = call.option('municipality')
    const country = countryFor(call)
    const policy = policyFor(call)
    const by = call.option('by') as TableRequest['by']
    const dataPath = call.option('data')
    // what the round's reports show and withhold comes before a table that is asked for by itself
    if (dataPath !== undefined) await roundRelease(call, country, undefined)
    const { table: safe, decision } = decideTable({
      country,
      table,
      by,
      ...(group === undefined ? {} : { group }),
      ...(municipality === undefined ? {} : { municipality }),
      policy,
      solver: await loadLinearSolver(),
      earlier: storedDecisions(dataPath, country, policy).map((stored) => stored.decision),
    })
    const name = [table, by, municipality ?? 'country', group ?? 'all'].join('-')
    keepTable({ country, policy, dataPath, made: terminal.today() }, name, decision)
    const plain = plainTable(safe, language)
    const writers = { text: tableText, md: tableMarkdown, csv: tableCsv }
    terminal.out(
      call.json
        ? JSON.stringify(safe, null, 1)
        : writers[call.option('format') as keyof typeof writers](plain),
    )
    return 0
  },
}
