import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Coding } from '../project/entities.ts'
import { marksOf, stretchesOf } from '../spans/test-spans.ts'
import { coOccurrence } from './co-occurrence.ts'
import { codesUnder, levelOf, type TreeLevel } from './coded.ts'
import { combined, near } from './combined.ts'
import { elicited } from './elicited.ts'
import { codeByCase, grouped, groupOfCase } from './matrix.ts'
import { coding, codings, length, projectOf, spoken } from './test-texts.ts'
import { textIndex } from './text-index.ts'

const settings = { seed: 1, numRuns: 300 }
const interviews = ['i1', 'i2', 'i3']
const level = fc.constantFrom<TreeLevel>('code', 'category', 'theme')
const ids = { code: ['a', 'b', 'c', 'd', 'e'], category: ['c1', 'c2', 'c3'], theme: ['t1', 't2'] }
const under = { a: ['c1', 't1'], b: ['c1', 'c2', 't1'], c: ['c2', 't1'], d: ['c3', 't2'], e: [] as string[] }
const isUnder = ({ code }: Coding, id: string): boolean =>
  code === id || under[code as keyof typeof under].includes(id)

/** Position by position what is under an id in an interview, from arrays as long as the text. */
const marks = (all: readonly Coding[], interview: string, belongs: (one: Coding) => boolean) =>
  marksOf(
    all.filter((one) => one.interview === interview && !one.adrift && belongs(one)),
    length,
  )
const count = (of: readonly boolean[]): number => of.filter(Boolean).length

test('the tree gives the codes under a category or a theme, each once', () => {
  const project = projectOf([])
  expect([...codesUnder(project, 'category', 'c2')]).toEqual(['b', 'c'])
  expect([...codesUnder(project, 'theme', 't1')]).toEqual(['a', 'b', 'c'])
  expect([...codesUnder(project, 'code', 'e')]).toEqual(['e'])
  expect(levelOf(project, 'theme').get('b')).toEqual(['t1'])
})

test('two stretches in common, of 4 characters', () => {
  const project = projectOf([
    coding('1', 'i1', 'a', 0, 10),
    coding('2', 'i1', 'b', 4, 6),
    coding('3', 'i1', 'b', 8, 12),
  ])
  expect(coOccurrence(project).pairs).toEqual([
    { a: 'a', b: 'b', stretches: 2, characters: 4, interviews: 1 },
  ])
})

test('what is met on the same words is what marking every character finds', () => {
  fc.assert(
    fc.property(codings, level, (all, at) => {
      const { each, pairs } = coOccurrence(projectOf(all), at)
      const extent = (belongs: (interview: string) => readonly boolean[]) => {
        const found = interviews.map(belongs)
        return {
          stretches: found.flatMap(stretchesOf).length,
          characters: found.reduce((sum, of) => sum + count(of), 0),
          interviews: found.filter((of) => of.includes(true)).length,
        }
      }
      const of = (interview: string, id: string) => marks(all, interview, (one) => isUnder(one, id))
      const expected = ids[at].flatMap((a, place) =>
        ids[at].slice(place + 1).map((b) => ({
          a,
          b,
          ...extent((interview) => {
            const inB = of(interview, b)
            return of(interview, a).map((there, point) => there && inB[point]!)
          }),
        })),
      )
      const met = expected.filter(({ stretches }) => stretches > 0)
      expect(new Set(pairs)).toEqual(new Set(met))
      expect(pairs).toHaveLength(met.length)
      for (const id of ids[at]) {
        const own = extent((interview) => of(interview, id))
        expect(each.get(id)).toEqual(own.stretches === 0 ? undefined : own)
      }
    }),
    settings,
  )
})

const set = fc.subarray(ids.code, { minLength: 1 }).map((of) => new Set(of))

test('«and» and «and not» are what marking every character finds', () => {
  fc.assert(
    fc.property(codings, set, set, (all, a, b) => {
      const project = projectOf(all)
      for (const [how, joined] of [
        ['and', (x: boolean, y: boolean) => x && y],
        ['and-not', (x: boolean, y: boolean) => x && !y],
      ] as const) {
        const expected = interviews.flatMap((interview) => {
          const inB = marks(all, interview, ({ code }) => b.has(code))
          const found = marks(all, interview, ({ code }) => a.has(code)).map((x, at) => joined(x, inB[at]!))
          return stretchesOf(found).map((range) => ({ interview, version: `${interview}-v1`, ...range }))
        })
        const ours = combined(project, { a, b }, how)
        expect(ours).toHaveLength(expected.length)
        expect(new Set(ours)).toEqual(new Set(expected))
      }
    }),
    settings,
  )
})

// «w» is a word of one letter; every position is a word, a space, or outside the turns
const line = 'w w w w w w w w w'
const text = ['INTERVJUER: ', 'MANN: '].map((name) => `${name}${line}`).join('\n')
const index = textIndex(spoken('i1', text))

