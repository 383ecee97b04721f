export { isBetweenCharacters, snapped, wordAt } from './characters.ts'
export { longestVersion, wrongWithVersion } from './check.ts'
export { CodePoints, codePointLength, type Range } from './code-points.ts'
export { type Cue, timed } from './cues.ts'
export { differences as textDifferences, type Edit as TextEdit } from './differences.ts'
export { lostReasons } from './lost.ts'
export { type LostReason, type Moved, type Mover, moved } from './moved.ts'
export { type Normalising, normalised, normalising } from './normalised.ts'
export { textProblems } from './problems.ts'
export { type Replaced, replaced } from './replaced.ts'
export { sentences } from './sentences.ts'
export { findSpeakers, renamed, type SpeakerPrefix, turnsOf } from './speakers.ts'
export {
  type NewTextVersion,
  type SpeakerRole,
  type TextKind,
  type TextVersion,
  type Turn,
  textVersion,
  turnAt,
} from './version.ts'
