import { expect, it } from 'vitest'
import type { ConsequencesAnswer, FieldConsequenceAnswer } from '../rounds/answers.ts'
import { storedOf, sumsOf } from './sums.ts'

const field = (question: string, more: Partial<FieldConsequenceAnswer>): FieldConsequenceAnswer => ({
  question,
  number: 'A1',
  text: { nb: question, nn: question },
  change: 'changed',
  parts: [],
  choices: { added: [], removed: [], changed: [] },
  series: 'same',
  note: null,
  stored: [question],
  ...more,
})
const list: ConsequencesAnswer = {
  before: null,
  to: 'brukerplan@2026.1',
  fields: [
    field('substances', { change: 'new', series: 'break', stored: ['degree_a', 'degree_b'] }),
    field('housing', {}),
    field('sex', { change: 'renumbered' }),
    field('degree_a', { change: 'dropped', series: 'break' }),
    field('degree_b', { change: 'dropped', series: 'break' }),
  ],
  rules: [],
  tables: [],
  grouping: [],
  inclusion: [],
  answers: { degree_a: 100, degree_b: 50, housing: -1, sex: 900 },
}

it('counts each stored answer once, also where two fields are about it, and none for a new number', () => {
  expect(sumsOf(list)).toMatchObject({
    new: 1,
    changed: 1,
    dropped: 2,
    renumbered: 1,
    answers: 150,
    someHidden: true,
  })
  expect(sumsOf(list).breaks.map(({ question }) => question)).toEqual(['substances'])
})

it('tells of one field what is stored of those that it is made from', () => {
  const told = list.fields.map((one) => storedOf(one, list.answers))
  expect(told).toEqual([150, -1, 900, 100, 50])
  expect(storedOf(field('new', { stored: [] }), {})).toBeNull()
  expect(storedOf(field('none', {}), {})).toBe(0)
})
