import { describe, expect, it } from 'vitest'
import { type Answers, checkInstrument, parseInstrument, session } from '#core/instruments'
import { readJson } from '#rim/assets'
import { feedbackResults } from './feedback.ts'

const form = parseInstrument(readJson('core/instruments/data/datainnsamling/2021.1.json'))

/** 49 persons in 17 municipalities, who answered the first question as footnote 9 tells: 29, 46 and 25 %. */
const given = Array.from({ length: 49 }, (_, at) => ({
  municipality: String(1101 + (at < 32 ? at % 16 : at === 48 ? 16 : at % 4)),
  answers: {
    ...(at < 48 && { mirrors_target_group: at < 14 ? 'largely' : at < 36 ? 'unsure' : 'not_well' }),
    ...(at > 40 && { under_represented: ['lowest_functioning', 'women'] }),
    ...(at % 20 === 0 && { comment: `Kommentar ${99 - at}` }),
    recruiting_services: at < 4 ? 'unknown_to_me' : 'hard',
  } as Answers,
}))

describe('the feedback form', () => {
  it('is whole', () => {
    expect(checkInstrument(form, [form])).toEqual([])
  })
  it('asks who is lacking only of whoever is not sure that nobody is', () => {
    const state = (answers: Answers) => session(form, answers).states.get('under_represented')?.state
    expect(state({ mirrors_target_group: 'largely' })).toBe('notAsked')
    expect(state({ mirrors_target_group: 'unsure' })).toBe('asked')
    expect(state({ mirrors_target_group: 'not_well' })).toBe('asked')
  })
})

describe('the feedback', () => {
  const results = feedbackResults(form, given)
  const question = (code: string) => results.questions.find((one) => one.code === code)
  it('is counted as the report for 2021 tells of 2019: 29 %, 46 % and 25 %', () => {
    expect([results.persons, results.municipalities]).toEqual([49, 17])
    const asked = question('mirrors_target_group')!
    expect(asked).toEqual({
      code: 'mirrors_target_group',
      answered: 48,
      counts: { largely: 14, unsure: 22, not_well: 12 },
    })
    const percent = Object.values(asked.counts).map((count) => (100 * count) / asked.answered)
    // of 49 no whole number gives 46 %, so one of them left the question blank
    expect(percent.map(Math.round)).toEqual([29, 46, 25])
  })
  it('counts each choice of several, and leaves what stands beside the scale out of the base', () => {
    expect(question('under_represented')).toMatchObject({ answered: 8, counts: { women: 8, young: 0 } })
    expect(question('recruiting_services')).toMatchObject({
      answered: 45,
      counts: { hard: 45, unknown_to_me: 4 },
    })
  })
  it('hides how many persons there are in a municipality where they are one to four', () => {
    const shown = results.byMunicipality
    const real = (code: string) => given.filter(({ municipality }) => municipality === code).length
    expect(Object.keys(shown)).toHaveLength(17)
    for (const [code, count] of Object.entries(shown)) {
      expect(count, code).toBe(real(code) < 5 ? -1 : real(code))
    }
    expect(Object.values(shown).filter((count) => count > 0)).toEqual([6, 6, 6, 6])
  })
  it('gives the comments in an order that tells nothing', () => {
    expect(results.comments.map(({ text }) => text)).toEqual(['Kommentar 59', 'Kommentar 79', 'Kommentar 99'])
  })
  it('tells nothing of fewer than five', () => {
    const four = feedbackResults(form, given.slice(0, 4))
    expect(four.comments).toEqual([])
    expect(four.questions.every(({ counts }) => Object.keys(counts).length === 0)).toBe(true)
    expect(four.persons).toBe(4)
  })
})
