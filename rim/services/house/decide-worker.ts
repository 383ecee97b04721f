import { parentPort, workerData } from 'node:worker_threads'
import { policies } from '#core/disclosure'
import { ProblemError } from '#core/foundation'
import { loadLinearSolver } from '#rim/assets'
import type { DecideReply, ToDecide } from './decider.ts'
import { decideTabulation } from './tabulation-release.ts'

/** The far end of `decider.ts`: decides about one table and is done. */
const { raw, earlier, policy } = workerData as ToDecide

async function reply(): Promise<DecideReply> {
  try {
    return { decision: decideTabulation(raw, earlier, policies[policy], await loadLinearSolver()) }
  } catch (cause) {
    if (cause instanceof ProblemError) return { problems: cause.problems }
    throw cause
  }
}

parentPort?.postMessage(await reply())
