import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { loadKernel } from '#rim/assets'
import type { BenchData } from './data.ts'
import { doPart, putTogether, type TaskName, type TaskResult } from './tasks.ts'

/** This thread and some others, which hold the same columns in shared memory. */
export interface Threads {
  run(task: TaskName): Promise<TaskResult>
  close(): Promise<unknown>
}

/** Starts threads beside this one and waits until they are ready. */
export async function startThreads(data: BenchData, count: number): Promise<Threads> {
  const kernel = loadKernel()
  const workers = await Promise.all(
    Array.from({ length: count - 1 }, async () => {
      const source = JSON.stringify(new URL('./thread.ts', import.meta.url).href)
      const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
      const worker = new Worker(start, {
        eval: true,
        execArgv: ['--conditions=lyttepost-source'],
        workerData: data,
      })
      await answer(worker)
      return worker
    }),
  )
  return {
    run: async (task) => {
      const others = workers.map((worker, at) => {
        const result = answer(worker)
        worker.postMessage({ task, part: at + 1, parts: count })
        return result
      })
      const own = doPart(task, data, kernel, 0, count)
      return putTogether(task, [own, ...(await Promise.all(others))])
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  }
}

/** The thread's next message; rejects with its error. */
async function answer(worker: Worker): Promise<TaskResult> {
  const [message] = await once(worker, 'message')
  return message
}
