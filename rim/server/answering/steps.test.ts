import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isAnswered } from '#core/foundation'
import { choicesOf, questionsOf, session } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { fieldOf, readStep, refusedValue, type SentForm } from './reading.ts'
import { questionsOfStep, stepOf, stepsOf } from './steps.ts'

const forms = loadInstruments('brukertilfredshet')
const form = forms.find(({ id }) => id === 'brukertilfredshet@2021.1')!

describe('the pages of a form', () => {
  it.each(forms.map((one) => [one.id, one] as const))('%s: every question once, in order', (_, one) => {
    const steps = stepsOf(one)
    expect(steps.flatMap(questionsOfStep)).toEqual(questionsOf(one))
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, at) => at + 1))
    expect(steps.filter(({ asksHelp }) => asksHelp)).toEqual([steps.at(-1)])
    for (const step of steps) {
      expect(step.items.length).toBeGreaterThan(0)
      for (const question of questionsOfStep(step)) expect(stepOf(one, question.code)).toBe(step.number)
    }
  })

  it('what follows from a question stands on its page', () => {
    const followed = questionsOf(form).filter(({ askedWhen }) => askedWhen !== undefined)
    expect(followed).toHaveLength(9)
    for (const { code, askedWhen } of followed) {
      expect(askedWhen && 'question' in askedWhen && stepOf(form, askedWhen.question), code).toBe(
        stepOf(form, code),
      )
    }
  })

  it('are few, and none is long', () => {
    const steps = stepsOf(form)
    expect(steps.length).toBeGreaterThanOrEqual(14)
    expect(steps.length).toBeLessThanOrEqual(22)
    const fields = steps.map((step) =>
      questionsOfStep(step)
        .filter(({ askedWhen }) => askedWhen === undefined)
        .reduce((sum, question) => sum + Math.max(2, choicesOf(question).length), 0),
    )
    expect(Math.max(...fields)).toBeLessThanOrEqual(26)
  })
})

const value = fc.oneof(
  fc.constantFrom(
    ...questionsOf(form).flatMap((one) => choicesOf(one).map(({ code }) => code)),
    refusedValue,
  ),
  fc.integer({ min: -10, max: 3000 }).map(String),
  fc.string({ unit: 'binary', maxLength: 30 }),
)
const sentForm: fc.Arbitrary<SentForm> = fc.dictionary(
  fc.constantFrom(...questionsOf(form).map(({ code }) => fieldOf(code)), 'q.__proto__', 'q.', 'helped'),
  fc.oneof(value, fc.array(value, { maxLength: 4 })),
)

it('whatever is sent, only what can be an answer of the page is taken, and nothing that is not asked', () => {
  const steps = stepsOf(form)
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(steps.length - 1), sentForm), { maxLength: 6 }),
      fc.boolean(),
      (pages, offersRefused) => {
        let answers = {}
        for (const [at, sent] of pages) {
          const step = steps[at]!
          const before = answers
          answers = readStep(form, step, before, sent, { offersRefused }).answers
          const own = new Set(questionsOfStep(step).map(({ code }) => code))
          const others = (all: object) => Object.entries(all).filter(([code]) => !own.has(code))
          expect(others(answers)).toEqual(others(before))
        }
        const read = session(form, answers)
        // a year outside the range and a text that is too long are kept, to be mended
        const errors = read.problems.filter((met) => met.severity === 'error' && met.rule === undefined)
        expect(errors.filter(({ number }) => number !== 1046)).toEqual([])
        for (const [code, answer] of Object.entries(answers)) {
          expect(read.states.get(code)?.state, code).toBe('asked')
          if (!offersRefused) expect(isAnswered(answer as never), code).toBe(true)
        }
      },
    ),
    { seed: 1, numRuns: 200 },
  )
})

it('takes one’s answer before that one would rather not, and a year with spaces around it', () => {
  const [first] = stepsOf(form)
  const sent = { 'q.sex': ['-', 'female'], 'q.birth_year': ' 19 80 ', 'q.education': '-' }
  const read = readStep(form, first!, { marital_status: 'single' }, sent, { offersRefused: true })
  expect(read.answers).toEqual({ sex: 'female', birth_year: 1980, education: { missing: 'refused' } })
  const without = readStep(form, first!, {}, sent, { offersRefused: false })
  expect(without.answers).toEqual({ sex: 'female', birth_year: 1980 })
})

it('gives one way of ending lines, and nothing that no column can hold', () => {
  const last = stepsOf(form).at(-1)!
  const sent = { 'q.open_comment': '  a\r\nb\rc\0\ud800  ' }
  expect(readStep(form, last, {}, sent, { offersRefused: true }).answers).toEqual({ open_comment: 'a\nb\nc' })
})
