import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type World } from '#rim/test-kit'
import { besideChoices, besideLinks } from './beside.ts'

let here: World
beforeAll(async () => {
  here = await createWorld()
}, 120_000)
afterAll(() => here?.close())

const links = [
  { source: 'survey', code: 'trusts_staff' },
  { source: 'mapping', code: 'housing' },
  { source: 'mapping', code: 'nothing' },
] as const

test('a figure that is not released has its title and no number', async () => {
  const told = await besideLinks(here.desks, links)
  expect(told.map((one) => 'missing' in one && one.missing)).toEqual([
    'not-released',
    'not-released',
    'not-released',
  ])
  expect(told.map(({ title }) => title?.nb ?? null)).toEqual([
    expect.stringContaining('tillit'),
    expect.any(String),
    null,
  ])
  const choices = await besideChoices(here.desks)
  expect(choices.filter(({ source }) => source === 'survey').length).toBeGreaterThan(40)
})

test('numbers beside a theme are those of the released table, withheld ones withheld', async () => {
  // as the national release stores them for its screen
  const cell = (count: number, percent: number) => ({ count: { value: count }, percent: { value: percent } })
  const withheld = { count: { symbol: ':' }, percent: { symbol: ':' } }
  const table = {
    id: 'housing',
    title: { nb: 'Bosituasjon', nn: 'Busituasjon' },
    rows: [
      { code: 'green', label: { nb: 'Grønn', nn: 'Grøn' } },
      { code: 'red', label: { nb: 'Rød', nn: 'Raud' } },
    ],
    columns: [{ code: 'country', label: { nb: 'Landet', nn: 'Landet' }, base: { value: 120 } }],
    cells: [[cell(90, 75)], [withheld]],
  }
  const screen = { groups: [{ group: 'substance', title: { nb: 'Rus', nn: 'Rus' }, tables: [table] }] }
  await here.database.sql(
    `begin; set local session_replication_role = replica;
     insert into lyttepost.release (id, round, territory, number, reason, state, data_hash, manifest, hash, screen, made_at)
     values (gen_random_uuid(), '${here.round}', 'NO', 1, 'national', 'made', repeat('a', 64), '{}', repeat('b', 64),
       '${JSON.stringify(screen)}', now()); commit`,
  )
  const [survey, housing, missing] = await besideLinks(here.desks, links)
  expect(survey).toMatchObject({ missing: 'not-released' })
  expect(missing).toMatchObject({ missing: 'no-such-figure' })
  expect(housing).toMatchObject({ groups: [{ label: { nb: 'Rus' }, column: 0 }] })
  if (!housing || 'missing' in housing) throw new Error('no figure')
  expect(housing.groups[0]!.table.cells).toEqual(table.cells)
})
