import { Agent, get } from 'node:http'
import { performance } from 'node:perf_hooks'
import { percentileOf } from './timing.ts'

/** What the asking thread is told. */
export interface PublicLoad {
  readonly address: string
  readonly paths: readonly string[]
  /** Requests a second. */
  readonly rate: number
  readonly seconds: number
}

/** What came of it. Times in milliseconds, from when the request was due until its last byte. */
export interface PublicLoadAnswer {
  readonly asked: number
  readonly failed: number
  readonly p50: number
  readonly p99: number
  readonly most: number
  readonly bytes: number
  /** Share of a processor that the asking itself took, 0 to 1. */
  readonly generatorShare: number
}

/**
 * Asks for pages at a steady rate, whether the answers come or not: late answers count from when they were due. Runs in a process of its own, so that
 * the asking does not wait for the answering.
 */
async function askPublic({ address, paths, rate, seconds }: PublicLoad): Promise<PublicLoadAnswer> {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 })
  const took: number[] = []
  let [failed, bytes] = [0, 0]
  const ask = (path: string, due: number): Promise<void> =>
    new Promise((done) => {
      const request = get(
        `${address}${path}`,
        { agent, headers: { 'accept-encoding': 'br' } },
        (response) => {
          response.on('data', (chunk: Buffer) => {
            bytes += chunk.length
          })
          response.on('end', () => {
            if (response.statusCode !== 200) failed++
            took.push(performance.now() - due)
            done()
          })
        },
      )
      request.on('error', () => {
        failed++
        done()
      })
    })
  const before = performance.eventLoopUtilization()
  const start = performance.now()
  const total = rate * seconds
  const under: Promise<void>[] = []
  for (let sent = 0; sent < total; ) {
    const due = Math.min(total, Math.floor(((performance.now() - start) / 1000) * rate))
    for (; sent < due; sent++) under.push(ask(paths[sent % paths.length]!, start + (sent / rate) * 1000))
    await new Promise((on) => setTimeout(on, 1))
  }
  await Promise.all(under)
  const share = performance.eventLoopUtilization(before).utilization
  agent.destroy()
  const at = (share: number): number => percentileOf(took, share)
  return { asked: total, failed, p50: at(0.5), p99: at(0.99), most: at(1), bytes, generatorShare: share }
}

process.once('message', async (load: PublicLoad) => {
  process.send!(await askPublic(load))
  process.disconnect()
})
