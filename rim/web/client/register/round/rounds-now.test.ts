import { expect, it } from 'vitest'
import { roundsNow } from './rounds-now.ts'

const round = (opensOn: string, closesOn: string) => ({ opensOn, closesOn })
const first = round('2026-01-01', '2026-01-31')
const second = round('2026-02-01', '2026-03-15')
const beside = round('2026-03-01', '2026-03-10')
const later = round('2026-09-01', '2026-09-30')
const last = round('2027-01-01', '2027-01-31')
const all = [last, second, later, beside, first]

it('knows those that are open, the one that closes first before the others, on their first and last days too', () => {
  expect(roundsNow(all, '2026-03-01').open).toEqual([beside, second])
  expect(roundsNow(all, '2026-03-10').open).toEqual([beside, second])
  expect(roundsNow(all, '2026-03-11').open).toEqual([second])
})

it('knows the next one, and those that are over, the last one first', () => {
  expect(roundsNow(all, '2026-04-01')).toEqual({ open: [], next: later, over: [second, beside, first] })
})

it('knows of none where there are none', () => {
  expect(roundsNow([], '2026-04-01')).toEqual({ open: [], next: null, over: [] })
})
