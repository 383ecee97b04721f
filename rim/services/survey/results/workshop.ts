import { availableParallelism } from 'node:os'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../../files/place-files.ts'
import { createThreadPool } from '../../thread-pool.ts'
import { createWriterPool } from '../../writing/pool.ts'
import type { SurveyAsked, SurveyComputed } from './compute.ts'

/** Threads that decide, compute and write a wave's results, so that the program goes on answering meanwhile. */
export interface ResultsWorkshop {
  /** It is ended: what fails from now on fails because of that. */
  readonly closed: boolean
  /** One thread answers all: it remembers what it decided last. */
  compute(asked: SurveyAsked): Promise<SurveyComputed>
  write(model: ReportModel): Promise<MadeFile>
  /** Ends what is under way. */
  close(): Promise<void>
}

/** A decision holds some ten thousand linked cells, and the counts of some waves beside it. */
const resourceLimits = { maxOldGenerationSizeMb: 4096 }

/** A workshop whose threads start when there is something to do. */
export function createResultsWorkshop(
  writing = Math.max(1, Math.min(4, availableParallelism())),
): ResultsWorkshop {
  const computer = createThreadPool<SurveyAsked, SurveyComputed>(
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
