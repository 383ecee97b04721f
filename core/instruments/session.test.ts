import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { missingKinds } from '#core/foundation'
import { loadInstruments } from '#rim/assets'
import { questionsOf } from './form.ts'
import { session } from './session.ts'
import { normalRecord } from './test-records.ts'
import type { Answer, Answers, Instrument, Question } from './types.ts'

const instruments = loadInstruments()
const form = instruments.find(({ id }) => id === 'brukerplan@2020.1')!
const codes = questionsOf(form).map((question) => question.code)
const read = (answers: unknown, instrument: Instrument = form) => session(instrument, answers as Answers)
const stateOf = (answers: unknown, code: string) => read(answers).states.get(code)!
const numbersFor = (answers: unknown, code: string) =>
  read(answers)
    .problems.filter((met) => met.questions[0] === code && met.rule === undefined)
    .map((met) => met.number)

describe('routing', () => {
  it('waits for the answer that decides, then asks or does not', () => {
    expect(stateOf({}, 'children_count').state).toBe('pending')
    expect(stateOf({ own_children: 'yes' }, 'children_count').state).toBe('asked')
    expect(stateOf({ own_children: 'no' }, 'children_count')).toMatchObject({
      state: 'notAsked',
      answer: { missing: 'notAsked' },
    })
  })
  it('settles what one answer alone decides', () => {
    expect(stateOf({ sex: 'male' }, 'pregnant').state).toBe('notAsked')
    expect(stateOf({ sex: 'female' }, 'pregnant').state).toBe('pending')
    expect(stateOf({ sex: 'female', age: 55 }, 'pregnant').state).toBe('asked')
    expect(stateOf({ sex: 'female', age: 56 }, 'pregnant').state).toBe('notAsked')
  })
  it('follows a chain: what is not asked decides that the next is not asked', () => {
    const answers = { substance_problem: 'no', injecting: 'yes', injecting_equipment: 'yes' }
    expect(stateOf(answers, 'injecting').state).toBe('notAsked')
    expect(stateOf(answers, 'injecting_equipment').state).toBe('notAsked')
  })
  it('takes "unknown" as an answer: asked unless it is none, not asked unless it is yes', () => {
    const unknown = { missing: 'unknown' }
    expect(stateOf({ work_experience: unknown }, 'time_since_work').state).toBe('asked')
    expect(stateOf({ work_experience: 'none' }, 'time_since_work').state).toBe('notAsked')
    expect(stateOf({ substance_problem: 'yes', injecting: unknown }, 'injecting_equipment').state).toBe(
      'notAsked',
    )
  })
})

describe('field problems', () => {
  it.each<[string, string, unknown, number[]]>([
    ['a choice that is no text', 'sex', 1, [1041]],
    ['null', 'sex', null, [1041]],
    ['a tag of no known kind', 'sex', { missing: 'lost' }, [1041]],
    ['a list that is no list', 'activity', 'work', [1042]],
    ['text for a number', 'age', '43', [1043]],
    ['a fraction', 'age', 43.5, [1043]],
    ['NaN', 'age', Number.NaN, [1043]],
    ['an unknown choice', 'sex', 'other', [1044]],
    ['unknown choices in a list', 'activity', ['work', 'sleep', 7], [1044, 1044]],
    ['an exclusive choice among others', 'activity', ['work', 'none'], [1045]],
    ['too low a number', 'age', 15, [1046]],
    ['too high a number', 'age', 111, [1046]],
    ['a required question left blank', 'sex', { missing: 'blank' }, [1047]],
    ['"unknown" where it is no answer', 'housing', { missing: 'unknown' }, [1048]],
    ['"refused" where it is no answer', 'education', { missing: 'refused' }, [1049]],
    ['"not asked" where it is asked', 'education', { missing: 'notAsked' }, [1051]],
    ['the limits', 'age', 16, []],
    ['a blank that may be blank', 'education', undefined, []],
    ['"unknown" where it is an answer', 'education', { missing: 'unknown' }, []],
    ['an empty list', 'services_nav', [], []],
  ])('tells %s', (_, code, given, numbers) => {
    expect(numbersFor(normalRecord(form, { [code]: given as Answer }), code)).toEqual(numbers)
  })

  it('tells an answer to a question that is not asked, and sets it to not asked', () => {
    const answers = normalRecord(form, { own_children: 'no' })
    const warned = read(answers).problems.filter((met) => met.number === 1050)
    expect(warned.map((met) => [met.severity, ...met.questions])).toEqual([
      ['warning', 'children_count'],
      ['warning', 'children_contact'],
    ])
    expect(read(answers).answers.children_count).toEqual({ missing: 'notAsked' })
    expect(read(answers).complete).toBe(true)
  })

  it('tells a name that is no question, also one that every object has', () => {
    for (const name of ['gender', 'constructor', 'toString']) {
      expect(read({ [name]: 'x' }).problems[0]).toMatchObject({
        number: 1040,
        questions: [],
        details: { question: name },
      })
    }
    expect(read(JSON.parse('{"__proto__": {"sex": "male"}}')).problems[0]).toMatchObject({ number: 1040 })
  })

  it('keeps a number that is out of range, and drops a list that is half wrong', () => {
    expect(stateOf({ age: 150 }, 'age').answer).toBe(150)
    expect(stateOf({ activity: ['work', 'sleep'] }, 'activity').answer).toEqual({ missing: 'blank' })
  })

  it("puts choices in the form's order, each once", () => {
    expect(stateOf({ activity: ['education', 'work', 'education'] }, 'activity').answer).toEqual([
      'work',
      'education',
    ])
  })
})

