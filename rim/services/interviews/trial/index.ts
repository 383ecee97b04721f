export { type FinishedStudy, finishTrainingStudy } from './finish.ts'
export { fillTrainingStudy, placeStudy } from './place.ts'
export type { StudyPeople } from './study-people.ts'
