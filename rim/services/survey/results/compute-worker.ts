import { loadLinearSolver } from '#rim/assets'
import { answerQuestions } from '../../thread-answers.ts'
import { createSurveyComputer, type SurveyAsked } from './compute.ts'

/** The far end of `workshop.ts`: decides, and then computes one report after the other. */
const computer = loadLinearSolver().then(createSurveyComputer)

answerQuestions(async (asked: SurveyAsked) => (await computer)(asked))
