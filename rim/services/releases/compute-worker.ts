import { loadLinearSolver, loadTerritory } from '#rim/assets'
import { answerQuestions } from '../thread-answers.ts'
import { type ComputeAsked, compute } from './compute.ts'

/** The far end of `workshop.ts`: computes what a release holds, one after the other. */
const territory = loadTerritory()

answerQuestions(async (asked: ComputeAsked) =>
  compute(asked, { territory, solver: await loadLinearSolver() }),
)
