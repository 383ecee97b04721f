export { forgetSearched, keptTexts } from './kept.ts'
export { mostHits, type StudyHits, type StudySearch, searchStudy } from './search.ts'
