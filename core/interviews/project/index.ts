export { type CodeChange, type CodeHistoryEntry, codeHistory, type NamedThen } from './code-history.ts'
export * from './entities.ts'
export {
  type Doing,
  type Doings,
  type LogEvent,
  needReason,
  redoing,
  replay,
  undoable,
  undoing,
  withoutInterview,
} from './log.ts'
export { applied, firstConflict, inverse, type Operation, operation, same } from './operations.ts'
export { type PackedProject, packed, unpacked } from './packed.ts'
export { all, codingCount, codingsOf, emptyProject, find, type Project, type Shelf } from './project.ts'
