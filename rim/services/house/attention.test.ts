import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorld, plainAnswers, type World } from '#rim/test-kit'
import { attentionView } from './attention.ts'
import { type Desk, deskIn, roundOf } from './test-desk.ts'

let world: World
let registrar: Desk
const basis = v7()
let person = 0

beforeAll(async () => {
  world = await createWorld()
  registrar = deskIn(world, 'registrar')
  await world.database.sql(
    `begin; set local session_replication_role = replica; delete from lyttepost.registration; commit`,
  )
  await world.database.seed('legal_basis', {
    ...{ id: basis, round: world.round, municipality: '1101', unit_type: 'health', law: 'loven' },
    ...{ paragraph: '§ 1', decision_reference: '1', valid_from: '2026-01-01', valid_to: '2027-12-31' },
    allows_attention: true,
  })
})
afterAll(() => world?.close())

async function seed(reference: string, answers: object, more: Record<string, unknown> = {}): Promise<void> {
  await world.database.seed('registration', {
    ...{ id: v4(), round: world.round, municipality: '1101', unit: world.own.unit, unit_type: 'health' },
    ...{ legal_basis: basis, round_pseudonym: `${++person}`.padEnd(43, 'x'), local_reference: reference },
    answers: JSON.stringify(answers),
    ...{ status: 'complete', completed_at: '2026-11-01T08:05:00Z', created_by: world.staff.registrar },
    created_at: new Date(Date.UTC(2026, 10, 1, 8, person)).toISOString(),
    ...more,
  })
}
const view = () =>
  registrar.work(async (work) => attentionView(world.desks, work, await roundOf(world, work)))
const calm = plainAnswers({
  suicide_risk: 'no',
  overdose_risk: 'no',
  housing: 'green',
  plans: ['crisis_plan'],
})
const draft = { status: 'draft', completed_at: null }

it('tells who meets a rule, by tier, whom nothing can be said of, and how many are not read', async () => {
  const unknown = { missing: 'unknown' }
  await seed('bostedsløs', { ...calm, housing: 'red' })
  await seed('ukjent', { ...calm, suicide_risk: unknown })
  await seed('fare', { ...calm, suicide_risk: 'yes', housing: 'red' })
  await seed('rolig', calm)
  await seed('begynt', {}, draft)
  await seed('begynt med fare', { suicide_risk: 'yes' }, draft)
  const [other] = await world.database.sql(
    `select id from lyttepost.legal_basis where municipality = '1101' and not allows_attention and unit_type = 'health'`,
  )
  await seed('før vedtaket', { ...calm, suicide_risk: 'yes' }, { legal_basis: other!.id })

  const { tiers, undecided, ...counts } = await view()
  expect(tiers.map(({ tier, people }) => [tier, people.map((one) => one.localReference)])).toEqual([
    ['acute_risk', ['fare', 'begynt med fare']],
    ['homeless', ['bostedsløs']],
  ])
  expect(tiers[0]!.people[0]!.reasons.map(({ rule, verdict }) => [rule.code, verdict])).toEqual([
    ['suicide_risk', 'met'],
    ['housing_red', 'met'],
  ])
  expect(undecided.map(({ localReference }) => localReference)).toEqual(['ukjent'])
  expect(counts).toEqual({ read: 6, drafts: 1, notCovered: 1 })
  // none of the answers that no rule reads comes along
  const answered = tiers.flatMap(({ people }) => people.flatMap(({ reasons }) => reasons))
  expect(answered.flatMap(({ answers }) => Object.keys(answers))).not.toContain('age')
})
