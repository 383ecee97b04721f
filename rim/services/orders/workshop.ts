import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../files/place-files.ts'
import type { ReleaseWorkshop } from '../releases/workshop.ts'
import { createThreadPool } from '../thread-pool.ts'
import type { OrderAsked, OrderMade } from './order-tables.ts'

/** A thread that decides orders, so that the program goes on answering meanwhile. */
export interface OrderWorkshop {
  /** It is ended: what fails from now on fails because of that. */
  readonly closed: boolean
  /** Counts and decides. Throws the problems that `makeOrderTables` throws. */
  decide(asked: OrderAsked): Promise<OrderMade>
  write(model: ReportModel): Promise<MadeFile>
  /** Ends what is under way. */
  close(): Promise<void>
}

const resourceLimits = { maxOldGenerationSizeMb: 2048 }

/**
 * A workshop whose thread starts when there is something to do.
 *
 * @param writing whose threads write the files.
 */
export function createOrderWorkshop(writing: Pick<ReleaseWorkshop, 'write'>): OrderWorkshop {
  const deciders = createThreadPool<OrderAsked, OrderMade>(
    new URL('./order-worker', import.meta.url),
    1,
    resourceLimits,
  )
  let closed = false
  return {
    get closed() {
      return closed
    },
    decide: (asked) => deciders.ask(asked),
    write: (model) => writing.write(model),
    async close() {
      closed = true
      await deciders.close()
    },
  }
}
