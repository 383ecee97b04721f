import { comparisons, measures, type TablePlace, tableGroups, tableTemplates } from '#core/builder'
import type { OptionSpec } from '../command.ts'
import { dataOptions } from './shared.ts'

/** What a table is put together of, as options; the same words as in the request. */
export const tableBuildOptions: readonly OptionSpec[] = [
  {
    name: 'rows',
    value: 'variabel',
    text: { nb: 'variabelen i radene', nn: 'variabelen i radene', en: 'the variable in the rows' },
  },
  {
    name: 'columns',
    value: 'variabel',
    text: { nb: 'variabelen i kolonnene', nn: 'variabelen i kolonnane', en: 'the variable in the columns' },
  },
  {
    name: 'filter',
    value: 'filtre',
    text: {
      nb: 'hvem som er med: variabel=svar/svar,variabel=svar',
      nn: 'kven som er med: variabel=svar/svar,variabel=svar',
      en: 'who is included: variable=answer/answer,variable=answer',
    },
  },
  {
    name: 'measure',
    value: 'mål',
    allowed: measures,
    default: 'percent_of_column',
    text: {
      nb: `hva cellene viser: ${measures.join(', ')}`,
      nn: `kva cellene viser: ${measures.join(', ')}`,
      en: `what the cells show: ${measures.join(', ')}`,
    },
  },
  {
    name: 'people',
    value: 'gruppe',
    allowed: tableGroups,
    default: 'all',
    text: {
      nb: 'all, substance (rus) eller mental (kun psykisk)',
      nn: 'all, substance (rus) eller mental (berre psykisk)',
      en: 'all, substance or mental',
    },
  },
  {
    name: 'place',
    value: 'sted',
    default: 'country',
    text: {
      nb: 'country, municipality:nummer, county:nummer, class:kode eller region:kode',
      nn: 'country, municipality:nummer, county:nummer, class:kode eller region:kode',
      en: 'country, municipality:number, county:number, class:code or region:code',
    },
  },
  {
    name: 'compare',
    value: 'steder',
    allowed: comparisons,
    list: true,
    text: {
      nb: `hva som står ved siden av: ${comparisons.join(', ')}`,
      nn: `kva som står ved sida av: ${comparisons.join(', ')}`,
      en: `what stands beside it: ${comparisons.join(', ')}`,
    },
  },
  {
    name: 'template',
    value: 'mal',
    allowed: tableTemplates.map(({ code }) => code),
    text: {
      nb: `en ferdig mal: ${tableTemplates.map(({ code }) => code).join(', ')}`,
      nn: `ein ferdig mal: ${tableTemplates.map(({ code }) => code).join(', ')}`,
      en: `a ready template: ${tableTemplates.map(({ code }) => code).join(', ')}`,
    },
  },
  {
    name: 'request',
    value: 'fil',
    text: {
      nb: 'en fil med tabellen beskrevet som JSON, i stedet for valgene',
      nn: 'ei fil med tabellen skildra som JSON, i staden for vala',
      en: 'a file that describes the table as JSON, instead of the options',
    },
  },
  {
    name: 'as',
    value: 'form',
    allowed: ['text', 'md', 'csv', 'json-stat', 'svg', 'pptx', 'xlsx', 'pdf'],
    default: 'text',
    text: {
      nb: 'text, md, csv, json-stat, svg, pptx, xlsx eller pdf',
      nn: 'text, md, csv, json-stat, svg, pptx, xlsx eller pdf',
      en: 'text, md, csv, json-stat, svg, pptx, xlsx or pdf',
    },
  },
  {
    name: 'to',
    value: 'mappe',
    default: 'out',
    text: {
      nb: 'mappen for filer (svg, pptx, xlsx, pdf)',
      nn: 'mappa for filer (svg, pptx, xlsx, pdf)',
      en: 'the folder for files (svg, pptx, xlsx, pdf)',
    },
  },
  {
    name: 'variables',
    text: {
      nb: 'list variablene og svarene deres',
      nn: 'list variablane og svara deira',
      en: 'list the variables and their answers',
    },
  },
  ...dataOptions,
]

/** `municipality:1103` as data; what it says is checked when the request is read. */
export function placeFrom(text: string): unknown {
  const [kind, code] = text.split(':')
  return { kind, ...(code === undefined ? {} : { code }) } as Partial<TablePlace>
}

/** `sex=female,age_band=18-23/24-29` as filters. */
export function filtersFrom(text: string | undefined): unknown {
  return (text ?? '')
    .split(',')
    .filter((part) => part !== '')
    .map((part) => {
      const [variable, choices = ''] = part.split('=')
      return { variable, choices: choices.split('/').filter((choice) => choice !== '') }
    })
}
