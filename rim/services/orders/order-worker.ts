import { parentPort } from 'node:worker_threads'
import { ProblemError } from '#core/foundation'
import { loadLinearSolver, loadTerritory } from '#rim/assets'
import type { ThreadReply } from '../thread-pool.ts'
import type { OrderAnswer } from './make-orders.ts'
import { makeOrderTables, type OrderAsked } from './order-tables.ts'

/** The far end of `make-orders.ts`: decides and counts the tables of orders, one order after the other. */
const territory = loadTerritory()

async function answerTo(asked: OrderAsked): Promise<OrderAnswer> {
  try {
    return { made: makeOrderTables(asked, { territory, solver: await loadLinearSolver() }) }
  } catch (cause) {
    // problems are told in words by whoever asked; anything else is a fault
    if (cause instanceof ProblemError) return { problems: cause.problems }
    throw cause
  }
}

parentPort?.on('message', async (asked: OrderAsked) => {
  let reply: ThreadReply<OrderAnswer>
  try {
    reply = { answer: await answerTo(asked) }
  } catch (cause) {
    reply = { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
  parentPort?.postMessage(reply)
})
