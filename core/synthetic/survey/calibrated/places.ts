import type { Random, Territory } from '#core/foundation'
import { cityDistrict, type SurveyPlace, shuffled } from '#core/survey'

/** Somewhere that takes part: a municipality, or a district of a city. */
export interface CalibratedPlace {
  /** Municipality number, or six digits of a city district. */
  readonly id: string
  readonly name: string
  readonly size: 'small' | 'medium' | 'large'
  /** Code of the competence centre's region. */
  readonly region: string
  /** Of the whole municipality, 1 January. */
  readonly inhabitants: number
}

/** How many municipalities of a class of size in a region of the tables are wanted. */
export interface PlaceWish {
  readonly region: string
  readonly size: 'small' | 'medium' | 'large'
  readonly municipalities: number
}

/** The city that takes part by districts. */
const oslo = '0301'

const sizeOf = (inhabitants: number): CalibratedPlace['size'] =>
  inhabitants < 5000 ? 'small' : inhabitants < 20_000 ? 'medium' : 'large'

/**
 * Municipalities that were in use in a year, so many of each class and region; which ones is by chance. Where the total number of
 * inhabitants is told, they are exchanged within their class until it is as near as it gets.
 *
 * @param districts of Oslo, which then takes part; empty: it does not.
 * @param inhabitants of all together; 0: any.
 */
export function placesOf(
  territory: Territory,
  {
    year,
    wishes,
    districts,
    inhabitants,
  }: {
    readonly year: number
    readonly wishes: readonly PlaceWish[]
    readonly districts: readonly string[]
    readonly inhabitants: number
  },
  random: Random,
): readonly CalibratedPlace[] {
  const all = territory.municipalitiesAt(year).flatMap(({ number }): CalibratedPlace[] => {
    const residents = territory.population(number, year)?.residents
    const region = territory.regionOf(number, year, 'competence').code
    if (residents === undefined) return []
    const name = territory.nameIn(territory.municipalityAt(number, year)!, year)
    return [{ id: number, name, size: sizeOf(residents), region, inhabitants: residents }]
  })
  const city = all.find(({ id }) => id === oslo)!
  const groups = wishes.map((wish) => {
    const here = all.filter(
      (place) =>
        place.id !== oslo &&
        place.size === wish.size &&
        territory.regionOf(place.id, year, 'survey').code === wish.region,
    )
    const withCity = districts.length > 0 && wish.size === 'large' && wish.region === 'south_east'
    const order = shuffled(here, (limit) => random.below(limit))
    const wanted = wish.municipalities - (withCity ? 1 : 0)
    return { chosen: order.slice(0, wanted), rest: order.slice(wanted) }
  })
  if (inhabitants > 0) approach(groups, inhabitants - (districts.length > 0 ? city.inhabitants : 0), random)
  const parts = districts.map((id) => ({ ...city, id, name: cityDistrict(id)!.name }))
  return [...groups.flatMap(({ chosen }) => chosen), ...parts].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Exchanges places within their groups until their inhabitants together are near what is wanted. */
function approach(
  groups: readonly { chosen: CalibratedPlace[]; rest: CalibratedPlace[] }[],
  wanted: number,
  random: Random,
): void {
  let off = groups.flatMap(({ chosen }) => chosen).reduce((sum, place) => sum + place.inhabitants, 0) - wanted
  const open = groups.filter(({ chosen, rest }) => chosen.length > 0 && rest.length > 0)
  for (let step = 0; step < 20_000 && off !== 0; step++) {
    const { chosen, rest } = open[random.below(open.length)]!
    const [out, back] = [random.below(chosen.length), random.below(rest.length)]
    const next = off - chosen[out]!.inhabitants + rest[back]!.inhabitants
    if (Math.abs(next) >= Math.abs(off)) continue
    ;[chosen[out], rest[back]] = [rest[back]!, chosen[out]!]
    off = next
  }
}

/** What the tables need to know of the places. */
export const surveyPlaces = (places: readonly CalibratedPlace[]): ReadonlyMap<string, SurveyPlace> =>
  new Map(places.map(({ id, size, region }) => [id, { size, region }]))
