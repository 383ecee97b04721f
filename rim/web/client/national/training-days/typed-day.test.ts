import { describe, expect, it } from 'vitest'
import { clockOf, dayFaults, emptyDay, sentDay, typedDay } from './typed-day.ts'

const whole = { ...emptyDay, day: '2026-11-03', place: 'Rådhuset' }

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['0930', '09:30'],
    [' 23:59 ', '23:59'],
    ['24:00', null],
    ['9:60', null],
    ['ni', null],
    ['', null],
    ['9:5', null],
  ])('«%s»: %s', (text, clock) => expect(clockOf(text)).toBe(clock))
})

describe('a training day that is typed', () => {
  it('is sent as it is meant', () => {
    expect(dayFaults(whole, '2026-11-03')).toEqual({})
    expect(sentDay({ ...whole, begins: '9', places: ' 30 ', link: ' https://x.example ' })).toEqual({
      day: '2026-11-03',
      begins: '09:00',
      ends: '15:00',
      place: 'Rådhuset',
      link: 'https://x.example',
      places: 30,
      about: { nb: '', nn: '' },
    })
  })

  it.each([
    [{ day: '' }, { day: 'day' }],
    [{ day: '2026-11-02' }, { day: 'day' }],
    [{ begins: 'x' }, { begins: 'clock' }],
    [{ begins: '15:00' }, { ends: 'order' }],
    [{ ends: '' }, { ends: 'clock' }],
    [{ place: ' ' }, { place: 'where' }],
    [{ link: 'http://x.example' }, { link: 'link' }],
    [{ places: '0' }, { places: 'places' }],
    [{ places: '2,5' }, { places: 'places' }],
  ] as const)('%j', (change, faults) =>
    expect(dayFaults({ ...whole, ...change }, '2026-11-03')).toEqual(faults),
  )

  it('stands in the form as it was', () => {
    const about = { nb: 'Ta med pc', nn: '' }
    const stored = { ...sentDay(whole), about, id: 'x', taken: 0, cancelledAt: null }
    expect(sentDay(typedDay(stored))).toEqual({ ...sentDay(whole), about })
  })
})
