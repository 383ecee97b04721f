import { textIn } from '#core/foundation'
import { countyPopulation, type MainGroup } from '#core/mapping'
import { decidedColumn, type GroupColumns, roundColumns } from '../columns.ts'
import { populationNames } from '../raw-columns.ts'
import type { RoundRelease } from '../round-release.ts'

/**
 * Whose numbers stand in a municipality's profile: its own, its county's, its size class's and the country's, of one round. All of them are
 * looked up in one national release, in which they were decided together.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the round.
 */
export function profileColumns(release: RoundRelease, municipality: string, group: MainGroup): GroupColumns {
  const from = roundColumns(release, municipality, group)
  const { country } = release
  const year = Number(country.round)
  const code = country.territory.municipalityAt(municipality, year)!.county
  const { name } = country.territory.counties(year).find(({ number }) => number === code)!
  const county = decidedColumn(
    release,
    countyPopulation(country, { number: code, name }, group),
    populationNames.county(group, code, country.round),
  )
  const [own, ...others] = from.columns.filter(({ role }) => role !== 'earlier')
  // Oslo is a county alone: the same people would stand there twice
  const alone =
    textIn(county.label, 'nb') === from.place.name ||
    county.population.rows.length === own!.population.rows.length
  return { ...from, columns: [own!, ...(alone ? [] : [county]), ...others] }
}
