import { createThreadPool } from '../../thread-pool.ts'
import type { PaperAsked, PaperMade } from './printing.ts'

/** A thread that prints forms, so that the program goes on answering meanwhile. */
export interface PaperWorkshop {
  /** It is ended: what fails from now on fails because of that. */
  readonly closed: boolean
  /** Prints. Rejects with the writer's own error. */
  print(asked: PaperAsked): Promise<PaperMade>
  /** Ends what is under way. */
  close(): Promise<void>
}

const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

/** A workshop whose thread starts when there is something to print. */
export function createPaperWorkshop(): PaperWorkshop {
  const printers = createThreadPool<PaperAsked, PaperMade>(
    new URL('./paper-worker', import.meta.url),
    1,
    resourceLimits,
  )
  let closed = false
  return {
    get closed() {
      return closed
    },
    print: (asked) => printers.ask(asked),
    async close() {
      closed = true
      await printers.close()
    },
  }
}
