import type { ResourceLimits, Worker } from 'node:worker_threads'
import { type Problem, ProblemError } from '#core/foundation'
import { startThread } from './thread.ts'

/** Threads that answer questions, one at a time each. What is asked and answered travels by copy. */
export interface ThreadPool<Ask, Answer> {
  /** Rejects with what the thread threw, problems as such, or where it died; a new one then takes its place. */
  ask(question: Ask): Promise<Answer>
  /** Ends the threads; what is under way or waits is rejected. */
  close(): Promise<void>
}

/** What a thread of a pool answers: one for each message, from `answerQuestions`. */
export type ThreadReply<Answer> =
  | { readonly answer: Answer }
  | { readonly problems: readonly Problem[] }
  | { readonly failed: string }

interface Job<Ask, Answer> {
  readonly question: Ask
  readonly resolve: (answer: Answer) => void
  readonly reject: (cause: Error) => void
}

interface Slot<Ask, Answer> {
  worker: Worker
  job: Job<Ask, Answer> | null
}

/**
 * Threads that start when there is something to do.
 *
 * @param file the thread's program without its ending, from the caller.
 */
export function createThreadPool<Ask, Answer>(
  file: URL,
  size: number,
  resourceLimits: ResourceLimits,
): ThreadPool<Ask, Answer> {
  const waiting: Job<Ask, Answer>[] = []
  let slots: Slot<Ask, Answer>[] | undefined
  let closed = false
  const next = (slot: Slot<Ask, Answer>): void => {
    slot.job = waiting.shift() ?? null
    if (slot.job) slot.worker.postMessage(slot.job.question)
  }
  const listen = (slot: Slot<Ask, Answer>): Worker => {
    const worker = startThread(file, resourceLimits)
    worker.on('message', (reply: ThreadReply<Answer>) => {
      if ('answer' in reply) slot.job?.resolve(reply.answer)
      else
        slot.job?.reject('problems' in reply ? new ProblemError(...reply.problems) : new Error(reply.failed))
      next(slot)
    })
    // a thread that dies takes its job with it, said aloud; a new one goes on with the rest
    worker.on('error', (cause) => {
      slot.job?.reject(cause instanceof Error ? cause : new Error(String(cause)))
      worker.removeAllListeners()
      void worker.terminate()
      slot.worker = listen(slot)
      next(slot)
    })
    return worker
  }
  const start = (): Slot<Ask, Answer>[] =>
    Array.from({ length: size }, () => {
      const slot = { job: null } as unknown as Slot<Ask, Answer>
      slot.worker = listen(slot)
      return slot
    })
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new Error('The threads are ended'))
        waiting.push({ question, resolve, reject })
        slots ??= start()
        const idle = slots.find((slot) => slot.job === null)
        if (idle) next(idle)
      }),
    close: async () => {
      closed = true
      const started = slots ?? []
      await Promise.all(started.map(({ worker }) => worker.terminate()))
      const ended = new Error('The threads are ended')
      for (const { job } of started) job?.reject(ended)
      for (const { reject } of waiting.splice(0)) reject(ended)
    },
  }
}
