import { choiceColumn, type Dataset, keyColumnOf } from '#core/dataset'
import { remember } from '#core/foundation'

/** The least share of a place's recipients that must be linkable, so that those who are not do not count as gone. */
const leastLinked = 0.95

/**
 * Which rows may be followed between two rounds, where some municipalities and unit types link and others do not: rows that have
 * a key over rounds, of municipalities and unit types that linked nearly everybody (95 of 100) in both rounds. Where a place
 * linked in one round alone, all its recipients would seem to have gone or come.
 *
 * @param linked whether a person's key holds over rounds.
 */
export function followableRows(
  dataset: Dataset,
  rounds: readonly [string, string],
  linked: (person: string) => boolean,
): (row: number) => boolean {
  const person = keyColumnOf(dataset, 'person')
  const holds = person.keys.map(linked)
  const municipality = keyColumnOf(dataset, 'municipality').data
  const unitType = choiceColumn(dataset, 'unit_type').data
  const round = choiceColumn(dataset, 'round')
  const asked = rounds.map((one) => round.choices.findIndex(({ code }) => code === one))
  const places = new Map<string, { all: number; linked: number }[]>()
  const placeOf = (row: number): string => `${municipality[row]} ${unitType[row]}`
  for (let row = 0; row < dataset.size; row++) {
    const at = asked.indexOf(round.data[row]!)
    if (at < 0) continue
    const none = () => rounds.map(() => ({ all: 0, linked: 0 }))
    const count = remember(places, placeOf(row), none)[at]!
    count.all++
    if (holds[person.data[row]!]) count.linked++
  }
  const follows = new Set(
    [...places].flatMap(([place, counts]) =>
      counts.every((one) => one.all > 0 && one.linked >= leastLinked * one.all) ? [place] : [],
    ),
  )
  return (row) => holds[person.data[row]!]! && follows.has(placeOf(row))
}
