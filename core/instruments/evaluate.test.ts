import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { type Evaluation, evaluate } from './evaluate.ts'
import type { Answers, Condition } from './types.ts'

const form = loadInstruments().at(-1)!
const on = (condition: Condition, answers: Answers = {}): Evaluation => evaluate(form, condition, answers)

// three conditions that the answers below make true, false and undetermined
const answers: Answers = {
  sex: 'female',
  age: 40,
  activity: ['work', 'education'],
  lives_with: { missing: 'unknown' },
}
const yes: Condition = { op: 'is', question: 'sex', value: 'female' }
const no: Condition = { op: 'is', question: 'sex', value: 'male' }
const open: Condition = { op: 'is', question: 'own_children', value: 'yes' }

describe('evaluate', () => {
  it.each<[Condition, Evaluation]>([
    [{ op: 'is', question: 'age', value: 40 }, true],
    [{ op: 'in', question: 'age', values: [39, 41] }, false],
    [{ op: 'has', question: 'activity', value: 'work' }, true],
    [{ op: 'has', question: 'activity', value: 'none' }, false],
    [{ op: 'countAtLeast', question: 'activity', count: 2 }, true],
    [{ op: 'countAtLeast', question: 'activity', count: 3 }, false],
    [{ op: 'atLeast', question: 'age', value: 40 }, true],
    [{ op: 'atLeast', question: 'age', value: 41 }, false],
    [{ op: 'atMost', question: 'age', value: 40 }, true],
    [{ op: 'atMost', question: 'age', value: 39 }, false],
    [{ op: 'answered', question: 'activity' }, true],
    [{ op: 'answered', question: 'lives_with' }, false],
    [{ op: 'answered', question: 'housing' }, false],
    [{ op: 'missing', question: 'lives_with', kind: 'unknown' }, true],
    [{ op: 'missing', question: 'housing', kind: 'blank' }, true],
    [{ op: 'missing', question: 'housing', kind: 'unknown' }, false],
  ])('%j is %s', (condition, truth) => {
    expect(on(condition, answers)).toBe(truth)
  })

  it('leaves a blank open, and takes unknown, refused and not asked as facts', () => {
    const alone: Condition = { op: 'has', question: 'lives_with', value: 'alone' }
    expect(on(alone, {})).toBe('undetermined')
    expect(on(alone, { lives_with: { missing: 'blank' } })).toBe('undetermined')
    for (const missing of ['unknown', 'refused', 'notAsked'] as const) {
      expect(on(alone, { lives_with: { missing } })).toBe(false)
    }
  })

  it("keeps Kleene's tables", () => {
    const values = { true: yes, false: no, undetermined: open }
    const and = (a: Condition, b: Condition) => on({ op: 'and', all: [a, b] }, answers)
    const or = (a: Condition, b: Condition) => on({ op: 'or', all: [a, b] }, answers)
    expect(and(values.true, values.undetermined)).toBe('undetermined')
    expect(and(values.undetermined, values.false)).toBe(false)
    expect(and(values.false, values.undetermined)).toBe(false)
    expect(or(values.true, values.undetermined)).toBe(true)
    expect(or(values.undetermined, values.true)).toBe(true)
    expect(or(values.false, values.undetermined)).toBe('undetermined')
    expect(on({ op: 'not', condition: open }, answers)).toBe('undetermined')
  })

  it.each<[string, Condition, number]>([
    ['a missing question', { op: 'is', question: 'gender', value: 'male' }, 1012],
    ['a missing choice', { op: 'is', question: 'sex', value: 'other' }, 1013],
    ['a number outside the range', { op: 'atLeast', question: 'age', value: 111 }, 1013],
    ['an operator for another type', { op: 'has', question: 'sex', value: 'male' }, 1014],
  ])('tells %s and never calls it false, wherever it stands', (_, wrong, number) => {
    const places: Condition[] = [
      wrong,
      { op: 'not', condition: wrong },
      { op: 'and', all: [no, wrong] },
      { op: 'or', all: [yes, wrong] },
    ]
    for (const condition of places) {
      expect(evaluate(form, condition, answers, 'Regel 1999')).toMatchObject({
        problem: { number, severity: 'error', details: { place: 'Regel 1999' } },
      })
    }
  })

  it('tells a stored answer of the wrong type', () => {
    expect(on(yes, { sex: ['female'] })).toMatchObject({ problem: { number: 1041 } })
    expect(on({ op: 'has', question: 'activity', value: 'work' }, { activity: 'work' })).toMatchObject({
      problem: { number: 1042 },
    })
    expect(on({ op: 'atMost', question: 'age', value: 17 }, { age: '16' })).toMatchObject({
      problem: { number: 1043 },
    })
  })

  it('does not read what an object inherits', () => {
    expect(on(yes, Object.create({ sex: 'female' }) as Answers)).toBe('undetermined')
  })

  it("keeps De Morgan's laws and double negation", () => {
    const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
      condition: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(yes, no, open),
        fc.record({
          op: fc.constantFrom('and' as const, 'or' as const),
          all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }),
        }),
        fc.record({ op: fc.constant('not' as const), condition: tie('condition') }),
      ),
    }))
    const not = (one: Condition): Condition => ({ op: 'not', condition: one })
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 4 }), (all) => {
        expect(on(not({ op: 'and', all }), answers)).toBe(on({ op: 'or', all: all.map(not) }, answers))
        expect(on(not({ op: 'or', all }), answers)).toBe(on({ op: 'and', all: all.map(not) }, answers))
        expect(on(not(not(all[0]!)), answers)).toBe(on(all[0]!, answers))
      }),
      { numRuns: 300, seed: 3 },
    )
  })
})
