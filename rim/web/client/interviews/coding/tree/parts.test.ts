import { describe, expect, it } from 'vitest'
import { applied, type Category, type Code, emptyProject, operation } from '#core/interviews'
import { codeUse, countByCode, findCodes, lastUsed } from '../code-search.ts'
import { codeGroups, isTaken } from './parts.ts'

const category = (id: string, place: number): Category => ({
  ...{ kind: 'category', id, name: `Kategori ${id}`, text: '', themes: [], place },
})
const code = (id: string, name: string, categories: readonly string[], place: number): Code => ({
  ...{ kind: 'code', id, name, text: '', paint: 0, origin: { from: 'reading' }, categories, place },
})
const coding = (id: string, interview: string, of: string, coder = 'me') => ({
  ...{ kind: 'coding' as const, id, interview, version: 'v', start: 0, end: 1, code: of, coder },
  ...{ starred: false, tentative: false, adrift: false },
})
const project = applied(
  emptyProject,
  [
    category('y', 2),
    category('x', 1),
    code('a', 'Lang venting', ['x'], 3),
    code('b', 'Venting', ['x', 'y'], 2),
    code('c', 'Ærlig talt', [], 1),
    coding('1', 'i', 'a'),
    coding('2', 'i', 'a'),
    coding('3', 'j', 'a', 'you'),
    coding('4', 'j', 'b'),
  ].map((one) => operation(null, one)),
)

describe('the tree', () => {
  it('has codes without a category first, and a code in all of its categories', () => {
    const told = codeGroups(project, () => true).map(({ category: of, codes }) => [
      of?.id ?? null,
      codes.map(({ id }) => id),
    ])
    expect(told).toEqual([
      [null, ['c']],
      ['x', ['b', 'a']],
      ['y', ['b']],
    ])
  })
  it('knows names whatever their letters’ size, but for one’s own', () => {
    expect(isTaken(project, 'code', ' ærlig TALT', null)).toBe(true)
    expect(isTaken(project, 'code', 'Ærlig talt', 'c')).toBe(false)
    expect(isTaken(project, 'category', 'Venting', null)).toBe(false)
  })
})

describe('the search among codes', () => {
  const found = (written: string) => findCodes(project, written).map(({ code: one }) => one.id)
  it('gives all without words, and those whose name begins so first', () => {
    expect(found('')).toEqual(['c', 'b', 'a'])
    expect(found('VENT')).toEqual(['b', 'a'])
    expect(found('venting lang')).toEqual(['a'])
    expect(found('kategori y')).toEqual(['b'])
    expect(found('ingenting')).toEqual([])
  })
})

describe('counts', () => {
  it('are of codings and interviews', () => {
    expect(Object.fromEntries(codeUse(project))).toEqual({
      a: { codings: 3, interviews: 2 },
      b: { codings: 1, interviews: 1 },
    })
  })
  it('are made once for the same codings', () => {
    const codings = project.codings.get('i')!
    expect(countByCode(codings)).toBe(countByCode(codings))
  })
})

it('the codes used last are one’s own, those of the interview first', () => {
  expect(lastUsed(project, 'j', 'me', 9)).toEqual(['b', 'a'])
  expect(lastUsed(project, 'i', 'me', 1)).toEqual(['a'])
})
