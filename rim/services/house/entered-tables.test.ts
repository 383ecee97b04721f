import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { policies } from '#core/disclosure'
import { codeBook } from '#core/instruments'
import { enteredRelease, municipalityModels } from '#core/reports'
import { loadLinearSolver, loadTerritory } from '#rim/assets'
import {
  findParticipation,
  type MappedGroup,
  type StoredParticipation,
  submitRound,
  within,
} from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import {
  demandNumbers,
  enteredData,
  enteredHouse,
  enteredTemplate,
  enterTable,
  readEnteredFile,
} from './entered-tables.ts'
import { type Desk, deskIn, problemsOf, roundOf } from './test-desk.ts'

let world: World
let coordinator: Desk

beforeAll(async () => {
  world = await createWorld()
  coordinator = deskIn(world, 'coordinator')
  await world.database.sql(
    `begin; set local session_replication_role = replica; delete from lyttepost.registration;
     update lyttepost.participation set mode = 'aggregate' where municipality = '1101'; commit`,
  )
})
afterAll(() => world?.close())

type Inside = Parameters<Parameters<Desk['work']>[0]>[0]
/** At the coordinator's desk, with the round and how the municipality takes part. */
const at = <T>(
  act: (given: {
    work: Inside
    round: Awaited<ReturnType<typeof roundOf>>
    taking: StoredParticipation
  }) => Promise<T>,
) =>
  coordinator.work(async (work) =>
    act({
      work,
      round: await roundOf(world, work),
      taking: (await findParticipation(work, world.round, '1101'))!,
    }),
  )
const enter = (
  group: MappedGroup,
  table: string,
  counts: Record<string, number>,
  base: number | null = null,
  seen = 0,
) =>
  at(async ({ work, round, taking }) => {
    const house = await enteredHouse(world.desks, work, round, taking)
    const spec = house.specs.find((one) => one.group === group && one.table === table)
    const entering = { round, taking, staff: coordinator.actor.staff }
    return enterTable(work, entering, spec, seen, { base, counts, note: '' })
  })
const demand = () => at(({ work, round, taking }) => demandNumbers(world.desks, work, round, taking))
const data = () => at(({ work, round, taking }) => enteredData(world.desks, work, round, taking))
const mental = { mental_milder: 12, mental_moderate: 20, mental_severe: 8 }
const substance = { substance_only: 10, dual_less_severe: 6, dual_severe: 9 }

