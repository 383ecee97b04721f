/** As an informant tells it. */
export type Sex = 'female' | 'male' | 'other'

/** What else is known of a case, by name: housing, income, health, years in the municipality. Never shown beside a quote. */
export type CaseAttributes = Readonly<Record<string, string | number>>

/** One who was interviewed. Who it is stands in the sealed register alone. */
export interface Informant {
  readonly id: string
  /** As the informant is called inside: `I07`. */
  readonly code: string
  readonly sex: Sex
  /** Years at the interview. */
  readonly age: number
  /** Where the informant was recruited; `null` where that is not told. Never shown beside a quote. */
  readonly site: string | null
  readonly attributes: CaseAttributes
}

/** Whole years, both ends in. */
export interface AgeRange {
  readonly from: number
  readonly to: number
}

/** A sample in numbers. */
export interface Sample {
  readonly n: number
  readonly women: number
  readonly men: number
  readonly others: number
  /** `null` for nobody. */
  readonly ages: AgeRange | null
  /** Years; `null` for nobody. */
  readonly meanAge: number | null
  readonly sites: number
}

/** Counts and ages of a sample. */
export function sampleOf(informants: readonly Informant[]): Sample {
  const ages = informants.map(({ age }) => age)
  const having = (sex: Sex): number => informants.filter((one) => one.sex === sex).length
  return {
    n: informants.length,
    women: having('female'),
    men: having('male'),
    others: having('other'),
    ages: ageRangeOf(informants),
    meanAge: ages.length === 0 ? null : ages.reduce((sum, age) => sum + age, 0) / ages.length,
    sites: new Set(informants.flatMap(({ site }) => site ?? [])).size,
  }
}

/** The youngest and the oldest; `null` for nobody. */
export function ageRangeOf(informants: readonly Pick<Informant, 'age'>[]): AgeRange | null {
  if (informants.length === 0) return null
  const ages = informants.map(({ age }) => age)
  return { from: Math.min(...ages), to: Math.max(...ages) }
}
