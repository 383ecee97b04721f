import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logEvent } from './audit-events.ts'
import { storeRelease } from './release-work.ts'
import { askForRelease } from './releases.ts'
import type { Scope } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
const made = v7()
const making = v7()
const worker = v7()
const inTime = (): Scope => ({ ...here.house, municipality: '1101' })
const seeded = (more: Record<string, unknown>) => ({
  round: here.world.round,
  territory: '1101',
  municipality: '1101',
  reason: 'submission',
  ...more,
})

beforeAll(async () => {
  here = await openConstraints()
  const { seed } = here.world.database
  const whole = { state: 'made', manifest: '{}', hash: 'a'.repeat(64), made_at: new Date().toISOString() }
  await seed('release', seeded({ id: made, number: 1, ...whole, decision: Buffer.from('sealed') }))
  const claimed = { claimed_by: worker, claimed_until: new Date(Date.now() + 60_000).toISOString() }
  await seed('release', seeded({ id: making, number: 2, state: 'making', ...claimed }))
})
afterAll(() => here?.world.close())

/** A write with its line in the log, so that nothing but the guard refuses it. */
const logged = (text: string) => async (work: Parameters<ReturnType<typeof raw>>[0]) => {
  await raw(text)(work)
  await logEvent(work, { verb: 'change', noun: 'release' })
}

describe('a release that is made', () => {
  it.each([
    ['another manifest', `manifest = '{"a": 1}'`],
    ['another hash', `hash = '${'b'.repeat(64)}'`],
    ['another state', `state = 'withdrawn'`],
    ['another decision', `decision = 'x'`],
    ['other data', `data_hash = '${'b'.repeat(64)}'`],
    ['another screen', `screen = '{}'`],
  ])('never gets %s, not even by the house', async (_, change) => {
    await here.refused(
      'releaseStays',
      here.house,
      logged(`update lyttepost.release set ${change} where id = '${made}'`),
    )
  })

  it('gets no more files', async () => {
    const file = `insert into lyttepost.release_file (release, edition, name, type, size, sha256, bytes)
      values ('${made}', 'document', 'x.pdf', 'application/pdf', 0, encode(sha256(''), 'hex'), '')`
    await here.refused('releaseStays', here.house, logged(file))
    await here.refused('notYours', here.house, raw('delete from lyttepost.release'))
    await here.refused('notYours', here.house, raw(`update lyttepost.release_file set name = 'y'`))
  })

  it('may be superseded once, and its decision may be given up', async () => {
    await here.done(
      here.house,
      logged(`update lyttepost.release set superseded_at = now() where id = '${made}'`),
    )
    await here.refused(
      'releaseStays',
      here.house,
      logged(`update lyttepost.release set superseded_at = null where id = '${made}'`),
    )
    await here.done(here.house, logged(`update lyttepost.release set decision = null where id = '${made}'`))
  })
})

describe('a release that is being made', () => {
  const whole = {
    dataHash: null,
    manifest: {},
    hash: 'c'.repeat(64),
    decision: null,
    screen: null,
    supersedes: null,
    madeAt: new Date().toISOString(),
    files: [],
  }
  const claimed = () => ({ id: making, round: here.world.round, territory: '1101', number: 2 })

  it('is stored by whoever has claimed it, and nobody else', async () => {
    expect(await here.done(inTime(), (work) => storeRelease(work, claimed(), v7(), whole))).toBe(false)
    expect(await here.count('release', "state = 'made'")).toBe(1)
    expect(await here.done(inTime(), (work) => storeRelease(work, claimed(), worker, whole))).toBe(true)
  })

  it('is not there twice with the same number, nor outside its place', async () => {
    const other = (values: string) =>
      logged(
        `insert into lyttepost.release (id, round, territory, municipality, number, reason) values (${values})`,
      )
    const round = here.world.round
    await here.refused('exists', here.house, other(`'${v7()}', '${round}', '1101', '1101', 2, 'submission'`))
    await here.refused(
      'notAllowedValue',
      here.house,
      other(`'${v7()}', '${round}', '1101', null, 3, 'submission'`),
    )
    await here.refused(
      'notAllowedValue',
      here.house,
      other(`'${v7()}', '${round}', 'NO', '1101', 3, 'national'`),
    )
  })
})

it('the country’s figures are asked for by the national coordinator alone', async () => {
  const asked = (staff: string | null) => ({
    id: v7(),
    round: here.world.round,
    territory: 'NO',
    reason: 'national' as const,
    language: 'nb' as const,
    stepsTotal: 3,
    askedBy: staff,
  })
  const { staff } = here.world
  const analyst: Scope = { desk: 'national', staff: staff['national-analyst'], role: 'national-analyst' }
  await here.refused('notYours', analyst, (work) => askForRelease(work, asked(staff['national-analyst'])))
  const coordinator: Scope = {
    desk: 'national',
    staff: staff['national-coordinator'],
    role: 'national-coordinator',
  }
  // in the own name
  await here.refused('notYours', coordinator, (work) => askForRelease(work, asked(staff['national-analyst'])))
  await here.done(coordinator, (work) => askForRelease(work, asked(staff['national-coordinator'])))
})

it('every refusal that is declared for releases is met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.releases].sort())
})
