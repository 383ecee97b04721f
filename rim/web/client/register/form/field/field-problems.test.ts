import { expect, test } from 'vitest'
import { type Answers, openPoints, session } from '#core/instruments'
import { form } from '../parts/test-forms.ts'
import { sectionStates, totalOf } from '../sections.ts'
import { problemsByField } from './field-problems.ts'
import { fieldsOf, shownSections } from './fields.ts'

const all = fieldsOf(form)
const shownWith = (answers: Answers) => shownSections(all, session(form, answers))
const problems = (answers: Answers, tried = false) => {
  const fields = shownWith(answers).flatMap((section) => section.fields)
  return problemsByField(fields, session(form, answers), tried)
}

test('what is unanswered is told once completion has been tried', () => {
  expect(problems({}).size).toBe(0)
  expect(
    problems({}, true)
      .get('housing')!
      .here.map(({ number }) => number),
  ).toEqual([1047])
})

test('what concerns several is told in full at the last of them, and where at the others', () => {
  const found = problems({ substance_problem: 'no', substance_use: 'red' })
  expect(found.get('substance_use')!.here.map(({ rule }) => rule)).toEqual([1101])
  expect(found.get('substance_problem')!.here).toEqual([])
  expect(found.get('substance_problem')!.elsewhere.map(({ at }) => at)).toEqual(['substance_use'])
})

test('a number out of range is told at once', () => {
  expect(
    problems({ age: 12 })
      .get('age')!
      .here.map(({ number }) => number),
  ).toEqual([1046])
})

test('how far one has come counts fields, and faults where they are told', () => {
  const answers: Answers = { sex: 'female', age: 40, substance_problem: 'no', substance_use: 'red' }
  const now = session(form, answers)
  const states = sectionStates(shownWith(answers), now, openPoints(now, {}))
  expect(states.find(({ code }) => code === 'A')).toEqual({ code: 'A', answered: 2, fields: 5, faults: 0 })
  expect(states.find(({ code }) => code === 'C')!.faults).toBe(0)
  expect(states.find(({ code }) => code === 'D')).toMatchObject({ answered: 1, faults: 1 })
  expect(totalOf(states).answered).toBe(4)
})
