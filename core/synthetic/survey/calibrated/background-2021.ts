import type { Random } from '#core/foundation'
import type { PrintedTable, Span } from '#core/statistics'
import { withFewerIdle } from './busy.ts'
import { type Demand, demandOf, inGroup, knownIn } from './demand.ts'
import {
  followUp,
  type Population,
  populationOf,
  type VariableSpec,
  type VariableValue,
} from './population.ts'
import type { QuestionTotals } from './question-totals.ts'
import type { Stratum } from './strata.ts'
import { places2021, groupSizes2021 as sizes } from './targets.ts'

/** People with a background and the answers that hang on it; values by position of the group. */
export interface Background2021 {
  readonly population: Population
  readonly demands: ReadonlyMap<string, Demand>
  /** By variable: the position of each person's group; the number of groups where it is not known. */
  readonly variables: ReadonlyMap<string, Uint8Array>
  /** By group of daily activity: 1 for who is in it. */
  readonly daily: ReadonlyMap<string, Uint8Array>
}

const { people, having } = {
  people: 1121,
  // everybody's answers to these are known from the rows of the groups themselves
  having: { '19': [287, 592, 159], '24': [643, 247, 148], '26': [345, 712, 10] },
} as const

/** One of so many does not tell what they do. */
const idleEvery = 40
/** How many do not, as the percentages of table 1 ask at the sizes of the groups. */
const idleAtLeast = 28

/**
 * Makes the background of the wave of 2021, and the answers to the questions that some are asked only: these tables are small
 * and ask the most of the background, so that the background is fitted to them, and the other tables to the background.
 */
export function background2021(
  tables: ReadonlyMap<string, PrintedTable>,
  told: QuestionTotals,
  random: Random,
): Background2021 {
  const wantedOf = (id: string): readonly number[] | undefined =>
    (having as Readonly<Record<string, readonly number[]>>)[id] ?? told.get(id)
  const demands = new Map([...tables].map(([id, table]) => [id, demandOf(table, wantedOf(id))]))
  const population = populationOf(people, random)
  const variables = new Map<string, Uint8Array>()
  const demand = (id: string): Demand => demands.get(id)!
  const assign = (code: keyof typeof sizes, more: Partial<VariableSpec> = {}): readonly number[] => {
    const spec = { ...variableSpec(code, sizes[code]), ...more }
    const values = population.variable(spec)
    variables.set(code, values)
    return withValue(values, 0)
  }

  // those who pass over few questions are set apart first: hardly anybody else fits so few
  for (const id of ['12_1', '12_6', '21_1', '22_4', '22_5', '23']) population.silence(demand(id))
  const family = population.variable(familySpec)
  variables.set(
    'children',
    family.map((value) => [0, 0, 0, 1, 2][value]!),
  )
  variables.set(
    'care',
    family.map((value) => [0, 1, 2, 2, 2][value]!),
  )
  population.question(demand('17_3'), { open: withValue(variables.get('children')!, 0) })
  population.question(demand('20_2'), { open: assign('group') })
  const bounded = (id: string, asked: number, followUps: readonly string[]) => {
    const rows = demand(id).rows
    const least = followUps.map((table) => followUp(tables.get(table)!, asked))
    return (stratum: string, size: number, value: number): Span | null => {
      const row = rows.get(stratum)
      const own = row
        ? value < row.spans.length
          ? row.spans[value]!
          : { low: size - row.n.high, high: size - row.n.low }
        : null
      return [own, ...(value === 0 ? least.map((of) => of(stratum)) : [])].reduce<Span | null>(both, null)
    }
  }
  const planned = assign('plan', { bounds: bounded('19', sizes.plan.yes, ['19_1', '19_2']) })
  population.keep(demand('19'), variables.get('plan')!)
  for (const id of ['19_1', '19_2']) population.question(demand(id), { open: planned })
  const contacts = assign('contact', { bounds: bounded('24', sizes.contact.yes, ['24_1']) })
  population.keep(demand('24'), variables.get('contact')!)
  population.question(demand('24_1'), { open: contacts })
  const admitted = population.question(demand('26'), {
    bounds: bounded('26', having['26'][0], ['26_2']),
  })
  population.question(demand('26_2'), { open: withValue(admitted, 0) })
  // the smallest of the other tables asks too much of a background that is there already
  population.question(demand('14_4'))
  for (const code of ['lar', 'sex', 'age', 'education', 'marital', 'size'] as const) assign(code)
  assign('region', { start: regionStart(variables.get('size')!, random.fork('regions')) })
  const daily = dailyOf(population, demands, random.fork('idle'))
  return { population, demands, variables, daily }
}

