import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CodePoints } from '../texts/index.ts'
import { common, lengthOf, trimmed, union, without } from './spans.ts'
import { marksOf, somewhere, stretchesOf } from './test-spans.ts'

const settings = { seed: 1, numRuns: 1000 }

test('lists of stretches are joined, met and taken from each other as sets of positions are', () => {
  fc.assert(
    fc.property(somewhere(60), somewhere(60), (first, second) => {
      const [a, b] = [union(first), union(second)]
      const [inA, inB] = [marksOf(first, 60), marksOf(second, 60)]
      expect(a).toEqual(stretchesOf(inA))
      expect(lengthOf(a)).toBe(inA.filter(Boolean).length)
      expect(common(a, b)).toEqual(stretchesOf(inA.map((there, at) => there && inB[at]!)))
      expect(without(a, b)).toEqual(stretchesOf(inA.map((there, at) => there && !inB[at])))
    }),
    settings,
  )
})

test('white space at the ends of a stretch is no part of it', () => {
  const points = new CodePoints('😀 \n Ja, 😀 \u00a0')
  expect(trimmed(points, { start: 1, end: points.length })).toEqual({ start: 4, end: 9 })
  expect(points.slice(4, 9)).toBe('Ja, 😀')
  expect(trimmed(points, { start: 1, end: 4 })).toBeNull()
  expect(trimmed(points, { start: 5, end: 5 })).toBeNull()
})
