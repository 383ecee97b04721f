import { describe, expect, it } from 'vitest'
import { loadInstruments } from '#rim/assets'
import { roadBetween } from './road.ts'
import type { Instrument } from './types.ts'

const [form] = loadInstruments()
const version = (id: string, from: string | null): Instrument => ({
  ...form!,
  id,
  mapping: from === null ? null : { from, entries: [] },
})

describe('the road between two versions', () => {
  const all = [version('a', null), version('b', 'a'), version('c', 'b'), version('x', 'y'), version('y', 'x')]
  const road = (from: string, to: string, known: readonly Instrument[] = all): string[] | null => {
    const found = roadBetween(from, all.find(({ id }) => id === to)!, (id) =>
      known.find((one) => one.id === id),
    )
    return found?.map(({ id }) => id) ?? null
  }

  it('is those that are made one from the other, the oldest first', () => {
    expect([road('a', 'c'), road('b', 'c'), road('c', 'c')]).toEqual([['b', 'c'], ['c'], []])
    // where it begins need not be known
    expect(road('a', 'c', all.slice(1))).toEqual(['b', 'c'])
  })

  it('is none against the mappings, through what is not known, or in a ring', () => {
    expect([road('c', 'a'), road('a', 'c', all.slice(0, 1)), road('a', 'x')]).toEqual([null, null, null])
  })
})
