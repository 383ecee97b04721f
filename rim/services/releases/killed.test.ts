import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createKeyFile, createKeyRing, fileKeys } from '#rim/keys'
import { connect, type House, submitRound, within } from '#rim/storage'
import {
  createWorld,
  drawPlain,
  seedRegistrations,
  type TestWorkshop,
  testWorkshop,
  type World,
} from '#rim/test-kit'
import type { Desks } from '../house/desks.ts'
import { databaseKeys } from '../house/key-store.ts'
import { makeReleases } from './make-releases.ts'

let world: World
let workshop: TestWorkshop
let folder: string
let keyHouse: House
let desks: Desks
const municipality = '1101'
const root = fileURLToPath(new URL('../../..', import.meta.url))
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  world = await createWorld()
  workshop = testWorkshop()
  folder = mkdtempSync(join(tmpdir(), 'lyttepost-maker-'))
  await createKeyFile(join(folder, 'keys.json'), new Date().toISOString())
  keyHouse = connect(world.database.address, { connections: 2 })
  const keys = createKeyRing([await fileKeys(join(folder, 'keys.json'))], databaseKeys(keyHouse), Date.now)
  desks = { ...world.desks, keys }
  await seedRegistrations(world.database, { round: world.round, municipality }, drawPlain(municipality, 50))
  const scope = {
    desk: 'municipality',
    municipality,
    staff: world.staff.coordinator,
    role: 'coordinator',
  } as const
  await within(world.desks.house, scope, (work) => submitRound(work, world.round))
})
afterAll(async () => {
  await workshop?.close()
  await keyHouse?.destroy()
  await world?.close()
  rmSync(folder, { recursive: true, force: true })
})

it('a release whose maker is killed midway is made once by another when the claim has run out', async () => {
  const lease = 5
  const child = spawn(
    process.execPath,
    [
      ...['--conditions=lyttepost-source', '--import', 'tsx', 'rim/services/releases/test-maker.ts'],
      ...[world.database.address, join(folder, 'keys.json'), `${lease}`],
    ],
    { cwd: root, stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const release = async () => (await world.database.sql('select * from lyttepost.release'))[0]!
  // midway: the rows are frozen, and nothing is stored of what follows
  for (;;) {
    const { state, steps_done: done } = await release()
    if (state === 'making' && Number(done) >= 1) break
    if (child.exitCode !== null) throw new Error('the maker ended by itself')
    await pause(10)
  }
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  expect(await release()).toMatchObject({ state: 'making', attempts: 1 })
  const tools = { ...workshop.tools, lease }
  // as long as the claim holds there is nothing to do
  while ((await makeReleases(desks, tools)) === 0) await pause(200)
  expect(workshop.faults).toEqual([])
  expect(await release()).toMatchObject({ state: 'made', attempts: 2, number: 1 })
  const [counts] = await world.database.sql(
    `select (select count(*)::int from lyttepost.release_file) as files,
       (select count(distinct edition)::int from lyttepost.release_file) as editions,
       (select count(*)::int from lyttepost.frozen_data) as frozen,
       (select count(*)::int from lyttepost.audit_event where noun = 'release' and verb = 'complete') as complete`,
  )
  expect(counts).toEqual({ files: 4, editions: 4, frozen: 1, complete: 1 })
}, 180_000)
