import { expect, it } from 'vitest'
import { coverageOf } from './coverage.ts'

const services = [
  { id: 'nav', target: 20 },
  { id: 'day', target: null },
  { id: 'new', target: 5 },
]
const handedOut = [
  { service: 'nav', handedOut: 10, declined: 2 },
  { service: 'nav', handedOut: 8, declined: 0 },
  { service: 'day', handedOut: 0, declined: 3 },
]
const steps = [
  { service: 'nav', until: '2021-02-05', channel: 'paper', finished: 7 },
  { service: 'nav', until: '2021-02-12', channel: 'web', finished: 5 },
  { service: 'day', until: '2021-02-07', channel: null, finished: 6 },
  { service: null, until: '2021-02-14', channel: null, finished: 7 },
] as const

it('adds up what is told by service and week, against what was aimed at and handed out', () => {
  const { services: rows, total, weeks } = coverageOf(services, handedOut, steps, null)
  expect(rows).toEqual([
    {
      service: 'nav',
      target: 20,
      handedOut: 18,
      declined: 2,
      finished: 12,
      web: 5,
      paper: 7,
      perHandedOut: 12 / 18,
    },
    // nothing is noted as handed out, so there is nothing to be a share of
    {
      service: 'day',
      target: null,
      handedOut: 0,
      declined: 3,
      finished: 6,
      web: 0,
      paper: 0,
      perHandedOut: null,
    },
    // fewer than five, or none: no share of it
    {
      service: 'new',
      target: 5,
      handedOut: 0,
      declined: 0,
      finished: 0,
      web: 0,
      paper: 0,
      perHandedOut: null,
    },
  ])
  expect(total).toMatchObject({ target: 25, handedOut: 18, declined: 5, finished: 25, perHandedOut: 25 / 18 })
  expect(weeks).toEqual([
    { week: '2021-W05', finished: 13 },
    // of several services together: in the week and the total alone
    { week: '2021-W06', finished: 12 },
  ])
})

it("takes the participant's own target before the sum of the services'", () => {
  expect(coverageOf(services, handedOut, steps, 40).total.target).toBe(40)
  expect(coverageOf([], [], [], null)).toEqual({
    services: [],
    weeks: [],
    total: { target: null, handedOut: 0, declined: 0, finished: 0, web: 0, paper: 0, perHandedOut: null },
  })
})
