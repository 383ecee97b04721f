import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Answer,
  type Answers,
  type Instrument,
  type Question,
  questionsIn,
  questionsOf,
} from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { categoryOf } from '../category.ts'
import { type Colour, colours, lifeAreas } from '../index-settings.ts'
import { attentionList, attentionQuestions, attentionReasons, rulesOf, undecidedList } from './attention.ts'
import { priorityRules } from './rules.ts'

const forms = loadInstruments().filter(({ id }) => ['brukerplan@2020.1', 'brukerplan@2026.1'].includes(id))
const unknown: Answer = { missing: 'unknown' }

/** Every rule settled as "no". */
const calm: Answers = {
  ...Object.fromEntries(lifeAreas.map((area) => [area, 'green'])),
  ...{ substance_problem: 'yes', mental_problem: 'yes', own_children: 'no' },
  ...{ suicide_risk: 'no', overdose_risk: 'no', plans: ['individual_plan'], services_municipal: ['gp'] },
}
const parent: Answers = { own_children: 'yes', children_contact: ['daily_care'], mental_health: 'red' }

it('is tried on both forms', () => expect(forms).toHaveLength(2))

describe.each(forms)('$id', (form) => {
  const verdicts = (answers: Answers) =>
    Object.fromEntries(attentionReasons(form, answers).map(({ rule, verdict }) => [rule.code, verdict]))
  const one = (code: string, more: Answers) => verdicts({ ...calm, ...more })[code] ?? 'no'

  it('finds nothing where every answer is a no', () => expect(verdicts(calm)).toEqual({}))

  it.each<[string, string, Answers]>([
    ['suicide_risk', 'met', { suicide_risk: 'yes' }],
    ['suicide_risk', 'unknown', { suicide_risk: unknown }],
    ['overdose_risk', 'met', { overdose_risk: 'yes' }],
    ['overdose_risk', 'unknown', { overdose_risk: unknown }],
    ['housing_red', 'met', { housing: 'red' }],
    ['housing_red', 'no', { housing: 'yellow' }],
    ['children_without_child_welfare', 'met', parent],
    ['children_without_child_welfare', 'no', { ...parent, mental_health: 'yellow' }],
    ['children_without_child_welfare', 'no', { ...parent, services_municipal: ['child_welfare'] }],
    ['children_without_child_welfare', 'no', { ...parent, children_contact: ['contact'] }],
    ['children_without_child_welfare', 'unknown', { ...parent, services_municipal: unknown }],
    // the next question is not asked after "unknown", and that is no "no" either
    ['children_without_child_welfare', 'unknown', { own_children: unknown, mental_health: 'red' }],
    ['severe_without_plan', 'met', { substance_use: 'red', mental_health: 'yellow', plans: ['none'] }],
    ['severe_without_plan', 'no', { substance_use: 'red', mental_health: 'yellow', plans: ['crisis_plan'] }],
    ['severe_without_plan', 'unknown', { substance_use: 'red', mental_health: 'red', plans: unknown }],
  ])('%s is %s', (code, verdict, more) => expect(one(code, more)).toBe(verdict))

  it('calls severe what table 1 calls severe', () => {
    const yesNo = [true, false]
    for (const substanceProblem of yesNo) {
      for (const mentalProblem of yesNo) {
        for (const substanceUse of substanceProblem ? colours : (['green'] as const)) {
          for (const mentalHealth of mentalProblem ? colours : (['green'] as const)) {
            const category = categoryOf({ substanceProblem, mentalProblem, substanceUse, mentalHealth })
            const answers: Answers = {
              substance_problem: substanceProblem ? 'yes' : 'no',
              mental_problem: mentalProblem ? 'yes' : 'no',
              ...(substanceProblem ? { substance_use: substanceUse } : {}),
              ...{ mental_health: mentalHealth, plans: ['none'] },
            }
            const severe = category === 'dual_severe' || category === 'mental_severe'
            expect(one('severe_without_plan', answers)).toBe(severe ? 'met' : 'no')
          }
        }
      }
    }
  })

  it('calls blue light what is so whatever the open areas are, and unknown what may be so', () => {
    const colour = fc.constantFrom<Colour | null>('green', 'yellow', 'red', null)
    fc.assert(
      fc.property(fc.tuple(...lifeAreas.map(() => colour)), (given) => {
        const answers = Object.fromEntries(lifeAreas.map((area, at) => [area, given[at] ?? unknown]))
        // points as printed: 17.25, 34.5 and 69; blue light is from 396.75
        const points = (open: number) =>
          given.reduce((sum, one) => {
            if (one === null) return sum + open
            return sum + (one === 'red' ? 69 : one === 'yellow' ? 34.5 : 17.25)
          }, 0)
        const expected = points(17.25) >= 396.75 ? 'met' : points(69) >= 396.75 ? 'unknown' : 'no'
        expect(one('blue_light', answers)).toBe(expected)
      }),
      { numRuns: 200, seed: 5 },
    )
  })

  it('shows the answers behind, as they were given, and names questions of the form', () => {
    const codes = questionsOf(form).map(({ code }) => code)
    for (const { when, questions } of priorityRules) {
      expect(codes).toEqual(expect.arrayContaining([...questions]))
      if (when !== 'blue_light') expect([...questions].sort()).toEqual(questionsIn(when).sort())
    }
    expect(attentionReasons(form, { ...calm, suicide_risk: unknown })[0]!.answers).toEqual({
      suicide_risk: unknown,
    })
  })

  it('needs no other answers than those it asks for', () => {
    const needed = new Set(attentionQuestions(form))
    const kept = (answers: Answers): Answers =>
      Object.fromEntries(Object.entries(answers).filter(([code]) => needed.has(code)))
    expect(needed.size).toBeLessThan(questionsOf(form).length / 2)
    const open: Answers = { substance_problem: 'no', own_children: 'no', suicide_risk: unknown }
    const everything: Answers = { ...calm, ...parent, age: 40, sex: 'male' }
    for (const answers of [everything, { ...everything, ...open }, {}]) {
      expect(attentionReasons(form, kept(answers))).toEqual(attentionReasons(form, answers))
    }
  })

  it('leaves out a rule that a later form has no question or no choice for', () => {
    const without = (change: (code: string) => object | null): Instrument => ({
      ...form,
      sections: form.sections.map((section) => ({
        ...section,
        questions: section.questions.flatMap((question) => {
          const changed = change(question.code)
          return changed === null ? [] : [{ ...question, ...changed } as Question]
        }),
      })),
    })
    const tried = (changed: Instrument) => rulesOf(changed).map(({ code }) => code)
    const all = priorityRules.map(({ code }) => code)
    expect(tried(form)).toEqual(all)
    const noRisk = without((code) => (code === 'suicide_risk' ? null : {}))
    expect(tried(noRisk)).toEqual(all.filter((code) => code !== 'suicide_risk'))
    expect(attentionReasons(noRisk, { ...calm, housing: 'red' }).map(({ rule }) => rule.code)).toEqual([
      'housing_red',
    ])
    const otherPlans = without((code) => (code === 'plans' ? { choices: [] } : {}))
    expect(tried(otherPlans)).toEqual(all.filter((code) => code !== 'severe_without_plan'))
  })

  it('is not moved by an answer that no rule reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18, max: 90 }), fc.constantFrom('female', 'male'), (age, sex) => {
        expect(verdicts({ ...calm, ...parent, age, sex })).toEqual(verdicts({ ...calm, ...parent }))
      }),
      { numRuns: 30, seed: 5 },
    )
  })
})

