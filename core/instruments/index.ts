export { type CarriedAnswers, carryAnswers } from './carry.ts'
export { checkInstrument } from './check.ts'
export { checkAnswers } from './check-answers.ts'
export { type CodeBook, type CodeBookVariable, codeBook } from './codebook.ts'
export { codeBookCsv, codeBookMarkdown } from './codebook-files.ts'
export { asLeaf, type Leaf, leavesOf, questionsIn } from './conditions.ts'
export {
  type ChangedPart,
  type CodeDiff,
  diffInstruments,
  type InstrumentDiff,
  type QuestionDiff,
} from './diff.ts'
export { type Evaluation, evaluate, type Truth } from './evaluate.ts'
export { choicesOf, questionName, questionOf, questionsOf } from './form.ts'
export { mapAnswers } from './mapping.ts'
export {
  answersToParts,
  checkNote,
  countOfParts,
  isNoteKey,
  longestComment,
  longestReason,
  mostParts,
  type NoteKey,
  type NoteKind,
  type NotePlace,
  partsToAnswers,
  readNoteKey,
  reasonKey,
  reviewKey,
} from './notes.ts'
export { type OpenPoint, openPoints, reasonHolds } from './open-points.ts'
export { parseInstrument } from './parse.ts'
export { instrumentProblemKinds } from './problems.ts'
export { createRegistry, type InstrumentRegistry } from './registry.ts'
export {
  applyRevision,
  newestVersion,
  nextVersion,
  type Revision,
  type RevisionProblem,
  type RevisionTarget,
} from './revision.ts'
export {
  type ChangeReason,
  changeKinds,
  type NewChoice,
  type NewQuestion,
  type RevisionChange,
  type RevisionText,
  type SimpleCondition,
} from './revision-changes.ts'
export { codeFromLabel, nextRuleNumber, usedCodes } from './revision-codes.ts'
export { simpleOf } from './revision-condition.ts'
export { type ComparableRounds, comparableRounds } from './series.ts'
export {
  type AskedState,
  type QuestionState,
  type Session,
  type SessionProblem,
  session,
} from './session.ts'
export { type RuleSpecification, ruleSpecification, severityInWords } from './specification.ts'
export { type SeriesKind, type SeriesStep, seriesBetween } from './time-series.ts'
export { firstSentence, textToYou, toYou } from './to-you.ts'
export type {
  Answer,
  Answers,
  Block,
  Choice,
  ChoiceQuestion,
  Condition,
  InclusionCriterion,
  Instrument,
  InstrumentText,
  MappingEntry,
  MultiQuestion,
  NumberQuestion,
  Origin,
  Question,
  Rule,
  Section,
  TextQuestion,
  VersionMapping,
} from './types.ts'
export { conditionInWords, missingInWords, originInWords, typeInWords } from './words.ts'
