import { availableParallelism } from 'node:os'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../files/place-files.ts'
import { createThreadPool } from '../thread-pool.ts'
import { createWriterPool } from '../writing/pool.ts'
import type { AnnualAsked, AnnualComputed } from './compute.ts'

/** Threads that decide, compute and write the annual report, so that the program goes on answering meanwhile. */
export interface AnnualWorkshop {
  /** It is ended: what fails from now on fails because of that. */
  readonly closed: boolean
  compute(asked: AnnualAsked): Promise<AnnualComputed>
  write(model: ReportModel): Promise<MadeFile>
  /** Ends what is under way. */
  close(): Promise<void>
}

/** The country's decision holds some hundred thousand linked cells. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 }

/** A workshop whose threads start when there is something to do. */
export function createAnnualWorkshop(
  writing = Math.max(1, Math.min(4, availableParallelism())),
): AnnualWorkshop {
  const computer = createThreadPool<AnnualAsked, AnnualComputed>(
    new URL('./compute-worker', import.meta.url),
    1,
    resourceLimits,
  )
  const writers = createWriterPool(writing)
  let closed = false
  return {
    get closed() {
      return closed
    },
    compute: (asked) => computer.ask(asked),
    write: async (model) => (await writers.write([model]))[0]!,
    async close() {
      closed = true
      await Promise.all([computer.close(), writers.close()])
    },
  }
}
