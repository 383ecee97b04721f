import fc from 'fast-check'
import type { Range } from '../texts/index.ts'

/** Stretches anywhere in a text of this length, some of them touching, overlapping or the same. */
export const somewhere = (length: number, most = 8): fc.Arbitrary<readonly Range[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: Math.ceil(length / 3) }))
      .map(([start, wide]) => ({ start, end: Math.min(length, start + wide) })),
    { maxLength: most },
  )

/** Position by position whether one of the stretches is there. */
export const marksOf = (ranges: readonly Range[], length: number): readonly boolean[] =>
  Array.from({ length }, (_, at) => ranges.some(({ start, end }) => start <= at && at < end))

/** The unbroken stretches of marks. */
export function stretchesOf(marks: readonly boolean[]): readonly Range[] {
  const found: { start: number; end: number }[] = []
  marks.forEach((there, at) => {
    if (!there) return
    if (at > 0 && marks[at - 1]) found.at(-1)!.end = at + 1
    else found.push({ start: at, end: at + 1 })
  })
  return found
}
