import { type Dataset, frequencyTable, type RawFrequencyTable } from '#core/dataset'
import {
  choiceKey,
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  type Linkers,
  linkEarlier,
  linkFrequencies,
  linkPopulations,
  linkSame,
  type Policy,
  peopleKey,
} from '#core/disclosure'
import type { Instrument } from '#core/instruments'
import {
  type CountryRound,
  type Panel,
  type PanelVariable,
  panelFates,
  panelTransitions,
  type RawTransitions,
  standardTable,
  tableForGroup,
} from '#core/mapping'
import { populationNames } from '../raw-columns.ts'
import { words } from '../words.ts'

/** A panel as it may be shown: what is counted, and the one decision that everything shown follows. */
export interface PanelRelease {
  readonly panel: Panel
  readonly synthetic: boolean
  readonly transitions: ReadonlyMap<PanelVariable, RawTransitions>
  readonly fates: Readonly<Record<'from' | 'to', RawFrequencyTable>>
  readonly decision: Decision
}

/**
 * Counts where the panel's people were and are, and decides what may be shown, all variables together.
 *
 * @param rounds the two years' report rounds, where they are released too: the linked are among their people.
 * @param earlier decisions of these rounds that are out already.
 * @throws problem 1508 where a variable's series breaks between the rounds.
 */
export function releasePanel(
  dataset: Dataset,
  panel: Panel,
  variables: readonly PanelVariable[],
  {
    versions,
    policy,
    solver,
    rounds = {},
    earlier = [],
  }: {
    readonly versions: readonly Instrument[]
    readonly policy: Policy
    readonly solver: LinearSolver
    readonly rounds?: Partial<Readonly<Record<'from' | 'to', CountryRound>>>
    readonly earlier?: readonly Decision[]
  },
): PanelRelease {
  const transitions = new Map(
    variables.map((variable) => [variable, panelTransitions(dataset, panel, variable, versions)] as const),
  )
  const fates = panelFates(dataset, panel)
  const linkers = createLinkers()
  const name = panelName(panel)
  for (const raw of transitions.values()) linkTransitions(linkers, raw, policy, name)
  for (const side of ['from', 'to'] as const) {
    linkFrequencies(linkers, fates[side], policy, () => fateName(panel, side))
    // the linked are the panel
    linkSame(
      linkers.counts,
      peopleKey(name),
      choiceKey(fateName(panel, side), fates[side].question, 'linked'),
    )
  }
  const { group, pairs } = panel
  const country = rounds.to
  const people = group === null || !country ? null : new Set(country.groups[group])
  if (group !== null && country && people && pairs.to.every((row) => people.has(row))) {
    // the same tables of everybody in the later round, under the names that its releases give them
    const whole = populationNames.country(group, country.round)
    const everybody = { code: 'country', label: words.country, rows: country.groups[group] }
    for (const variable of variables) {
      const spec = tableForGroup(standardTable(variable)!, group)
      linkFrequencies(linkers, frequencyTable(dataset, spec, [everybody]), policy, () => whole)
    }
    linkPopulations(linkers, [{ whole, parts: [name] }], policy)
  }
  for (const one of earlier) linkEarlier(linkers, one, policy)
  return {
    panel,
    synthetic: dataset.synthetic,
    transitions,
    fates,
    decision: decide(linkers, policy, solver),
  }
}

/** The panel's people: of the later round, where their answers are counted. */
export const panelName = ({ group, from, to, unitTypes }: Panel): string =>
  `${group ?? 'all'}/panel/${from}-${to}/${[...unitTypes].sort().join('+')}`

export const fateName = (panel: Panel, side: 'from' | 'to'): string => `${panelName(panel)}/${side}`

/** Those who come from one state are people of their own; together with the others they are the panel. */
export const stateName = (panel: string, variable: string, column: string): string =>
  column === 'all' ? panel : `${panel}/${variable}/${column}`

/** The matrix, and the three sums of its cells that the directions are. */
function linkTransitions(linkers: Linkers, raw: RawTransitions, policy: Policy, name: string): void {
  const { matrix, change, states, variable } = raw
  const columnName = (column: number): string => stateName(name, variable, matrix.columns[column]!.code)
  linkFrequencies(linkers, matrix, policy, columnName)
  if (!change) return
  linkFrequencies(linkers, change, policy, () => name)
  const { counts } = linkers
  for (const direction of [-1, 0, 1]) {
    const whole = counts.find(
      choiceKey(name, change.question, ['better', 'unchanged', 'worse'][direction + 1]!),
    )
    const cells = states.flatMap((from, before) =>
      states.flatMap((to, after) =>
        Math.sign(after - before) === direction
          ? [counts.find(choiceKey(stateName(name, variable, `from:${from.code}`), matrix.question, to.code))]
          : [],
      ),
    )
    const known = cells.filter((cell) => cell !== undefined)
    if (whole !== undefined && known.length === cells.length) counts.sum(whole, known)
  }
}
