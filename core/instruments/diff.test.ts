import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { diffInstruments } from './diff.ts'
import type { Instrument } from './types.ts'

const [of2015, of2018, of2019, of2020] = loadInstruments() as [Instrument, Instrument, Instrument, Instrument]

describe('diffInstruments', () => {
  it('finds what 2018, 2019 and 2020 added and dropped', () => {
    expect(diffInstruments(of2015, of2018).questions).toEqual({
      added: ['mental_duration', 'suicide_attempt_3_years'],
      removed: ['suicide_attempt_last_year'],
      // "cognitive" moves from C3 to C4
      changed: ['cognitive'],
    })
    expect(diffInstruments(of2018, of2019)).toMatchObject({
      questions: { removed: [], changed: ['services_other'] },
      changed: [
        {
          question: 'services_other',
          changes: ['choices'],
          choices: { added: ['guardian'], removed: [], changed: [] },
        },
      ],
      rules: { added: [1110, 1112, 1113, 1140, 1141, 1145, 1176], removed: [1171], changed: [] },
    })
    expect(diffInstruments(of2019, of2020).questions.added).toEqual(['substances'])
    expect(diffInstruments(of2019, of2020).questions.removed).toHaveLength(7)
  })
  it('shows what the mapping declares beside what it found, in the direction of the mapping only', () => {
    expect(
      diffInstruments(of2018, of2019).declared.map((entry) => `${entry.question} ${entry.kind}`),
    ).toEqual([
      'others_children new',
      'others_children_count new',
      'work_experience new',
      'time_since_work new',
      'services_other recoded',
      'care_pathway new',
    ])
    expect(diffInstruments(of2019, of2018).declared).toEqual([])
    expect(diffInstruments(of2019, of2018).questions.removed).toContain('work_experience')
  })
  it('finds nothing between a form and itself', () => {
    const same = diffInstruments(of2020, of2020)
    expect(
      [same.questions, same.rules, same.inclusion].flatMap((one) => [
        ...one.added,
        ...one.removed,
        ...one.changed,
      ]),
    ).toEqual([])
    expect(same.changed).toEqual([])
  })
  it('tells which part of a question is another', () => {
    const [first] = of2020.sections
    const [sex, age] = first!.questions
    const text = { ...sex!.text, nn: 'Kjønn' }
    const newer: Instrument = {
      ...of2020,
      sections: [
        {
          ...first!,
          questions: [{ ...sex!, text, required: false }, { ...age!, max: 120 } as typeof age & object],
        },
      ],
    }
    expect(diffInstruments(of2020, newer).changed.map((one) => [one.question, ...one.changes])).toEqual([
      ['sex', 'text', 'answering'],
      ['age', 'range'],
    ])
  })
})
