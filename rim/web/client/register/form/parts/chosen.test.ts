import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { besides, firstShown, none, picked, picksIn, refused, rowsInOrder, unknown } from './chosen.ts'
import { multi } from './test-forms.ts'

const services = multi('services_municipal')
const plans = multi('plans')
const blank = { missing: 'blank' as const }

describe('picked', () => {
  test('chosen in the form’s order, whatever order they are chosen in', () => {
    const { value } = picked(services, ['nursing_home'], 'gp')
    expect(value).toEqual(['gp', 'nursing_home'])
  })

  test('the last one taken away leaves no answer, not «none»', () => {
    expect(picked(services, ['gp'], 'gp')).toEqual({ value: null, removed: [], added: false })
  })

  test('one that stands alone takes the others away, and goes for another; both are told', () => {
    expect(picked(plans, ['individual_plan', 'crisis_plan'], 'none')).toEqual({
      value: ['none'],
      removed: ['individual_plan', 'crisis_plan'],
      added: true,
    })
    expect(picked(plans, ['none'], 'crisis_plan')).toEqual({
      value: ['crisis_plan'],
      removed: ['none'],
      added: true,
    })
  })

  test('none, unknown and refused are answers of their own', () => {
    expect(picked(services, ['gp'], none)).toEqual({ value: [], removed: ['gp'], added: true })
    expect(picked(services, [], unknown)).toEqual({
      value: { missing: 'unknown' },
      removed: [none],
      added: true,
    })
    expect(picked(services, { missing: 'unknown' }, unknown).value).toBeNull()
    expect(picked(services, { missing: 'unknown' }, 'gp')).toEqual({
      value: ['gp'],
      removed: [unknown],
      added: true,
    })
    expect(picked(services, blank, refused).value).toEqual({ missing: 'refused' })
  })

  test('twice the same leaves as it was, where nothing was taken away', () => {
    const answers = fc.subarray(services.choices.map(({ code }) => code))
    fc.assert(
      fc.property(answers, fc.constantFrom(...services.choices), (before, { code }) => {
        const start = before.length > 0 ? before : blank
        const { value, removed } = picked(services, start, code)
        expect(removed).toEqual([])
        const after = value === null ? blank : value
        expect(picksIn(picked(services, after, code).value ?? blank)).toEqual(before)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})

test('a form with a choice for none is not offered another; unknown and refused where the form allows them', () => {
  expect(besides(services)).toEqual([none, unknown])
  expect(besides(plans)).toEqual([unknown])
  expect(besides({ ...plans, allowsUnknown: false, allowsRefused: true })).toEqual([refused])
})

test('rows stand as they were chosen, so that Backspace takes the newest', () => {
  expect(rowsInOrder([], ['a', 'b', 'c'])).toEqual(['a', 'b', 'c'])
  expect(rowsInOrder(['c', 'a'], ['a', 'b', 'c'])).toEqual(['b', 'c', 'a'])
  expect(rowsInOrder(['c', 'a', 'gone', 'c'], ['a', 'c'])).toEqual(['c', 'a'])
})

describe('firstShown', () => {
  const codes = services.choices.map(({ code }) => code)

  test('the most used first, filled up in the form’s order', () => {
    expect(firstShown(codes, ['gp', 'no_longer', 'act_fact'], 4)).toEqual([
      'gp',
      'act_fact',
      'outreach',
      'work_training_activity',
    ])
  })

  test('the form’s order where too few are registered, and always where all are shown', () => {
    expect(firstShown(codes, [], 6)).toEqual(codes.slice(0, 6))
    expect(firstShown(codes.slice(0, 7), ['gp'], 6)).toEqual(codes.slice(0, 7))
  })
})
