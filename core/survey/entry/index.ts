export { type Comparison, compareEntries, helpSeen, settleEntries } from './compare.ts'
export {
  comparedQuestions,
  emptyEntry,
  helpedField,
  isCompared,
  isSeen,
  isUnclear,
  type PaperEntry,
  type Seen,
  type Unclear,
} from './entry.ts'
export { type EntryPage, entryPages } from './pages.ts'
export {
  batchSize,
  type Differences,
  drawForSecondEntry,
  type ErrorRate,
  errorRate,
  goodInARow,
  isGood,
  nextShare,
  type SecondEntryDraw,
} from './quality.ts'
export {
  type Received,
  receiveEntry,
  type TakenOut,
  type TakenOutReason,
  takenOutReasons,
} from './receive.ts'