describe('numbers instead of persons', () => {
  it('are entered table by table, in the revision that was seen', async () => {
    expect(await enter('mental', 'category', { mental_milder: 12 }, 40)).toBe(1)
    expect(await problemsOf(enter('mental', 'category', mental, 40))).toEqual([4281])
    expect(await enter('mental', 'category', mental, 40, 1)).toBe(2)
    expect(await problemsOf(enter('mental', 'category', { elsewhere: 1 }, 40, 2))).toEqual([4285])
    expect(await problemsOf(enter('mental', 'substances_used', {}))).toEqual([4286])
    // how many there are stands with the categories, whatever is sent
    expect(await enter('mental', 'sex', { female: 30 }, 99)).toBe(1)
    const house = await at(({ work, round, taking }) => enteredHouse(world.desks, work, round, taking))
    expect(house.stored.find(({ table }) => table === 'sex')).toMatchObject({ base: null, revision: 1 })
  })

  it('are not submitted before they add up', async () => {
    expect(await problemsOf(demand())).toEqual([4280])
    await enter('substance', 'category', substance, 25)
    await demand()
    await enter('mental', 'sex', { female: 30, male: 20, unanswered: 0 }, null, 1)
    expect(await problemsOf(demand())).toEqual([4282])
    await enter('mental', 'sex', { female: 30, male: 10, unanswered: 0 }, null, 2)
    await demand()
  })

  it('are read back from the file that they are written in, whole or not at all', async () => {
    const written = await at(async ({ work, round, taking }) =>
      new TextDecoder().decode(enteredTemplate(await enteredHouse(world.desks, work, round, taking), 'nn')),
    )
    expect(written.split('\r\n')[0]!.replace('\ufeff', '')).toBe('gruppe;tabell;rad;spørsmål;svar;antall')
    expect(written).toContain('mental;sex;female;Kjønn;Kvinne;30')
    const read = (text: string) =>
      at(async ({ work, round, taking }) => {
        const house = await enteredHouse(world.desks, work, round, taking)
        return readEnteredFile(work, { round, taking, staff: coordinator.actor.staff }, house, text)
      })
    const before = (await data()).json
    expect(await read(written)).toBe(3)
    expect((await data()).json).toBe(before)
    const changed = written.replace('female;Kjønn;Kvinne;30', 'female;Kjønn;Kvinne;29')
    expect(await problemsOf(read(changed.replace('male;Kjønn;Mann;10', 'male;Kjønn;Mann;ti')))).toEqual([
      1572,
    ])
    expect((await data()).json).toBe(before)
    expect(await read(changed)).toBe(3)
    expect((await data()).json).not.toBe(before)
    // as other spreadsheets write it
    expect(await read(written.replaceAll(';', ','))).toBe(3)
    expect(await read(written.replaceAll(';', '\t').replaceAll('\r\n', '\n'))).toBe(3)
    expect(await problemsOf(read('"a'))).toEqual([4284])
    expect(await problemsOf(read('gruppe;tabell;rad\nmental;sex;female'))).toEqual([1574])
    expect((await data()).json).toBe(before)
  })

  it('are frozen as the same bytes for the same numbers, those that add up alone', async () => {
    await enter('mental', 'age_band', { '18-23': 3 })
    const [first, again] = [await data(), await data()]
    expect(again.bytes).toEqual(first.bytes)
    expect(first.data.tables.map(({ group, table }) => `${group}/${table}`)).toEqual([
      'substance/category',
      'mental/category',
      'mental/sex',
    ])
    expect(JSON.parse(first.json)).toEqual(first.data)
    // the house's own task sees the same
    const house = await within(world.desks.house, { desk: 'house', municipality: '1101' }, async (work) =>
      enteredData(
        world.desks,
        work,
        await roundOf(world, work),
        (await findParticipation(work, world.round, '1101'))!,
      ),
    )
    expect(house.json).toBe(first.json)
    const elsewhere = await within(world.desks.house, { desk: 'house', municipality: '1103' }, async (work) =>
      enteredData(
        world.desks,
        work,
        await roundOf(world, work),
        (await findParticipation(work, world.round, '1101'))!,
      ),
    )
    expect(elsewhere.data.tables).toEqual([])
  })

  it('become a report', async () => {
    const { data: frozen } = await data()
    const form = world.desks.instruments.get('brukerplan@2020.1')
    const versions = world.desks.instruments.list.filter(({ family }) => family === form.family)
    const own = enteredRelease(
      { ...frozen, round: '2020' },
      {
        territory: loadTerritory(),
        versions,
        policy: policies.default,
        solver: await loadLinearSolver(),
        synthetic: true,
      },
    )
    const models = municipalityModels({
      sources: { own, earlier: [], reference: null },
      municipality: '1101',
      language: 'nn',
      made: '2026-12-01',
      codeBook: codeBook(form, 'nn'),
    })
    expect(models.map(({ edition }) => edition)).toEqual([
      'slides_substance',
      'slides_mental',
      'document',
      'workbook',
    ])
    expect(JSON.stringify(models)).toContain('Kommunen har levert tal og ikkje registreringar om personar.')
  })

  it('hold when they are submitted', async () => {
    await at(({ work, round }) => submitRound(work, round.id))
    const { stored } = await at(({ work, round, taking }) => enteredHouse(world.desks, work, round, taking))
    const { revision } = stored.find(({ table }) => table === 'sex')!
    expect(await problemsOf(enter('mental', 'sex', {}, null, revision))).toEqual([4044])
  })

  it('are not of those who register persons', async () => {
    await world.database.sql(
      `begin; set local session_replication_role = replica;
       update lyttepost.participation set mode = 'person', submitted_at = null; commit`,
    )
    expect(await problemsOf(enter('mental', 'sex', {}))).toEqual([4283])
  })
})
