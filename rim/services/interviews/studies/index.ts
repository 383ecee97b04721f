export {
  beginStudy,
  letLeaveStudy,
  type NewStudy,
  studyColleagues,
  takeIntoStudy,
} from './studies.ts'
