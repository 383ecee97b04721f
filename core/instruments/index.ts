export { parseInstrument } from './parse.ts'
export { instrumentProblemKinds } from './problems.ts'
export { createRegistry, type InstrumentRegistry } from './registry.ts'
export type {
  Answer,
  Answers,
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
  VersionMapping,
} from './types.ts'
