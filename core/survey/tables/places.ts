import { sizeClassOf, type Territory } from '#core/foundation'
import { cityDistrict, type SurveySize, surveySizes } from '../sampling/index.ts'
import type { SurveyPlace } from './survey-dataset.ts'

/**
 * The size class and the competence centre's region of each participant in a year. A city district has those of its
 * municipality: a district of Oslo lies in a large municipality, however few live in it.
 *
 * @param participants municipality numbers and six-digit codes of city districts, as they were in `year`.
 * @returns by participant; a number that was not in use that year, or a district that there is not, is absent. The size
 *   is null for a municipality whose residents are not known.
 */
export function surveyPlaces(
  territory: Territory,
  year: number,
  participants: Iterable<string>,
): ReadonlyMap<string, SurveyPlace> {
  const places = new Map<string, SurveyPlace>()
  for (const participant of participants) {
    const municipality = municipalityOf(participant)
    if (municipality === undefined || !territory.municipalityAt(municipality, year)) continue
    const residents = territory.population(municipality, year)?.residents
    places.set(participant, {
      size: residents === undefined ? null : (sizeClassOf(residents, surveySizes).code as SurveySize),
      region: territory.regionOf(municipality, year, 'competence').code,
    })
  }
  return places
}

/** The municipality that a participant is, or is a district of. */
const municipalityOf = (participant: string): string | undefined =>
  participant.length === 4 ? participant : cityDistrict(participant) && participant.slice(0, 4)