test('«near» is what counting words and turns between finds', () => {
  expect(index.text.text).toHaveLength(53)
  fc.assert(
    fc.property(
      codings,
      set,
      set,
      fc.nat(6),
      fc.constantFrom('words', 'turns'),
      (all, a, b, within, unit) => {
        const ours = near(projectOf(all), [index], { a, b }, { within, unit })
        const of = (belongs: ReadonlySet<string>) =>
          stretchesOf(marks(all, 'i1', ({ code }) => belongs.has(code)))
        const turnAt = (point: number): number => index.text.turns.filter(({ end }) => end <= point).length
        const apart = (x: { start: number; end: number }, y: { start: number; end: number }): number => {
          const [early, late] = x.start <= y.start ? [x, y] : [y, x]
          if (unit === 'turns') {
            const last = Math.max(
              ...Array.from({ length: early.end - early.start }, (_, n) => turnAt(early.start + n)),
            )
            return Math.max(0, turnAt(late.start) - last)
          }
          const between = Array.from({ length: Math.max(0, late.start - early.end) }, (_, n) => early.end + n)
          const inTurn = (point: number): boolean =>
            index.text.turns.some(({ start, end }) => start <= point && point < end)
          return between.filter((point) => text[point] === 'w' && inTurn(point)).length
        }
        const expected = of(a).flatMap((x) =>
          of(b).flatMap((y) => {
            const distance = apart(x, y)
            const hull = { start: Math.min(x.start, y.start), end: Math.max(x.end, y.end) }
            return distance > within
              ? []
              : [{ interview: 'i1', version: 'i1-v1', ...hull, a: x, b: y, distance }]
          }),
        )
        expect(ours).toEqual(expected)
      },
    ),
    settings,
  )
})

test('codes by cases, by groups and by interviewers are what counting finds', () => {
  const groups: Record<string, string | null> = { i1: 'women', i2: null, i3: 'women' }
  const led = [
    { interview: 'i1', interviewers: ['ida'] },
    { interview: 'i2', interviewers: ['ida', 'isak'] },
    { interview: 'i3', interviewers: [] },
  ]
  fc.assert(
    fc.property(codings, level, (all, at) => {
      const project = projectOf(all)
      const cells = codeByCase(project, at)
      const own = (id: string, within: readonly string[]) => {
        const those = all.filter((one) => within.includes(one.interview) && !one.adrift && isUnder(one, id))
        return {
          codings: those.length,
          characters: within.reduce(
            (sum, interview) => sum + count(marks(all, interview, (one) => isUnder(one, id))),
            0,
          ),
          interviews: new Set(those.map(({ interview }) => interview)).size,
        }
      }
      const expectCells = (ours: readonly object[], expected: readonly { codings: number }[]): void => {
        const met = expected.filter((cell) => cell.codings > 0)
        expect(ours).toHaveLength(met.length)
        expect(new Set(ours)).toEqual(new Set(met))
      }
      expectCells(
        cells,
        ids[at].flatMap((row) =>
          interviews.map((interview) => {
            const { codings, characters } = own(row, [interview])
            return { row, interview, codings, characters }
          }),
        ),
      )
      expectCells(
        grouped(cells, (interview) => groups[interview]!),
        ids[at].map((row) => ({ row, group: 'women', ...own(row, ['i1', 'i3']) })),
      )
      expectCells(
        elicited(project, led, at),
        ids[at].flatMap((row) => [
          { row, interviewer: 'ida', ...own(row, ['i1', 'i2']) },
          { row, interviewer: 'isak', ...own(row, ['i2']) },
        ]),
      )
    }),
    settings,
  )
})

test('only the codings that are kept count', () => {
  const project = projectOf([
    coding('1', 'i1', 'a', 0, 10),
    { ...coding('2', 'i1', 'b', 4, 6), coder: 'nils' },
    { ...coding('3', 'i1', 'a', 2, 6), version: 'i1-v0' },
  ])
  const kari = ({ coder }: Coding): boolean => coder === 'kari'
  const sets = { a: new Set(['a']), b: new Set(['b']) }
  expect(coOccurrence(project, 'code', kari).pairs).toEqual([])
  expect(combined(project, sets, 'and', kari)).toEqual([])
  // positions of different versions are never compared
  expect(combined(project, sets, 'and')).toEqual([{ interview: 'i1', version: 'i1-v1', start: 4, end: 6 }])
  expect(codeByCase(project, 'code', kari)).toEqual([
    { row: 'a', interview: 'i1', codings: 2, characters: 14 },
  ])
})

test('two versions of one interview are one interview', () => {
  const codings = [coding('1', 'i1', 'a', 0, 10), coding('2', 'i1', 'b', 4, 6)]
  const earlier = codings.map((one) => ({ ...one, id: `${one.id}-v0`, version: 'i1-v0' }))
  const project = projectOf([...codings, ...earlier])
  expect(coOccurrence(project).pairs).toMatchObject([{ stretches: 2, characters: 4, interviews: 1 }])
  expect(codeByCase(project)).toEqual([
    { row: 'a', interview: 'i1', codings: 2, characters: 20 },
    { row: 'b', interview: 'i1', codings: 2, characters: 4 },
  ])
})

test('cases are grouped by sex, site, age bands and attributes', () => {
  const facts = { sex: 'female', age: 69, site: null, attributes: { housing: 'owned', years: 12 } }
  expect(groupOfCase(facts, { by: 'sex' })).toBe('female')
  expect(groupOfCase(facts, { by: 'site' })).toBeNull()
  expect(groupOfCase(facts, { by: 'age', width: 10 })).toBe('60–69')
  expect(groupOfCase({ ...facts, age: 70 }, { by: 'age', width: 10 })).toBe('70–79')
  expect(groupOfCase(facts, { by: 'age', width: 1 })).toBe('69')
  expect(groupOfCase(facts, { by: 'attribute', name: 'housing' })).toBe('owned')
  expect(groupOfCase(facts, { by: 'attribute', name: 'years' })).toBe('12')
  expect(groupOfCase(facts, { by: 'attribute', name: 'toString' })).toBeNull()
})
