import { drawMunicipalities, invitedBy } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import { planOf } from '../waves/index.ts'

/** Municipality of the trial login's coordinator: it always takes part. */
export const own = '1121'

/** Who answers for a survey that is made up, and a contact that nobody has. */
export const madeUpResponsible = {
  responsible: 'Øvingssekretariatet for brukerundersøkelsen',
  contact: 'telefon 00 00 00 00, post@lyttepost.example',
} as const

/** How many took part in 2019. */
const size = 45

/** Who took part in a wave before the one that is made up. Made up too: the report names none of them. */
export function madeUpLastWave(
  year: number,
  seed: string,
): { readonly year: number; readonly codes: readonly string[] } {
  const plan = planOf(year, { share: 0.15, smallRaise: 0 })
  const drawn = invitedBy(drawMunicipalities(loadTerritory(), plan, `${seed} ${year}`).result)
    .map(({ number }) => number)
    .filter((number) => number !== '0301' && number !== own)
  return { year, codes: [own, ...drawn.slice(0, size - 1)].sort() }
}
