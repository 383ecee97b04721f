import { type Dataset, datasetFromRegistrations, type Registration } from '#core/dataset'
import { remember } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import { onePerson } from '#core/mapping'
import type { FrozenRow } from '#rim/storage'

/** The dataset's own names of the house's types of units. */
const unitTypes: Readonly<Record<string, string>> = {
  health: 'health_care',
  nav: 'nav',
  'child-welfare': 'child_welfare',
  'general-practitioner': 'gp',
}

/** Where and when rows were registered. */
export interface FrozenPlace {
  readonly municipality: string
  readonly year: number
  /** Id of the round's form. */
  readonly instrument: string
}

/**
 * The versions of a form as a round's year uses them: the round's own is the year's, whatever its data says, and no other
 * is.
 */
export function withRound(
  versions: readonly Instrument[],
  instrument: string,
  year: string,
): readonly Instrument[] {
  const family = instrument.split('@')[0]
  return versions
    .filter((version) => version.family === family)
    .map((version) => {
      const others = version.rounds.filter((round) => round !== year)
      return { ...version, rounds: version.id === instrument ? [...others, year].sort() : others }
    })
}

/** The forms, each with the years of the rounds that use it; of several rounds of a year the last in the list decides. */
export const withRounds = (
  versions: readonly Instrument[],
  rounds: Iterable<{ readonly instrument: string; readonly year: number }>,
): readonly Instrument[] =>
  [...rounds].reduce(
    (known, { instrument, year }) =>
      known.some(({ id }) => id === instrument) ? withRound(known, instrument, String(year)) : known,
    versions,
  )

/** Somebody's key where her basis allows no link: it says nothing beyond the round. */
const keyOfRound = (municipality: string, round: string, at: number): string =>
  `${municipality}-${round}-${at + 1}`

/** Whether a person's key in the dataset is a link over rounds: 43 signs, where a key of one round has at most 20. */
export const hasRoundlessKey = (person: string): boolean => person.length === 43

/**
 * Rows as a dataset: each person once (`onePerson`), her link over rounds where that is allowed and else a number within
 * the file, units by name.
 *
 * @param rows of one municipality and round.
 * @param versions all versions of the form, oldest first.
 */
export function frozenDataset(
  rows: readonly FrozenRow[],
  { municipality, year, instrument }: FrozenPlace,
  versions: readonly Instrument[],
  options: { readonly synthetic: boolean },
): Dataset {
  const round = String(year)
  const known = withRound(versions, instrument, round)
  const form = known.find(({ id }) => id === instrument)
  if (!form) throw new RangeError(`no form ${instrument}`)
  const persons = new Map<string, FrozenRow[]>()
  for (const row of rows) remember(persons, row.person, (): FrozenRow[] => []).push(row)
  const registrations = [...persons.values()].map((all, at): Registration => {
    const one = onePerson(all, form)
    return {
      municipality,
      round,
      unitType: unitTypes[one.unitType] ?? one.unitType,
      unit: `${municipality} ${one.unit}`,
      person: one.link ?? keyOfRound(municipality, round, at),
      answers: one.answers,
    }
  })
  return datasetFromRegistrations(registrations, known, options)
}
