import { loadLinearSolver, loadTerritory } from '#rim/assets'
import { answerQuestions } from '../thread-answers.ts'
import { makeOrderTables, type OrderAsked } from './order-tables.ts'

/** The far end of `workshop.ts`: decides and counts the tables of orders, one order after the other. */
const territory = loadTerritory()

answerQuestions(async (asked: OrderAsked) =>
  makeOrderTables(asked, { territory, solver: await loadLinearSolver() }),
)
