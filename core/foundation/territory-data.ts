import type { TerritoryChange } from './lineage.ts'
import type { LocalText } from './text.ts'

/** A municipality: a number and its valid period (numbers are renamed, merged, divided and reused by others). */
export interface Municipality {
  /** Four digits as text; the first two are the county of that period. */
  readonly number: string
  /** The latest name under this number, as in the statistics' own list: "Våler (Hedmark)". */
  readonly name: string
  /** Names until and with `to`, oldest first, where the name changed and the number did not. */
  readonly formerNames?: readonly { readonly name: string; readonly to: number }[]
  readonly county: string
  readonly countyName: string
  /** First valid year; null: the first year of the data or earlier. */
  readonly from: number | null
  /** Last valid year; null: still valid in the last year of the data. */
  readonly to: number | null
  /** Residents 1 January, by year. */
  readonly population: Readonly<Record<string, number>>
  /** Residents aged 18 and over 1 January, by year. */
  readonly adults: Readonly<Record<string, number>>
}

/** The content of `data/municipalities.json`. */
export interface TerritoryData {
  /** The credit that every use of the populations must print. */
  readonly source: string
  /** The years with populations, ascending. */
  readonly years: readonly number[]
  readonly municipalities: readonly Municipality[]
  readonly changes: readonly TerritoryChange[]
}

/** A region of one of the declared systems. */
export interface Region {
  readonly code: string
  readonly name: LocalText
  /** Counties of any code year; a county that spans regions (30 Viken) is left out and resolved by successor. */
  readonly counties: readonly string[]
  /** `printed`: stated in a source; `assumed`: laid down here. */
  readonly nameProvenance: 'printed' | 'assumed'
  readonly areaProvenance: 'printed' | 'assumed'
}

/** A division of the country in regions. */
export interface RegionSystem {
  readonly code: RegionSystemCode
  readonly name: LocalText
  readonly source: string
  readonly note: string
  readonly regions: readonly Region[]
  /** Municipalities whose region by their own time's county (`from`, until `to`) is not that of their area today. */
  readonly moved: readonly {
    readonly number: string
    readonly to: number
    readonly from: string
    readonly now: string
  }[]
}

/** competence: the seven competence centres' regions; survey: the four regions of the user survey. */
export type RegionSystemCode = 'competence' | 'survey'

/** Reads the parsed JSON of municipalities. Throws a TypeError that names the first thing that is wrong. */
export function readTerritoryData(json: unknown): TerritoryData {
  const data = record(json, 'municipalities file')
  text(data.source, 'source')
  for (const year of list(data.years, 'years')) whole(year, 'years')
  for (const entry of list(data.municipalities, 'municipalities')) {
    const one = record(entry, 'municipality')
    const number = text(one.number, 'number')
    if (!/^\d{4}$/.test(number)) throw new TypeError(`"${number}" is not a municipality number`)
    text(one.name, `name of ${number}`)
    if (text(one.county, `county of ${number}`) !== number.slice(0, 2))
      throw new TypeError(`county of ${number}`)
    text(one.countyName, `county name of ${number}`)
    for (const end of [one.from, one.to]) if (end !== null) whole(end, `period of ${number}`)
    for (const group of [one.population, one.adults]) {
      for (const residents of Object.values(record(group, `residents of ${number}`))) {
        whole(residents, `residents of ${number}`)
      }
    }
  }
  for (const entry of list(data.changes, 'changes')) {
    const change = record(entry, 'change')
    whole(change.year, 'year of a change')
    for (const number of [...list(change.from, 'from'), ...list(change.to, 'to')])
      text(number, 'number of a change')
  }
  return json as TerritoryData
}

/** Reads the parsed JSON of regions. Throws a TypeError that names the first thing that is wrong. */
export function readRegionSystems(json: unknown): readonly RegionSystem[] {
  const systems = list(record(json, 'regions file').systems, 'systems')
  for (const entry of systems) {
    const system = record(entry, 'region system')
    const code = text(system.code, 'code of a region system')
    const taken = new Set<string>()
    for (const regionEntry of list(system.regions, `regions of ${code}`)) {
      const region = record(regionEntry, `region of ${code}`)
      text(region.code, `region code of ${code}`)
      const name = record(region.name, `region name of ${code}`)
      text(name.nb, `region name of ${code}`)
      text(name.nn, `region name of ${code}`)
      for (const county of list(region.counties, `counties of ${code}`)) {
        if (taken.has(text(county, 'county'))) throw new TypeError(`county ${county} is twice in ${code}`)
        taken.add(text(county, 'county'))
      }
    }
  }
  return systems as RegionSystem[]
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) throw new TypeError(`${what}: not an object`)
  return value as Record<string, unknown>
}

function list(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw new TypeError(`${what}: not a list`)
  return value
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`${what}: not a text`)
  return value
}

function whole(value: unknown, what: string): number {
  if (!Number.isInteger(value)) throw new TypeError(`${what}: not a whole number`)
  return value as number
}
