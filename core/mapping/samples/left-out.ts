import { type LocalText, listed, type Territory } from '#core/foundation'
import type { PlaceMapping } from './mapped-places.ts'

/** The two years that are compared. */
export interface SampleYears {
  readonly from: string
  readonly to: string
}

export type LeftOutReason = 'not_mapped_from' | 'not_mapped_to' | 'unit_types' | 'parts' | 'borders'

/**
 * Why a municipality is not in the sample, in words that name the places concerned. Who has nothing in a year is
 * told of first, then borders, then parts. Null for one that never mapped: it is not named.
 */
export function whyLeftOut(
  then: PlaceMapping,
  now: PlaceMapping,
  { from, to }: SampleYears,
  territory: Territory,
): { readonly reason: LeftOutReason; readonly text: LocalText } | null {
  const sides = [then, now]
  if (sides.every(({ kind }) => kind === 'none')) return null
  if (then.kind === 'none') return { reason: 'not_mapped_from', text: notMapped(from) }
  if (now.kind === 'none') return { reason: 'not_mapped_to', text: notMapped(to) }
  const names = (numbers: readonly string[], round: string, and: string): string =>
    listed(namesOf(territory, numbers, round), and)
  for (const side of sides) {
    if (side.kind !== 'borders') continue
    const { round } = side
    const list = names(side.numbers, round, 'og')
    const text = {
      nb: `Grensene er endret siden ${round}, og området kan ikke finnes igjen (${list}).`,
      nn: `Grensene er endra sidan ${round}, og området kan ikkje finnast igjen (${list}).`,
    }
    return { reason: 'borders', text }
  }
  for (const side of sides) {
    if (side.kind !== 'parts') continue
    const { round } = side
    const list = names(side.lacking, round, 'og')
    const text = {
      nb: `Kommunen er slått sammen av flere, og ${list} har ingen registreringer i ${round}.`,
      nn: `Kommunen er slått saman av fleire, og ${list} har ingen registreringar i ${round}.`,
    }
    return { reason: 'parts', text }
  }
  return { reason: 'unit_types', text: otherUnits({ from, to }) }
}

/** Both times, but never by the same types of units. */
export const otherUnits = ({ from, to }: SampleYears): LocalText => ({
  nb: `Ble kartlagt av andre typer enheter i ${from} enn i ${to}.`,
  nn: `Blei kartlagd av andre typar einingar i ${from} enn i ${to}.`,
})

const notMapped = (round: string): LocalText => ({
  nb: `Har ingen registreringer som kan brukes for ${round}.`,
  nn: `Har ingen registreringar som kan brukast for ${round}.`,
})

function namesOf(territory: Territory, numbers: readonly string[], round: string): string[] {
  const year = Number(round)
  return numbers.map((number) => {
    const found = territory.municipalityAt(number, year)
    return found ? territory.nameIn(found, year) : number
  })
}
