import { expect, it } from 'vitest'
import type { GroupAnswer } from './answers.ts'
import { besideGroup, shownGroups, textOf } from './shown-groups.ts'

const group = (id: string, text: string, more: Partial<GroupAnswer> = {}): GroupAnswer => ({
  id,
  participant: 'a',
  texts: [{ id: `${id}-text`, words: text.split(' '), names: [] }],
  task: 'first',
  open: [],
  code: null,
  reason: '',
  disagreement: null,
  suggestions: [],
  ...more,
})
const groups = [
  group('1', 'NAV Time'),
  group('2', 'feltpleien', { participant: null }),
  group('3', 'FACT', { task: 'second' }),
  group('4', 'nav', { task: 'done', disagreement: { first: 'nav', second: 'gp' } }),
]
const ids = (filter: Partial<Parameters<typeof shownGroups>[1]>): string =>
  shownGroups(groups, { part: 'all', participant: '', search: '', ...filter })
    .map(({ id }) => id)
    .join('')

it('shows the part of the list that is asked for', () => {
  expect(ids({})).toBe('1234')
  expect(ids({ part: 'first' })).toBe('12')
  expect(ids({ part: 'second' })).toBe('3')
  expect(ids({ part: 'apart' })).toBe('4')
  expect(ids({ part: 'done' })).toBe('4')
  expect(ids({ participant: 'a' })).toBe('134')
  expect(ids({ search: ' Nav ' })).toBe('14')
  expect(ids({ search: 'nav', part: 'first' })).toBe('1')
})

it('shows a mask once, wherever it stands', () => {
  expect(textOf({ id: '', words: ['hos', null, null, 'på', null], names: [] })).toBe('hos […] på […]')
})

it('goes from one to the next, and no further than the ends', () => {
  expect(besideGroup(groups, '1', 1)).toBe('2')
  expect(besideGroup(groups, '1', -1)).toBe('1')
  expect(besideGroup(groups, '4', 1)).toBe('4')
  expect(besideGroup(groups, null, 1)).toBe('1')
  expect(besideGroup(groups, 'gone', 1)).toBe('1')
  expect(besideGroup([], '1', 1)).toBeNull()
})
