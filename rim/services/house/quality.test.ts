import { v4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { qualityKinds } from '#core/mapping'
import { findFinding, findRound, reviewFinding, withdrawReview, within } from '#rim/storage'
import { createWorld, plainAnswers, type World } from '#rim/test-kit'
import { askForQuality, checkWaitingQuality } from './quality.ts'
import { qualityList, unitQualityList } from './quality-list.ts'
import { type Desk, deskIn, roundOf } from './test-desk.ts'

let world: World
let coordinator: Desk
let registrar: Desk
const canary = 'Kanarifuglens egne ord'
let person = 0

/** A complete registration, as it would stand there. */
async function seed(unit: string, change: Record<string, unknown> = {}): Promise<string> {
  const id = v4()
  const [basis] = await world.database.sql(`select id from lyttepost.legal_basis where municipality = '1101'`)
  await world.database.seed('registration', {
    id,
    round: world.round,
    municipality: '1101',
    unit,
    unit_type: 'health',
    legal_basis: basis!.id,
    round_pseudonym: `kanari-${++person}-`.padEnd(43, 'x'),
    answers: JSON.stringify(plainAnswers({ services_municipal: ['gp'].slice(person % 2), age: 30 + person })),
    status: 'complete',
    created_by: world.staff.registrar,
    created_at: '2026-11-01T08:00:00Z',
    completed_at: '2026-11-01T08:05:00Z',
    ...change,
  })
  return id
}

const list = () =>
  coordinator.work(async (work) => qualityList(world.desks, work, await roundOf(world, work), '1101'))
const unitList = () =>
  registrar.work(async (work) =>
    unitQualityList(world.desks, work, await roundOf(world, work), {
      id: world.own.unit,
      municipality: '1101',
    }),
  )
const ask = (when: 'now' | 'if-old', desks: Partial<Parameters<typeof askForQuality>[0]> = {}) =>
  coordinator.work((work) => askForQuality({ ...world.desks, ...desks }, work, world.round, '1101', when))
const numbersOf = (found: Awaited<ReturnType<typeof list>>) =>
  found.units.map(({ name, findings }) => [name, findings.map(({ number, count }) => [number, count])])

beforeAll(async () => {
  world = await createWorld()
  coordinator = deskIn(world, 'coordinator')
  registrar = deskIn(world, 'registrar')
  // what the world has of its own is not what is looked at here
  await world.database.sql(
    `begin; set local session_replication_role = replica; delete from lyttepost.registration; commit`,
  )
})
afterAll(() => world?.close())

describe('the quality list', () => {
  it('is there when somebody has asked for it, and asks for the task once', async () => {
    let asked = 0
    const checkSoon = () => void asked++
    expect(await list()).toMatchObject({ madeAt: null, waiting: false, old: true, units: [] })
    await ask('if-old', { checkSoon })
    await ask('now', { checkSoon })
    expect(asked).toBe(1)
    expect(await list()).toMatchObject({ madeAt: null, waiting: true })
    await checkWaitingQuality(world.desks)
    const made = await list()
    expect(made).toMatchObject({ waiting: false, old: false, registrations: 0, units: [] })
    await ask('if-old', { checkSoon })
    expect(asked).toBe(1)
    const later = {
      now: () => new Date(Date.parse(made.madeAt!) + 16 * 60_000).toISOString(),
      today: () => '',
    }
    await ask('if-old', { checkSoon, clock: later })
    expect(asked).toBe(2)
    await checkWaitingQuality(world.desks)
    expect((await list()).madeAt! > made.madeAt!).toBe(true)
  })

  it('tells the coordinator counts and reasons by unit, and nothing of whom', async () => {
    const same = JSON.stringify(plainAnswers({ network: 'red' }))
    const ids = [
      await seed(world.own.unit, { answers: same }),
      await seed(world.own.unit, { answers: same, completed_at: '2026-11-01T08:00:30Z' }),
      await seed(world.own.unit, {
        answers: JSON.stringify(plainAnswers({ age: 96 })),
        notes: JSON.stringify({ 'reason:1130': 'Fylte 96 i høst', 'comment:housing': canary }),
      }),
      await seed(world.own.unit, { status: 'draft', completed_at: null, changed_at: '2026-01-01T00:00:00Z' }),
      await seed(world.own.unit, { round_pseudonym: 's'.repeat(43) }),
      await seed(world.otherUnit.unit, { round_pseudonym: 's'.repeat(43) }),
      await seed(world.otherMunicipality.unit, { municipality: '1103', answers: same }),
    ]
    await ask('now')
    await checkWaitingQuality(world.desks)
    const told = await list()
    // of a pair it is told once, by the unit that was made first
    const { inSeveralUnits, oldDraft, alike, tooFast, overridden } = qualityKinds
    expect(numbersOf(told)).toEqual([
      [
        'Rusteamet',
        [
          [oldDraft.number, 1],
          [alike.number, 2],
          [tooFast.number, 1],
          [inSeveralUnits.number, 1],
          [overridden.number, 1],
        ],
      ],
    ])
    const [, , , pair, last] = told.units[0]!.findings
    expect(pair!.text.nb).toBe('Også registrert i Psykisk helse: 1.')
    expect(last).toMatchObject({ reasons: ['Fylte 96 i høst'], review: null })
    expect(last!.text.nn).toContain('over 95 år')
    const text = JSON.stringify(told)
    for (const id of ids) expect(text).not.toContain(id)
    for (const hidden of [canary, 'kanari-', 'plain', 'mental_health', 'sss'])
      expect(text).not.toContain(hidden)
  })

  it('leads the unit’s own staff to the registrations, without telling of other units', async () => {
    const { findings } = await unitList()
    const alike = findings.find(({ number }) => number === qualityKinds.alike.number)!
    const rows = await world.database.sql(
      `select id from lyttepost.registration where unit = $1 and answers ->> 'network' = 'red' order by id`,
      [world.own.unit],
    )
    expect(alike.concerned).toEqual(rows.map(({ id }) => id))
    expect(findings.map(({ number }) => number)).toContain(qualityKinds.alsoElsewhere.number)
    expect(findings.map(({ number }) => number)).not.toContain(qualityKinds.inSeveralUnits.number)
    expect(JSON.stringify(findings)).not.toContain('Psykisk helse')
    expect(JSON.stringify(findings)).not.toContain(world.otherUnit.unit)
  })

  it('has what was looked at last, until something comes to it', async () => {
    const id = async () =>
      (await list()).units[0]!.findings.find(({ number }) => number === qualityKinds.tooFast.number)!
    const finding = await id()
    const review = (desk: Desk, reason: string) =>
      desk.work(async (work) =>
        reviewFinding(work, (await findFinding(work, finding.id))!, {
          reason,
          staff: desk.actor.staff,
          role: desk.actor.role,
        }),
      )
    await review(registrar, 'Skrevet av fra papir')
    expect((await id()).review).toMatchObject({ reason: 'Skrevet av fra papir', role: 'registrar' })
    expect((await list()).units[0]!.findings.at(-1)!.id).toBe(finding.id)
    await review(coordinator, 'Avklart med enheten')
    expect((await id()).review).toMatchObject({ reason: 'Avklart med enheten', role: 'coordinator' })
    await ask('now')
    await checkWaitingQuality(world.desks)
    expect((await id()).review).not.toBeNull()
    await seed(world.own.unit, { completed_at: '2026-11-01T08:00:10Z' })
    await ask('now')
    await checkWaitingQuality(world.desks)
    expect(await id()).toMatchObject({ id: finding.id, count: 2, review: null })
    await review(coordinator, 'Også denne')
    await coordinator.work(async (work) => withdrawReview(work, (await findFinding(work, finding.id))!))
    expect((await id()).review).toBeNull()
  })

  it('is of the own municipality and unit alone', async () => {
    const [finding] = (await list()).units[0]!.findings
    const found = (desk: Desk) => desk.work((work) => findFinding(work, finding!.id))
    expect(await found(coordinator)).not.toBeNull()
    expect(await found(deskIn(world, 'coordinator', world.otherMunicipality))).toBeNull()
    expect(await found(deskIn(world, 'registrar', world.otherUnit))).toBeNull()
  })

  it('holds an earlier round of the unit against this one, and what was expected', async () => {
    const before = v4()
    await world.database.seed('round', {
      id: before,
      code: 'for',
      name_nb: 'Før',
      name_nn: 'Før',
      instrument: 'brukerplan@2019.1',
      opens_on: '2020-01-01',
      closes_on: '2020-02-01',
      retention_until: '2099-01-01',
      year: 2020,
    })
    await world.database.sql(
      `begin; set local session_replication_role = replica; delete from lyttepost.registration; commit`,
    )
    for (let n = 0; n < 25; n++) {
      await seed(world.own.unit, {
        round: before,
        answers: JSON.stringify(plainAnswers({ housing: 'red' })),
        round_pseudonym: `for-${n}-`.padEnd(43, 'x'),
      })
      await seed(world.own.unit)
    }
    await world.database.seed('unit_expectation', {
      round: world.round,
      municipality: '1101',
      unit: world.own.unit,
      expected: 10,
    })
    await ask('now')
    await checkWaitingQuality(world.desks)
    const texts = (await list()).units[0]!.findings.map(({ text }) => text.nb)
    expect(texts).toContain('Fullført: 25. Enheten ventet 10.')
    expect(texts).toContain('Rød på «Bosituasjon»: 0 prosent nå, 100 prosent i enheten i 2020.')
    expect(texts).toContain('Grønn på «Bosituasjon»: 100 prosent nå, 0 prosent i enheten i 2020.')
  })

  it('of one that fails does not stop the others', async () => {
    await ask('now')
    await world.database.seed('quality_check', { round: world.round, municipality: '1103' })
    const round = await within(world.desks.house, { desk: 'house' }, (work) => findRound(work, world.round))
    const instruments = {
      ...world.desks.instruments,
      get: (form: string) => {
        if (failing) throw new Error('no form')
        return world.desks.instruments.get(form)
      },
    }
    const failing = true
    await expect(checkWaitingQuality({ ...world.desks, instruments })).rejects.toThrow('no form')
    await checkWaitingQuality(world.desks)
    const rows = await world.database.sql(
      'select count(*)::int as n from lyttepost.quality_check where made_at is null',
    )
    expect([round?.id, rows[0]]).toEqual([world.round, { n: 0 }])
  })
})
