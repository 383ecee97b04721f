import { describe, expect, it } from 'vitest'
import { emptyDraft, errorsOf, namedBases, type RoundDraft, requestOf, steps } from './draft.ts'

const basis = { unitType: 'nav', law: ' loven', paragraph: '§ 1', explanation: { nb: '', nn: '' } }
const whole: RoundDraft = {
  ...emptyDraft,
  code: ' 2027 ',
  nameNb: 'Kartleggingen',
  nameNn: 'Kartlegginga',
  year: '2027',
  opensOn: '2027-11-15',
  closesOn: '2027-12-15',
  retentionUntil: '2032-12-31',
  instrument: 'brukerplan@2026.1',
  unitTypes: ['health', 'nav'],
  bases: [basis],
}
const wrong = (draft: Partial<RoundDraft>) =>
  steps.flatMap((step) => Object.keys(errorsOf({ ...whole, ...draft }, step)))

describe('a draft of a round', () => {
  it('is sent as it is written, without what surrounds it', () => {
    expect(wrong({})).toEqual([])
    expect(requestOf(whole)).toMatchObject({ code: '2027', year: 2027, bases: [basis] })
  })

  it('is asked for what is missing, in the step where it is written', () => {
    expect(steps.flatMap((step) => Object.keys(errorsOf(emptyDraft, step)))).toEqual([
      ...['nameNb', 'nameNn', 'code', 'year'],
      ...['opensOn', 'closesOn', 'retentionUntil'],
      ...['instrument', 'unitTypes'],
    ])
  })

  it.each([
    [{ code: 'Æ 27' }, 'code'],
    [{ year: '27' }, 'year'],
    [{ closesOn: '2027-11-14' }, 'closesOn'],
    [{ retentionUntil: '2027-12-15' }, 'retentionUntil'],
    [{ groups: [] }, 'groups'],
    [{ bases: [{ ...basis, paragraph: ' ' }] }, 'bases'],
    [{ bases: [{ ...basis, law: '', paragraph: '', explanation: { nb: 'x', nn: '' } }] }, 'bases'],
  ] as const)('with %o is told what is wrong with it', (draft, field) => {
    expect(wrong(draft)).toEqual([field])
  })

  it('closes on the day it opens, if it must', () => {
    expect(wrong({ closesOn: '2027-11-15' })).toEqual([])
  })

  it('sends the bases of its own types of units alone, and none that is empty', () => {
    const none = { ...basis, unitType: 'health', law: '', paragraph: '' }
    expect(namedBases([basis, none], ['health', 'nav'])).toEqual([basis])
    expect(namedBases([basis], ['health'])).toEqual([])
    expect(namedBases([basis], [])).toEqual([basis])
  })
})
