import { availableParallelism } from 'node:os'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../files/place-files.ts'
import { createThreadPool } from '../thread-pool.ts'
import { createWriterPool } from '../writing/pool.ts'
import type { ComputeAsked, Computed } from './compute.ts'

/** Threads that decide, compute and write releases, so that the program goes on answering meanwhile. */
export interface ReleaseWorkshop {
  /** How many releases it is worth making at once. */
  readonly lanes: number
  /** It is ended: what fails from now on fails because of that. */
  readonly closed: boolean
  /** Throws the problems that `compute` throws. */
  compute(asked: ComputeAsked): Promise<Computed>
  write(model: ReportModel): Promise<MadeFile>
  /** Ends what is under way. */
  close(): Promise<void>
}

/** The country's decision holds some hundred thousand linked cells. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 }

/** A workshop whose threads start when there is something to do. */
export function createReleaseWorkshop(
  lanes = Math.max(1, Math.min(4, availableParallelism())),
): ReleaseWorkshop {
  const computers = createThreadPool<ComputeAsked, Computed>(
    new URL('./compute-worker', import.meta.url),
    lanes,
    resourceLimits,
  )
  const writers = createWriterPool(lanes)
  let closed = false
  return {
    lanes,
    get closed() {
      return closed
    },
    compute: (asked) => computers.ask(asked),
    write: async (model) => (await writers.write([model]))[0]!,
    async close() {
      closed = true
      await Promise.all([computers.close(), writers.close()])
    },
  }
}
