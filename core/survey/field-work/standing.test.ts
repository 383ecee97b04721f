import { describe, expect, it } from 'vitest'
import { remindedFor, type StandingFacts, standingOf, standings } from './standing.ts'

const facts: StandingFacts = {
  today: '2021-03-01',
  opensOn: '2021-02-01',
  closesOn: '2021-03-31',
  closed: false,
  answer: 'accepted',
  answerBy: '2021-01-10',
  joined: 3,
  formsMade: 2,
  handedOut: 10,
  finished: 12,
  target: 40,
}
const of = (change: Partial<StandingFacts>) => standingOf({ ...facts, ...change })

describe('how a participant does', () => {
  it('follows the field work from the invitation to the end', () => {
    expect(of({ answer: null, today: '2021-01-10' })).toBe('invited')
    expect(of({ answer: null, today: '2021-01-11' })).toBe('late-answer')
    expect(of({ answer: null, answerBy: null })).toBe('invited')
    expect(of({ answer: 'declined' })).toBe('declined')
    expect(of({ joined: 0 })).toBe('no-services')
    expect(of({ formsMade: 0 })).toBe('no-forms')
    expect(of({ today: '2021-01-31' })).toBe('ready')
    expect(of({ finished: 40 })).toBe('reached')
    expect(of({ closed: true })).toBe('finished')
    expect(of({ closed: true, answer: 'declined' })).toBe('declined')
  })
  it('is behind with less than half of what the time gone should have given, after two weeks', () => {
    // 28 of 58 days: 40 * 28 / 58 / 2 = 9.66
    expect(of({ finished: 9 })).toBe('behind')
    expect(of({ finished: 10 })).toBe('underway')
    expect(of({ finished: 0, today: '2021-02-14' })).toBe('underway')
    expect(of({ finished: 0, today: '2021-02-15' })).toBe('behind')
    // the share of the time is never more than the whole
    expect(of({ finished: 20, today: '2021-05-31' })).toBe('underway')
  })
  it('gives a hidden count the benefit of the doubt', () => {
    expect(of({ finished: -1, target: 16 })).toBe('underway')
    expect(of({ finished: 3, target: 16 })).toBe('behind')
    expect(of({ finished: -1, target: 40 })).toBe('behind')
  })
  it('without a target is behind only where nothing has happened', () => {
    expect(of({ target: null, finished: 0, handedOut: 0 })).toBe('behind')
    expect(of({ target: null, finished: 0, handedOut: 1 })).toBe('underway')
    expect(of({ target: null, finished: -1, handedOut: 0 })).toBe('behind')
    expect(of({ target: null, finished: 5, handedOut: 0 })).toBe('underway')
  })
  it('is one of those that are listed, and reminders go to some of them', () => {
    expect(new Set(standings).size).toBe(10)
    for (const standing of [...remindedFor.answer, ...remindedFor['field-work']]) {
      expect(standings).toContain(standing)
    }
  })
})
