import { type Dataset, frequencyTable, meanTable, type Population } from '#core/dataset'
import {
  choiceKey,
  countProtection,
  type Linkers,
  linkAmong,
  linkFrequencies,
  linkMeans,
  linkPopulations,
  type Policy,
  peopleKey,
} from '#core/disclosure'
import { sizeClasses } from '#core/foundation'
import {
  type ComparableSample,
  type CountryRound,
  type SampleSide,
  sizeClassRows,
  standardTable,
  tableForGroup,
} from '#core/mapping'
import { populationNames } from '../raw-columns.ts'
import { words } from '../words.ts'
import { type SampleCounts, sampleName } from './sample-counts.ts'

/**
 * Ties a sample to the reports on its two years, if everybody in it is among their people: the same tables of the country,
 * under the names that its releases give them, so that those outside the sample do not come out as the difference. In the
 * later year the size classes hold the sample's too.
 *
 * To be called before the earlier releases are linked: they say what of the country's is out.
 */
export function linkRounds(
  linkers: Linkers,
  dataset: Dataset,
  sample: ComparableSample,
  counts: SampleCounts,
  rounds: Partial<Readonly<Record<SampleSide, CountryRound>>>,
  policy: Policy,
): void {
  const name = sampleName(sample)
  for (const [column, side] of (['from', 'to'] as const).entries()) {
    const country = rounds[side]
    if (!country) continue
    const rows = country.groups[sample.group]
    const people = new Set(rows)
    if (!sample.rows[side].every((row) => people.has(row))) continue
    const whole = populationNames.country(sample.group, country.round)
    linkCountry(
      linkers,
      dataset,
      sample,
      counts,
      { code: 'country', label: words.country, rows },
      whole,
      policy,
    )
    linkPopulations(linkers, [{ whole, parts: [name(column)] }], policy)
    if (side === 'to') linkClasses(linkers, sample, country, name(column), counts, policy)
  }
}

function linkCountry(
  linkers: Linkers,
  dataset: Dataset,
  { group }: ComparableSample,
  counts: SampleCounts,
  country: Population,
  name: string,
  policy: Policy,
): void {
  for (const id of counts.changes.keys()) {
    const raw = frequencyTable(dataset, tableForGroup(standardTable(id)!, group), [country])
    linkFrequencies(linkers, raw, policy, () => name)
  }
  // a mean of ages is in no municipality's report
  const { unit, rows, id, title } = counts.means.get('index')!.table
  const about = { id, title, column: 'index_units', unit }
  const raw = meanTable(dataset, about, rows, [country], () => country.rows)
  linkMeans(linkers, raw, policy, () => name)
}

function linkClasses(
  { counts: linker }: Linkers,
  sample: ComparableSample,
  country: CountryRound,
  name: string,
  { sizes }: SampleCounts,
  policy: Policy,
): void {
  const protect = (rest: number): number => countProtection(rest, policy)
  for (const sizeClass of sizeClasses) {
    const part = linker.find(choiceKey(name, sizes.question, sizeClass.code))
    const count = sizeClassRows(country, sizeClass, sample.group).length
    if (part === undefined || count < linker.count(part)) continue
    const key = peopleKey(populationNames.sizeClass(sample.group, sizeClass.code, country.round))
    const whole = linker.cell(key, { count, cost: 1 + count, protection: protect(count) })
    linkAmong(linker, whole, [part], protect)
  }
}
