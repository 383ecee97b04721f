import type { Random } from '#core/foundation'
import type { Span } from '#core/statistics'
import { type Demand, inGroup } from './demand.ts'
import type { Population } from './population.ts'

/** How many times somebody is looked for. */
const steps = 1500

/** What a table counts of a group of daily activity: how many have each category, and the spans that they must stay in. */
interface GroupCounts {
  readonly values: Uint8Array
  readonly counts: number[]
  readonly spans: readonly Span[]
}

/**
 * Gives whoever is in no group of daily activity the place of somebody who is in several, wherever every table stays as it is.
 * What is left over tell nothing of what they do.
 *
 * @param idle how many are to be left at the fewest.
 */
export function withFewerIdle(
  population: Population,
  demands: ReadonlyMap<string, Demand>,
  daily: ReadonlyMap<string, Uint8Array>,
  idle: number,
  random: Random,
): ReadonlyMap<string, Uint8Array> {
  const groups = new Map([...daily].map(([group, own]) => [group, own.slice()] as const))
  const held = (person: number): number => [...groups.values()].reduce((sum, own) => sum + own[person]!, 0)
  const busy = Array.from({ length: population.people }, (_, person) => held(person))
  const tables = new Map(
    [...groups].map(([group, own]) => [group, countsOf(group, own, population, demands)] as const),
  )
  const names = [...groups.keys()]
  const needy = busy.flatMap((count, person) => (count === 0 ? [person] : []))
  for (let step = 0; step < steps && needy.length > idle; step++) {
    const at = random.below(needy.length)
    const [person, group] = [needy[at]!, names[random.below(names.length)]!]
    const [own, counted] = [groups.get(group)!, tables.get(group)!]
    const givers = busy.flatMap((_, other) =>
      own[other] === 1 && fits(counted, person, other) ? [other] : [],
    )
    if (givers.length === 0) continue
    const giver = givers.find((other) => busy[other]! > 1) ?? givers[random.below(givers.length)]!
    take(counted, person, giver)
    own[person] = 1
    own[giver] = 0
    busy[person] = 1
    busy[giver]!--
    // whoever gave up all they had takes the place in the line: somebody else may have what fits them
    if (busy[giver]! > 0) needy.splice(at, 1)
    else needy[at] = giver
  }
  return groups
}

function countsOf(
  group: string,
  own: Uint8Array,
  { answers, silent }: Population,
  demands: ReadonlyMap<string, Demand>,
): readonly GroupCounts[] {
  const members = own.filter((one) => one === 1).length
  const tables = [...new Set([...answers.keys(), ...silent.keys()])]
  return tables.flatMap((table) => {
    const row = demands.get(table)?.rows.get(inGroup('daily', group))
    if (!row) return []
    const blank = { low: members - row.n.high, high: members - row.n.low }
    const given = answers.get(table)
    // of a table that is not answered yet it is known only who will be silent
    const spans = given ? [...row.spans, blank] : [row.n, blank]
    const values = given ?? silent.get(table)!
    const counts = spans.map((_, category) =>
      own.reduce((sum, one, person) => sum + (one === 1 && values[person] === category ? 1 : 0), 0),
    )
    return [{ values, counts, spans }]
  })
}

/** Whether one may come in for another with every count in its span. */
const fits = (tables: readonly GroupCounts[], one: number, other: number): boolean =>
  tables.every(({ values, counts, spans }) => {
    const [to, from] = [values[one]!, values[other]!]
    return to === from || (counts[to]! < spans[to]!.high && counts[from]! > spans[from]!.low)
  })

function take(tables: readonly GroupCounts[], one: number, other: number): void {
  for (const { values, counts } of tables) {
    counts[values[one]!]!++
    counts[values[other]!]!--
  }
}
