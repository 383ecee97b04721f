export { advanceBatch, type BatchStep, type EntryRules } from './advance-batch.ts'
export {
  type BatchQuality,
  type EntryDesk,
  entryDesk,
  type HeldBatch,
  listBatchQuality,
  type WaitingSheet,
} from './batches.ts'
export type { Clerk } from './clerk.ts'
export {
  completePaper,
  dropPaper,
  type EnteredSheet,
  type LookedAt,
  type SheetOutcome,
  savePaper,
  settlePaper,
} from './enter-sheet.ts'
export { type AskedSheet, type OpenedSheet, openPaper } from './open-sheet.ts'
export { paperEntryProblems } from './problems.ts'
