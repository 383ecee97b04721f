export { askForCounty } from './ask.ts'
export { regionProblems } from './problems.ts'
