import {
  type AxisItem,
  type ChoiceColumn,
  choiceColumn,
  type Dataset,
  type FrequencySpec,
  frequencyTable,
  missingCodes,
  populationsBy,
  type RawFrequencyTable,
  withColumns,
} from '#core/dataset'
import { type LocalText, ProblemError, problem } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { categories } from '../category.ts'
import { indexDefinition, type LifeArea, lifeAreas, recomputedNote } from '../index-settings.ts'
import { mappingProblems } from '../problems.ts'
import { breaksBetween, type SampleBreak } from '../samples/index.ts'
import { standardTable } from '../standard-tables.ts'
import type { Panel, PanelFate } from './link.ts'

/** What can be followed from round to round. */
export type PanelVariable = LifeArea | 'index_level' | 'category'
export const panelVariables: readonly PanelVariable[] = [...lifeAreas, 'index_level', 'category']

/** Who went where: not to be shown. */
export interface RawTransitions {
  readonly variable: PanelVariable
  readonly title: LocalText
  /** The states, the best first. */
  readonly states: readonly AxisItem[]
  /**
   * Columns are the first round's states (`from:green`, …, `from:unanswered` where there are such) and, last, everybody
   * (`all`); rows are the second round's.
   */
  readonly matrix: RawFrequencyTable
  /**
   * Everybody by `better`, `unchanged`, `worse`, and `unanswered` where either answer is missing. Null for the categories of
   * both groups together, which have no order.
   */
  readonly change: RawFrequencyTable | null
  /** What is true of the two rounds' numbers: that an index is counted anew. */
  readonly notes: readonly LocalText[]
}

export type Direction = 'better' | 'unchanged' | 'worse'
export const directions: readonly { readonly code: Direction; readonly label: LocalText }[] = [
  { code: 'better', label: { nb: 'Bedre', nn: 'Betre' } },
  { code: 'unchanged', label: { nb: 'Uendret', nn: 'Uendra' } },
  { code: 'worse', label: { nb: 'Dårligere', nn: 'Dårlegare' } },
]

/**
 * Counts where the linked persons were and where they are. Life areas and index levels go from green; categories from the
 * milder to the more severe. In both groups together the categories of the two are followed too.
 *
 * @param dataset the one that the panel was linked in.
 * @param versions the versions of the form, oldest first.
 * @throws problem 1508 where the rounds lie on two sides of a break: for index levels also where the two are not by the same
 * definition.
 */
export function panelTransitions(
  dataset: Dataset,
  panel: Panel,
  variable: PanelVariable,
  versions: readonly Instrument[],
): RawTransitions {
  const spec = specOf(panel, variable)
  const notes = comparableNotes(panel, variable, spec.title, versions)
  const column = choiceColumn(dataset, variable)
  const states = (spec.rows ?? column.choices).map(({ code, label }) => ({ code, label }))
  const position = new Map(states.map(({ code }, at) => [code, at]))
  const stateAt = (row: number): number => {
    const code = column.choices[column.data[row]!]?.code
    return code === undefined ? -1 : (position.get(code) ?? -1)
  }
  const from = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  const change = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
  panel.pairs.to.forEach((row, at) => {
    const [then, now] = [stateAt(panel.pairs.from[at]!), stateAt(row)]
    from[row] = then < 0 ? missingCodes.blank : then
    change[row] = then < 0 || now < 0 ? missingCodes.blank : 1 + Math.sign(now - then)
  })
  const changed = `panel_change_${variable}`
  const changeSpec: FrequencySpec = { id: changed, title: spec.title, column: changed, base: 'population' }
  const linked = withColumns(dataset, [
    derived(
      'panel_from',
      'panel_from',
      states.map(({ code, label }) => ({ code: `from:${code}`, label })),
      from,
    ),
    derived(changed, changed, directions, change),
  ])
  const people = Uint32Array.from(panel.pairs.to).sort()
  const ordered = variable !== 'category' || panel.group !== null
  const { populations, columnTotals } = populationsBy(linked, 'panel_from', people, everybody)
  return {
    ...{ variable, title: spec.title, states, notes },
    matrix: frequencyTable(linked, spec, populations, columnTotals),
    change: ordered ? frequencyTable(linked, changeSpec, [{ ...everybody, rows: people }]) : null,
  }
}

