import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/access'
import type { SafeFrequencyTable } from '#core/disclosure'
import { loadTerritory } from '#rim/assets'
import {
  addProject,
  countsOf,
  findRound,
  findSafeTable,
  listSafeTables,
  listTabulations,
  type NewTabulation,
  type Scope,
  type StoredSafeTable,
  within,
} from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { createDecider } from './decider.ts'
import { scopeOf } from './sessions.ts'
import { countAcross, protectWaiting } from './tabulations.ts'

const round = v7()
const [oldTown, newTown] = ['1103', '1101']
/** Of these, three people live in 4601. */
const sizes: Readonly<Record<string, number>> = { 1101: 12, 1103: 30, 4601: 3, 4602: 25, 4613: 16 }
const submitted = ['1103', '4601', '4602', '4613']

let world: World
let analyst: Actor
let tools: Parameters<typeof protectWaiting>[0]

const pseudonym = (municipality: string, person: number): string =>
  `${municipality}-${person}-`.padEnd(43, 'x')

function registration(municipality: string, person: number, unit: string, answers: object, hour = 10) {
  return {
    id: v4(),
    round,
    municipality,
    unit,
    unit_type: 'health',
    legal_basis: round,
    round_pseudonym: pseudonym(municipality, person),
    answers: JSON.stringify(answers),
    status: 'complete',
    completed_at: `2026-03-01T${hour}:00:00Z`,
    created_by: round,
  }
}

beforeAll(async () => {
  world = await createWorld()
  const { seed } = world.database
  const staff = world.staff['national-analyst']
  analyst = {
    role: 'national-analyst',
    level: 'high',
    staff,
    municipality: null,
    unit: null,
    territories: [],
  }
  tools = { ...world.desks, decider: createDecider(), territory: loadTerritory() }
  await seed('round', {
    id: round,
    code: 'tabulert',
    name_nb: 'Tabulert',
    name_nn: 'Tabulert',
    instrument: 'brukerplan@2020.1',
    opens_on: '2026-01-01',
    closes_on: '2026-12-31',
    retention_until: '2030-01-01',
  })
  // one basis stands for all here: rows are seeded without the keys that would refuse it
  await seed('legal_basis', {
    id: round,
    round,
    municipality: '4601',
    unit_type: 'health',
    law: 'loven',
    paragraph: '§ 1',
    decision_reference: '1',
    valid_from: '2026-01-01',
    valid_to: '2030-01-01',
  })
  for (const [municipality, size] of Object.entries(sizes)) {
    if (municipality.startsWith('46')) {
      await seed('municipality', { code: municipality, name: `Kommune ${municipality}` })
    }
    const submitted_at = submitted.includes(municipality) ? '2026-04-01T00:00:00Z' : null
    await seed('participation', { round, municipality, mode: 'person', submitted_at })
    const unit = v7()
    for (let person = 0; person < size; person++) {
      const housing = ['green', 'green', 'yellow', 'green', 'red', { missing: 'refused', note: 'kanari' }][
        person % 6
      ]
      const answers = { housing, substances: person % 2 ? ['alcohol', 'heroin'] : ['alcohol', 'alcohol'] }
      await seed('registration', registration(municipality, person, unit, answers))
    }
    await seed('registration', {
      ...registration(municipality, 99, unit, {}),
      status: 'draft',
      completed_at: null,
    })
  }
})
afterAll(() => world.close())

const asked = (question: string, of: Partial<NewTabulation> = {}): NewTabulation => ({
  round,
  question,
  kind: 'statistics',
  purpose: 'kartlegging',
  project: null,
  ...of,
})
const as = <T>(scope: Scope, work: Parameters<typeof within<T>>[2]): Promise<T> =>
  within(world.desks.house, scope, work)
