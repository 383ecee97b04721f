import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadTerritory } from '#rim/assets'
import { createDecider, protectWaiting } from '#rim/services'
import { startProgram } from './start.ts'
import { createTestProgram, publicUrl, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let analyst: Visitor
let round: string
const sizes = { '1101': 12, '1103': 30, '4601': 25, '4602': 3, '4613': 18 }

beforeAll(async () => {
  program = await createTestProgram()
  analyst = await program.enter('national-analyst', 'substantial')
  const { seed } = program.world.database
  round = v7()
  await seed('round', {
    id: round,
    code: 'levert',
    name_nb: 'Levert',
    name_nn: 'Levert',
    instrument: 'brukerplan@2020.1',
    opens_on: '2026-01-01',
    closes_on: '2026-12-31',
    retention_until: '2030-01-01',
  })
  // one basis stands for all here: rows are seeded without the keys that would refuse it
  await seed('legal_basis', {
    id: round,
    round,
    municipality: '1101',
    unit_type: 'health',
    law: 'loven',
    paragraph: '§ 1',
    decision_reference: '1',
    valid_from: '2026-01-01',
    valid_to: '2030-01-01',
  })
  for (const [municipality, size] of Object.entries(sizes)) {
    if (municipality.startsWith('46')) await seed('municipality', { code: municipality, name: municipality })
    await seed('participation', { round, municipality, mode: 'person', submitted_at: '2026-04-01T00:00:00Z' })
    for (let person = 0; person < size; person++) {
      await seed('registration', {
        id: v4(),
        round,
        municipality,
        unit: round,
        unit_type: 'health',
        legal_basis: round,
        round_pseudonym: `${municipality}-${person}-`.padEnd(43, 'x'),
        answers: JSON.stringify({ housing: person % 3 ? 'green' : 'yellow' }),
        status: 'complete',
        completed_at: '2026-03-01T10:00:00Z',
        created_by: round,
      })
    }
  }
})
afterAll(() => program.close())

const get = async (visitor: Visitor, url: string) => visitor.send({ method: 'GET', url })
const ask = (payload: object, visitor = analyst, of = round) =>
  visitor.send({ method: 'POST', url: `/api/rounds/${of}/tabulations`, payload })
const statistics = { question: 'housing', kind: 'statistics', purpose: 'kartlegging' }
const protect = () => {
  const decider = createDecider()
  return protectWaiting({ ...program.world.desks, decider, territory: loadTerritory() })
}
const listed = async () => (await get(analyst, '/api/tabulations')).json()
interface Title {
  readonly id: string
  readonly territories: readonly string[]
}
const titles = async (visitor: Visitor, query = ''): Promise<Title[]> =>
  (await get(visitor, `/api/safe-tables${query}`)).json()

describe('a tabulation', () => {
  it('is counted at once, and waits until its counts are protected', async () => {
    const answer = await ask(statistics)
    expect(answer.statusCode).toBe(201)
    const { id } = answer.json()
    const asked = { ...statistics, id, round, project: null }
    expect(await listed()).toEqual([
      { ...asked, at: expect.any(String), state: 'waiting', table: null, problem: null },
    ])
    expect(await titles(analyst)).toEqual([])
    await protect()
    const [made] = await listed()
    expect(made).toMatchObject({ ...asked, state: 'made', problem: null })
    const table = (await get(analyst, `/api/safe-tables/${made.table}`)).json()
    expect(table).toMatchObject({ id: made.table, tabulation: id, territories: ['NO', '11', '46'] })
    expect(table.content).toMatchObject({ id: 'housing', provenance: { round: 'levert' } })
    expect(table.content.columns[0].base).toEqual({ value: 88 })
  })

  it('asked for again over the same data gives the table that is there', async () => {
    const before = await titles(analyst)
    await ask({ ...statistics, purpose: 'en gang til' })
    await protect()
    const [again, first] = await listed()
    expect([again.state, again.table]).toEqual(['made', first.table])
    expect(await titles(analyst)).toEqual(before)
  })

  it('that cannot be made is refused before anything is counted', async () => {
    const before = await listed()
    const refusals = [
      [{ ...statistics, question: 'age' }, 422, 4236],
      [{ ...statistics, question: 'fritekst' }, 422, 4214],
      [{ ...statistics, purpose: 'x' }, 400, 5006],
      [{ ...statistics, kind: 'research' }, 400, 5006],
      [{ ...statistics, kind: 'research', project: v7() }, 403, 4050],
    ] as const
    for (const [body, status, number] of refusals) {
      const answer = await ask(body)
      expect([answer.statusCode, answer.json().number], JSON.stringify(body)).toEqual([status, number])
    }
    expect((await ask(statistics, analyst, v7())).statusCode).toBe(404)
    expect(await listed()).toEqual(before)
  })

  it('is protected by the program itself, soon after it was asked for', async () => {
    const { database, desks } = program.world
    const running = await startProgram({
      address: database.address,
      house: database.house,
      keys: desks.keys,
      settings: { publicUrl, production: false, logStream: { write: () => {} } },
      providers: [],
      training: true,
      listen: { host: '127.0.0.1', port: 0, signals: false },
      problems: [],
      closing: [],
    })
    try {
      const { id } = (await ask({ ...statistics, question: 'network' })).json()
      running.desks.protectSoon?.()
      const state = async () => (await listed()).find((one: { id: string }) => one.id === id).state
      while ((await state()) === 'waiting') await new Promise((resolve) => setTimeout(resolve, 100))
      expect(await state()).toBe('made')
    } finally {
      await running.stop()
    }
  })

  it('of a round that nobody has submitted tells of nobody', async () => {
    expect((await ask(statistics, analyst, program.world.round)).statusCode).toBe(201)
    await protect()
    const [{ table }] = await listed()
    const { content } = (await get(analyst, `/api/safe-tables/${table}`)).json()
    expect(content.columns.map(({ code, base }: { code: string; base: object }) => [code, base])).toEqual([
      ['NO', { value: 0 }],
    ])
  })

  it('of which nothing may be shown is told with the number of the problem', async () => {
    const { seed } = program.world.database
    const { id } = (await ask({ ...statistics, question: 'finances' })).json()
    await seed('tabulation_outcome', { tabulation: id, problem: 4238 })
    expect((await listed())[0]).toMatchObject({ id, state: 'refused', table: null, problem: 4238 })
    await protect()
    expect((await listed())[0]).toMatchObject({ state: 'refused' })
  })
})

describe('the tables that may be shown', () => {
  const first = (found: readonly Title[]): string[] => found.map(({ territories }) => territories[0]!).sort()

  it('are listed for each who may read them, and read by nobody else', async () => {
    const [nation, coordinator, adviser, person] = await Promise.all([
      program.enter('revision-group', 'low'),
      program.enter('coordinator', 'low'),
      program.enter('regional-adviser', 'low'),
      program.enter('registered-person'),
    ])
    const all = await titles(nation)
    expect(first(all)).toEqual([
      ...[
        '11',
        '11',
        '1101',
        '1101',
        '1103',
        '1103',
        '46',
        '46',
        '4601',
        '4601',
        '4602',
        '4602',
        '4613',
        '4613',
      ],
      ...['NO', 'NO', 'NO', 'NO', 'NO'],
    ])
    expect(first(await titles(coordinator))).toEqual(['1101', '1101', 'NO', 'NO', 'NO'])
    for (const { territories } of await titles(adviser)) {
      expect(
        territories.every((code) => code === 'NO' || code.startsWith('11')),
        territories.join(),
      ).toBe(true)
    }
    const of = (code: string): string => all.find(({ territories }) => territories[0] === code)!.id
    const status = async (visitor: Visitor, code: string) =>
      (await get(visitor, `/api/safe-tables/${of(code)}`)).statusCode
    expect([await status(coordinator, '1101'), await status(coordinator, '1103')]).toEqual([200, 404])
    expect([await status(adviser, '4601'), await status(adviser, '46')]).toEqual([404, 404])
    expect((await get(person, '/api/safe-tables')).statusCode).toBe(403)
    for (const visitor of [coordinator, adviser, nation]) {
      expect((await get(visitor, '/api/tabulations')).statusCode).toBe(403)
      expect((await ask(statistics, visitor)).statusCode).toBe(403)
    }
  })

  it('are asked for page by page, by place and by tabulation', async () => {
    const all = await titles(analyst)
    const page = await titles(analyst, '?limit=4')
    const next = await titles(analyst, `?limit=100&before=${page.at(-1)!.id}`)
    expect([...page, ...next]).toEqual(all)
    expect(first(await titles(analyst, '?territory=46'))).toEqual(['46', '46'])
    expect(await titles(analyst, `?tabulation=${v7()}`)).toEqual([])
    expect((await get(analyst, '/api/safe-tables?limit=9999')).statusCode).toBe(400)
  })
})
