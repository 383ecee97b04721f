import { describe, expect, it } from 'vitest'
import { createPage } from './page.ts'

/** A page of blocks of so many rows of 20 points; 24 such rows fill a sheet of paper. Returns where pages break. */
function breaks(...blocks: readonly number[]): readonly number[] {
  const page = createPage([40, 40], 2)
  blocks.forEach((rows, i) => {
    if (i > 0) page.block()
    for (let r = 0; r < rows; r++) page.add([], 20)
  })
  return page.done().breaksAfter
}

describe('page breaks', () => {
  it('keep blocks whole', () => {
    expect(breaks(3, 10, 10, 10)).toEqual([23])
    expect(breaks(3, 10, 11)).toEqual([])
  })

  it('leave no page with little but the title', () => {
    expect(breaks(3, 22)).toEqual([])
    // one row more than a page by our measure, which may be wrong: the next block does not begin at its foot
    expect(breaks(3, 22, 5)).toEqual([25])
    expect(breaks(3, 36, 5)).toEqual([])
    expect(breaks(10, 22)).toEqual([10])
  })

  it('do not move a block that must be split anyway', () => {
    expect(breaks(10, 40)).toEqual([])
    // what is left of it on its last page still counts
    expect(breaks(10, 30, 10)).toEqual([40])
  })
})
