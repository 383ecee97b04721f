export { base64Of } from './base64.ts'
export { ApiProblem, NoAnswer } from './problem.ts'
export {
  createQueries,
  forget,
  forgetRound,
  ownList,
  ownProgress,
  readRegistration,
  unitAddress,
  useEarlier,
  useInstrument,
  useOwnList,
  useProgress,
  useRounds,
  useTraining,
} from './queries.ts'
export { request, requestFile, whoIsLoggedIn } from './request.ts'
export { currentSession, renewSession, type StartData } from './session.ts'
export type {
  BegunAnswer,
  EarlierAnswer,
  ListedAnswer,
  ProgressAnswer,
  RegistrationAnswer,
  RoundAnswer,
  SessionAnswer,
  TrainingAnswer,
  TrainingCaseAnswer,
  TrainingResultAnswer,
} from './types.ts'
export { useWriteKey } from './write-key.ts'
