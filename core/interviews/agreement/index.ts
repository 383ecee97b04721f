export { type CoderSide, type ComparedCoding, type Comparison, sideBySide } from './consensus.ts'
export {
  alphaOfCoders,
  type PairAgreement,
  type PairCounts,
  pairAgreement,
  pairCounts,
  pooled,
  type TextByCoders,
} from './measures.ts'
export { type AgreedCoding, type SettledDouble, settled } from './settled.ts'
export { randomShare } from './share.ts'
export {
  type CodeAgreement,
  codingsIn,
  type DoubleCoded,
  type InterviewAgreement,
  type StudyAgreement,
  studyAgreement,
} from './study.ts'
export { type AgreementUnit, type ComparedUnits, comparedUnits } from './units.ts'
