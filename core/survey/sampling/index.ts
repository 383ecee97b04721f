export type { Allocation, Fraction } from './allocate.ts'
export { type CityDistrict, cityDistrict, districtsOf } from './districts.ts'
export {
  chanceIn,
  type DrawnDistricts,
  type DrawnStratum,
  type DrawnUnit,
  type DrawResult,
  drawFrom,
  drawMunicipalities,
  invitedBy,
  type SurveyDraw,
} from './draw.ts'
export {
  type FrameUnit,
  frameOf,
  type SamplingFrame,
  type Stratum,
  type SurveySize,
  samplingFrame,
  stratumName,
  surveySizes,
} from './frame.ts'
export { type LastWave, lastWaveIn, type Successor } from './last-wave.ts'
export { checkSeed, planOf2021, type SamplingPlan, samplingPlan } from './plan.ts'
export { samplingProblems } from './problems.ts'
export { nextDistrict, nextReplacement, type Replacement } from './replacements.ts'
export { type DrawFinding, type DrawVerification, verifyDraw } from './verify.ts'
export {
  type InvitedUnit,
  type SampleWeights,
  sampleWeights,
  type UnitWeight,
  type WeightCell,
} from './weights.ts'
