import { loadLinearSolver, loadTerritory } from '#rim/assets'
import { answerQuestions } from '../thread-answers.ts'
import { type AnnualAsked, computeAnnual } from './compute.ts'

/** The far end of `workshop.ts`. */
const territory = loadTerritory()

answerQuestions(async (asked: AnnualAsked) =>
  computeAnnual(asked, { territory, solver: await loadLinearSolver() }),
)
