import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf } from '../spans/test-spans.ts'
import { type ComparedCoding, type Comparison, sideBySide } from './consensus.ts'

const at = (id: string, code: string, start: number, end: number): ComparedCoding => ({
  id,
  code,
  start,
  end,
})
/** Shortly: what kind, where, and whose codings. */
const told = (all: readonly Comparison[]) =>
  all.map(({ kind, start, end, first, second }) => [kind, start, end, first?.codings, second?.codings])

test('what two have seen alike and otherwise stands side by side, in the order of the text', () => {
  const first = [
    at('f4', 'rus', 60, 70),
    at('f1', 'nav', 0, 10),
    at('f2', 'bolig', 20, 30),
    at('f3', 'tillit', 40, 50),
  ]
  const second = [
    at('s1', 'nav', 0, 10),
    at('s2', 'bolig', 24, 36),
    at('s3', 'skam', 45, 55),
    at('s4', 'rus', 80, 90),
  ]
  expect(told(sideBySide(first, second))).toEqual([
    ['same', 0, 10, ['f1'], ['s1']],
    ['boundaries', 20, 36, ['f2'], ['s2']],
    ['codes', 40, 55, ['f3'], ['s3']],
    ['first-only', 60, 70, ['f4'], undefined],
    ['second-only', 80, 90, undefined, ['s4']],
  ])
})

test('one long coding is the same as two that touch, and another than two with a gap', () => {
  const long = [at('f', 'nav', 0, 10)]
  expect(told(sideBySide(long, [at('s1', 'nav', 0, 4), at('s2', 'nav', 4, 10)]))).toEqual([
    ['same', 0, 10, ['f'], ['s1', 's2']],
  ])
  expect(told(sideBySide(long, [at('s1', 'nav', 0, 4), at('s2', 'nav', 5, 10)]))).toEqual([
    ['boundaries', 0, 10, ['f'], ['s1', 's2']],
  ])
  // side by side, but on nothing together
  expect(told(sideBySide([at('f', 'nav', 0, 5)], [at('s', 'nav', 5, 9)]))).toEqual([
    ['first-only', 0, 5, ['f'], undefined],
    ['second-only', 5, 9, undefined, ['s']],
  ])
})

test('what each has alone stands beside what it overlaps most', () => {
  const first = [at('f', 'nav', 0, 20)]
  const second = [at('s1', 'bolig', 0, 5), at('s2', 'rus', 5, 18)]
  expect(told(sideBySide(first, second))).toEqual([
    ['second-only', 0, 5, undefined, ['s1']],
    ['codes', 0, 20, ['f'], ['s2']],
  ])
})

const codings = (whose: string): fc.Arbitrary<readonly ComparedCoding[]> =>
  fc
    .array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(50), fc.integer({ min: 1, max: 12 })), {
      maxLength: 12,
    })
    .map((list) => list.map(([code, start, wide], n) => at(`${whose}${n}`, code, start, start + wide)))

test('every coding is in one comparison, nothing depends on who is first, and what is the same has the same characters', () => {
  fc.assert(
    fc.property(codings('f'), codings('s'), (first, second) => {
      const all = sideBySide(first, second)
      for (const [side, own] of [
        ['first', first],
        ['second', second],
      ] as const) {
        const told = all.flatMap((one) => one[side]?.codings ?? [])
        expect([...told].sort()).toEqual(own.map(({ id }) => id).sort())
      }
      const turned = sideBySide(second, first).map(({ kind, first, second, ...rest }) => ({
        ...rest,
        kind: kind === 'first-only' ? 'second-only' : kind === 'second-only' ? 'first-only' : kind,
        first: second,
        second: first,
      }))
      expect(turned).toEqual(all)
      const marks = (ids: readonly string[]) =>
        marksOf(
          [...first, ...second].filter(({ id }) => ids.includes(id)),
          80,
        ).join()
      for (const { kind, first, second } of all) {
        if (kind !== 'same' && kind !== 'boundaries') continue
        expect(marks(first!.codings) === marks(second!.codings)).toBe(kind === 'same')
        expect(first!.code).toBe(second!.code)
      }
      expect(all.map(({ start }) => start)).toEqual(all.map(({ start }) => start).sort((a, b) => a - b))
    }),
    { seed: 1, numRuns: 500 },
  )
})
