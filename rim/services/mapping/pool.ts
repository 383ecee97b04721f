import { Worker } from 'node:worker_threads'
import type { ReportModel } from '#core/reports'
import type { MadeFile } from './files.ts'

/** Threads that write files from finished models. Models are made in the main thread, where the data is. */
export interface WriterPool {
  /** Writes one municipality's files. Rejects with the writer's own error. */
  write(models: readonly ReportModel[]): Promise<MadeFile[]>
  /** How many municipalities can be under way at once without waiting. */
  readonly size: number
  close(): Promise<void>
}

type Reply = { files: MadeFile[] } | { failed: string }
interface Job {
  readonly models: readonly ReportModel[]
  readonly resolve: (files: MadeFile[]) => void
  readonly reject: (cause: Error) => void
}

/** A writer needs little; a small young generation makes the collector free the compiled documents' memory sooner. */
const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 512 }

/** A thread of the build, or of the source: there the loader that reads TypeScript must first be started in it too. */
function startThread(): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL('./write-worker.js', import.meta.url), { resourceLimits })
  }
  const source = JSON.stringify(new URL('./write-worker.ts', import.meta.url).href)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(start, { eval: true, execArgv: ['--conditions=lyttepost-source'], resourceLimits })
}

/** Starts the threads. */
export function createWriterPool(size: number): WriterPool {
  const waiting: Job[] = []
  const current = new Map<Worker, Job>()
  const next = (worker: Worker): void => {
    const job = waiting.shift()
    if (!job) return
    current.set(worker, job)
    worker.postMessage(job.models)
  }
  const finish = (worker: Worker, use: (job: Job) => void): void => {
    const job = current.get(worker)
    current.delete(worker)
    if (job) use(job)
    next(worker)
  }
  const workers = Array.from({ length: size }, () => {
    const worker = startThread()
    worker.on('message', (reply: Reply) =>
      finish(worker, (job) =>
        'files' in reply ? job.resolve(reply.files) : job.reject(new Error(reply.failed)),
      ),
    )
    // a thread that dies takes its job with it, said aloud; the others go on
    worker.on('error', (cause) =>
      finish(worker, (job) => job.reject(cause instanceof Error ? cause : new Error(String(cause)))),
    )
    return worker
  })
  return {
    size,
    write: (models) =>
      new Promise((resolve, reject) => {
        waiting.push({ models, resolve, reject })
        const idle = workers.find((worker) => !current.has(worker))
        if (idle) next(idle)
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()))
    },
  }
}
