import { availableParallelism } from 'node:os'
import { type Problem, ProblemError } from '#core/foundation'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../mapping/files.ts'
import { createThreadPool, type ThreadPool } from '../thread-pool.ts'
import { createWriterPool, type WriterPool } from '../writing/pool.ts'
import type { ComputeAsked, Computed } from './compute.ts'

export type ComputeAnswer = { readonly computed: Computed } | { readonly problems: readonly Problem[] }

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
  let computers: ThreadPool<ComputeAsked, ComputeAnswer> | undefined
  let writers: WriterPool | undefined
  let closed = false
  const ended = (): Error => new Error('Nothing more is made: the program is ending')
  let end = (_cause: Error): void => {}
  const ending = new Promise<never>((_, reject) => {
    end = reject
  })
  ending.catch(() => undefined)
  return {
    lanes,
    get closed() {
      return closed
    },
    async compute(asked) {
      if (closed) throw ended()
      computers ??= createThreadPool(new URL('./compute-worker', import.meta.url), lanes, resourceLimits)
      const answer = await computers.ask(asked)
      if ('problems' in answer) throw new ProblemError(...answer.problems)
      return answer.computed
    },
    async write(model) {
      if (closed) throw ended()
      writers ??= createWriterPool(lanes)
      // threads that are ended answer nobody
      const [file] = await Promise.race([writers.write([model]), ending])
      return file!
    },
    async close() {
      closed = true
      end(ended())
      await Promise.all([computers?.close(), writers?.close()])
    },
  }
}