describe('the list', () => {
  const form = forms[0]!
  const person = (name: string, more: Answers) => ({
    name,
    reasons: attentionReasons(form, { ...calm, ...more }),
  })
  const names = (people: ReturnType<typeof person>[]) => attentionList(people).map(({ name }) => name)

  it('goes by the first tier met, however many rules are met, and leaves out who meets none', () => {
    const homeless = { housing: 'red', substance_use: 'red', mental_health: 'red', plans: ['none'] }
    expect(
      names([
        person('nothing', {}),
        person('homeless', homeless),
        person('unknown', { suicide_risk: unknown }),
        person('child', parent),
        person('acute', { suicide_risk: 'yes' }),
      ]),
    ).toEqual(['acute', 'child', 'homeless'])
  })

  it('tells apart those that nothing is found on, and those that nothing can be said of yet', () => {
    const people = [
      person('nothing', {}),
      person('open', { suicide_risk: unknown }),
      person('both', { suicide_risk: unknown, housing: 'red' }),
    ]
    expect(undecidedList(people).map(({ name }) => name)).toEqual(['open'])
  })

  it('keeps the given order within a tier', () => {
    const many = { overdose_risk: 'yes', suicide_risk: 'yes', housing: 'red' }
    const [a, b] = [person('a', { suicide_risk: 'yes' }), person('b', many)]
    expect(names([a, b])).toEqual(['a', 'b'])
    expect(names([b, a])).toEqual(['b', 'a'])
  })
})
