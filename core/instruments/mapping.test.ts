import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { questionsOf } from './form.ts'
import { mapAnswers } from './mapping.ts'
import { comparableRounds } from './series.ts'
import { session } from './session.ts'
import { normalMentalRecord, normalRecord } from './test-records.ts'
import type { Answer, Answers, Instrument } from './types.ts'

const versions = loadInstruments()
const [of2015, of2018, of2019, of2020] = versions as [Instrument, Instrument, Instrument, Instrument]
const normalised = (instrument: Instrument, changes: Readonly<Record<string, Answer>> = {}): Answers =>
  session(instrument, normalRecord(instrument, changes)).answers
const notAsked = { missing: 'notAsked' }

describe('mapAnswers', () => {
  it('keeps the same questions, and makes new ones not asked', () => {
    const older = normalised(of2018)
    const newer = mapAnswers(older, of2018, of2019)
    expect(Object.keys(newer)).toEqual(questionsOf(of2019).map((question) => question.code))
    for (const { code } of questionsOf(of2018)) expect(newer[code], code).toEqual(older[code])
    expect(newer.work_experience).toEqual(notAsked)
    expect(newer.care_pathway).toEqual(notAsked)
  })

  it('does not carry an attempt in the last year over to the last three years', () => {
    const newer = mapAnswers(normalised(of2015, { suicide_attempt_last_year: 'yes' }), of2015, of2018)
    expect(newer.suicide_attempt_3_years).toEqual(notAsked)
    expect(newer).not.toHaveProperty('suicide_attempt_last_year')
  })

  it('takes any degree of use as use', () => {
    const used = (changes: Readonly<Record<string, Answer>>) =>
      mapAnswers(normalised(of2019, changes), of2019, of2020).substances
    expect(used({})).toEqual(['alcohol', 'central_stimulants'])
    expect(used({ substance_degree_heroin: 'modest', substance_degree_alcohol: 'none' })).toEqual([
      'central_stimulants',
      'heroin',
    ])
    const none = {
      substance_degree_alcohol: 'none',
      substance_degree_central_stimulants: 'none',
      injecting: 'no',
    }
    expect(used(none)).toEqual([])
    expect(used({ ...none, substance_degree_other: { missing: 'unknown' } })).toEqual({ missing: 'unknown' })
    expect(used({ ...none, substance_degree_other: { missing: 'blank' } })).toEqual({ missing: 'blank' })
    expect(used({ substance_degree_other: { missing: 'unknown' } })).toEqual([
      'alcohol',
      'central_stimulants',
    ])
  })

  it('leaves those without a substance problem not asked', () => {
    const older = session(of2019, normalMentalRecord(of2019)).answers
    expect(mapAnswers(older, of2019, of2020).substances).toEqual(notAsked)
  })

  it('gives answers that the newer form accepts', () => {
    const newer = mapAnswers(normalised(of2019), of2019, of2020)
    expect(session(of2020, newer).problems).toEqual([])
    expect(session(of2020, newer).answers).toEqual(newer)
  })

  it('goes one version at a time, and forward only', () => {
    expect(() => mapAnswers({}, of2015, of2019)).toThrow(/1023/)
    expect(() => mapAnswers({}, of2019, of2018)).toThrow(/1023/)
    const through = mapAnswers(mapAnswers(normalised(of2015), of2015, of2018), of2018, of2019)
    expect(mapAnswers(through, of2019, of2020).substances).toEqual(['alcohol', 'central_stimulants'])
  })

  it("recodes one question's choices, and does not ask what has no counterpart", () => {
    const choice = (code: string) => ({ code, label: of2015.title })
    const question = {
      code: 'health',
      number: 'A1',
      type: 'choice' as const,
      text: of2015.title,
      required: false,
      allowsUnknown: true,
      allowsRefused: false,
    }
    const form = (version: string, codes: string[]): Instrument => ({
      ...of2015,
      id: `test@${version}`,
      family: 'test',
      version,
      rules: [],
      inclusion: [],
      sections: [
        { code: 'A', title: of2015.title, questions: [{ ...question, choices: codes.map(choice) }] },
      ],
    })
    const older = form('1', ['good', 'fair', 'other'])
    const newer: Instrument = {
      ...form('2', ['good', 'not_good']),
      mapping: {
        from: 'test@1',
        entries: [
          {
            question: 'health',
            kind: 'recoded',
            sources: ['health'],
            choices: { good: 'good', fair: 'not_good', other: null },
            breaksSeries: true,
            note: { nb: 'Brudd.', nn: 'Brot.' },
          },
        ],
      },
    }
    expect(mapAnswers({ health: 'fair' }, older, newer)).toEqual({ health: 'not_good' })
    expect(mapAnswers({ health: 'other' }, older, newer)).toEqual({ health: notAsked })
    expect(mapAnswers({ health: { missing: 'unknown' } }, older, newer)).toEqual({
      health: { missing: 'unknown' },
    })
    expect(mapAnswers({}, older, newer)).toEqual({ health: { missing: 'blank' } })
  })
})

describe('comparableRounds', () => {
  const rounds = (question: string) =>
    comparableRounds(question, versions).map((part) => part.rounds.join(' '))
  it('joins what is the same and shows a break as a break', () => {
    expect(rounds('housing')).toEqual(['2015 2016 2017 2018 2019 2020 2026'])
    expect(rounds('services_other')).toEqual(['2015 2016 2017 2018 2019 2020 2026'])
    expect(rounds('substances')).toEqual(['2015 2016 2017 2018 2019', '2020 2026'])
    expect(rounds('suicide_attempt_last_year')).toEqual(['2015 2016 2017'])
    expect(rounds('suicide_attempt_3_years')).toEqual(['2018 2019 2020 2026'])
    expect(rounds('gone')).toEqual([])
  })
  it('says why', () => {
    const [attempts] = comparableRounds('suicide_attempt_3_years', versions)
    expect(attempts!.breakNote!.nb).toMatch(/siste tre årene.*brutt/)
    const [before, after] = comparableRounds('substances', versions)
    expect(before!.breakNote).toBeNull()
    expect(after!.breakNote!.nn).toMatch(/graden av bruk/)
  })
})
