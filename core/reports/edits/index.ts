export { applyEdits, type EditedReport } from './apply.ts'
export type { EditConflict, ReportEdit, TextAdded, TextRemoved, TextReplaced } from './edit.ts'
export { readEdits } from './read-edits.ts'
export { isWritten, textOfNode } from './text-of.ts'
export { shownNumbers, unknownNumbers } from './unknown-numbers.ts'
export {
  type WritersPart,
  type WritersSection,
  type WritersText,
  type WritersView,
  writersView,
} from './writers-view.ts'
