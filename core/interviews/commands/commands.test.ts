import { expect, test } from 'vitest'
import {
  all,
  applied,
  type Coding,
  codingCount,
  emptyProject,
  find,
  type Operation,
  type Project,
} from '../project/index.ts'
import {
  coded,
  codedInVivo,
  codingsUnder,
  createdCode,
  gathered,
  merged,
  ordered,
  placed,
  put,
  removed,
  split,
  themesOfCode,
  uncoded,
} from './index.ts'

const run = (project: Project, ...steps: ((now: Project) => readonly Operation[])[]): Project =>
  steps.reduce((now, step) => applied(now, step(now)), project)
const at = (start: number, end: number, interview = 'i1') => ({
  interview,
  version: `${interview}-v`,
  start,
  end,
})
const code =
  (id: string, name = id) =>
  (now: Project) =>
    createdCode(now, { id, name, origin: { from: 'reading' } })
const coding =
  (id: string, under: string, start: number, end: number, coder = 'kari') =>
  (now: Project) =>
    coded(now, { id, code: under, coder, ...at(start, end) })
const places = (project: Project, under: string): readonly (readonly [number, number])[] =>
  codingsUnder(project, under)
    .map(({ start, end }): readonly [number, number] => [start, end])
    .toSorted((a, b) => a[0] - b[0])

test('a code in the informant’s own words is made once, whatever the letters’ size', () => {
  const words = '  Når det blir\nmange folk '
  const project = run(
    emptyProject,
    (now) => codedInVivo(now, { id: 'k1', newCode: 'a', coder: 'kari', words, ...at(0, 26) }),
    (now) =>
      codedInVivo(now, { id: 'k2', newCode: 'b', coder: 'kari', words: words.toUpperCase(), ...at(40, 66) }),
  )
  expect([...all(project, 'code')]).toMatchObject([
    { id: 'a', name: 'Når det blir mange folk', origin: { from: 'in-vivo', interview: 'i1' }, paint: 0 },
  ])
  expect(places(project, 'a')).toEqual([
    [0, 26],
    [40, 66],
  ])
  // the same stretch again is nothing new
  expect(codedInVivo(project, { id: 'k3', newCode: 'c', coder: 'kari', words, ...at(0, 26) })).toEqual([])
})

test('merging keeps codings, categories, descriptions and memos, and fuses those that touch when asked to', () => {
  const before = run(
    emptyProject,
    code('a'),
    code('b'),
    (now) => put(now, { kind: 'category', id: 'k', name: 'k', text: '', themes: [], place: 1 }),
    (now) => placed(now, ['b'], 'k', true),
    (now) => put(now, { ...now.code.get('b')!, text: 'det andre' }),
    coding('1', 'a', 0, 10),
    coding('2', 'b', 10, 20),
    coding('3', 'b', 30, 40),
    coding('4', 'a', 30, 40),
    coding('5', 'b', 32, 36, 'nils'),
    (now) =>
      put(now, {
        kind: 'memo',
        id: 'm',
        about: { kind: 'coding', id: '3' },
        interview: 'i1',
        type: 'note',
        text: 'x',
        author: 'kari',
      }),
  )
  const apart = applied(before, merged(before, { from: ['b'], into: 'a', fuse: false }))
  // the same stretch by the same coder is one coding; a colleague's stays
  expect(places(apart, 'a')).toEqual([
    [0, 10],
    [10, 20],
    [30, 40],
    [32, 36],
  ])
  expect(apart.code.get('a')).toMatchObject({ categories: ['k'], text: 'b: det andre' })
  expect(apart.code.has('b')).toBe(false)
  const kept = [...all(apart, 'coding')].find(
    ({ start, coder }) => start === 30 && coder === 'kari',
  ) as Coding
  expect(apart.memo.get('m')!.about).toEqual({ kind: 'coding', id: kept.id })
  const fused = applied(before, merged(before, { from: ['b', 'a'], into: 'a', fuse: true }))
  expect(places(fused, 'a')).toEqual([
    [0, 20],
    [30, 40],
    [32, 36],
  ])
})

test('splitting leaves what is not told of, and takes the code away when nothing is left', () => {
  const before = run(emptyProject, code('a'), coding('1', 'a', 0, 5), coding('2', 'a', 6, 9))
  const into = [
    { id: 'x', name: 'x', text: '' },
    { id: 'y', name: 'y', text: '' },
  ]
  const some = applied(before, split(before, 'a', into, new Map([['1', 'x']])))
  expect([...some.code.keys()]).toEqual(['a', 'x', 'y'])
  expect(places(some, 'x')).toEqual([[0, 5]])
  const every = applied(
    before,
    split(
      before,
      'a',
      into,
      new Map([
        ['1', 'x'],
        ['2', 'y'],
      ]),
    ),
  )
  expect([...every.code.keys()]).toEqual(['x', 'y'])
  expect(codingCount(every)).toBe(2)
})

test('what is taken away is mentioned nowhere any more', () => {
  const project = run(
    emptyProject,
    code('a'),
    coding('1', 'a', 0, 5),
    (now) =>
      put(now, {
        kind: 'theme',
        id: 't',
        name: 't',
        text: '',
        standing: 'major',
        questions: [],
        sources: [],
        place: 1,
      }),
    (now) => put(now, { kind: 'category', id: 'k', name: 'k', text: '', themes: [], place: 1 }),
    (now) => gathered(now, ['k'], 't', true),
    (now) => placed(now, ['a'], 'k', true),
    (now) =>
      put(now, {
        kind: 'quote',
        id: 'q',
        ...at(0, 5),
        edits: [],
        label: { sex: true, age: 'exact' },
        themes: ['t'],
        chosenBy: 'kari',
        signedBy: 'nils',
      }),
    (now) => put(now, { kind: 'finding', id: 'f', theme: 't', text: 'funn', quotes: ['q'], place: 1 }),
    (now) =>
      put(now, {
        kind: 'recommendation',
        id: 'r',
        text: 'gjør',
        to: 'kommunen',
        themes: ['t'],
        quotes: ['q'],
        place: 1,
      }),
  )
  expect(themesOfCode(project, project.code.get('a')!).map(({ id }) => id)).toEqual(['t'])
  const withoutQuote = applied(project, removed(project, 'quote', 'q'))
  expect([withoutQuote.finding.get('f')!.quotes, withoutQuote.recommendation.get('r')!.quotes]).toEqual([
    [],
    [],
  ])
  const withoutTheme = applied(project, removed(project, 'theme', 't'))
  expect(withoutTheme.finding.size).toBe(0)
  expect(withoutTheme.category.get('k')!.themes).toEqual([])
  // what it was signed for is not what it is now
  expect(withoutTheme.quote.get('q')).toMatchObject({ themes: [], signedBy: null })
  const withoutCode = applied(project, removed(project, 'code', 'a'))
  expect(codingCount(withoutCode)).toBe(0)
  expect(find(applied(project, uncoded(project, ['1'])), 'coding', '1')).toBeUndefined()
})

test('an order is kept', () => {
  const project = run(emptyProject, code('a'), code('b'), code('c'), (now) =>
    ordered(now, 'code', ['c', 'a', 'b']),
  )
  expect([...all(project, 'code')].toSorted((x, y) => x.place - y.place).map(({ id }) => id)).toEqual([
    'c',
    'a',
    'b',
  ])
})
