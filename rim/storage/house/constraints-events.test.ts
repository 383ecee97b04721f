import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logEvent } from './audit-events.ts'
import type { Scope } from './scope.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())

let pseudonyms = 0
const pseudonym = (): string => String(++pseudonyms).padStart(43, 'p')

describe('nothing is written without its event', () => {
  const writes: Readonly<Record<string, readonly [() => Scope, () => string]>> = {
    registration: [
      () => here.unit,
      () => `update lyttepost.registration set status = 'draft' where id = '${here.world.own.registration}'`,
    ],
    block: [
      () => here.unit,
      () => `select lyttepost.opt_out('${here.world.round}', '${pseudonym()}', '${pseudonym()}')`,
    ],
    unit: [() => here.municipality, () => `update lyttepost.unit set contact = 'x'`],
    appointment: [
      () => here.municipality,
      () =>
        `update lyttepost.appointment set revoked_at = now(), revoked_by = '${here.world.staff.coordinator}'`,
    ],
    participation: [() => here.municipality, () => `update lyttepost.participation set mode = 'person'`],
    legal_basis: [
      () => here.municipality,
      () => 'update lyttepost.legal_basis set withdrawn_at = now() where withdrawn_at is null',
    ],
    round: [() => here.national, () => `update lyttepost.round set name_nb = 'x'`],
    municipality: [() => here.municipality, () => `update lyttepost.municipality set contact = 'x'`],
    project: [
      () => here.national,
      () =>
        `insert into lyttepost.project (id, title, purpose, responsible, created_by)
         values (gen_random_uuid(), 'a', 'b', 'c', lyttepost.current_staff())`,
    ],
    approval: [
      () => here.national,
      () => `insert into lyttepost.approval (id, project, kind, reference, decided_on, valid_to, recorded_by)
        values (gen_random_uuid(), (select id from lyttepost.project limit 1), 'privacy-officer', 'x', now(), now(),
          lyttepost.current_staff())`,
    ],
    tabulation: [
      () => here.national,
      () => `select lyttepost.tabulate('${here.world.round}', 'housing', 'statistics', 'statistikk', null)`,
    ],
    training_answer: [
      () => here.unit,
      () => `insert into lyttepost.training_answer (municipality, unit, staff, training_case, area, colour)
        values ('1101', '${here.world.own.unit}', '${here.world.staff.registrar}', 'anita', 'housing', 'red')`,
    ],
    tabulation_outcome: [
      () => here.house,
      () => `insert into lyttepost.tabulation_outcome (tabulation, problem)
        values ((select id from lyttepost.tabulation t
          where not exists (select from lyttepost.tabulation_outcome o where o.tabulation = t.id) limit 1), 1)`,
    ],
    safe_table: [
      () => here.house,
      () => `insert into lyttepost.safe_table (id, tabulation, policy, territories, content)
        values (gen_random_uuid(), (select id from lyttepost.tabulation limit 1), 'default', '{NO}', '{}')`,
    ],
  }
  beforeAll(async () => {
    await here.world.database.seed('project', { id: v7(), title: 'a', purpose: 'b', responsible: 'c' })
    await here.world.database.seed('tabulation', {
      id: v7(),
      round: here.world.round,
      question: 'housing',
      kind: 'statistics',
      purpose: 'statistikk',
    })
  })

  it('and every table that matters demands one', async () => {
    const rows = await here.world.database.sql(
      "select tgrelid::regclass::text as name from pg_trigger where tgname = 'demand_event' and tgdeferrable and tginitdeferred",
    )
    expect(rows.map(({ name }) => String(name).replace('lyttepost.', '')).sort()).toEqual(
      Object.keys(writes).sort(),
    )
  })

  it.each(Object.keys(writes))('%s', async (table) => {
    const [scope, text] = writes[table]!
    // the doors write their own event; through them nothing else is possible
    if (!text().startsWith('select lyttepost.')) {
      await here.refused('noEvent', scope(), raw(text()), table)
      await here.refused('noEvent', scope(), async (work) => {
        await raw(text())(work)
        await logEvent(work, { verb: 'change', noun: 'session' })
      })
      // an event of an earlier transaction is not this one's
      await here.done(scope(), (work) => logEvent(work, { verb: 'change', noun: table.replace('_', '-') }))
      await here.refused('noEvent', scope(), raw(text()), table)
    } else {
      const before = await here.count('audit_event')
      await here.done(scope(), raw(text()))
      expect(await here.count('audit_event')).toBe(before + 1)
    }
  })

  it('also not where the constraints are made immediate, or the event is taken back', async () => {
    const text = writes.registration![1]()
    await here.refused('noEvent', here.unit, async (work) => {
      await raw('set constraints all immediate')(work)
      await raw(text)(work)
    })
    await here.refused('noEvent', here.unit, async (work) => {
      await raw('savepoint a')(work)
      await logEvent(work, { verb: 'change', noun: 'registration' })
      await raw('rollback to a')(work)
      await raw(text)(work)
    })
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.events].sort())
})
