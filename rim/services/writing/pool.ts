import type { TextDocument } from '#core/privacy'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from '../files/place-files.ts'
import { createThreadPool } from '../thread-pool.ts'

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

/** A writer needs little; a small young generation makes the collector free the compiled documents' memory sooner. */
const resourceLimits = { maxYoungGenerationSizeMb: 32, maxOldGenerationSizeMb: 512 }

/** Starts the threads. */
export function createWriterPool(size: number): WriterPool {
  const file = new URL('./write-worker', import.meta.url)
  const threads = createThreadPool<Writing, MadeFile[]>(file, size, resourceLimits)
  return {
    size,
    write: (models) => threads.ask({ models }),
    print: async (document) => (await threads.ask({ document }))[0]!.bytes,
    close: () => threads.close(),
  }
}
