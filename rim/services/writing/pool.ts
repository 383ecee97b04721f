import type { Worker } from 'node:worker_threads'
import type { TextDocument } from '#core/privacy'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../mapping/files.ts'
import { startThread } from '../thread.ts'

/** What a thread is asked to write: one municipality's reports, or one document of prose. */
export type Writing = { readonly models: readonly ReportModel[] } | { readonly document: TextDocument }

/** Threads that write files from finished models. Models are made in the main thread, where the data is. */
export interface WriterPool {
  /** Writes one municipality's files. Rejects with the writer's own error. */
  write(models: readonly ReportModel[]): Promise<MadeFile[]>
  /** Writes a document of prose as PDF. */
  print(document: TextDocument): Promise<Uint8Array>
  /** How many municipalities can be under way at once without waiting. */
  readonly size: number
  close(): Promise<void>
}

type Reply = { files: MadeFile[] } | { failed: string }
interface Job {
  readonly writing: Writing
  readonly resolve: (files: MadeFile[]) => void
  readonly reject: (cause: Error) => void
}

/** A writer needs little; a small young generation makes the collector free the compiled documents' memory sooner. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

interface Slot {
  worker: Worker
  job: Job | null
}

/** Starts the threads. */
export function createWriterPool(size: number): WriterPool {
  const waiting: Job[] = []
  const slots: Slot[] = []
  const next = (slot: Slot): void => {
    slot.job = waiting.shift() ?? null
    if (slot.job) slot.worker.postMessage(slot.job.writing)
  }
  const replace = (slot: Slot): void => {
    slot.worker.removeAllListeners()
    void slot.worker.terminate()
    slot.worker = listen(slot)
  }
  const listen = (slot: Slot): Worker => {
    const worker = startThread(new URL('./write-worker', import.meta.url), resourceLimits)
    worker.on('message', (reply: Reply) => {
      if ('files' in reply) slot.job?.resolve(reply.files)
      else slot.job?.reject(new Error(reply.failed))
      next(slot)
    })
    // a thread that dies takes its job with it, said aloud; a new one goes on with the rest
    worker.on('error', (cause) => {
      slot.job?.reject(cause instanceof Error ? cause : new Error(String(cause)))
      replace(slot)
      next(slot)
    })
    return worker
  }
  for (let at = 0; at < size; at++) {
    const slot = { job: null } as unknown as Slot
    slot.worker = listen(slot)
    slots.push(slot)
  }
  const ask = (writing: Writing): Promise<MadeFile[]> =>
    new Promise((resolve, reject) => {
      waiting.push({ writing, resolve, reject })
      const idle = slots.find((slot) => slot.job === null)
      if (idle) next(idle)
    })
  return {
    size,
    write: (models) => ask({ models }),
    print: async (document) => (await ask({ document }))[0]!.bytes,
    close: async () => {
      await Promise.all(slots.map(({ worker }) => worker.terminate()))
    },
  }
}
