import { describe, expect, it } from 'vitest'
import { groupBy } from '#core/foundation'
import { type Build, type FieldWork, fieldWork } from './field-work.ts'
import { attacks, rightOf } from './strategies.ts'

type Name = keyof typeof attacks

const hits = (work: FieldWork): Readonly<Record<Name, number>> =>
  Object.fromEntries(
    Object.entries(attacks).map(([name, attack]) => [name, rightOf(attack(work), work)]),
  ) as Record<Name, number>

/**
 * How many the best guess is right about on average: an answer that comes out of a pool of n could be any of n codes, so nobody
 * can say better than one in n whose it is, however the guess is made.
 */
function chance({ stretches }: FieldWork): number {
  let expected = 0
  let before = new Set<string>()
  for (const stretch of stretches) {
    for (const own of groupBy(stretch.before.pool, ({ participant }) => participant).values()) {
      expected += own.filter(({ id }) => !before.has(id)).length / own.length
    }
    before = new Set(stretch.after.pool.map(({ id }) => id))
  }
  return expected
}

/** Passed by a guess that is no better than chance once in a million times: six standard deviations of a count so rare. */
const limitOf = (expected: number): number => expected + 6 * Math.sqrt(expected)

describe('whoever holds all copies of rows', () => {
  it('guesses whose an answer is no better than one in as many as were in the pool', async () => {
    const work = await fieldWork('as-built')
    expect(work.closed.answers).toHaveLength(work.finished.length)
    expect(work.closed.pool).toEqual([])
    const expected = chance(work)
    expect(expected).toBeLessThan(work.finished.length / 10)
    for (const [name, right] of Object.entries(hits(work))) {
      expect(right, `${name}, ${expected} expected`).toBeLessThan(limitOf(expected))
    }
  }, 120_000)

  it.each<[Build, Name]>([
    ['no-pool', 'sameTransaction'],
    ['in-order', 'orderWhenClosed'],
    ['no-padding', 'lengths'],
    ['clear-texts', 'writtenService'],
    ['save-each-tick', 'writes'],
  ])(
    'finds out in a house built with %s, by %s',
    async (build, name) => {
      const work = await fieldWork(build)
      const expected = build === 'no-pool' ? 1 : chance(work)
      expect(hits(work)[name]).toBeGreaterThan(limitOf(expected))
    },
    120_000,
  )
})