describe('completeness and inclusion', () => {
  it('is complete with an ordinary registration, and not without a life area', () => {
    expect(read(normalRecord(form)).complete).toBe(true)
    const { network: _, ...without } = normalRecord(form)
    expect(read(without).complete).toBe(false)
    expect(numbersFor(without, 'network')).toEqual([1047])
  })
  it('is not complete while a required question waits for its routing', () => {
    const lazy: Instrument = {
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.code === 'own_children' ? { ...question, required: false } : question,
        ),
      })),
    }
    const { own_children: _, ...answers } = normalRecord(form)
    const waiting = read(answers, lazy)
    expect(waiting.problems).toEqual([])
    expect(waiting.complete).toBe(false)
  })
  it('says who belongs by each criterion', () => {
    expect(read({}).inclusion).toEqual({
      age_16: 'undetermined',
      service_last_12_months: 'undetermined',
      problem: 'undetermined',
    })
    expect(read({}).included).toBe('undetermined')
    expect(read(normalRecord(form)).included).toBe(true)
    const none = normalRecord(form, { substance_problem: 'no', mental_problem: 'no' })
    expect(read(none).inclusion).toMatchObject({ age_16: true, problem: false })
    expect(read(none).included).toBe(false)
    expect(read({ services_somatic: ['acute'] }).inclusion.service_last_12_months).toBe(true)
    expect(read(normalRecord(form, { age: 15 })).included).toBe(false)
  })
})

describe('a form with mistakes', () => {
  const changed = (code: string, askedWhen: Question['askedWhen']): Instrument => ({
    ...form,
    sections: form.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.code === code && askedWhen ? { ...question, askedWhen } : question,
      ),
    })),
  })
  it('is told as an error, never taken as "not asked" or "not broken"', () => {
    const routing = changed('education', { op: 'is', question: 'gone', value: 'x' })
    expect(read(normalRecord(form), routing).problems).toMatchObject([
      { number: 1012, questions: ['education'] },
    ])
    expect(read(normalRecord(form), routing).states.get('education')!.state).toBe('pending')
    const [rule] = form.rules
    const rules = {
      ...form,
      rules: [{ ...rule!, brokenWhen: { op: 'answered', question: 'gone' } as const }],
    }
    expect(read(normalRecord(form), rules).problems).toMatchObject([
      { number: 1012, severity: 'error', rule: 1100 },
    ])
    expect(read(normalRecord(form), rules).complete).toBe(false)
  })
  it('tells a circle instead of running round in it', () => {
    const circle = changed('education', { op: 'answered', question: 'education' })
    expect(read(normalRecord(form), circle).problems.map((met) => met.number)).toContain(1015)
  })
})

describe('session, whatever it is given', () => {
  const junk = fc.oneof(
    fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
    fc.record({ missing: fc.constantFrom(...missingKinds, 'none') }),
    fc.integer({ min: -5, max: 120 }),
    fc.array(fc.constantFrom('work', 'none', 'alone', 'gp', 'acute', 3)),
    fc.constantFrom('yes', 'no', 'green', 'red', 'female', 'male', ''),
  )
  const anyAnswers = fc.dictionary(fc.oneof(fc.constantFrom(...codes), fc.string()), junk, { maxKeys: 40 })

  it('never throws, always says the same, and accounts for every question', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const first = read(answers)
        expect(read(answers)).toEqual(first)
        expect(Object.keys(first.answers)).toEqual(codes)
      }),
      { numRuns: 400, seed: 4 },
    )
  })

  it('normalises once for all', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const once = read(answers).answers
        expect(read(once).answers).toEqual(once)
      }),
      { numRuns: 400, seed: 5 },
    )
  })

  it.each(instruments.map((instrument) => [instrument.id, instrument] as const))(
    'finds no fault with the type of legal answers to %s',
    (_, instrument) => {
      const legal = (question: Question): fc.Arbitrary<Answer> => {
        const unknown = question.allowsUnknown ? [fc.constant<Answer>({ missing: 'unknown' })] : []
        if (question.type === 'integer')
          return fc.oneof(fc.integer({ min: question.min, max: question.max }), ...unknown)
        if (question.type === 'text') return fc.constant('ord')
        const choices = question.choices.map((choice) => choice.code)
        if (question.type === 'choice') return fc.oneof(fc.constantFrom(...choices), ...unknown)
        const exclusive = question.choices.filter((choice) => choice.exclusive).map((choice) => [choice.code])
        const together = question.choices.filter((choice) => !choice.exclusive).map((choice) => choice.code)
        return fc.oneof(
          fc.subarray(together),
          ...exclusive.map((alone) => fc.constant<Answer>(alone)),
          ...unknown,
        )
      }
      const records = fc.record(Object.fromEntries(questionsOf(instrument).map((q) => [q.code, legal(q)])))
      fc.assert(
        fc.property(records, (answers) => {
          const { problems, states } = read(answers, instrument)
          expect(
            problems
              .filter((met) => met.rule === undefined)
              .map((met) => met.number)
              .filter((n) => n !== 1050),
          ).toEqual([])
          expect([...states.values()].map(({ state }) => state)).not.toContain('pending')
        }),
        { numRuns: 150, seed: 6 },
      )
    },
  )
})
