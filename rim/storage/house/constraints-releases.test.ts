import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logEvent } from './audit-events.ts'
import { giveBackRelease, storeRelease } from './release-work.ts'
import { askForRelease } from './releases.ts'
import { releaseRoundFigures, setClosed } from './round-closings.ts'
import type { Scope } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
const made = v7()
const making = v7()
const worker = v7()
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

describe('a release that is being made', () => {
  const claimed = () => ({ id: making, round: here.world.round, territory: '1101', number: 2 })

  it('is stored by whoever has claimed it, and nobody else', async () => {
    expect(await here.done(here.house, (work) => storeRelease(work, claimed(), v7(), whole))).toBe(false)
    expect(await here.count('release', "state = 'made'")).toBe(1)
    expect(await here.done(here.house, (work) => storeRelease(work, claimed(), worker, whole))).toBe(true)
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

describe('the country’s figures of a round', () => {
  const round = () => here.world.round
  const country = (number: number, state: string, territory = 'NO') =>
    `insert into lyttepost.release (id, round, territory, number, reason, state, manifest, hash, made_at)
     values ('${v7()}', '${round()}', '${territory}', ${number}, '${territory === 'NO' ? 'national' : 'region'}', '${state}',
       '{}', '${'d'.repeat(64)}', now())`
  const reopen = (work: Parameters<typeof setClosed>[0]) => setClosed(work, round(), null, 'Noen manglet')

  it('are made once: no second is asked for while one waits, is made or is there', async () => {
    await here.force("delete from lyttepost.release where territory = 'NO'")
    await here.done(here.house, logged(country(1, 'waiting')))
    await here.refused('exists', here.house, logged(country(2, 'waiting')))
    await here.force("update lyttepost.release set state = 'failed', problem = 4295 where territory = 'NO'")
    await here.done(here.house, logged(country(2, 'made')))
    // what failed does not become a second
    const again = `update lyttepost.release set state = 'waiting' where territory = 'NO' and number = 1`
    await here.refused('exists', here.house, logged(again))
    await here.done(here.house, logged(country(1, 'waiting', '11')))
    await here.refused('exists', here.house, logged(country(2, 'waiting', '11')))
    await here.done(here.house, logged(country(2, 'made', '11')))
  })

  it.each(['waiting', 'made'])('keep the round closed when they are %s', async (state) => {
    await here.force(`delete from lyttepost.release where territory = 'NO';
      update lyttepost.round set closed_at = now()`)
    await here.done(here.house, logged(country(1, state)))
    await here.refused('countryUnderWay', here.national, reopen)
    await here.force(`update lyttepost.release set state = 'failed', problem = 4295 where territory = 'NO'`)
    await here.done(here.national, reopen)
  })

  it('are out of a round that is closed alone', async () => {
    const out = (work: Parameters<typeof setClosed>[0]) => releaseRoundFigures(work, round(), whole.madeAt)
    await here.force('update lyttepost.round set closed_at = null')
    expect(await here.done(here.house, out)).toBe(false)
    expect(await here.count('round', 'released_at is not null')).toBe(0)
    await here.force('update lyttepost.round set closed_at = now()')
    expect(await here.done(here.house, out)).toBe(true)
  })
})

it('one that the program’s end stopped waits as before, and was not begun', async () => {
  const [id, own] = [v7(), v7()]
  const claimed = { claimed_by: own, claimed_until: new Date(Date.now() + 60_000).toISOString() }
  const row = seeded({ id, number: 9, state: 'making', attempts: 3, ...claimed })
  await here.world.database.seed('release', row)
  const standing = async () =>
    (await here.world.database.sql('select state, attempts from lyttepost.release where id = $1', [id]))[0]
  await here.done(here.house, (work) => giveBackRelease(work, id, v7()))
  expect(await standing()).toEqual({ state: 'making', attempts: 3 })
  await here.done(here.house, (work) => giveBackRelease(work, id, own))
  expect(await standing()).toEqual({ state: 'waiting', attempts: 2 })
})

it('every refusal that is declared for releases is met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.releases].sort())
})
