import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, somewhere } from '../spans/test-spans.ts'
import { type LaneStretch, type Lanes, lanesOf } from './lanes.ts'
import { runsOf } from './runs.ts'

const settings = { seed: 1, numRuns: 500 }
const marked = (most: number): fc.Arbitrary<readonly LaneStretch[]> =>
  somewhere(60, most).map((ranges) => ranges.map((range, at) => ({ id: `m${at}`, ...range })))

test('a text is split where something begins or ends', () => {
  const codings = [
    { id: 'bolig', start: 4, end: 8 },
    { id: 'nav', start: 2, end: 6 },
    { id: 'elsewhere', start: 10, end: 12 },
  ]
  expect(runsOf(codings, { start: 0, end: 10 })).toEqual([
    { start: 0, end: 2, ids: [] },
    { start: 2, end: 4, ids: ['nav'] },
    { start: 4, end: 6, ids: ['nav', 'bolig'] },
    { start: 6, end: 8, ids: ['bolig'] },
    { start: 8, end: 10, ids: [] },
  ])
})

test('runs cover the stretch once, each has what covers it, and none could be longer', () => {
  fc.assert(
    fc.property(marked(10), fc.nat(30), fc.integer({ min: 1, max: 30 }), (all, from, wide) => {
      const within = { start: from, end: from + wide }
      const runs = runsOf(all, within)
      expect(runs[0]!.start).toBe(within.start)
      expect(runs.at(-1)!.end).toBe(within.end)
      runs.forEach(({ start, end, ids }, at) => {
        expect(end).toBeGreaterThan(start)
        if (at > 0) expect(start).toBe(runs[at - 1]!.end)
        for (let point = start; point < end; point++) {
          const covering = all.filter((one) => one.start <= point && point < one.end)
          expect([...ids].sort()).toEqual(covering.map(({ id }) => id).sort())
        }
        const edge = all.some((one) => one.start === end || one.end === end)
        expect(edge || end === within.end).toBe(true)
      })
    }),
    settings,
  )
})

/** As many columns as stretches lie on one another anywhere. */
const depth = (all: readonly LaneStretch[]): number =>
  Math.max(0, ...Array.from({ length: 60 }, (_, at) => all.filter((one) => marksOf([one], 60)[at]).length))

const expectApart = (all: readonly LaneStretch[], lanes: Lanes): void => {
  expect([...lanes.keys()].sort()).toEqual(all.map(({ id }) => id).sort())
  for (const one of all)
    for (const other of all)
      if (one.id < other.id && one.start < other.end && other.start < one.end)
        expect(lanes.get(one.id)!.lane).not.toBe(lanes.get(other.id)!.lane)
}

test('what overlaps has columns of its own, and there are no more of them than needed', () => {
  fc.assert(
    fc.property(marked(10), (all) => {
      const lanes = lanesOf(all)
      expectApart(all, lanes)
      expect(Math.max(0, ...[...lanes.values()].map(({ lane }) => lane + 1))).toBe(depth(all))
      expect(lanesOf([...all].reverse())).toEqual(lanes)
    }),
    settings,
  )
})

test('what stays where it was keeps its column when others come, go or change', () => {
  fc.assert(
    fc.property(marked(8), marked(4), fc.nat(7), (there, more, gone) => {
      const before = lanesOf(there)
      const changed = there
        .filter((_, at) => at !== gone)
        .map((one, at) => (at === 0 ? { ...one, end: 60 } : one))
      const after = [...changed, ...more.map((one) => ({ ...one, id: `new ${one.id}` }))]
      const lanes = lanesOf(after, before)
      expectApart(after, lanes)
      for (const one of there.slice(gone === 0 ? 2 : 1)) {
        if (lanes.has(one.id)) expect(lanes.get(one.id)).toEqual(before.get(one.id))
      }
    }),
    settings,
  )
})
