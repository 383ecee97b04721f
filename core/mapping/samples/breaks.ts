import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { MainGroup } from '../category.ts'
import { recomputedNote } from '../index-settings.ts'
import { seriesBreaks } from '../series-breaks.ts'

/** What stands between two years of one table. */
export interface SampleBreak {
  /** The first year after it. */
  readonly year: string
  /** `break`: the years cannot be compared. `recomputed`: they can, since the older one is counted anew by the newer rule. */
  readonly kind: 'break' | 'recomputed'
  readonly note: LocalText | null
}

/** A change of how something is counted that no form declares, since its questions stayed the same. */
interface DeclaredBreak extends SampleBreak {
  readonly columns: readonly string[]
  readonly groups: readonly MainGroup[]
}

/**
 * The breaks that no form declares; the forms' own mappings declare the rest (suicide attempts in 2018, substances in 2020),
 * and `lackingLegalBasis` which unit types are left out (NAV and child welfare in 2020).
 */
const declaredBreaks: readonly DeclaredBreak[] = [
  {
    year: '2018',
    kind: 'recomputed',
    columns: ['index_units', 'index_level'],
    // those with mental-health problems only have had the same sum in every year
    groups: ['substance'],
    note: recomputedNote,
  },
]

/**
 * Everything between the rounds of a comparison that concerns a column of the dataset: where it breaks, and where it was
 * counted anew.
 *
 * @param rounds every round that a registration in the comparison is of, ascending.
 * @param versions the versions of the form, oldest first.
 */
export function breaksBetween(
  column: string,
  group: MainGroup,
  rounds: readonly string[],
  versions: readonly Instrument[],
): SampleBreak[] {
  const [first, last] = [rounds[0]!, rounds.at(-1)!]
  const declared = declaredBreaks
    .filter(({ columns, groups }) => columns.includes(column) && groups.includes(group))
    .filter(({ year }) => first < year && year <= last)
    .map(({ year, kind, note }): SampleBreak => ({ year, kind, note }))
  // every year in between is asked about, so that a break is told of in the year that it came
  const years = Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) =>
    String(Number(first) + at),
  )
  const ofForms = seriesBreaks(column, years, versions).map(
    ({ year, note }): SampleBreak => ({ year, kind: 'break', note }),
  )
  return [...ofForms, ...declared]
}

/** Whether two years of a column may be compared at all. */
export const isComparable = (breaks: readonly SampleBreak[]): boolean =>
  breaks.every(({ kind }) => kind !== 'break')
