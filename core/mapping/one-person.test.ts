import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Answers, type MultiQuestion, questionsOf } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { type CompletedRegistration, onePerson } from './one-person.ts'

const form = loadInstruments().at(-1)!
const services = questionsOf(form).filter(
  (question): question is MultiQuestion => question.type === 'multi' && question.code.startsWith('services_'),
)

const registration = (id: string, completedAt: string, answers: Answers): CompletedRegistration => ({
  id,
  completedAt,
  answers,
})

describe('one person registered by several units', () => {
  it('has the answers that were completed last and the services of all units', () => {
    const one = registration('a', '2026-03-01T10:00:00.000000Z', {
      housing: 'red',
      substances: ['alcohol', 'heroin'],
      services_nav: ['advice', 'work_measure'],
      services_tsb: ['lar'],
    })
    const other = registration('b', '2026-03-02T10:00:00.000000Z', {
      housing: 'green',
      substances: ['alcohol'],
      services_nav: ['social_assistance', 'advice'],
      services_somatic: { missing: 'unknown' },
      finances: 'yellow',
    })
    expect(onePerson([one, other], form)).toEqual({
      id: 'b',
      completedAt: '2026-03-02T10:00:00.000000Z',
      answers: {
        housing: 'green',
        // what somebody uses is as it was seen last
        substances: ['alcohol'],
        finances: 'yellow',
        // in the form's order
        services_nav: ['work_measure', 'advice', 'social_assistance'],
        services_tsb: ['lar'],
        services_somatic: { missing: 'unknown' },
      },
    })
  })

  it('at the same time counts by the larger id', () => {
    const at = '2026-03-01T10:00:00.000000Z'
    const pair = [registration('a', at, { housing: 'red' }), registration('b', at, { housing: 'green' })]
    expect(onePerson(pair, form).id).toBe('b')
  })

  it('must be somebody', () => {
    expect(() => onePerson([], form)).toThrow(RangeError)
  })

  const some = fc.record({
    id: fc.uuid(),
    completedAt: fc.integer({ min: 0, max: 3 }).map((day) => `2026-03-0${day + 1}T10:00:00.000000Z`),
    answers: fc
      .record(
        {
          housing: fc.constantFrom('green', 'yellow', 'red'),
          substances: fc.constantFrom(['alcohol'], ['heroin'], []),
          ...Object.fromEntries(
            services.map(({ code, choices }) => [
              code,
              fc.oneof(
                { weight: 4, arbitrary: fc.subarray(choices.map((choice) => choice.code)) },
                fc.constant({ missing: 'unknown' as const }),
              ),
            ]),
          ),
        },
        { requiredKeys: [] },
      )
      .map((answers) => answers as Answers),
  })
  const registrations = fc.uniqueArray(some, { minLength: 1, maxLength: 5, selector: ({ id }) => id })

  it('is the same in whatever order the registrations come', () => {
    fc.assert(
      fc.property(
        registrations.chain((list) =>
          fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
        ),
        ([list, shuffled]) => {
          expect(onePerson(shuffled, form)).toEqual(onePerson(list, form))
        },
      ),
      { seed: 1, numRuns: 200 },
    )
  })

  it('has every service that any unit knows of and no other, and the last one’s other answers', () => {
    let united = 0
    fc.assert(
      fc.property(registrations, (list) => {
        const { id, answers } = onePerson(list, form)
        const last = list.find((one) => one.id === id)!
        for (const one of list) expect(one.completedAt <= last.completedAt).toBe(true)
        for (const { code, choices } of services) {
          const holders = (choice: string): boolean =>
            list.some((one) => {
              const answer = one.answers[code]
              return Array.isArray(answer) && answer.includes(choice)
            })
          const answer = answers[code]
          if (Array.isArray(answer)) {
            for (const choice of choices) expect(answer.includes(choice.code)).toBe(holders(choice.code))
            if (!list.every((one) => one.id === id) && answer.length > 0) united++
          } else expect(answer).toEqual(last.answers[code])
        }
        expect([answers.housing, answers.substances]).toEqual([last.answers.housing, last.answers.substances])
      }),
      { seed: 1, numRuns: 200 },
    )
    expect(united).toBeGreaterThan(200)
  })

  it('counts once more as itself, alone or among those it was made of', () => {
    fc.assert(
      fc.property(registrations, (list) => {
        const made = onePerson(list, form)
        expect(onePerson([made], form)).toEqual(made)
        expect(onePerson([...list.filter(({ id }) => id !== made.id), made], form)).toEqual(made)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
