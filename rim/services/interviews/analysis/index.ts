export {
  doInStudy,
  type StudyActor,
  undoInStudy,
  type VisibleProject,
  visibleProject,
} from './analysis.ts'
export { wholeProject } from './whole.ts'
