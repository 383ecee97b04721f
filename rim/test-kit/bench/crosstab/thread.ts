import { parentPort, workerData } from 'node:worker_threads'
import { loadKernel } from '#rim/assets'
import type { BenchData } from './data.ts'
import { doPart, type TaskName } from './tasks.ts'

/** The far end of `threads.ts`: gets the columns once, then parts of tasks. */
const data = workerData as BenchData
const kernel = loadKernel()
parentPort?.on('message', ({ task, part, parts }: { task: TaskName; part: number; parts: number }) => {
  const result = doPart(task, data, kernel, part, parts)
  const buffers = Object.values(result)
    .filter((value): value is Int32Array<ArrayBuffer> => ArrayBuffer.isView(value))
    .map((value) => value.buffer)
  parentPort?.postMessage(result, buffers)
})
parentPort?.postMessage('ready')
