export type { DayCount } from '#core/survey'
export {
  answeringRefusal,
  codeProblem,
  findAnswering,
  finishAnswering,
  onlyOpenWave,
  saveAnswering,
} from './answering.ts'
export { closeWave } from './closing.ts'
export { surveyCodes, voidCode, voidCodes } from './codes.ts'
export { answersByDay, answersOfWave, helpedOfWave } from './counts.ts'
export { tellingSettings } from './ground.ts'
export { hashOfCode, waveKey } from './keys.ts'
export { mixPools } from './mixing.ts'
export { answeringProblems } from './problems.ts'
export { divided, textSealer, type WrittenText, writtenTexts } from './texts.ts'
export type {
  AnswerChannel,
  AnsweringState,
  AnsweringWave,
  AnswerMode,
  ClosedAnswers,
  FoundAnswering,
  GivenAnswers,
  Mixed,
} from './types.ts'
