import fc from 'fast-check'
import { expect, it } from 'vitest'
import { missingKinds } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { checkAnswers } from './check-answers.ts'
import { questionsOf } from './form.ts'
import { session } from './session.ts'
import type { Answers, Question } from './types.ts'

const instruments = loadInstruments()
const form = instruments.find(({ id }) => id === 'brukerplan@2020.1')!

it.each<[string, string, unknown, number[]]>([
  ['a choice that is no text', 'sex', 1, [1041]],
  ['null', 'sex', null, [1041]],
  ['a tag of no known kind', 'sex', { missing: 'lost' }, [1041]],
  ['a tag with words beside it', 'education', { missing: 'unknown', why: 'her aunt' }, [1041]],
  ['a list that is no list', 'activity', 'work', [1042]],
  ['text for a number', 'age', '43', [1043]],
  ['an unknown choice', 'sex', 'other', [1044]],
  ['unknown choices in a list', 'activity', ['work', 'sleep', 7], [1044, 1044]],
  ['"unknown" where it is no answer', 'housing', { missing: 'unknown' }, [1048]],
  ['"refused" where it is no answer', 'education', { missing: 'refused' }, [1049]],
])('tells %s, and where', (_, code, given, numbers) => {
  const met = checkAnswers(form, { [code]: given })
  expect(met.map(({ number, questions }) => [number, questions])).toEqual(numbers.map((one) => [one, [code]]))
})

it.each<[string, string, unknown]>([
  ['a right answer', 'sex', 'male'],
  ['an exclusive choice among others', 'activity', ['work', 'none']],
  ['a number out of range', 'age', 150],
  ['a blank', 'sex', { missing: 'blank' }],
  ['"not asked" where it is asked', 'sex', { missing: 'notAsked' }],
  ['"unknown" where it is an answer', 'education', { missing: 'unknown' }],
  ['a name that is no question', 'gender', 7],
  ['a name that every object has', 'toString', 7],
])('lets %s be', (_, code, given) => {
  expect(checkAnswers(form, { [code]: given })).toEqual([])
})

it('tells what is no answer to a question that another answer takes away, too', () => {
  const given = { own_children: 'no', children_count: 'two, with their aunt' }
  expect(checkAnswers(form, given).map(({ number }) => number)).toEqual([1043])
})

it('tells what the whole form tells of the same answers, in the same words and order', () => {
  const numbers = new Set([1041, 1042, 1043, 1044, 1048, 1049])
  for (const instrument of instruments) {
    const questions = questionsOf(instrument)
    const some = fc.uniqueArray(fc.constantFrom(...questions), {
      minLength: 1,
      maxLength: 6,
      selector: ({ code }) => code,
    })
    const filled = some.chain((chosen) =>
      fc.tuple(...chosen.map((question) => fc.tuple(fc.constant(question.code), anything(question)))),
    )
    fc.assert(
      fc.property(filled, (entries) => {
        const given = Object.fromEntries(entries)
        const whole = session(instrument, given as Answers)
        const asked = (code: string): boolean => whole.states.get(code)!.state !== 'notAsked'
        const own = checkAnswers(instrument, given)
        expect(own.filter(({ questions: [code] }) => asked(code!))).toEqual(
          whole.problems.filter(({ number }) => numbers.has(number)),
        )
      }),
      { seed: 1, numRuns: 60 },
    )
  }
})

function anything(question: Question): fc.Arbitrary<unknown> {
  const codes = 'choices' in question ? question.choices.map(({ code }) => code) : ['1']
  return fc.oneof(
    fc.constantFrom(...codes),
    fc.array(fc.constantFrom(...codes, 'no such choice'), { maxLength: 3 }),
    fc.integer({ min: -5, max: 200 }),
    fc.constantFrom(...missingKinds).map((missing) => ({ missing })),
    fc.constantFrom<unknown>(null, true, 1.5, 'no such choice', { missing: 'lost' }, {}, []),
  )
}
