import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { startEmbedded, stopEmbedded } from '#rim/storage'
import { lyttepost } from '#rim/test-kit'
import { type Acknowledged, freePorts, KillableProgram, pause, Registrar } from './test-killed.ts'

/** More of them for a soak: `KILLS=200`. */
const kills = Number(process.env.KILLS ?? 20)

// where the database's own user can enter
const folder = join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), `lyttepost-killed-${process.pid}`)
const registrars: Registrar[] = []
let program: KillableProgram

beforeAll(async () => {
  program = new KillableProgram(folder, await freePorts())
  await program.start()
  for (const [index, person] of ['kari', 'nils', 'eva', 'kari'].entries()) {
    const registrar = new Registrar(program.address, `${person} ${index}`)
    await registrar.logIn(person)
    registrars.push(registrar)
  }
})
afterAll(async () => {
  await program?.end('SIGTERM')
  await stopEmbedded(folder)
  rmSync(folder, { recursive: true, force: true })
})

it(`${kills} sudden deaths of the program and of the database lose and double nothing`, {
  timeout: kills * 30_000,
}, async () => {
  const random = createRandom('deaths')
  let stopped = false
  const working = registrars.map((registrar) => registrar.work(() => stopped))
  const over = Promise.all(working)
  for (let kill = 0; kill < kills; kill++) {
    await Promise.race([pause(100 + random.below(900)), over])
    program.demandAlive()
    if (kill % 2 === 0) {
      await program.end('SIGKILL')
      await program.start()
    } else {
      // the program lives on, says that it is not available, and goes on when the database is back
      process.kill((await startEmbedded(folder)).pid, 'SIGKILL')
      await pause(random.below(300))
      await startEmbedded(folder)
      await program.ready()
    }
  }
  await pause(1000)
  stopped = true
  await over
  const faults = registrars.flatMap((registrar) => registrar.faults)
  expect(faults).toEqual([])
  const retried = registrars.reduce((sum, registrar) => sum + registrar.retried, 0)
  expect(retried).toBeGreaterThan(kills)
  // some had been carried out the first time, and only the answer was lost
  expect(registrars.reduce((sum, registrar) => sum + registrar.replayed, 0)).toBeGreaterThan(0)
  await demandEverythingStored(registrars.flatMap(({ acknowledged }) => acknowledged))
  await demandWholeLog()
})

/** All that was acknowledged stands there, and nothing beside it; each change once, and each with its line in the log. */
async function demandEverythingStored(acknowledged: readonly Acknowledged[]): Promise<void> {
  expect(acknowledged.length).toBeGreaterThan(kills)
  const client = new pg.Client({ connectionString: (await startEmbedded(folder)).url('lyttepost') })
  await client.connect()
  const { rows } = await client.query(`
    select r.id, r.revision, r.answers,
      (select count(*)::int from lyttepost.audit_event e where e.subject = r.id and e.verb = 'create') as created,
      (select count(*)::int from lyttepost.audit_event e where e.subject = r.id and e.verb = 'change') as changed
    from lyttepost.registration r join lyttepost.round o on o.id = r.round
    -- the trial begins with some from an earlier round
    where o.closes_on >= lyttepost.today() order by r.id`)
  await client.end()
  const stored = new Map(rows.map((row) => [row.id, row]))
  expect([...stored.keys()]).toEqual(acknowledged.map(({ id }) => id).sort())
  for (const { id, answers, revision } of acknowledged) {
    const row = stored.get(id)
    // the first change is that of age and sex, which the number tells
    const expected = 1 + Object.keys(answers).length
    expect({ ...row, answers: undefined }).toEqual({
      id,
      revision,
      created: 1,
      changed: expected,
      answers: undefined,
    })
    expect([revision, row.answers]).toEqual([expected, expect.objectContaining(answers)])
  }
}

async function demandWholeLog(): Promise<void> {
  const sealed = await lyttepost('audit', 'seal', '--folder', folder)
  const head = /\d+:[0-9a-f]{64}/.exec(sealed.out)?.[0]
  expect(head, sealed.out + sealed.notes).toBeDefined()
  const verified = await lyttepost('audit', 'verify', '--folder', folder, '--head', head!)
  expect([verified.exit, verified.notes]).toEqual([0, ''])
}
