import { expect, it } from 'vitest'
import type { ComparisonAnswer } from './answers.ts'
import { comparisonKey, filtered, standingOf } from './comparison-filter.ts'

const none = { published: null, z: null, clustered: null, 'benjamini-hochberg': null, holm: null }
const one = (
  question: string,
  variable: string | null,
  marks: Partial<ComparisonAnswer['marks']>,
): ComparisonAnswer => ({
  against: variable === null ? 'before' : 'others',
  question,
  variable,
  group: variable === null ? null : 'female',
  category: 'high',
  n: 100,
  otherN: 200,
  percent: 40,
  otherPercent: 60,
  zP: 0.001,
  clustered: null,
  marks: { ...none, ...marks },
})
const falls = one('a', 'sex', { published: 'lower', z: 'lower' })
const stands = one('a', 'age', { published: 'lower', clustered: 'lower', 'benjamini-hochberg': 'lower' })
const found = one('b', 'sex', { z: 'higher', 'benjamini-hochberg': 'higher' })
const mild = one('b', null, { z: 'higher' })
const turned = one('b', 'plan', { published: 'lower', 'benjamini-hochberg': 'higher' })
const all = [falls, stands, found, mild, turned]

it('tells marks that stand from those that fall, are turned round or are new', () => {
  expect(all.map(standingOf)).toEqual(['falls', 'stands', 'found', null, 'falls'])
})

it('lets through by standing, question and variable, the wave before among the variables', () => {
  const every = { standing: 'all', question: '', variable: '' } as const
  expect(filtered(all, every)).toEqual(all)
  expect(filtered(all, { ...every, standing: 'falls' })).toEqual([falls, turned])
  expect(filtered(all, { ...every, question: 'b', variable: 'sex' })).toEqual([found])
  expect(filtered(all, { ...every, variable: 'before' })).toEqual([mild])
})

it('names each comparison by itself', () => {
  expect(new Set(all.map(comparisonKey)).size).toBe(all.length)
})