const everybody: AxisItem = { code: 'all', label: { nb: 'Alle', nn: 'Alle' } }

const derived = (
  code: string,
  label: string,
  choices: ChoiceColumn['choices'],
  data: Uint8Array,
): ChoiceColumn => ({
  ...{ kind: 'choice', kindOfSource: 'derived', number: null, code, choices, data },
  label: { nb: label, nn: label },
})

function specOf({ group }: Panel, variable: PanelVariable): FrequencySpec {
  const { id, title, column, base } = standardTable(variable)!
  if (variable !== 'category') return { id, title, column, base }
  const rows = categories
    .filter((category) => group === null || category.group === group)
    .map(({ code, label }) => ({ code, label, choices: [code] }))
  return { id, title, column, base, rows }
}

/** The variables that have been measured alike in both of a panel's rounds: no break of their series lies between. */
export const comparableVariables = (panel: Panel, versions: readonly Instrument[]): PanelVariable[] =>
  panelVariables.filter((variable) => breaksOf(panel, variable, versions).length === 0)

const breaksOf = (
  { from, to, group }: Panel,
  variable: PanelVariable,
  versions: readonly Instrument[],
): readonly SampleBreak[] =>
  (['substance', 'mental'] as const)
    .filter((one) => group === null || one === group)
    .flatMap((one) => breaksBetween(variable, one, [from, to], versions))

/** What readers are told of the two rounds, having made sure that they are on the same side of every break. */
function comparableNotes(
  panel: Panel,
  variable: PanelVariable,
  title: LocalText,
  versions: readonly Instrument[],
): LocalText[] {
  const { from, to, group } = panel
  const refuse = (year: string, note: LocalText | null): never => {
    const values = { variable: title.nb, from, to, year, note: note?.nb ?? '' }
    throw new ProblemError(problem(mappingProblems.panelBroken, values))
  }
  for (const { year, note } of breaksOf(panel, variable, versions)) refuse(year, note)
  const recomputed =
    group !== 'mental' && variable === 'index_level' && indexDefinition('substance', to).recomputed
  return recomputed ? [recomputedNote] : []
}

/** How the adults of each round are divided by whether they could be linked: not to be shown. */
export function panelFates(
  dataset: Dataset,
  { from, to, fates }: Panel,
): Readonly<Record<'from' | 'to', RawFrequencyTable>> {
  const count = (side: 'from' | 'to', year: string): RawFrequencyTable => {
    const choices = fateLabels[side]
    const data = new Uint8Array(dataset.size).fill(missingCodes.notAsked)
    const rows = [...fates[side].values()].flatMap((list) => [...list])
    for (const [fate, list] of fates[side]) {
      const at = choices.findIndex(({ code }) => code === fate)
      for (const row of list) data[row] = at
    }
    const code = `panel_fate_${side}`
    const title = { nb: `Registrert i ${year}`, nn: `Registrerte i ${year}` }
    return frequencyTable(
      withColumns(dataset, [derived(code, code, choices, data)]),
      { id: code, title, column: code, base: 'population' },
      [{ ...everybody, rows: Uint32Array.from(rows).sort() }],
    )
  }
  return { from: count('from', from), to: count('to', to) }
}

const fateLabels: Readonly<
  Record<'from' | 'to', readonly { readonly code: PanelFate; readonly label: LocalText }[]>
> = {
  from: [
    { code: 'linked', label: { nb: 'Koblet', nn: 'Kopla' } },
    { code: 'gone', label: { nb: 'Ikke registrert igjen', nn: 'Ikkje registrert igjen' } },
    { code: 'other_group', label: { nb: 'I den andre hovedgruppen', nn: 'I den andre hovudgruppa' } },
  ],
  to: [
    { code: 'linked', label: { nb: 'Koblet', nn: 'Kopla' } },
    { code: 'came', label: { nb: 'Ikke registrert før', nn: 'Ikkje registrert før' } },
    { code: 'of_age', label: { nb: 'Under 18 år den gangen', nn: 'Under 18 år den gongen' } },
    { code: 'other_group', label: { nb: 'I den andre hovedgruppen', nn: 'I den andre hovudgruppa' } },
  ],
}
