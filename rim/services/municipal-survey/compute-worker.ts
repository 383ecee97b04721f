import { loadLinearSolver, loadTerritory } from '#rim/assets'
import { answerQuestions } from '../thread-answers.ts'
import { computeMunicipalReport, type MunicipalReportAsked } from './compute.ts'

/** The far end of `workshop.ts`. */
const territory = loadTerritory()

answerQuestions(async (asked: MunicipalReportAsked) =>
  computeMunicipalReport(asked, { territory, solver: await loadLinearSolver() }),
)
