export { cohenKappa, type KappaResult, type KappaWeights } from './cohen-kappa.ts'
export { type CronbachResult, cronbachAlpha, type MissingItems } from './cronbach.ts'
export { type FleissResult, fleissKappa } from './fleiss-kappa.ts'
export {
  type AlphaMetric,
  type AlphaResult,
  krippendorffAlpha,
  krippendorffAlphaOfPatterns,
  type RatingPattern,
} from './krippendorff.ts'
export { type CategoryAgreement, perCategoryAgreement } from './per-category.ts'
export { type AgreementTable, agreementTable, type Ratings } from './ratings.ts'
