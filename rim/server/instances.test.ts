import { mkdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createJobs, type Jobs } from '#rim/jobs'
import { type Desks, fillTrainingHouse, type OpenHouse, openHouse } from '#rim/services'
import { startEmbedded, stopEmbedded } from '#rim/storage'
import { lyttepost } from '#rim/test-kit'
import {
  begin,
  desksOf,
  enter,
  Instance,
  issuer,
  pause,
  Saver,
  startProxy,
  type TestProxy,
} from './test-instances.ts'

// where the database's own user can enter
const folder = join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), `lyttepost-instances-${process.pid}`)
let house: OpenHouse
let desks: Desks
let sql: pg.Pool
let jobs: Jobs
let servers: Instance[] = []
let workers: Instance[] = []
let proxy: TestProxy
let at: { database: string; keys: string; folder: string }

beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  house = await openHouse({ folder, make: true, env: {} })
  desks = desksOf(house)
  await fillTrainingHouse(desks, house.administrator!, issuer)
  sql = new pg.Pool({ connectionString: house.administrator!, max: 2 })
  // asks for tasks, as a server does that leaves them to others
  jobs = createJobs(house.address, { handlers: {} as never, askOnly: true })
  await jobs.start()
  at = { database: house.address, keys: `file:${join(folder, 'keys.json')}`, folder }
  servers = [await Instance.server(at), await Instance.server(at)]
  proxy = await startProxy(servers.map(({ address }) => address))
}, 180_000)
afterAll(async () => {
  await proxy?.close()
  for (const instance of [...servers, ...workers]) await instance.end('SIGKILL')
  await jobs?.stop()
  await sql?.end()
  await house?.stop()
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
}, 60_000)

const rows = async (text: string, values: readonly unknown[] = []) =>
  (await sql.query(text, [...values])).rows
const until = async (isSo: () => Promise<boolean>, what: string) => {
  for (const patience = Date.now() + 90_000; !(await isSo()); await pause(100)) {
    if (Date.now() > patience)
      throw new Error(`never: ${what}\n${workers.map(({ output }) => output).join('\n')}`)
  }
}

it('work goes on while one of two servers dies, comes back, and the other is stopped', {
  timeout: 180_000,
}, async () => {
  const people = [await enter(desks, 'kari'), await enter(desks, 'nils'), await enter(desks, 'eva')]
  const begun = await Promise.all(people.map(({ actor }) => begin(desks, actor, 3)))
  const savers = people.map((session) => new Saver(proxy.address, session))
  let stopped = false
  const working = Promise.all(savers.map((saver, index) => saver.work(begun[index]!, () => stopped)))
  const some = () => savers.reduce((sum, { acknowledged }) => sum + acknowledged.size, 0) >= 9
  await until(async () => some(), 'everybody saves')
  const counted = () => savers.flatMap(({ acknowledged }) => [...acknowledged.values()])
  const saves = () => counted().reduce((sum, one) => sum + one.saves, 0)

  await servers[0]!.end('SIGKILL')
  const whenKilled = saves()
  await until(async () => saves() > whenKilled + 20, 'saving goes on by the other')
  await servers[0]!.start()
  expect(await servers[1]!.end('SIGTERM')).toBe(0)
  const whenStopped = saves()
  await until(async () => saves() > whenStopped + 20, 'saving goes on by the one that came back')
  await servers[1]!.start()
  stopped = true
  await working

  expect(savers.flatMap(({ faults }) => faults)).toEqual([])
  // everything that was acknowledged stands there, once, with its line in the log
  for (const [index, { acknowledged }] of savers.entries()) {
    for (const [id, { saves: told, housing }] of acknowledged) {
      const [stored] = await rows(
        `select answers ->> 'housing' as housing, revision,
           (select count(*)::int from lyttepost.audit_event e where e.subject = r.id and e.verb = 'change') as lines
         from lyttepost.registration r where id = $1`,
        [id],
      )
      const before = begun[index]!.get(id)!
      expect(stored).toEqual({ housing, revision: before + told, lines: before + told })
    }
  }
})

it('a worker that dies midway in a report leaves it to another, which makes it once', {
  timeout: 240_000,
}, async () => {
  const release = async () =>
    (
      await rows(
        'select id, state, attempts, claimed_by, steps_done from lyttepost.release order by asked_at limit 1',
      )
    )[0]
  expect((await release()).state).toBe('waiting')
  workers = [await Instance.worker(at)]
  await jobs.ask('make-releases')
  await until(async () => (await release()).state !== 'waiting', 'the worker begins')
  expect(await workers[0]!.end('SIGKILL')).toBe('SIGKILL')
  const left = await release()
  // it was midway: nothing of it is there
  expect(left).toMatchObject({ state: 'making', attempts: 1 })
  expect(await rows('select count(*)::int as n from lyttepost.release_file')).toEqual([{ n: 0 }])

  workers = [await Instance.worker(at), await Instance.worker(at)]
  // as long as the claim holds, nobody else takes it
  await jobs.ask('make-releases')
  await pause(3000)
  expect(await release()).toMatchObject({ state: 'making', claimed_by: left.claimed_by })
  // a minute goes by
  await rows(`update lyttepost.release set claimed_until = now() where id = '${left.id}'`)
  await jobs.ask('make-releases')
  await until(async () => (await release()).state === 'made', 'another makes it')
  expect((await release()).attempts).toBe(2)
  const [once] = await rows(
    `select (select count(*)::int from lyttepost.release where state = 'made') as releases,
       (select count(*)::int from lyttepost.audit_event where noun = 'release' and verb = 'complete') as lines,
       (select count(distinct edition)::int from lyttepost.release_file) as editions,
       (select count(*)::int from lyttepost.release_file) as files`,
  )
  expect(once).toMatchObject({ releases: 1, lines: 1 })
  expect(once.files).toBe(once.editions)
  expect(once.files).toBeGreaterThan(1)
})

it('what is asked of a server is done by a worker', { timeout: 120_000 }, async () => {
  const ingrid = new Saver(proxy.address, await enter(desks, 'ingrid'))
  const orders = '/api/municipalities/1121/report-orders'
  const { rounds } = (await ingrid.send('GET', orders)) as { rounds: { id: string }[] }
  const { id } = await ingrid.send('POST', `/api/rounds/${rounds[0]!.id}/municipalities/1121/report-orders`, {
    subject: 'plans',
    crossing: 'sex',
  })
  const state = async () =>
    (await rows('select state from lyttepost.report_order where id = $1', [id]))[0].state
  await until(async () => ['made', 'failed'].includes(await state()), 'the order is done')
  // of so few people nothing may be shown, which is an answer too
  const [order] = await rows('select state, problem, attempts from lyttepost.report_order')
  expect([order.attempts, order.state === 'made' || order.problem === 4316]).toEqual([1, true])
  expect(ingrid.faults).toEqual([])
  for (const worker of workers) expect(await worker.end('SIGTERM')).toBe(0)
})

it('the log is whole after all of it', async () => {
  const sealed = await lyttepost('audit', 'seal', '--folder', folder)
  const head = /\d+:[0-9a-f]{64}/.exec(sealed.out)?.[0]
  const verified = await lyttepost('audit', 'verify', '--folder', folder, '--head', head!)
  expect([verified.exit, verified.notes]).toEqual([0, ''])
  expect((await startEmbedded(folder)).started).toBe(false)
})
