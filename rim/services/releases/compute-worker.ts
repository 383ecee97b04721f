import { parentPort } from 'node:worker_threads'
import { ProblemError } from '#core/foundation'
import { loadLinearSolver, loadTerritory } from '#rim/assets'
import type { ThreadReply } from '../thread-pool.ts'
import { type ComputeAsked, compute } from './compute.ts'
import type { ComputeAnswer } from './workshop.ts'

/** The far end of `workshop.ts`: computes what a release holds, one after the other. */
const territory = loadTerritory()

async function answerTo(asked: ComputeAsked): Promise<ComputeAnswer> {
  try {
    return { computed: compute(asked, { territory, solver: await loadLinearSolver() }) }
  } catch (cause) {
    // problems are told in words by whoever asked; anything else is a fault
    if (cause instanceof ProblemError) return { problems: cause.problems }
    throw cause
  }
}

parentPort?.on('message', async (asked: ComputeAsked) => {
  let reply: ThreadReply<ComputeAnswer>
  try {
    reply = { answer: await answerTo(asked) }
  } catch (cause) {
    reply = { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
  parentPort?.postMessage(reply)
})
