export { breaksBetween, isComparable, type SampleBreak } from './breaks.ts'
export {
  type ChangeInterval,
  type RawChange,
  type RawMeanChange,
  type SampleChanges,
  sampleChanges,
  type UncertainChange,
} from './change.ts'
export type { LeftOutReason, SampleYears } from './left-out.ts'
export {
  type ComparableSample,
  comparableSample,
  type LeftOutMunicipality,
  type SampleMunicipality,
  type SampleRequest,
  type SampleSide,
} from './sample.ts'
export { usableUnitTypes } from './unit-types.ts'
