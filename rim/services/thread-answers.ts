import { parentPort } from 'node:worker_threads'
import { ProblemError } from '#core/foundation'
import type { ThreadReply } from './thread-pool.ts'

/** The far end of a thread pool: answers its questions one after the other, or tells why not. */
export function answerQuestions<Ask, Answer>(answerTo: (question: Ask) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async (question: Ask) => {
    parentPort?.postMessage(await replyTo(answerTo, question))
  })
}

async function replyTo<Ask, Answer>(
  answerTo: (question: Ask) => Answer | Promise<Answer>,
  question: Ask,
): Promise<ThreadReply<Answer>> {
  try {
    return { answer: await answerTo(question) }
  } catch (cause) {
    // problems are told in words by whoever asked; anything else is a fault
    if (cause instanceof ProblemError) return { problems: cause.problems }
    return { failed: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) }
  }
}
