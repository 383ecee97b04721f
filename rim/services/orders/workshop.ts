import { ProblemError } from '#core/foundation'
import type { ReleaseWorkshop } from '../releases/workshop.ts'
import { createThreadPool, type ThreadPool } from '../thread-pool.ts'
import type { OrderAnswer, OrderTools } from './make-orders.ts'
import type { OrderAsked } from './order-tables.ts'

const resourceLimits = { maxOldGenerationSizeMb: 2048 }

/**
 * A thread that decides orders, so that the program goes on answering meanwhile. It starts when there is something to do.
 *
 * @param writing whose threads write the files.
 */
export function createOrderWorkshop(
  writing: Pick<ReleaseWorkshop, 'write'>,
): Pick<OrderTools, 'decide' | 'write'> & { close(): Promise<void> } {
  let deciders: ThreadPool<OrderAsked, OrderAnswer> | undefined
  let closed = false
  return {
    async decide(asked) {
      if (closed) throw new Error('Nothing more is made: the program is ending')
      deciders ??= createThreadPool(new URL('./order-worker', import.meta.url), 1, resourceLimits)
      const answer = await deciders.ask(asked)
      if ('problems' in answer) throw new ProblemError(...answer.problems)
      return answer.made
    },
    write: (models) => Promise.all(models.map((model) => writing.write(model))),
    async close() {
      closed = true
      await deciders?.close()
    },
  }
}