const nation: Scope = { desk: 'national' }
const tablesOf = (scope: Scope): Promise<readonly StoredSafeTable[]> => as(scope, listSafeTables)
const contentOf = (table: StoredSafeTable): SafeFrequencyTable => table.content as SafeFrequencyTable
const tableOf = async (id: string): Promise<SafeFrequencyTable> =>
  contentOf((await as(nation, (work) => findSafeTable(work, id)))!)
/** Rows of a column as they are printed. */
function column({ columns, rows, cells }: SafeFrequencyTable, code: string): Record<string, number | string> {
  const at = columns.findIndex((one) => one.code === code)
  const print = (value: object): number | string => Object.values(value)[0]
  return {
    all: print(columns[at]!.base),
    ...Object.fromEntries(rows.map((row, of) => [row.code, print(cells[of]![at]!.count)])),
  }
}

/** Counts a question, and has it protected. Returns the id of the country's table. */
async function tabulateSafely(
  desks: typeof tools,
  actor: Actor,
  { round: id, ...of }: NewTabulation,
): Promise<string> {
  const made = await as(scopeOf(actor), async (work) => {
    const found = await findRound(work, id)
    return countAcross(work, desks, found!, of)
  })
  await protectWaiting(desks)
  const { table } = (await as(nation, listTabulations)).find((one) => one.id === made)!
  return table!
}

