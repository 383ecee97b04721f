import type { DrawResult } from './draw.ts'
import type { SurveySize } from './frame.ts'

/** Who comes instead of whoever declines, and by which step of the rule. */
export interface Replacement {
  readonly number: string
  readonly region: string
  readonly sizeClass: SurveySize
  readonly step: 'same-stratum' | 'neighbouring-size' | 'neighbouring-region'
}

/** Nearest size first; between two as near, the smaller, which are the harder to recruit. */
const nearestSizes: Readonly<Record<SurveySize, readonly SurveySize[]>> = {
  small: ['medium', 'large'],
  medium: ['small', 'large'],
  large: ['medium', 'small'],
}

/** Which regions border on which, the longest border first. Laid down here: the source names no order. */
const neighbours: Readonly<Record<string, readonly string[]>> = {
  oslo: ['east', 'south'],
  east: ['south', 'mid', 'west_bergen', 'oslo'],
  south: ['east', 'west_bergen', 'west_stavanger', 'oslo'],
  west_stavanger: ['south', 'west_bergen'],
  west_bergen: ['south', 'mid', 'west_stavanger', 'east'],
  mid: ['east', 'north', 'west_bergen'],
  north: ['mid'],
}

/**
 * The next on the lists for somebody who has declined: of the same region and size; else of the same region and the nearest
 * size; else of the same size in a neighbouring region. Null where all of these lists are used up: then others may be asked
 * to join, without a probability.
 *
 * @param taken numbers that cannot be asked: already invited, or joined from outside the draw
 */
export function nextReplacement(
  { strata }: DrawResult,
  { region, sizeClass }: { readonly region: string; readonly sizeClass: SurveySize },
  taken: ReadonlySet<string>,
): Replacement | null {
  const next = (inRegion: string, size: SurveySize, step: Replacement['step']): Replacement | null => {
    const stratum = strata.find((one) => one.region === inRegion && one.sizeClass === size)
    const number = stratum?.replacements.find((one) => !taken.has(one))
    return number === undefined ? null : { number, region: inRegion, sizeClass: size, step }
  }
  const same = next(region, sizeClass, 'same-stratum')
  if (same) return same
  for (const size of nearestSizes[sizeClass]) {
    const found = next(region, size, 'neighbouring-size')
    if (found) return found
  }
  for (const other of neighbours[region] ?? []) {
    const found = next(other, sizeClass, 'neighbouring-region')
    if (found) return found
  }
  return null
}

/** The next district of a city for one that has declined, or null. */
export function nextDistrict(
  { districts }: DrawResult,
  municipality: string,
  taken: ReadonlySet<string>,
): string | null {
  const own = districts.find((one) => one.municipality === municipality)
  return own?.replacements.find((code) => !taken.has(code)) ?? null
}
