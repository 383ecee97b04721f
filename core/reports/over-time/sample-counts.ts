import type { RawFrequencyTable } from '#core/dataset'
import type { ComparableSample, RawChange, RawMeanChange } from '#core/mapping'

/** Everything that is counted over a comparable sample: not to be shown. */
export interface SampleCounts {
  /** Recipients by the size class of their municipality (table 14). */
  readonly sizes: RawFrequencyTable
  /** Recipients by the round that they were registered in. */
  readonly rounds: RawFrequencyTable
  /** By the standard table's id. */
  readonly changes: ReadonlyMap<string, RawChange>
  readonly means: ReadonlyMap<'age' | 'index', RawMeanChange>
}

/** The names of the sample's people in its two years: other unit types or rounds are other people. */
export const sampleName = ({ group, from, to, unitTypes, rounds }: ComparableSample) => {
  const name = `${group}/sample/${from}-${to}/${[...unitTypes].sort().join('+')}/${rounds.join('+')}`
  return (column: number): string => `${name}/${column === 0 ? 'from' : 'to'}`
}
