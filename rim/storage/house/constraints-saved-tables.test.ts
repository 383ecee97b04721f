import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { savedTableRefusals } from './saved-table-refusals.ts'
import {
  changeSavedTable,
  deleteSavedTable,
  findSavedTable,
  forgetSavedTables,
  listSavedTables,
  type NewSavedTable,
  saveTable,
} from './saved-tables.ts'
import type { Scope, Work } from './scope.ts'
import { type Constraints, openConstraints, raw } from './test-refused.ts'

let here: Constraints
let coordinator: Scope
let colleague: Scope
let neighbour: Scope
let adviser: Scope
beforeAll(async () => {
  here = await openConstraints()
  const { staff } = here.world
  coordinator = here.municipality
  colleague = { ...coordinator, staff: staff['unit-leader'] }
  neighbour = { ...coordinator, municipality: '1103', staff: v7() }
  adviser = {
    desk: 'territory',
    staff: staff['regional-adviser'],
    role: 'regional-adviser',
    territories: ['11'],
  }
})
afterAll(() => here.world.close())

const table = (scope: Scope, territory: string, more: Partial<NewSavedTable> = {}): NewSavedTable => ({
  id: v7(),
  round: here.world.round,
  territory,
  title: 'Bolig',
  request: { rows: 'housing' },
  hash: 'a'.repeat(64),
  shared: false,
  savedBy: scope.staff!,
  ...more,
})
const save = async (scope: Scope, saved: NewSavedTable): Promise<string> => {
  await here.done(scope, (work) => saveTable(work, saved))
  return saved.id
}
const titles = async (scope: Scope): Promise<string[]> =>
  (await here.done(scope, listSavedTables)).map(({ title }) => title).sort()
const refusedWith = async (number: number, scope: Scope, work: (work: Work) => Promise<unknown>) => {
  const cause = await here.done(scope, work).catch((thrown: unknown) => thrown)
  expect(cause).toBeInstanceOf(ProblemError)
  expect((cause as ProblemError).problems[0]!.number).toBe(number)
}

describe('saved tables', () => {
  it('are one’s own until they are shared, and then of those at the same desk', async () => {
    const own = await save(coordinator, table(coordinator, '1101', { title: 'Min' }))
    await save(coordinator, table(coordinator, '1101', { title: 'Vår', shared: true }))
    await save(neighbour, table(neighbour, '1103', { title: 'Deres', shared: true }))
    await save(adviser, table(adviser, '11', { title: 'Fylkets', shared: true }))
    await save(here.national, table(here.national, 'NO', { title: 'Nasjonens', shared: true }))
    expect(await titles(coordinator)).toEqual(['Min', 'Vår'])
    expect(await titles(colleague)).toEqual(['Vår'])
    expect(await titles(neighbour)).toEqual(['Deres'])
    expect(await titles(adviser)).toEqual(['Fylkets'])
    expect(await titles({ ...adviser, territories: ['46'] })).toEqual([])
    expect(await titles(here.national)).toEqual(['Nasjonens'])
    expect(await titles({ ...coordinator, role: 'registrar' })).toEqual([])
    expect(await here.done(colleague, (work) => findSavedTable(work, own))).toBeNull()
    expect(await here.done(coordinator, (work) => findSavedTable(work, own))).toMatchObject({
      savedByName: 'Navn coordinator',
      request: { rows: 'housing' },
      deletedAt: null,
    })
  })

  it('are saved in the own name at the own desk, with a title', async () => {
    const wrong = async (scope: Scope, saved: NewSavedTable) =>
      here.refused('notYours', scope, (work) => saveTable(work, saved))
    await wrong(coordinator, table(coordinator, '1103'))
    await wrong(coordinator, table(coordinator, 'NO'))
    await wrong(coordinator, table(colleague, '1101'))
    await wrong(adviser, table(adviser, '46'))
    await wrong({ ...here.national, role: 'revision-group' }, table(here.national, 'NO'))
    await wrong(here.unit, table(here.unit, '1101'))
    const empty = table(coordinator, '1101', { title: '' })
    await here.refused('notAllowedValue', coordinator, (work) => saveTable(work, empty))
    const list = table(coordinator, '1101', { request: [] })
    await here.refused('notAllowedValue', coordinator, (work) => saveTable(work, list))
  })

  it('are changed by whoever saved them; shared ones are not taken back, and what is asked for stays', async () => {
    const id = await save(coordinator, table(coordinator, '1101', { title: 'Delt', shared: true }))
    expect(await here.done(colleague, (work) => changeSavedTable(work, id, { title: 'x' }))).toBe(false)
    expect(await here.done(colleague, (work) => deleteSavedTable(work, id))).toBe(false)
    await refusedWith(savedTableRefusals.sharedStays.number, coordinator, (work) =>
      changeSavedTable(work, id, { shared: false }),
    )
    await here.refused('notYours', coordinator, raw(`update lyttepost.saved_table set request = '{}'`))
    await here.refused('notYours', coordinator, raw('delete from lyttepost.saved_table'))
    expect(await here.done(coordinator, (work) => changeSavedTable(work, id, { title: 'Ny' }))).toBe(true)
  })

  it('that are deleted stay in sight of those they were shared with for thirty days, and are then removed', async () => {
    const id = await save(coordinator, table(coordinator, '1101', { title: 'Bort', shared: true }))
    const alone = await save(coordinator, table(coordinator, '1101', { title: 'Bort alene' }))
    for (const one of [id, alone])
      expect(await here.done(coordinator, (work) => deleteSavedTable(work, one))).toBe(true)
    expect(await titles(coordinator)).not.toContain('Bort')
    expect(await titles(colleague)).toContain('Bort')
    expect(await titles(colleague)).not.toContain('Bort alene')
    await refusedWith(savedTableRefusals.deleted.number, coordinator, (work) =>
      changeSavedTable(work, id, { title: 'Igjen' }),
    )
    expect(await here.done({ desk: 'house' }, forgetSavedTables)).toBe(0)
    await here.force(
      `update lyttepost.saved_table set deleted_at = now() - interval '31 days' where id in ('${id}', '${alone}')`,
    )
    expect(await titles(colleague)).not.toContain('Bort')
    expect(await here.done({ desk: 'house' }, forgetSavedTables)).toBe(2)
  })
})
