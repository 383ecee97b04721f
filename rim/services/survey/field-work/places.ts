import { cityDistrict, estimatedRecipients } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import type { SurveyTaking } from '#rim/storage'
import { participantName } from '../waves/drawing.ts'

/** A participant's name, as it is in the wave's list. */
export const takingName = (taking: Pick<SurveyTaking, 'municipality' | 'district' | 'year'>): string =>
  participantName(loadTerritory(), taking, taking.year)

/** A participant as a letter to its municipality calls it: «Lillevik kommune», «bydel Sagene». */
export function takingInLetter(
  { district }: Pick<SurveyTaking, 'district'>,
  municipalityName: string,
): string {
  const part = district === null ? undefined : cityDistrict(district)
  return part ? `bydel ${part.name}` : `${municipalityName} kommune`
}

/**
 * About how many recipients of services a participant has, by the residents of its municipality; null where they are not
 * known, as for city districts.
 */
export function recipientsOf({
  municipality,
  district,
  year,
}: Pick<SurveyTaking, 'municipality' | 'district' | 'year'>): number | null {
  if (district !== null) return null
  const population = loadTerritory().population(municipality, year)
  return population === undefined ? null : estimatedRecipients(population.residents)
}
