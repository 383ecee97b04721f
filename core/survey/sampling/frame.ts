import {
  canonicalHash,
  type LocalText,
  ProblemError,
  problem,
  type SizeClass,
  sizeClassOf,
  type Territory,
} from '#core/foundation'
import { samplingProblems } from './problems.ts'

/** The survey's own size classes, by residents (the report of 2021, chapter 2.1). */
export type SurveySize = 'small' | 'medium' | 'large'

export const surveySizes: readonly (SizeClass & { readonly code: SurveySize })[] = [
  size('small', 0, 5000, 'Under 5\u00a0000', 'Under 5,000'),
  size('medium', 5000, 20_000, '5\u00a0000\u201319\u00a0999', '5,000\u201319,999'),
  size(
    'large',
    20_000,
    Number.POSITIVE_INFINITY,
    '20\u00a0000 eller flere',
    '20,000 and more',
    '20\u00a0000 eller fleire',
  ),
]

function size(
  code: SurveySize,
  from: number,
  below: number,
  nb: string,
  en: string,
  nn = nb,
): SizeClass & { readonly code: SurveySize } {
  const label: LocalText = { nb, nn, en }
  return { code, from, below, label }
}

/** A municipality that can be drawn. */
export interface FrameUnit {
  readonly number: string
  readonly name: string
  /** Code of the competence centre's region. */
  readonly region: string
  readonly size: SurveySize
  /** Residents 1 January. */
  readonly residents: number
  /** The year that the residents are of, where the year asked for has none. */
  readonly residentsOf: number
}

/** A region and size class, with its municipalities in ascending order. */
export interface Stratum {
  readonly region: string
  readonly size: SurveySize
  readonly units: readonly FrameUnit[]
}

/** All municipalities of the country in a year, as a draw sees them. */
export interface SamplingFrame {
  readonly year: number
  readonly units: readonly FrameUnit[]
  /** In the order of the regions and then of size; without those that hold nobody. */
  readonly strata: readonly Stratum[]
  /** SHA-256 over what decides the draw: numbers, regions, size classes and residents; not names. */
  readonly hash: string
}

/**
 * The frame of a year: its municipalities in the seven regions of the competence centres for substance use and three size
 * classes. Problem 1803 where a municipality has no population at all. Source: the report of 2021, chapter 2.1; which
 * counties a region has is told as assumed in the region's own data.
 */
export function samplingFrame(territory: Territory, year: number): SamplingFrame {
  const units = territory.municipalitiesAt(year).map((municipality): FrameUnit => {
    const { number } = municipality
    const population = territory.population(number, year)
    if (!population) throw new ProblemError(problem(samplingProblems.noResidents, { number, year }))
    const { residents, year: residentsOf } = population
    return {
      number,
      name: territory.nameIn(municipality, year),
      region: territory.regionOf(number, year, 'competence').code,
      size: sizeClassOf(residents, surveySizes).code as SurveySize,
      residents,
      residentsOf,
    }
  })
  return frameOf(year, units, regionOrder(territory))
}

/** A frame of given municipalities, for teaching and tests; the regions in the order in which they come. */
export function frameOf(
  year: number,
  units: readonly FrameUnit[],
  regions: readonly string[] = [...new Set(units.map(({ region }) => region))],
): SamplingFrame {
  const sorted = [...units].sort((a, b) => (a.number < b.number ? -1 : 1))
  const strata = regions.flatMap((region) =>
    surveySizes.flatMap(({ code }) => {
      const own = sorted.filter((unit) => unit.region === region && unit.size === code)
      return own.length === 0 ? [] : [{ region, size: code, units: own }]
    }),
  )
  const decisive = sorted.map(({ number, region, size: of, residents }) => [number, region, of, residents])
  return { year, units: sorted, strata, hash: canonicalHash({ year, units: decisive }) }
}

const regionOrder = (territory: Territory): readonly string[] =>
  territory.regions('competence').map(({ code }) => code)

/** The name of a stratum inside a draw: its region and size class. */
export const stratumName = ({ region, size: of }: Pick<Stratum, 'region' | 'size'>): string =>
  `${region}/${of}`
