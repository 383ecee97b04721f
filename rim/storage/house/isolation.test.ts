import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Desk } from './scope.ts'
import { desks, nobodySees, sees } from './test-declared.ts'
import type { Told } from './test-eyes.ts'
import { type Isolation, openIsolation, toldOf } from './test-isolation.ts'

let here: Isolation
beforeAll(async () => {
  here = await openIsolation()
})
afterAll(() => here?.close())

/** The places of the rows that a desk sees, and the rows themselves; null where it is refused. */
async function seen(table: string, eye: Desk, told: Told): Promise<{ places: string; text: string } | null> {
  const names = await here.columns(table, `lyttepost_${eye}`, 'select')
  const key = await here.keys(table)
  const look = names.length === 0 ? '*' : names.join(', ')
  const rows = await here.door.as(eye, told, async ({ query, refusal }) => {
    const code = await refusal(`select ${look} from ${table}`)
    if (code === '42501') return null
    expect(code, `${table} as ${eye}`).toBeNull()
    return (await query(`select ${look} from ${table}`)).rows as Record<string, unknown>[]
  })
  if (rows === null) return null
  const all = await here.sql(`select * from lyttepost.${table}`)
  const keyOf = (row: Record<string, unknown>) => key.map((name) => row[name]).join('/')
  const places = new Map(all.map((row) => [keyOf(row), here.placeOf(table, row, here.scopes[eye].staff)]))
  const letters = new Set(rows.map((row) => places.get(keyOf(row))!))
  return { places: [...letters].sort().join(''), text: JSON.stringify(rows) }
}

/** Everything that a desk sees, in the form of the declaration; and no text from elsewhere in any of it. */
async function everything(told: (eye: Desk) => Told, foreign: (eye: Desk) => readonly string[]) {
  const found: Record<string, Partial<Record<Desk, string>>> = {}
  for (const table of await here.tables()) {
    found[table] = {}
    for (const eye of desks) {
      const look = await seen(table, eye, told(eye))
      if (look === null) continue
      found[table][eye] = look.places
      for (const canary of foreign(eye)) {
        expect(look.text.includes(canary), `${table} as ${eye} shows ${canary}`).toBe(false)
      }
    }
  }
  return found
}

describe('what each desk sees', () => {
  it('of every table is as declared, and nothing from elsewhere is in it', async () => {
    const own = (eye: Desk) => toldOf(here.scopes[eye])
    expect(await everything(own, here.foreignTo)).toEqual(sees)
  })

  it.each([
    ['empty', ''],
    ['missing', null],
    ['wildcards', '%'],
    ['one-character wildcards', '____'],
    ['a blank', ' '],
    ['padded', ' 1101'],
    ['a quote', "' or true --"],
  ])('is nothing of anybody where the settings are %s', async (_, value) => {
    const told: Told =
      value === null
        ? {}
        : {
            municipality: value,
            pseudonyms: value,
            request: value,
            unit: '',
            staff: '',
            role: '',
            territories: '',
          }
    const found = await everything(
      () => told,
      (eye) => [...here.foreignTo(eye), here.world.own.canary],
    )
    expect(found).toEqual(nobodySees)
  })

  it('is an error, not a match, where a unit is no id', async () => {
    for (const unit of ['%', ' ', 'null', '0']) {
      const code = await here.door.as('unit', { municipality: '1101', unit }, ({ refusal }) =>
        refusal('select id from registration'),
      )
      expect(code, unit).toBe('22P02')
    }
  })

  it.each([
    ['another municipality with the own unit', 'otherMunicipality', 'own'],
    ['the own municipality with another one’s unit', 'own', 'otherMunicipality'],
  ] as const)('is no unit’s at all with %s', async (_, municipality, unit) => {
    const told = {
      ...toldOf(here.scopes.unit),
      municipality: here.world[municipality].municipality,
      unit: here.world[unit].unit,
    }
    for (const table of ['registration', 'unit', 'appointment']) {
      expect((await seen(table, 'unit', told))?.places, table).toBe('')
    }
    const read = await here.door.as('unit', told, ({ query }) =>
      query("select * from read_registrations((select array_agg(x) from unnest($1::uuid[]) x), 'test')", [
        [
          here.world.own.registration,
          here.world.otherUnit.registration,
          here.world.otherMunicipality.registration,
        ],
      ]),
    )
    expect(read.rows).toEqual([])
  })

  it('of registrations is a list: answers, birth year, sex and the link are read through the door alone', async () => {
    expect(await here.columns('registration', 'lyttepost_unit', 'select')).toEqual([
      'id',
      'round',
      'municipality',
      'unit',
      'round_pseudonym',
      'local_reference',
      'status',
      'revision',
      'created_by',
      'created_at',
      'changed_at',
      'completed_at',
    ])
    await here.door.as('unit', toldOf(here.scopes.unit), async ({ refusal, query }) => {
      for (const column of [
        'answers',
        'answered_in',
        'birth_year',
        'sex',
        'link_pseudonym',
        'legal_basis',
        '*',
      ]) {
        expect(await refusal(`select ${column} from registration`), column).toBe('42501')
      }
      expect(await refusal("select id from registration where answers ->> 'housing' = 'red'")).toBe('42501')
      expect(await refusal('select id from registration order by birth_year')).toBe('42501')
      expect(await refusal('delete from registration returning answers')).toBe('42501')
      expect(await refusal("update registration set status = 'draft' returning answers")).toBe('42501')
      const { rows } = await query("select answers from read_registrations($1::uuid[], 'test')", [
        [here.world.own.registration],
      ])
      expect(rows[0].answers.housing).toBe('red')
    })
  })
})
