export { groupTexts, type TextGroup, type WrittenText } from './groups.ts'
export { likeNames } from './names.ts'
export { serviceKey, wordsOf } from './normalise.ts'
export { type CodingAgreement, codingAgreement, inSecondShare, secondShare } from './second.ts'
export {
  cannotCode,
  type EarlierCoding,
  type RecruitedService,
  type Suggestion,
  suggestServices,
  type Why,
  whySuggested,
} from './suggest.ts'
export { vocabulary } from './vocabulary.ts'
