import { createLineage, type Lineage } from './lineage.ts'
import { ProblemError, type ProblemKind, problem } from './problems.ts'
import { type SizeClass, sizeClassOf } from './size-classes.ts'
import {
  type Municipality,
  type Region,
  type RegionSystem,
  type RegionSystemCode,
  readRegionSystems,
  readTerritoryData,
} from './territory-data.ts'

/** What can be wrong with a question about territory. Numbers 100-, permanent. */
export const territoryProblems = {
  unknownMunicipality: {
    number: 101,
    severity: 'error',
    text: {
      nb: 'Kommunenummer {number} var ikke i bruk i {year}. Kontroller nummeret og årstallet.',
      nn: 'Kommunenummer {number} var ikkje i bruk i {year}. Kontroller nummeret og årstalet.',
      en: 'Municipality number {number} was not in use in {year}. Check the number and the year.',
    },
  },
} as const satisfies Record<string, ProblemKind>

/** Residents of a municipality 1 January. */
export interface Population {
  /** All residents. */
  readonly residents: number
  /** Residents aged 18 and over. */
  readonly adults: number
  /** The year that the numbers are of. */
  readonly year: number
  /** True where the year asked for has no numbers and the nearest year of the same municipality stands in. */
  readonly assumed: boolean
}

/** The country's municipalities by number and year, with populations, changes and regions. Years are calendar years. */
export interface Territory {
  /** The credit to print wherever populations are used. */
  readonly source: string
  /** The years with populations, ascending. */
  readonly years: readonly number[]
  readonly regionSystems: readonly RegionSystem[]
  /** The municipality with a number in a year, or undefined. */
  municipalityAt(number: string, year: number): Municipality | undefined
  /** All municipalities of a year by ascending number. */
  municipalitiesAt(year: number): readonly Municipality[]
  /** The name to print, as it was in `year` (default: the latest). */
  nameIn(municipality: Municipality, year?: number): string
  /**
   * Residents; for a year without numbers (2015, 2016, the future) the nearest year of the same municipality, marked
   * assumed. Undefined where the number was not in use, or never has numbers (0706, 0719, 0720).
   */
  population(number: string, year: number): Population | undefined
  /** The size class of the 2020 report for a number of residents. Throws a RangeError below 0. */
  sizeClassOf(residents: number): SizeClass
  /** What a municipality consisted of in an earlier (or the same) year. Problem 101 if it was not in use in `year`. */
  earlier(number: string, year: number, thenYear: number): Lineage
  /** Where a municipality's area lies in a later (or the same) year. Problem 101 if it was not in use in `year`. */
  later(number: string, year: number, thenYear: number): Lineage
  /**
   * The region by the county of that year; for a county that spans regions (Viken) by the county of today. Problem
   * 101 if the number was not in use in `year`.
   */
  regionOf(number: string, year: number, system: RegionSystemCode): Region
  /** The regions of a system, in its own order. */
  regions(system: RegionSystemCode): readonly Region[]
  /** The counties of a year by ascending number. */
  counties(year: number): readonly { readonly number: string; readonly name: string }[]
}

/**
 * Makes the territory from the parsed JSON of `data/municipalities.json` and `data/regions.json`. Throws a TypeError
 * if the files are malformed or contradict themselves (periods against changes).
 *
 * @example createTerritory(municipalities, regions).later('0101', 2019, 2024) // numbers ['3101'], kind 'renumbered'
 */
export function createTerritory(municipalitiesJson: unknown, regionsJson: unknown): Territory {
  const { source, years, municipalities, changes } = readTerritoryData(municipalitiesJson)
  const systems = readRegionSystems(regionsJson)
  const byNumber = new Map<string, Municipality[]>()
  for (const one of municipalities) byNumber.set(one.number, [...(byNumber.get(one.number) ?? []), one])
  const valid = (one: Municipality, year: number): boolean =>
    (one.from === null || one.from <= year) && (one.to === null || year <= one.to)
  const firstYear = Math.min(years[0]!, ...changes.map((change) => change.year)) - 1
  const lastYear = years.at(-1)!
  const inYear = (year: number): Municipality[] =>
    municipalities.filter((one) => valid(one, year)).sort((a, b) => (a.number < b.number ? -1 : 1))
  const lists = new Map<number, readonly Municipality[]>()
  const lineage = createLineage(
    inYear(firstYear).map((one) => one.number),
    changes,
  )
  const territory: Territory = {
    source,
    years,
    regionSystems: systems,
    municipalityAt: (number, year) => byNumber.get(number)?.find((one) => valid(one, year)),
    municipalitiesAt(year) {
      // nothing changes outside the years of the data, so the lists kept are few
      const known = Math.min(Math.max(year, firstYear), lastYear)
      const made = lists.get(known) ?? Object.freeze(inYear(known))
      lists.set(known, made)
      return made
    },
    nameIn: (municipality, year = Number.POSITIVE_INFINITY) =>
      municipality.formerNames?.find((former) => year <= former.to)?.name ?? municipality.name,
    population(number, year) {
      const one = territory.municipalityAt(number, year)
      const distance = (other: string): number => Math.abs(Number(other) - year)
      const nearest = Object.keys(one?.population ?? {}).sort((a, b) => distance(a) - distance(b))[0]
      if (!one || !nearest) return undefined
      return {
        residents: one.population[nearest]!,
        adults: one.adults[nearest]!,
        year: Number(nearest),
        assumed: Number(nearest) !== year,
      }
    },
    sizeClassOf: (residents) => sizeClassOf(residents),
    earlier(number, year, thenYear) {
      if (thenYear > year) throw new RangeError(`${thenYear} is not earlier than ${year}`)
      known(number, year)
      return lineage.between(number, year, thenYear)
    },
    later(number, year, thenYear) {
      if (thenYear < year) throw new RangeError(`${thenYear} is not later than ${year}`)
      known(number, year)
      return lineage.between(number, year, thenYear)
    },
    regions: (system) => systems.find(({ code }) => code === system)?.regions ?? [],
    regionOf(number, year, code) {
      const { county } = known(number, year)
      const regions = systems.find((system) => system.code === code)?.regions ?? []
      const own = regions.find((region) => region.counties.includes(county))
      if (own) return own
      const today = lineage.between(number, year, lastYear).numbers.map((next) => next.slice(0, 2))
      const found = regions.find((region) => today.every((next) => region.counties.includes(next)))
      if (!found) throw new TypeError(`No region of "${code}" holds ${number} in ${year}`)
      return found
    },
    counties(year) {
      const names = new Map(territory.municipalitiesAt(year).map((one) => [one.county, one.countyName]))
      return [...names]
        .map(([number, name]) => ({ number, name }))
        .sort((a, b) => (a.number < b.number ? -1 : 1))
    },
  }
  const known = (number: string, year: number): Municipality => {
    const one = territory.municipalityAt(number, year)
    if (!one) throw new ProblemError(problem(territoryProblems.unknownMunicipality, { number, year }))
    return one
  }
  for (let year = firstYear; year <= lastYear; year++) {
    const listed = territory.municipalitiesAt(year).map((one) => one.number)
    if (listed.join() !== lineage.numbersIn(year).join()) {
      throw new TypeError(`The municipalities of ${year} do not agree with the changes`)
    }
  }
  return territory
}
