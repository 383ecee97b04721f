export {
  coefficientIntervals,
  type Predictor,
  type RegressionOptions,
  type SurveyRegression,
} from './fit.ts'
export { surveyLinearRegression } from './least-squares.ts'
export { surveyLogisticRegression } from './logistic.ts'
export { type WaldTest, waldTest } from './terms.ts'
