export { categoryValues, placedValues, pointCounts, type QuestionCounts, surveyCounts } from './count.ts'
export { surveyPlaces } from './places.ts'
export {
  everybody,
  type PublishedComparison,
  type PublishedTable,
  pairedQuestions,
  publishedComparisons,
  publishedTables,
  type QuestionPair,
} from './published.ts'
export { type TableCategory, type TableQuestion, type TableScale, tableQuestions } from './questions.ts'
export {
  noParticipant,
  type SurveyAnswer,
  type SurveyGround,
  type SurveyPlace,
  surveyDataset,
  withGroups,
} from './survey-dataset.ts'
export {
  type BackgroundGroup,
  type BackgroundVariable,
  backgroundVariables,
  groupedChoices,
  tableRegionOf,
} from './variables.ts'
