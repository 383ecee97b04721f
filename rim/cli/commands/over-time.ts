import { type LinkingGrant, type MainGroup, trainingGrant } from '#core/mapping'
import type { ReportSection, ShownTable } from '#core/reports'
import { loadLinearSolver } from '#rim/assets'
import { tableText } from '#rim/exports'
import { type OverTimeRequest, openCountry } from '#rim/services/files'
import type { Call, OptionSpec } from '../command.ts'
import { dataOptions, policyFor, readingFailure, roundRelease } from './shared.ts'

const yearOption = (name: 'from' | 'to', value: string, nb: string, nn: string, en: string): OptionSpec => ({
  name,
  value: 'år',
  default: value,
  text: { nb, nn, en },
})

/** The two years, with what they are when nothing is said. */
export const yearOptions = (from: string, to: string): readonly OptionSpec[] => [
  yearOption('from', from, 'det første året', 'det første året', 'the first year'),
  yearOption('to', to, 'det siste året', 'det siste året', 'the last year'),
]

export const unitsOption: OptionSpec = {
  name: 'units',
  value: 'enhetstyper',
  allowed: ['health_care', 'nav', 'child_welfare', 'gp'],
  list: true,
  text: {
    nb: 'enhetstypene som regnes med; de som manglet rettslig grunnlag i et av årene, blir alltid holdt utenfor',
    nn: 'einingstypane som blir rekna med; dei som mangla rettsleg grunnlag i eit av åra, blir alltid haldne utanfor',
    en: 'the unit types that count; those without a legal basis in either year are always left out',
  },
}

/** What allows the same persons to be put together. */
export const grantOptions: readonly OptionSpec[] = [
  {
    name: 'legal-basis',
    value: 'grunnlag',
    text: {
      nb: 'behandlingsgrunnlaget for å koble; må oppgis med --data',
      nn: 'behandlingsgrunnlaget for å kople; må oppgivast med --data',
      en: 'the legal basis for linking; required with --data',
    },
  },
  {
    name: 'purpose',
    value: 'formål',
    text: {
      nb: 'hva koblingen skal brukes til; må oppgis med --data',
      nn: 'kva koplinga skal brukast til; må oppgivast med --data',
      en: 'what the linking is for; required with --data',
    },
  },
]

/** `--data`, without the round of a report. */
export const dataOption: OptionSpec = dataOptions.find(({ name }) => name === 'data')!

/** The registrations and rules that the options name. What the later round's reports show is decided first. */
export async function overTimeRequest(call: Call): Promise<OverTimeRequest> {
  const dataPath = call.option('data')
  const source = { round: call.option('to')!, ...(dataPath !== undefined && { path: dataPath }) }
  const country = (() => {
    try {
      return openCountry(source)
    } catch (cause) {
      throw dataPath === undefined ? cause : readingFailure(dataPath, cause)
    }
  })()
  const policy = policyFor(call)
  // where nothing is withheld there is nothing to decide first
  if (dataPath !== undefined && policy.minimumCount > 1) await roundRelease(call, country, undefined)
  const units = call.option('units')
  return {
    ...{ country, dataPath, from: call.option('from')!, policy },
    solver: await loadLinearSolver(),
    made: call.terminal.today(),
    ...(units !== undefined && { unitTypes: units.split(',') }),
  }
}

export const groupOf = (call: Call): MainGroup => call.option('group') as MainGroup

/** Sections as text: headings, sentences and tables; a figure is told by its table. */
export function sectionsText(sections: readonly ReportSection[]): string {
  const parts = sections.flatMap(({ title, nodes }) => [
    `${title}\n${'='.repeat([...title].length)}`,
    ...nodes.flatMap((node) => {
      if (node.type === 'paragraph') return [node.text]
      if (node.type === 'list') return [node.items.map((item) => `- ${item}`).join('\n')]
      return node.type === 'quote' ? [] : [tableText(plain(node.table))]
    }),
  ])
  return parts.join('\n\n')
}

const plain = (table: ShownTable) => ({
  title: table.caption,
  // where the columns have their own numbers of people, these stand with the heads
  head: ['', ...table.columns.map(({ label, base }) => (base === null ? label : `${label} (${base})`))],
  rows: table.rows.map(({ label, cells }) => [label, ...cells.map(({ text }) => text)]),
  notes: table.notes,
})

/** The training country needs no basis: nobody in it exists. What is asked for by name is for the two rounds asked for. */
export function grantOf(call: Call, to: string, later?: string): LinkingGrant {
  const rounds = [call.option('from')!, to, ...(later === undefined ? [] : [later])]
  if (call.option('data') === undefined) return trainingGrant(rounds)
  return { legalBasis: call.option('legal-basis') ?? '', purpose: call.option('purpose') ?? '', rounds }
}
