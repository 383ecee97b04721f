import { describe, expect, it } from 'vitest'
import { type FieldWorkFacts, fieldWorkSteps, nextStep } from './steps.ts'

const invited: FieldWorkFacts = {
  today: '2021-01-15',
  opensOn: '2021-02-01',
  closesOn: '2021-03-31',
  closed: false,
  answer: null,
  joined: 0,
  orders: { waiting: 0, made: 0, failed: 0 },
  lastNoted: null,
  feedback: false,
}
const accepted: FieldWorkFacts = { ...invited, answer: 'accepted' }
const recruited: FieldWorkFacts = { ...accepted, joined: 3 }
const ordered: FieldWorkFacts = { ...recruited, orders: { waiting: 1, made: 0, failed: 0 } }
const printed: FieldWorkFacts = { ...ordered, orders: { waiting: 0, made: 1, failed: 0 } }
const next = (facts: FieldWorkFacts) => nextStep(fieldWorkSteps(facts))
const state = (facts: FieldWorkFacts, step: string) =>
  fieldWorkSteps(facts).find((one) => one.step === step)?.state

describe('what is next', () => {
  it('is to answer, to find services, to order, and then to wait', () => {
    expect([invited, accepted, recruited, ordered, printed].map(next)).toEqual([
      'answer',
      'services',
      'orders',
      null,
      null,
    ])
    expect(state(ordered, 'forms')).toBe('underway')
  })
  it('is nothing for who has declined', () => {
    expect(next({ ...invited, answer: 'declined' })).toBeNull()
    expect(next({ ...invited, answer: 'declined', closed: true, today: '2021-04-10' })).toBeNull()
  })
  it('is the order that failed', () => {
    expect(next({ ...printed, orders: { waiting: 0, made: 1, failed: 1 } })).toBe('orders')
  })
  it('is to note what is handed out, when a week has gone without a note', () => {
    const on = (today: string, lastNoted: string | null) =>
      state({ ...printed, today, lastNoted }, 'handing-out')
    expect(on('2021-01-31', null)).toBe('locked')
    expect(on('2021-02-07', null)).toBe('underway')
    expect(on('2021-02-08', null)).toBe('todo')
    expect(on('2021-02-08', '2021-02-05')).toBe('underway')
    expect(on('2021-02-12', '2021-02-05')).toBe('todo')
    // what was noted until the last day is enough
    expect(on('2021-05-01', '2021-03-30')).toBe('underway')
  })
  it('is to tell how it went when the wave is closed, once', () => {
    const closed = { ...printed, closed: true, today: '2021-04-10' }
    expect(next(closed)).toBe('feedback')
    expect(next({ ...closed, feedback: true })).toBeNull()
    expect(state(closed, 'handing-out')).toBe('done')
    expect(next({ ...invited, closed: true })).toBeNull()
  })
})
