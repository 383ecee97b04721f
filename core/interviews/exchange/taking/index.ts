export { type Imported, type ImportedCoder, imported } from './imported.ts'
export type { CountingChoice, ImportedFile, ImportOptions } from './intake.ts'
export type { RefiLoss } from './loss.ts'
export type { Counting, CountingScore } from './offsets.ts'
