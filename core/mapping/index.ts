export { type Category, type CategoryInfo, categories, categoryOf, type MainGroup } from './category.ts'
export {
  type ColumnRole,
  type ComparedPopulation,
  type Comparison,
  classPopulation,
  comparison,
  countryPopulation,
  countyPopulation,
  countyRows,
  type EarlierMapping,
  earlierMapping,
  ownPopulation,
  participantsByCounty,
  sizeClassRows,
} from './comparison.ts'
export {
  type Consequences,
  consequencesOf,
  type FieldChange,
  type FieldConsequence,
  type RuleConsequence,
  type TableConsequence,
} from './consequences.ts'
export {
  type CountryRound,
  countryRound,
  excludedIn,
  type Participant,
  participantOf,
  placeOfYear,
} from './country.ts'
export * from './demand/index.ts'
export { derivedFrom, questionsBehind } from './dependencies.ts'
export { deriveColumns } from './derive.ts'
export { ageBands, levelLabels, serviceFamilies } from './derived-labels.ts'
export { derivedVariables } from './derived-variables.ts'
export {
  type EnteredFault,
  type EnteredNumbers,
  type EnteredState,
  enteredBase,
  enteredFaults,
  enteredState,
  enteredSum,
} from './entered-checks.ts'
export { enteredProblems } from './entered-problems.ts'
export { type EnteredLine, enteredColumns, enteredLines, readEnteredLines } from './entered-rows.ts'
export {
  type EnteredSpec,
  type EnteredTable,
  emptyDataset,
  enteredSpecs,
  enteredTable,
} from './entered-specs.ts'
export { conditionOverRows, type Truth } from './inclusion.ts'
export {
  type Colour,
  colours,
  defaultIndexSettings,
  type IndexLevel,
  type IndexSettings,
  indexDefinition,
  indexLevels,
  type LifeArea,
  levelOf,
  lifeAreas,
  recomputedNote,
} from './index-settings.ts'
export { type CompletedRegistration, onePerson, onePersonNote } from './one-person.ts'
export { type OrderSubject, orderSubject, orderSubjects } from './order-subjects.ts'
export * from './panel/index.ts'
export {
  type Excluded,
  groupRows,
  lackingLegalBasis,
  municipalityRows,
  type ReportPopulation,
  reportPopulation,
  roundPopulation,
} from './population.ts'
export * from './priorities/index.ts'
export { mappingProblems } from './problems.ts'
export { fingerprintOf, type QualityFinding, qualityFindings } from './quality.ts'
export { contradictions } from './quality-contradictions.ts'
export { type QualityFacts, type QualityRegistration, qualityFacts } from './quality-facts.ts'
export { type QualityKind, qualityKind, qualityKinds } from './quality-kinds.ts'
export type { EarlierColours } from './quality-shares.ts'
export { qualityThresholds } from './quality-thresholds.ts'
export * from './samples/index.ts'
export { type SeriesBreak, seriesBreaks } from './series-breaks.ts'
export {
  type Chapter,
  lifeAreaTitles,
  type StandardTable,
  standardTable,
  standardTables,
  tableForGroup,
} from './standard-tables.ts'
