import { expect, test } from 'vitest'
import { applied, changed, createdCode, emptyProject, type Project, put, removed } from '#core/interviews'
import { bookDifference } from './book-difference.ts'

const reading = { from: 'reading' } as const
const base = ['a', 'b', 'c'].reduce<Project>(
  (project, id) => applied(project, createdCode(project, { id, name: `kode ${id}`, origin: reading })),
  emptyProject,
)

test('what is new, gone and changed is told, and what is as it was is not', () => {
  const category = { kind: 'category', id: 'k', name: 'kategori', text: '', themes: [], place: 1 } as const
  let now = applied(base, put(base, category))
  now = applied(now, changed(now, 'code', 'a', { name: 'kode å', categories: ['k'] }))
  now = applied(now, removed(now, 'code', 'b'))
  const told = bookDifference(base, now).map(({ kind, id, before, after, what }) => [
    kind,
    id,
    before !== null,
    after !== null,
    what,
  ])
  expect(told).toEqual([
    ['category', 'k', false, true, []],
    ['code', 'b', true, false, []],
    ['code', 'a', true, true, ['name', 'within']],
  ])
  expect(bookDifference(now, now)).toEqual([])
})
