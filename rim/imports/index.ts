export { importRegistrations } from './import.ts'
export { importProblems } from './problems.ts'
export { rejectedCsv } from './rejected.ts'
export type { ImportOptions, ImportResult, RejectedRow } from './result.ts'
