export type { Actors } from './actors.ts'
export { type LargeProject, type LargeProjectOptions, largeProject } from './large.ts'
export { type MarkedText, parseMarked } from './marked.ts'
export { syntheticProject } from './project.ts'
export {
  type KnownIdentifier,
  type SyntheticInformant,
  type SyntheticInterview,
  type SyntheticStudy,
  syntheticStudy,
} from './study.ts'
