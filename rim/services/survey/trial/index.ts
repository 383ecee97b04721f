export { type PlayedComments, playComments } from './comments.ts'
export type { PlayedFile } from './papers.ts'
export { type PlayedSurvey, playSurvey, type SurveyPlay } from './play.ts'
export { fillTrainingSurvey } from './training.ts'
