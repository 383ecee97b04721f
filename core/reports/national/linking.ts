import {
  choiceKey,
  createLinkers,
  type Linker,
  type Linkers,
  linkAsked,
  linkFrequencies,
  linkMeans,
  linkPopulations,
  linkSame,
  type Policy,
  peopleKey,
} from '#core/disclosure'
import { categories, colours, standardTable } from '#core/mapping'
import { linkStandardTables } from '../linked-tables.ts'
import type { AnnualCounts, CountedPopulation } from './counted.ts'
import {
  adultAges,
  adultBands,
  populationCodes as codes,
  groups,
  sexes,
  youngCategories,
} from './populations.ts'

/** Every count that the annual report shows or lets a reader compute, with the sums that tie them. */
export function linkAnnual(counts: AnnualCounts, policy: Policy): Linkers {
  const linkers = createLinkers()
  nameSizes(linkers.counts, counts)
  for (const counted of counts.populations.values()) linkTables(linkers, counted, policy)
  linkPopulations(linkers, counts.sums, policy)
  tieCrossings(linkers.counts, counts)
  tieUsers(linkers.counts, counts)
  return linkers
}

/**
 * Rows that are the size of a population have the size's cell, so that the same people have no two names: how many a
 * population has is decided before its tables, which are then decided as if everybody knew it. To be called before
 * tables are linked.
 */
function nameSizes(linker: Linker, { populations }: AnnualCounts): void {
  const sizes = new Map<string, number>()
  for (const [code, { population }] of populations) {
    sizes.set(code, linker.cell(peopleKey(population.name), { count: population.rows.length }))
  }
  const same = (part: string, whole: string, question: string, choice: string): void => {
    const size = sizes.get(part)
    const name = populations.get(whole)?.population.name
    if (size !== undefined && name !== undefined) linker.alias(choiceKey(name, question, choice), size, 0, 0)
  }
  for (const { code, group } of categories) {
    same(code, group, 'category', code)
  }
  for (const sex of sexes) same(codes.sex(sex), 'all', 'sex', sex)
  for (const { code } of adultBands) same(codes.usersOf(code), 'any_substance', 'age_band', code)
  same('daily_care', 'all', 'children_contact', 'daily_care')
  for (const group of groups) same(codes.age(group, adultAges[0]), group, 'age_band', adultAges[0])
  for (const { code, group, choices } of youngCategories) {
    same(codes.young(code), codes.young(group), 'category', choices.join('+'))
  }
}

function linkTables(
  linkers: Linkers,
  { population: { name }, frequencies, means }: CountedPopulation,
  policy: Policy,
): void {
  linkStandardTables(linkers, frequencies, policy, name)
  for (const [id, raw] of frequencies) {
    if (!standardTable(id)) linkFrequencies(linkers, raw, policy, () => name)
  }
  const ofParents = frequencies.get('children_contact_of_parents')
  if (ofParents) {
    const parents = { table: 'own_children', row: 'own_children', whether: 'in' } as const
    linkAsked(linkers.counts, ofParents, frequencies.get('own_children'), parents, name)
  }
  for (const { raw, among } of means.values()) {
    linkMeans(
      linkers,
      raw,
      policy,
      () => name,
      (row) => among[row],
    )
  }
}

/** What is counted of the same people in two tables. */
function tieCrossings(counts: Linker, { populations }: AnnualCounts): void {
  const named = (code: string): string => populations.get(code)?.population.name ?? `none ${code}`
  for (const { code } of categories) {
    tieColours(counts, named(code))
    for (const sex of sexes) {
      linkSame(counts, choiceKey(named(codes.sex(sex)), 'category', code), choiceKey(named(code), 'sex', sex))
    }
  }
  for (const group of groups) {
    sum(counts, peopleKey(named(codes.poor(group))), [
      choiceKey(named(codes.caring(group)), 'index_level', 'red'),
      choiceKey(named(codes.caring(group)), 'index_level', 'blue_light'),
    ])
  }
}

/** Each colour of an area is the sum of its pairs. */
function tieColours(counts: Linker, name: string): void {
  const pair = (use: string, health: string): string => choiceKey(name, 'area_colours', `${use}.${health}`)
  for (const colour of colours) {
    sum(
      counts,
      choiceKey(name, 'substance_use', colour),
      colours.map((health) => pair(colour, health)),
    )
    sum(
      counts,
      choiceKey(name, 'mental_health', colour),
      colours.map((use) => pair(use, colour)),
    )
  }
}

/** Whoever uses a substance uses at least one: what is counted of those who do is what is counted of everybody. */
function tieUsers(counts: Linker, { populations }: AnnualCounts): void {
  const users = populations.get('any_substance')
  const everybody = populations.get('substance')
  if (!users || !everybody) return
  for (const { code } of users.frequencies.get('substances_used')?.rows ?? []) {
    if (code === 'unknown') continue
    const key = (name: string): string => choiceKey(name, 'substances_used', code)
    linkSame(counts, key(users.population.name), key(everybody.population.name))
  }
}

/** A sum of cells that are known by name; nothing where one of them is not there, or it does not hold of these people. */
function sum(counts: Linker, total: string, parts: readonly string[]): void {
  const whole = counts.find(total)
  const found = parts.flatMap((part) => counts.find(part) ?? [])
  if (whole === undefined || found.length < parts.length) return
  if (found.reduce((left, part) => left - counts.count(part), counts.count(whole)) !== 0) return
  counts.sum(whole, found)
}
