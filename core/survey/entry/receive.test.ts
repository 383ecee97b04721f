import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choicesOf, questionsOf, session } from '#core/instruments'
import type { PaperEntry, Seen } from './entry.ts'
import { receiveEntry } from './receive.ts'
import { testAnswers, testForm } from './test-form.ts'

const received = (seen: PaperEntry['seen']) => receiveEntry(testForm, { seen, helped: null })
const unclear = { unclear: true } as const

describe('receiveEntry', () => {
  it('leaves answers without errors as they stand', () => {
    expect(received(testAnswers)).toEqual({ answers: testAnswers, takenOut: [], warnings: [], empty: false })
  })

  it('makes an unclear mark blank, with the reason', () => {
    const { answers, takenOut } = received({ ...testAnswers, plan: unclear })
    expect(answers).not.toHaveProperty('plan')
    // the way is not decided, so the follow-up stands
    expect(answers).toHaveProperty('plan_good', 'some')
    expect(takenOut).toEqual([{ question: 'plan', reason: 'unclear' }])
  })

  it('takes out what the arrows lead past, and what hangs on that', () => {
    const { answers, takenOut } = received({ plan: 'no', plan_good: 'none', plan_why: 'a', work: 'full' })
    expect(answers).toEqual({ plan: 'no', work: 'full' })
    expect(takenOut).toEqual([
      { question: 'plan_good', reason: 'routed' },
      { question: 'plan_why', reason: 'routed' },
    ])
  })

  it('keeps contradictions of severity warning as they stand, and tells them', () => {
    const { answers, takenOut, warnings } = received({ used: ['nothing', 'wine'] })
    expect(answers).toEqual({ used: ['nothing', 'wine'] })
    expect(takenOut).toEqual([])
    expect(warnings.map(({ number }) => number)).toEqual([1200])
  })

  it('takes out every field of a rule of severity error, since nobody knows which is wrong', () => {
    const { answers, takenOut } = received({ ...testAnswers, work: 'full', jobless: 'yes' })
    expect(answers).toEqual(testAnswers)
    expect(takenOut.map(({ reason }) => reason)).toEqual(['contradiction', 'contradiction'])
  })

  it('takes out a number that is no answer to its question, and is empty where nothing is left', () => {
    expect(received({ born: 1492 })).toMatchObject({
      answers: {},
      takenOut: [{ question: 'born', reason: 'unreadable' }],
      empty: true,
    })
    expect(received({ used: [], service: '' })).toMatchObject({ answers: {}, takenOut: [], empty: true })
  })

  it('whatever is ticked: what is received has no errors, is a part of what was seen, and is received the same again', () => {
    const values = questionsOf(testForm).map((question) => {
      const codes = choicesOf(question).map(({ code }) => code)
      const one: fc.Arbitrary<Seen> =
        question.type === 'multi'
          ? fc.subarray(codes)
          : question.type === 'integer'
            ? fc.integer({ min: 1850, max: 2030 })
            : question.type === 'text'
              ? fc.string({ minLength: 1, maxLength: 30 })
              : fc.constantFrom(...codes)
      return fc
        .option(fc.oneof({ weight: 9, arbitrary: one }, fc.constant(unclear)), { nil: null })
        .map((value) => (value === null ? [] : [[question.code, value] as const]))
    })
    fc.assert(
      fc.property(fc.tuple(...values), (parts) => {
        const seen = Object.fromEntries(parts.flat())
        const { answers, takenOut } = received(seen)
        expect(session(testForm, answers).problems.filter(({ severity }) => severity === 'error')).toEqual([])
        for (const [code, value] of Object.entries(answers)) expect(seen[code]).toEqual(value)
        for (const { question } of takenOut) expect(answers).not.toHaveProperty(question)
        expect(received(answers)).toMatchObject({ answers, takenOut: [] })
      }),
      { seed: 1, numRuns: 300 },
    )
  })
})
