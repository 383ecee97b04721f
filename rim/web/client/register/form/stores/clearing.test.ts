import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Answer, type Answers, choicesOf, questionsOf, session } from '#core/instruments'
import { form } from '../parts/test-forms.ts'
import { answersWith, notesWith, type Remembered, routed } from './clearing.ts'

const user = {
  answers: {
    substance_problem: 'yes',
    substances: ['heroin'],
    injecting: 'yes',
    injecting_equipment: 'no',
    overdose_risk: 'yes',
  } as Answers,
  notes: { 'comment:injecting': 'Sier hun selv', 'comment:housing': 'Flytter snart' },
}

test('what was answered anew and then removed stays removed', () => {
  const left = routed(form, user, { substance_problem: 'no' }, {})
  let answers = answersWith(user.answers, left.patch)
  let { remembered } = left
  for (const edit of [{ substance_problem: 'yes', injecting: 'no' }, { injecting: null }]) {
    const made = routed(form, { answers, notes: {} }, edit, remembered)
    answers = answersWith(answers, made.patch)
    remembered = made.remembered
    expect(made.restored).not.toContain('injecting')
  }
  expect(answers).not.toHaveProperty('injecting')
})

describe('an answer that takes questions away', () => {
  const left = routed(form, user, { substance_problem: 'no' }, {})

  test('takes their answers and comments with it, in the same edit, and no others', () => {
    expect(left.patch).toEqual({
      substance_problem: 'no',
      substances: null,
      injecting: null,
      'comment:injecting': null,
      injecting_equipment: null,
      overdose_risk: null,
    })
    expect(left.taken).toEqual(['substances', 'injecting', 'injecting_equipment', 'overdose_risk'])
  })

  test('gives all of it back when it is changed back, also what only the restored ones lead to', () => {
    const answers = answersWith(user.answers, left.patch)
    const notes = notesWith(user.notes, left.patch)
    const back = routed(form, { answers, notes }, { substance_problem: 'yes' }, left.remembered)
    expect(answersWith(answers, back.patch)).toEqual(user.answers)
    expect(notesWith(notes, back.patch)).toEqual(user.notes)
    expect(back.restored.toSorted()).toEqual([...left.taken].toSorted())
    expect(back.remembered).toEqual({})
  })

  test('what is answered anew is not written over by what is remembered', () => {
    const answers = answersWith(user.answers, left.patch)
    const back = routed(
      form,
      { answers, notes: {} },
      { substance_problem: 'yes', injecting: 'no' },
      left.remembered,
    )
    expect(back.patch.injecting).toBe('no')
    expect(back.restored).not.toContain('injecting')
    expect(back.restored).not.toContain('injecting_equipment')
  })
})

test('the parts of a question go and come with it', () => {
  const family = {
    answers: { own_children: 'yes', children_count: 2, children_contact: ['contact'] } as Answers,
    notes: { 'part:children_contact': ['contact', null] },
  }
  const left = routed(form, family, { own_children: 'no' }, {})
  expect(left.patch['part:children_contact']).toBeNull()
  const gone = {
    answers: answersWith(family.answers, left.patch),
    notes: notesWith(family.notes, left.patch),
  }
  const back = routed(form, gone, { own_children: 'yes' }, left.remembered)
  expect(back.patch).toEqual({ own_children: 'yes', ...family.answers, ...family.notes })
})

test('an edit that leads to nothing else is written as it is', () => {
  const made = routed(form, user, { housing: 'green' }, {})
  expect(made).toEqual({ patch: { housing: 'green' }, taken: [], restored: [], remembered: {} })
})

test('after any edits, no answer is left that is not asked, and what the edit said stands', () => {
  const codes = questionsOf(form)
  const anyAnswer = fc.constantFrom(...codes).chain((question) => {
    const given: fc.Arbitrary<Answer | null> =
      question.type === 'integer'
        ? fc.integer({ min: question.min, max: question.max })
        : question.type === 'choice'
          ? fc.constantFrom(...question.choices.map(({ code }) => code))
          : fc.subarray(choicesOf(question).map(({ code }) => code))
    return fc.oneof(given, fc.constant(null)).map((value) => ({ [question.code]: value }))
  })
  fc.assert(
    fc.property(fc.array(anyAnswer, { maxLength: 40 }), (edits) => {
      let answers: Answers = {}
      let remembered: Remembered = {}
      for (const edit of edits) {
        // only what is on the page can be answered
        const [code, value] = Object.entries(edit)[0]!
        if (session(form, answers).states.get(code)!.state !== 'asked') continue
        const made = routed(form, { answers, notes: {} }, edit, remembered)
        answers = answersWith(answers, made.patch)
        remembered = made.remembered
        expect(answers[code]).toEqual(value ?? undefined)
        const told = session(form, answers).problems
        expect(told.filter(({ number }) => number === 1050)).toEqual([])
      }
    }),
    { seed: 1, numRuns: 100 },
  )
})
