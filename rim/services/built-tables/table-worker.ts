import { loadTerritory } from '#rim/assets'
import { answerQuestions } from '../thread-answers.ts'
import { createTableRoom } from './room.ts'

/** The far end of `workshop.ts`. */
answerQuestions(createTableRoom(loadTerritory()))
