import { type LocalText, ProblemError, problem } from '#core/foundation'
import { mappingProblems } from './problems.ts'

/** The eight life areas, in the order of the form and the reports. */
export const lifeAreas = [
  'housing',
  'meaningful_activity',
  'finances',
  'physical_health',
  'mental_health',
  'substance_use',
  'social_functioning',
  'network',
] as const
export type LifeArea = (typeof lifeAreas)[number]

export const colours = ['green', 'yellow', 'red'] as const
export type Colour = (typeof colours)[number]

export type IndexLevel = 'green' | 'yellow' | 'red' | 'blue_light'
export const indexLevels: readonly IndexLevel[] = ['green', 'yellow', 'red', 'blue_light']

/**
 * How the eight colours become the living-conditions index. Configurable, because the official definition is not
 * published in full: the range 138 to 552 and "green = only green" are printed; the rest is reconstructed from the
 * published colour shares and counts (docs/decisions/0004).
 */
export interface IndexSettings {
  readonly definition: '2018'
  /** Points of one unit. 8 units of 17.25 give the printed minimum 138; 32 give the printed maximum 552. */
  readonly pointsPerUnit: number
  /** Units per colour: green 17.25, yellow 34.5, red 69 points. */
  readonly units: Readonly<Record<Colour, number>>
  /** The highest number of units of each level; the last is everything above. */
  readonly upTo: Readonly<Record<Exclude<IndexLevel, 'blue_light'>, number>>
  readonly label: LocalText
}

export const defaultIndexSettings: IndexSettings = {
  definition: '2018',
  pointsPerUnit: 17.25,
  units: { green: 1, yellow: 2, red: 4 },
  upTo: { green: 8, yellow: 14, red: 22 },
  label: {
    nb: 'Levekårsindeksen er summen av poengene på åtte områder: grønn 17,25, gul 34,5 og rød 69 poeng (138 til 552). Nivåer: grønn 138, gul 155,25–241,5, rød 258,75–379,5, blålys 396,75–552. Poengene for gul og grensene mellom gul, rød og blålys er rekonstruert, ikke offisielle.',
    nn: 'Levekårsindeksen er summen av poenga på åtte område: grøn 17,25, gul 34,5 og raud 69 poeng (138 til 552). Nivå: grøn 138, gul 155,25–241,5, raud 258,75–379,5, blålys 396,75–552. Poenga for gul og grensene mellom gul, raud og blålys er rekonstruerte, ikkje offisielle.',
    en: 'The living-conditions index is the sum of eight areas: green 17.25, yellow 34.5 and red 69 points (138 to 552). Levels: green 138, yellow 155.25–241.5, red 258.75–379.5, blue light 396.75–552. The points for yellow and the limits between yellow, red and blue light are reconstructed, not official.',
  },
}

/** The level that a sum of units falls in. `units` is 8 to 32. */
export function levelOf(units: number, settings: IndexSettings = defaultIndexSettings): IndexLevel {
  if (units <= settings.upTo.green) return 'green'
  if (units <= settings.upTo.yellow) return 'yellow'
  if (units <= settings.upTo.red) return 'red'
  return 'blue_light'
}

/**
 * Which definition an index may be computed with. The weighted variant that substance recipients had before 2018 is
 * refused: its weights are not known. The definition of 2018 may be applied to earlier answers, and is then called
 * recomputed. Mental-health-only recipients have had the unweighted sum in every year.
 *
 * @example indexDefinition('substance', '2017') // { definition: '2018', recomputed: true }
 */
export function indexDefinition(
  group: 'substance' | 'mental',
  round: string,
  wanted: '2018' | 'weighted' = '2018',
): { readonly definition: '2018'; readonly recomputed: boolean } {
  if (wanted === 'weighted') throw new ProblemError(problem(mappingProblems.weightedIndexUnknown, { round }))
  return { definition: '2018', recomputed: group === 'substance' && round < '2018' }
}

/** Printed wherever an index from before 2018 stands for substance recipients. */
export const recomputedNote: LocalText = {
  nb: 'Levekårsindeksen for mottakere med rusproblemer før 2018 er beregnet på nytt med definisjonen fra 2018. Den kan avvike fra det som ble vist den gangen, da områdene var vektet.',
  nn: 'Levekårsindeksen for mottakarar med rusproblem før 2018 er rekna ut på nytt med definisjonen frå 2018. Han kan avvike frå det som blei vist den gongen, då områda var vekta.',
  en: 'The index of substance recipients before 2018 is recomputed with the definition of 2018. It may differ from what was shown then, when the areas were weighted.',
}