describe('a tabulation', () => {
  it('counts what was submitted and stores what may be shown of it, for each reader', async () => {
    const id = await tabulateSafely(tools, analyst, asked('housing'))
    const table = await tableOf(id)
    expect(table.columns.map(({ code, label }) => [code, label.nb])).toEqual([
      ['NO', 'Hele landet'],
      ['11', 'Rogaland'],
      ['46', 'Vestland'],
    ])
    expect(column(table, '11')).toEqual({ all: 30, green: 15, yellow: 5, red: 5, unanswered: 5 })
    expect(column(table, 'NO').all).toBe(74)
    const territories = (await tablesOf(nation)).map((one) => one.territories.join(' ')).sort()
    expect(territories).toEqual([
      '11 1103 NO',
      '1103 11 NO',
      '46 4601 4602 4613 NO',
      '4601 46 NO',
      '4602 46 NO',
      '4613 46 NO',
      'NO',
      'NO 11 46',
    ])
  })

  it('shows nothing of a municipality with three people, and no small count of anybody', async () => {
    const tables = await tablesOf(nation)
    const small = tables.find(({ territories }) => territories[0] === '4601')!
    expect(new Set(Object.values(column(contentOf(small), '4601')))).toEqual(new Set([':']))
    const numbers = tables.flatMap(({ content }) =>
      [...JSON.stringify(content).matchAll(/"(?:count|base)":\{"value":(\d+)\}/g)].map((match) =>
        Number(match[1]),
      ),
    )
    expect(numbers.length).toBeGreaterThan(40)
    expect(numbers.filter((number) => number > 0 && number < 5)).toEqual([])
    expect(JSON.stringify(tables)).not.toContain('kanari')
  })

  it('is read by whom it is about', async () => {
    const codes = async (scope: Scope): Promise<string[]> => [
      ...new Set(
        (await tablesOf(scope)).flatMap(({ content }) =>
          contentOf({ content } as StoredSafeTable).columns.map(({ code }) => code),
        ),
      ),
    ]
    const own = await codes({ desk: 'municipality', municipality: '4602' })
    expect(own.sort()).toEqual(['46', '4602', 'NO'])
    const adviser = await codes({ desk: 'territory', territories: ['46'] })
    expect(adviser).toContain('NO')
    expect(adviser.filter((code) => code.startsWith('11'))).toEqual([])
    expect(await codes({ desk: 'person' }).catch(({ message }) => message)).toMatch(/slapp ikke/)
  })

  it('leaves its counts as they are to the task that protects', async () => {
    const [first] = await as(nation, listTabulations)
    await expect(as(nation, (work) => countsOf(work, first!.id))).rejects.toThrow(/slapp ikke/)
    const counts = await as({ desk: 'house' }, (work) => countsOf(work, first!.id))
    expect(counts).toContainEqual({ municipality: '4601', value: '*', count: 3 })
    expect(counts).toContainEqual({ municipality: '1103', value: '{"missing": "refused"}', count: 5 })
    expect(counts.map(({ municipality }) => municipality)).not.toContain(newTown)
    expect(JSON.stringify(counts)).not.toContain('kanari')
  })

  it('gives the same tables again for the same data', async () => {
    const before = await tablesOf(nation)
    const again = await tabulateSafely(tools, analyst, asked('housing', { purpose: 'en gang til' }))
    expect((await tableOf(again)).id).toBe('housing')
    expect(await tablesOf(nation)).toEqual(before)
    expect(await as(nation, listTabulations)).toHaveLength(2)
  })

  it('counts each choice, and each person once, with the services that any unit knows', async () => {
    const { seed } = world.database
    const other = v7()
    const later = { substances: ['heroin'], services_nav: ['advice'] }
    await seed('registration', registration(oldTown, 0, other, later, 11))
    for (let person = 0; person < 8; person++) {
      const answers = { services_nav: ['advice', 'social_assistance'] }
      await seed('registration', registration(oldTown, person, v7(), answers, 9))
    }
    const substances = await tableOf(await tabulateSafely(tools, analyst, asked('substances')))
    expect(substances.shape).toBe('multiple')
    // the first person's latest registration has heroin alone
    const [tabulation] = await as(nation, listTabulations)
    const counts = await as({ desk: 'house' }, (work) => countsOf(work, tabulation!.id))
    const count = (of: typeof counts, value: string): number =>
      of.find((one) => one.municipality === oldTown && one.value === value)?.count ?? 0
    expect([count(counts, '*'), count(counts, 'alcohol'), count(counts, 'heroin')]).toEqual([30, 29, 16])
    await tabulateSafely(tools, analyst, asked('services_nav'))
    const [latest] = await as(nation, listTabulations)
    const services = await as({ desk: 'house' }, (work) => countsOf(work, latest!.id))
    expect(['*', 'advice', 'social_assistance', ''].map((value) => count(services, value))).toEqual([
      30, 8, 8, 22,
    ])
  })

  it('of the same round by two at once protects the second beside the first', async () => {
    const ids = await Promise.all(
      ['finances', 'network'].map((question) => tabulateSafely(tools, analyst, asked(question))),
    )
    expect(new Set(ids).size).toBe(2)
    const tables = await tablesOf(nation)
    const withheld = ids.map((id) => {
      const { tabulation } = tables.find((table) => table.id === id)!
      const bases = tables
        .filter((table) => table.tabulation === tabulation)
        .flatMap((table) => contentOf(table).columns.filter(({ base }) => 'symbol' in base))
      return [...new Set(bases.map(({ code }) => code))].sort()
    })
    // the small one, and another without which it could be computed
    expect(withheld[0]!.length).toBeGreaterThan(1)
    expect(withheld[0]).toContain('4601')
    expect(withheld[0]).toEqual(withheld[1])
  })

  it('refuses what cannot be counted before anything is', async () => {
    const before = (await as(nation, listTabulations)).length
    await expect(tabulateSafely(tools, analyst, asked('age'))).rejects.toThrow(/tall som svar/)
    await expect(tabulateSafely(tools, analyst, asked('fritekst'))).rejects.toThrow(/ikke noe felt/)
    await expect(tabulateSafely(tools, analyst, asked('housing', { round: v7() }))).rejects.toThrow()
    const project = { id: v7(), title: 'Prosjekt', purpose: 'forskning', responsible: 'Universitetet' }
    await as(nation, (work) => addProject(work, project, null))
    const research = asked('housing', { kind: 'research', project: project.id })
    await expect(tabulateSafely(tools, analyst, research)).rejects.toThrow(/mangler en godkjenning/)
    expect(await as(nation, listTabulations)).toHaveLength(before)
  })
})
