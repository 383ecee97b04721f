/** A part of a city that takes part in the survey like a municipality. */
export interface CityDistrict {
  /** Six digits; the first four are the municipality's. */
  readonly code: string
  readonly name: string
}

/** Oslo's fifteen districts (Statistics Norway's standard classification of city districts, in force since 2004). */
const oslo: readonly CityDistrict[] = [
  { code: '030101', name: 'Gamle Oslo' },
  { code: '030102', name: 'Grünerløkka' },
  { code: '030103', name: 'Sagene' },
  { code: '030104', name: 'St. Hanshaugen' },
  { code: '030105', name: 'Frogner' },
  { code: '030106', name: 'Ullern' },
  { code: '030107', name: 'Vestre Aker' },
  { code: '030108', name: 'Nordre Aker' },
  { code: '030109', name: 'Bjerke' },
  { code: '030110', name: 'Grorud' },
  { code: '030111', name: 'Stovner' },
  { code: '030112', name: 'Alna' },
  { code: '030113', name: 'Østensjø' },
  { code: '030114', name: 'Nordstrand' },
  { code: '030115', name: 'Søndre Nordstrand' },
]

/**
 * The districts by which a municipality takes part; empty for one that takes part whole. Together they count as one
 * municipality (the report of 2021, note 5).
 */
export const districtsOf = (municipality: string): readonly CityDistrict[] =>
  municipality === '0301' ? oslo : []

/** The district of a six-digit code, or undefined. */
export const cityDistrict = (code: string): CityDistrict | undefined =>
  districtsOf(code.slice(0, 4)).find((one) => one.code === code)
