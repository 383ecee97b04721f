export { type Category, type CategoryInfo, categories, categoryOf, type MainGroup } from './category.ts'
export {
  type Comparison,
  comparison,
  type EarlierMapping,
  earlierMapping,
  sizeClassRows,
} from './comparison.ts'
export { type CountryRound, countryRound, excludedIn, type Participant, participantOf } from './country.ts'
export { deriveColumns } from './derive.ts'
export { ageBands, levelLabels, serviceFamilies } from './derived-labels.ts'
export { derivedVariables } from './derived-variables.ts'
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
export {
  type Excluded,
  groupRows,
  lackingLegalBasis,
  municipalityRows,
  type ReportPopulation,
  reportPopulation,
  roundPopulation,
} from './population.ts'
export { mappingProblems } from './problems.ts'
export {
  type Chapter,
  lifeAreaTitles,
  type StandardTable,
  standardTable,
  standardTables,
  tableForGroup,
} from './standard-tables.ts'