/** Who is in which groups of daily activity: first by group, then so that few are in none. */
function dailyOf(
  population: Population,
  demands: ReadonlyMap<string, Demand>,
  random: Random,
): ReadonlyMap<string, Uint8Array> {
  const idle = Uint8Array.from({ length: people }, (_, person) => (person % idleEvery === 0 ? 1 : 0))
  const members = (values: Uint8Array): Uint8Array => values.map((value) => 1 - value)
  const daily = new Map<string, Uint8Array>()
  for (const [group, count] of Object.entries(sizes.daily)) {
    // whoever does nothing yet is asked first, so that few do several things
    const start = idle.map((one, person) =>
      one === 1 || [...daily.values()].some((own) => own[person] === 1) ? 1 : 0,
    )
    daily.set(group, members(population.variable({ ...dailySpec(group, count), start })))
  }
  const found = withFewerIdle(population, demands, daily, idleAtLeast, random)
  for (const [group, own] of found)
    population.strata([{ name: inGroup('daily', group), has: (person) => own[person] === 1 }])
  return found
}

const both = (one: Span | null, other: Span | null): Span | null =>
  one && other ? { low: Math.max(one.low, other.low), high: Math.min(one.high, other.high) } : (one ?? other)

const withValue = (values: Uint8Array, wanted: number): readonly number[] =>
  Array.from(values).flatMap((value, person) => (value === wanted ? [person] : []))

/** The groups that the tables have rows for; "don't know" is in none. */
const rowGroups = (counts: Readonly<Record<string, number>>): readonly string[] =>
  Object.keys(counts).filter((group) => group !== 'dont_know')

function variableSpec(code: string, counts: Readonly<Record<string, number>>): VariableSpec {
  const groups = Object.keys(counts)
  const rows = rowGroups(counts)
  return {
    code,
    values: groups.map(
      (group): VariableValue => ({ count: counts[group]!, row: (of) => of.rows.get(inGroup(code, group)) }),
    ),
    // where some do not know, how many lack a row does not tell how many passed the question over
    ...(rows.length === groups.length && { known: (of: Demand) => of.rows.get(knownIn(code)) }),
    strata: (values) => [
      ...groups.map(
        (group, at): Stratum => ({ name: inGroup(code, group), has: (person) => values[person] === at }),
      ),
      { name: knownIn(code), has: (person) => values[person]! < rows.length },
    ],
  }
}

/** Children and the care for them in one: care yes, care no, a parent who does not tell, no children. */
const familySpec: VariableSpec = {
  code: 'family',
  values: [
    { count: sizes.care.yes, row: (of) => of.rows.get(inGroup('care', 'yes')) },
    { count: sizes.care.no, row: (of) => of.rows.get(inGroup('care', 'no')) },
    { count: sizes.children.yes - sizes.care.yes - sizes.care.no, row: silentParents },
    { count: sizes.children.no, row: (of) => of.rows.get(inGroup('children', 'no')) },
  ],
  known: (of) => of.rows.get(knownIn('children')),
  strata: (values) => [
    { name: inGroup('children', 'yes'), has: (person) => values[person]! < 3 },
    { name: inGroup('children', 'no'), has: (person) => values[person] === 3 },
    { name: knownIn('children'), has: (person) => values[person]! < 4 },
    { name: inGroup('care', 'yes'), has: (person) => values[person] === 0 },
    { name: inGroup('care', 'no'), has: (person) => values[person] === 1 },
    { name: knownIn('care'), has: (person) => values[person]! < 2 },
  ],
}

function silentParents(demand: Demand): { readonly spans: readonly Span[]; readonly n: Span } {
  const parents = demand.rows.get(inGroup('children', 'yes'))!
  const known = demand.rows.get(knownIn('care'))!
  const less = (one: Span, other: Span): Span => ({ low: one.low - other.high, high: one.high - other.low })
  return { spans: parents.spans.map((span, k) => less(span, known.spans[k]!)), n: less(parents.n, known.n) }
}

const dailySpec = (group: string, count: number): VariableSpec => ({
  code: `daily/${group}`,
  values: [
    { count, row: (of) => of.rows.get(inGroup('daily', group)) },
    { count: people - count, row: () => null },
  ],
  // they come when the groups are weighed against each other
  strata: () => [],
})

/** Regions by size class, as the municipalities that took part lie. */
function regionStart(size: Uint8Array, random: Random): Uint8Array {
  const [bySize, byRegion] = [Object.keys(sizes.size), Object.keys(sizes.region)]
  return size.map((at) => {
    const here = places2021.filter((place) => place.size === bySize[at])
    let draw = random.below(here.reduce((all, { answers }) => all + answers, 0))
    const place = here.find(({ answers }) => {
      draw -= answers
      return draw < 0
    })!
    return byRegion.indexOf(place.region)
  })
}
