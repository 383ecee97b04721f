import { type ResourceLimits, Worker } from 'node:worker_threads'

/**
 * Starts a thread of the build, or of the source: there the loader that reads TypeScript must first be started in it too.
 *
 * @param file the thread's program without its ending, from the caller: `new URL('./write-worker', import.meta.url)`
 * @param workerData what the thread gets at its start; it travels by copy.
 */
export function startThread(file: URL, resourceLimits: ResourceLimits, workerData?: unknown): Worker {
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(`${file.href}.js`), { resourceLimits, workerData })
  }
  const source = JSON.stringify(`${file.href}.ts`)
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${source}) })`
  return new Worker(start, {
    eval: true,
    execArgv: ['--conditions=lyttepost-source'],
    resourceLimits,
    workerData,
  })
}
