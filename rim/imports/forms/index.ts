export type { ReadForm } from './draft.ts'
export { formImportProblems } from './problems.ts'
export { readForm } from './read.ts'
