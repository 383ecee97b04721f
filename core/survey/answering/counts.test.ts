import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FinishedCount, toldCounts } from './counts.ts'

const count = (
  service: string,
  day: string,
  finished: number,
  channel: 'web' | 'paper' = 'paper',
): FinishedCount => ({ service, day, channel, finished })

// 10 February 2021 is a Wednesday
const days = Array.from({ length: 24 }, (_, at) =>
  new Date(Date.UTC(2021, 1, 1 + at)).toISOString().slice(0, 10),
)

describe('finished answers', () => {
  it('are told on the day that there are five more, and not before it is over', () => {
    const counts = [count('a', '2021-02-08', 4), count('a', '2021-02-09', 2), count('a', '2021-02-10', 4)]
    expect(toldCounts(counts, '2021-02-09')).toEqual([])
    const first = { service: 'a', until: '2021-02-09', channel: 'paper', finished: 6 }
    expect(toldCounts(counts, '2021-02-10')).toEqual([first])
    expect(toldCounts(counts, '2021-03-31')).toEqual([first])
  })

  it('are told by channel where each has five or none', () => {
    expect(
      toldCounts([count('a', '2021-02-08', 5, 'web'), count('a', '2021-02-08', 6)], '2021-02-10'),
    ).toEqual([
      { service: 'a', until: '2021-02-08', channel: 'web', finished: 5 },
      { service: 'a', until: '2021-02-08', channel: 'paper', finished: 6 },
    ])
    expect(
      toldCounts([count('a', '2021-02-08', 1, 'web'), count('a', '2021-02-08', 6)], '2021-02-10'),
    ).toEqual([{ service: 'a', until: '2021-02-08', channel: null, finished: 7 }])
  })

  it('of services with few each are told together on the Sunday', () => {
    const counts = [count('a', '2021-02-08', 3), count('b', '2021-02-09', 4), count('c', '2021-02-10', 4)]
    expect(toldCounts(counts, '2021-02-14')).toEqual([])
    expect(toldCounts(counts, '2021-02-15')).toEqual([
      { service: null, until: '2021-02-14', channel: null, finished: 11 },
    ])
  })

  it('are told in steps of five or more that stay, however many come and whenever one looks', () => {
    const any = fc.record({
      service: fc.constantFrom('a', 'b', 'c'),
      day: fc.constantFrom(...days.slice(0, 20)),
      channel: fc.constantFrom('web' as const, 'paper' as const),
      finished: fc.integer({ min: 1, max: 4 }),
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (counts) => {
        let before: readonly unknown[] = []
        for (const today of days) {
          const told = toldCounts(
            // what has not come in yet is not there to be counted
            counts.filter(({ day }) => day <= today),
            today,
          )
          expect(told.slice(0, before.length)).toEqual(before)
          for (const { finished, until } of told) {
            expect(finished).toBeGreaterThanOrEqual(5)
            expect(until < today).toBe(true)
          }
          before = told
        }
        const all = counts.reduce((sum, { finished }) => sum + finished, 0)
        const told = toldCounts(counts, '2022-01-01').reduce((sum, { finished }) => sum + finished, 0)
        // what is never told of is fewer than five
        expect(all - told).toBeGreaterThanOrEqual(0)
        expect(all - told).toBeLessThan(5)
      }),
      { seed: 1, numRuns: 200 },
    )
  })
})
