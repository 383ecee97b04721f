import { type LocalText, listed, sizeClasses, textIn } from '#core/foundation'
import { type CountryRound, lackingLegalBasis, type MainGroup } from '#core/mapping'
import { populationCodes } from './populations.ts'

/** A participating municipality that did not hand in what it was to map, and what lacks. */
export interface IncompleteRound {
  readonly number: string
  readonly name: string
}

/**
 * Recipients per 1,000 adults need every participant's round to be complete: every unit type allowed, and all units'
 * registrations handed in. Otherwise the rate would be of the units that happened to map, and it is refused with the reasons.
 */
export type Prevalence =
  | {
      readonly kind: 'given'
      /** Adult residents of the participants that mapped a group, by population code. */
      readonly adults: ReadonlyMap<string, number>
    }
  | { readonly kind: 'refused'; readonly reasons: readonly LocalText[] }

/**
 * @param incomplete participants whose units have not all handed in; 'unknown' where nobody knows, as with a file.
 * @param lacking names of unit types that did not take part in the round.
 */
export function prevalenceOf(
  country: CountryRound,
  incomplete: readonly IncompleteRound[] | 'unknown',
  lacking: readonly LocalText[] = [],
): Prevalence {
  const reasons: LocalText[] = lackingLegalBasis
    .filter(({ round }) => round === country.round)
    .map(({ reason }) => ({
      nb: `${reason.nb}: registreringene er tatt ut`,
      nn: `${reason.nn}: registreringane er tekne ut`,
    }))
  if (lacking.length > 0) {
    const names = (form: 'nb' | 'nn'): string => listed(lacking.map((name) => textIn(name, form)))
    reasons.push({
      nb: `Ikke alle typer enheter var med i runden (${names('nb')} var ikke med)`,
      nn: `Ikkje alle typar einingar var med i runden (${names('nn')} var ikkje med)`,
    })
  }
  if (incomplete === 'unknown') {
    reasons.push({
      nb: 'Det er ikke kjent om alle enhetene i kommunene har levert',
      nn: 'Det er ikkje kjent om alle einingane i kommunane har levert',
    })
  } else if (incomplete.length > 0) {
    const names = incomplete.map(({ name }) => name).join(', ')
    reasons.push({
      nb: `Ikke alle enhetene har levert i ${names}`,
      nn: `Ikkje alle einingane har levert i ${names}`,
    })
  }
  if (reasons.length > 0) return { kind: 'refused', reasons }
  const adults = new Map<string, number>()
  for (const group of ['substance', 'mental'] as const) {
    for (const [code, members] of [
      [group as string, country.participants] as const,
      ...sizeClasses.map(
        (size) =>
          [
            populationCodes.sizeClass(group, size.code),
            country.participants.filter(({ sizeClass }) => sizeClass.code === size.code),
          ] as const,
      ),
    ]) {
      adults.set(code, adultsIn(country, group, members))
    }
  }
  return { kind: 'given', adults }
}

function adultsIn(
  { territory, round }: CountryRound,
  group: MainGroup,
  members: CountryRound['participants'],
): number {
  return members
    .filter(({ rows }) => rows[group].length > 0)
    .reduce((sum, { number }) => sum + (territory.population(number, Number(round))?.adults ?? 0), 0)
}
