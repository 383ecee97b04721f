import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { carryAnswers } from './carry.ts'
import { mapAnswers } from './mapping.ts'
import { createRegistry } from './registry.ts'
import { session } from './session.ts'
import { normalRecord } from './test-records.ts'
import type { Instrument } from './types.ts'

const versions = loadInstruments()
const [of2015, of2018, of2019, of2020] = versions as [Instrument, Instrument, Instrument, Instrument]
const registry = createRegistry(versions)

describe('carrying answers over several versions', () => {
  it('goes by every version between, and tells where the series breaks', () => {
    const given = normalRecord(of2015, { substance_degree_heroin: 'modest' })
    const carried = carryAnswers(registry, given, of2015.id, of2020.id)!
    const by2018 = mapAnswers(session(of2015, given).answers, of2015, of2018)
    expect(carried.answers).toEqual(mapAnswers(mapAnswers(by2018, of2018, of2019), of2019, of2020))
    expect(carried.answers.substances).toEqual(['alcohol', 'central_stimulants', 'heroin'])
    expect(carried.answers.housing).toBe('green')
    // nobody was asked in 2015
    expect(carried.answers.care_pathway).toEqual({ missing: 'notAsked' })
    expect(carried.answers.suicide_attempt_3_years).toEqual({ missing: 'notAsked' })
    expect(carried.breaks).toEqual(['substances'])
  })
  it('keeps a break that was made on the way', () => {
    const after: Instrument = {
      ...of2020,
      id: 'brukerplan@2021.1',
      rounds: ['2021'],
      mapping: {
        from: of2020.id,
        entries: [
          { question: 'substances', kind: 'same' },
          {
            question: 'housing',
            kind: 'recoded',
            sources: ['substances'],
            breaksSeries: false,
            note: { nb: 'til prøve', nn: 'til prøve' },
          },
          { question: 'network', kind: 'same' },
        ],
      },
    }
    const longer = createRegistry([...versions, after])
    const breaksFrom = (from: Instrument) =>
      carryAnswers(longer, { network: 'red' }, from.id, after.id)!.breaks
    expect(breaksFrom(of2019)).toEqual(['substances', 'housing'])
    expect(breaksFrom(of2020)).toEqual([])
  })
  it('leaves answers of the same version as they read in it', () => {
    const given = normalRecord(of2020)
    expect(carryAnswers(registry, given, of2020.id, of2020.id)).toEqual({
      answers: session(of2020, given).answers,
      breaks: [],
    })
  })
  it('does not go back in time', () => {
    expect(carryAnswers(registry, {}, of2020.id, of2015.id)).toBeNull()
    expect(() => carryAnswers(registry, {}, of2020.id, 'brukerplan@1999.1')).toThrow(/^1002: /)
  })
})
