import { expect, test } from 'vitest'
import { applied, operation } from '../project/operations.ts'
import { saturation } from './saturation.ts'
import { coding, projectOf } from './test-texts.ts'

/** Interviews are named against the order in which they were held, so that the order must come from the dates. */
const named = (at: number): string => `i${9 - at}`

/** A project in which each interview has the codes told, from the first that was held. */
const having = (...codes: string[]) =>
  projectOf(codes.flatMap((own, at) => [...own].map((code) => coding(`${at}${code}`, named(at), code, 0, 5))))
const held = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    interview: named(at),
    date: `2026-03-0${at + 1}`,
  }))

test('new codes are told interview by interview, in the order in which they were held', () => {
  const { interviews } = saturation(having('ab', 'bc', 'a', 'dcb'), held(4))
  expect(interviews.map(({ interview, fresh, soFar }) => [interview, fresh.join(''), soFar])).toEqual([
    ['i9', 'ab', 2],
    ['i8', 'c', 3],
    ['i7', '', 3],
    ['i6', 'd', 4],
  ])
})

test('runs of two after a base of four, until one brings no more than a twentieth', () => {
  const codes = [...'abcdefghijklmnopqrstuvwxyz']
  const base = codes.slice(0, 20).join('')
  const project = having(base, 'a', 'b', 'c', 'uv', 'aw', 'a', 'b', 'c')
  const { base: inBase, runs, reachedAt } = saturation(project, held(9))
  expect(inBase).toBe(20)
  expect(runs.map(({ from, to, fresh, ratio }) => [from, to, fresh, ratio])).toEqual([
    [5, 6, 3, 0.15],
    [6, 7, 1, 0.05],
    [7, 8, 0, 0],
    [8, 9, 0, 0],
  ])
  expect(reachedAt).toBe(1)
  expect(saturation(project, held(9), { threshold: 0 }).reachedAt).toBe(2)
  expect(saturation(project, held(9), { base: 5, run: 3 }).runs[0]).toEqual({
    from: 6,
    to: 8,
    fresh: 1,
    ratio: 1 / 22,
  })
})

test('without enough interviews there is no base, and without a run nothing is reached', () => {
  expect(saturation(having('a', 'b', 'c'), held(3))).toMatchObject({ base: null, runs: [], reachedAt: null })
  expect(saturation(having('a', 'b', 'c', 'd', 'e'), held(5))).toMatchObject({ base: 4, runs: [] })
  expect(() => saturation(having('a'), held(1), { base: 0 })).toThrow(RangeError)
})

test('interviews not coded yet, or read without coding, do not count, and those coded selectively are told of', () => {
  const modes = { i8: 'none', i7: 'selective' } as const
  const project = applied(
    having('ab', 'c', 'd', '', 'e'),
    Object.entries(modes).map(([id, mode]) =>
      operation(null, { kind: 'reading', id, interview: id, mode, done: true }),
    ),
  )
  const { interviews, selective } = saturation(project, held(5))
  expect(interviews.map(({ interview, mode }) => [interview, mode])).toEqual([
    ['i9', 'full'],
    ['i7', 'selective'],
    ['i5', 'full'],
  ])
  expect(selective).toBe(1)
})
