import type { Worker } from 'node:worker_threads'
import type { RawFrequencyTable } from '#core/dataset'
import type { Decision, PolicyName } from '#core/disclosure'
import { type Problem, ProblemError } from '#core/foundation'
import { startThread } from '../thread.ts'
import type { EarlierTable } from './tabulation-release.ts'

/** A table by place, and what is out of its round. */
export interface ToDecide {
  readonly raw: RawFrequencyTable
  readonly earlier: readonly EarlierTable[]
  readonly policy: PolicyName
}

export type DecideReply = { readonly decision: Decision } | { readonly problems: readonly Problem[] }

/** Decides what may be shown of tables in a thread of its own: it takes seconds, in which the server must go on answering. */
export interface Decider {
  /** Throws as `decideTabulation`. */
  decide(asked: ToDecide): Promise<Decision>
  /** Ends what is under way, and takes no more; both reject. */
  close(): Promise<void>
}

const resourceLimits = { maxOldGenerationSizeMb: 2048 }

/** A decider. Each decision has a thread that ends with it: they are few, and memory is given back. */
export function createDecider(): Decider {
  const running = new Set<Worker>()
  let closed = false
  return {
    async decide(asked) {
      if (closed) throw new Error('Nothing more is decided: the program is ending')
      const worker = startThread(new URL('./decide-worker', import.meta.url), resourceLimits, asked)
      running.add(worker)
      try {
        const reply = await replyOf(worker)
        if ('problems' in reply) throw new ProblemError(...reply.problems)
        return reply.decision
      } finally {
        running.delete(worker)
        await worker.terminate()
      }
    },
    close: async () => {
      closed = true
      await Promise.all([...running].map((worker) => worker.terminate()))
    },
  }
}

const replyOf = (worker: Worker): Promise<DecideReply> =>
  new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('The thread that decides has ended before it was done')))
  })
