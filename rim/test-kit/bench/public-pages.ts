import { fork } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import type { PublicLoad, PublicLoadAnswer } from './public-load.ts'

/** The public pages of a small training country under load: what is served are bytes made beforehand. */
export async function benchPublicPages(quick: boolean, say: (line: string) => void): Promise<void> {
  const { loadLinearSolver } = await import('#rim/assets')
  const { countryOf, trainingDataset, trainingSite } = await import('#rim/services/files')
  const { buildSite } = await import('#rim/site')
  const { servePublicSite } = await import('#rim/server')
  const country = countryOf(trainingDataset({ seed: 2020, size: 20_000 }), '2020')
  const base = 'http://127.0.0.1:8071'
  const site = buildSite(
    trainingSite({ country, solver: await loadLinearSolver(), made: '2026-01-01', base }),
  )
  const paths = [...site.pages.keys()].filter((path) => path.endsWith('/'))
  const served = await servePublicSite(site, { host: '127.0.0.1', port: 0 })
  const asking = fork(fileURLToPath(new URL('public-load.ts', import.meta.url)))
  const before = performance.eventLoopUtilization()
  const answer = await new Promise<PublicLoadAnswer>((done, failed) => {
    asking.once('message', (answer) => done(answer as PublicLoadAnswer)).once('error', failed)
    asking.send({ address: served.address, paths, rate: 2000, seconds: quick ? 3 : 20 } satisfies PublicLoad)
  })
  const serving = performance.eventLoopUtilization(before).utilization
  await served.close()
  const told = (value: number): string => value.toFixed(1)
  say(`pages: ${paths.length}; requests: ${answer.asked} at 2000 a second; failed: ${answer.failed}`)
  say(`p50 ${told(answer.p50)} ms, p99 ${told(answer.p99)} ms, longest ${told(answer.most)} ms`)
  say(
    `${(answer.bytes / 1e6).toFixed(0)} MB; busy: server ${told(serving * 100)} %, generator ${told(answer.generatorShare * 100)} %`,
  )
}
