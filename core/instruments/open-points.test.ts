import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { choicesOf, questionsOf } from './form.ts'
import { openPoints } from './open-points.ts'
import { parseInstrument } from './parse.ts'
import { session } from './session.ts'
import { normalRecord } from './test-records.ts'
import type { Answer, Answers } from './types.ts'

const instruments = loadInstruments()
const form = instruments.at(-1)!
const manyChildren = normalRecord(form, { children_count: 11 })
const codes = questionsOf(form).map(({ code }) => code)

describe('open points', () => {
  it('are none where a registration is complete and nothing is unusual', () => {
    expect(openPoints(session(form, normalRecord(form)), {})).toEqual([])
  })
  it('stand in the form order, each with where to go', () => {
    const answers = normalRecord(form, {
      sex: { missing: 'blank' },
      children_count: 11,
      housing: 'blue',
      network: { missing: 'blank' },
    })
    const points = openPoints(session(form, answers), {})
    expect(points.map(({ kind, questions }) => [kind, questions[0]])).toEqual([
      ['unanswered', 'sex'],
      ['reason-missing', 'children_count'],
      ['error', 'housing'],
      ['unanswered', 'network'],
    ])
    expect(points.every(({ problem, questions }) => problem.questions === questions)).toBe(true)
  })
  it('hold what is about no question, last', () => {
    const points = openPoints(
      session(form, { ...normalRecord(form, { network: { missing: 'blank' } }), other: 1 }),
      {},
    )
    expect(points.map(({ problem }) => problem.number)).toEqual([1047, 1040])
  })
  it('of an empty registration are the required questions', () => {
    const points = openPoints(session(form, {}), {})
    const required = questionsOf(form).filter(({ required, askedWhen }) => required && !askedWhen)
    expect(points.map(({ questions }) => questions[0])).toEqual(required.map(({ code }) => code))
    expect(points.every(({ kind }) => kind === 'unanswered')).toBe(true)
  })
})

describe('a warning', () => {
  const points = (notes: Record<string, unknown>, answeredIn?: Record<string, number>) =>
    openPoints(session(form, manyChildren), notes, answeredIn).map(({ problem }) => problem.rule)

  it('is settled by its own reason', () => {
    expect(points({})).toEqual([1137])
    expect(points({ 'reason:1138': 'tvillinger' })).toEqual([1137])
    expect(points({ 'comment:children_count': 'elleve' })).toEqual([1137])
    expect(points({ 'reason:1137': null })).toEqual([1137])
    expect(points({ 'reason:1137': 'tvillinger' })).toEqual([])
  })
  it('wants a new reason when what it is about is written again', () => {
    const notes = { 'reason:1137': 'tvillinger' }
    expect(points(notes, { children_count: 3, 'reason:1137': 4 })).toEqual([])
    expect(points(notes, { children_count: 4, 'reason:1137': 4 })).toEqual([])
    expect(points(notes, { children_count: 5, 'reason:1137': 4 })).toEqual([1137])
    expect(points(notes, { children_count: 3, housing: 9, 'reason:1137': 4 })).toEqual([])
    expect(points(notes, { children_count: 1 })).toEqual([1137])
  })
  it('without a rule of the form wants none', () => {
    const answers = { ...normalRecord(form), own_children: 'no' }
    const read = session(form, answers)
    expect(read.problems.map(({ number, severity }) => [number, severity])).toContainEqual([1050, 'warning'])
    expect(openPoints(read, {})).toEqual([])
  })
})

describe('completion', () => {
  it('is hindered by errors and waiting questions exactly where the session is not complete', () => {
    const answer = (code: string): fc.Arbitrary<Answer | undefined> => {
      const question = questionsOf(form).find((one) => one.code === code)!
      const given =
        question.type === 'integer'
          ? fc.integer({ min: question.min - 1, max: question.max + 1 })
          : question.type === 'choice'
            ? fc.constantFrom(...question.choices.map((choice) => choice.code))
            : fc.subarray(choicesOf(question).map((choice) => choice.code))
      return fc.oneof(
        { arbitrary: given as fc.Arbitrary<Answer | undefined>, weight: 8 },
        {
          arbitrary: fc.constantFrom<(Answer | undefined)[]>(
            undefined,
            { missing: 'unknown' },
            { missing: 'refused' },
          ),
          weight: 2,
        },
      )
    }
    const changed = fc
      .uniqueArray(fc.constantFrom(...codes), { maxLength: 8 })
      .chain((some) => fc.record(Object.fromEntries(some.map((code) => [code, answer(code)]))))
    const check = (changes: Record<string, Answer | undefined>) => {
      const given = { ...normalRecord(form), ...changes } as Answers
      const read = session(form, given)
      const hindering = openPoints(read, {}).filter(({ kind }) => kind !== 'reason-missing')
      expect(hindering.length === 0).toBe(read.complete)
    }
    fc.assert(fc.property(changed, check), { seed: 1, numRuns: 300 })
  })
  it('waits for a question that decides whether a required one is asked, though it is not required itself', () => {
    const loose = structuredClone(form) as unknown as { sections: { questions: Record<string, unknown>[] }[] }
    for (const question of loose.sections.flatMap(({ questions }) => questions)) {
      if (question.code === 'own_children') question.required = false
    }
    const changed = parseInstrument(loose)
    const read = session(changed, normalRecord(changed, { own_children: { missing: 'blank' } }))
    expect(read.complete).toBe(false)
    expect(openPoints(read, {}).map(({ kind, questions }) => [kind, questions])).toEqual([
      ['unanswered', ['own_children']],
    ])
  })
})
