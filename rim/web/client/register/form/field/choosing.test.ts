import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type MultiQuestion, questionsOf, session } from '#core/instruments'
import { form } from '../parts/test-forms.ts'
import { choicesIn, isNone, noneIsAnswer, saidMissing, toggled } from './choosing.ts'

const multis = questionsOf(form).filter((one): one is MultiQuestion => one.type === 'multi')
const multi = (code: string) => multis.find((one) => one.code === code)!

test('one that stands alone takes the others away, and goes when another is chosen', () => {
  const livesWith = multi('lives_with')
  expect(toggled(livesWith, ['partner', 'friends'], 'alone')).toEqual({
    answer: ['alone'],
    takenAway: ['partner', 'friends'],
  })
  expect(toggled(livesWith, ['alone'], 'friends')).toEqual({ answer: ['friends'], takenAway: ['alone'] })
})

test('the last one taken away leaves the question unanswered, and unknown gives way to a choice', () => {
  expect(toggled(multi('substances'), ['alcohol'], 'alcohol')).toEqual({ answer: null, takenAway: [] })
  expect(toggled(multi('substances'), { missing: 'unknown' }, 'alcohol').answer).toEqual(['alcohol'])
})

test('whatever is chosen in whatever order, the answer holds by the form and stands in its order', () => {
  const anyMulti = fc.constantFrom(...multis)
  const steps = fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(anyMulti, steps, (question, order) => {
      let answer: readonly string[] | null = null
      for (const step of order) {
        const { code } = question.choices[step % question.choices.length]!
        const before: readonly string[] = answer ?? []
        const { answer: after, takenAway } = toggled(question, before, code)
        const had = before.includes(code)
        expect((after ?? []).includes(code)).toBe(!had)
        // nothing goes untold
        const gone = before.filter((one) => !(after ?? []).includes(one) && one !== code)
        expect(takenAway).toEqual(gone)
        answer = after
      }
      const positions = (answer ?? []).map((one) => question.choices.findIndex(({ code }) => code === one))
      expect(positions).toEqual([...positions].sort((a, b) => a - b))
      const told = session(form, { [question.code]: answer ?? { missing: 'blank' } }).problems
      expect(told.filter(({ number }) => number === 1045)).toEqual([])
    }),
    { seed: 1, numRuns: 300 },
  )
})

test('none, unknown and refused are told apart from no answer', () => {
  expect(isNone([])).toBe(true)
  expect(isNone({ missing: 'blank' })).toBe(false)
  expect(saidMissing({ missing: 'unknown' })).toBe('unknown')
  expect(saidMissing({ missing: 'blank' })).toBeNull()
  expect(saidMissing([])).toBeNull()
  expect(choicesIn({ missing: 'refused' })).toEqual([])
  expect(noneIsAnswer(multi('substances'))).toBe(true)
  expect(noneIsAnswer(multi('plans'))).toBe(false)
})
