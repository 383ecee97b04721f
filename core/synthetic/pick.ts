import { hashText } from '#core/foundation'
import { bell, mix } from './noise.ts'

/** Rows of the country being made. */
export type Rows = Uint32Array

/** How strongly something about a row speaks for it, in units where 148 is one standard deviation of the noise. */
export type Lean = (row: number) => number

/**
 * Gives out exact quotas: rows are ranked by leaning plus noise and the highest get the highest level. Most of the
 * noise belongs to the person and stays over rounds, the rest to the registration, so that people keep their habits
 * without being frozen.
 */
export interface Picker {
  /** Writes level 0 to the `counts[0]` highest rows, 1 to the next `counts[1]`, and `counts.length` to the rest. */
  levels(
    rows: Rows,
    counts: readonly number[],
    name: string,
    lean: Lean,
    write: (row: number, level: number) => void,
  ): void
  /** The `count` highest rows (all, where there are fewer), in row order. */
  top(rows: Rows, count: number, name: string, lean: Lean): Rows
  /** The noise alone: persistent and fresh, about normal with standard deviation 148. */
  noise(row: number, code: number): number
}

const buckets = 8192

/**
 * @param personSeed a seed per row that all registrations of one person share.
 * @param rowSeed a seed per row of its own.
 */
export function createPicker(personSeed: Int32Array, rowSeed: Int32Array): Picker {
  let scores = new Uint16Array(1024)
  const histogram = new Int32Array(buckets + 1)
  const noise = (row: number, code: number): number =>
    ((4 * bell(mix(personSeed[row]!, code)) + 3 * bell(mix(rowSeed[row]!, code))) / 5) | 0
  /** After this, `scores` holds each row's bucket (0 is the highest) and `histogram` where its bucket starts. */
  const rank = (rows: Rows, name: string, lean: Lean): void => {
    const code = hashText(name) | 0
    if (scores.length < rows.length) scores = new Uint16Array(rows.length * 2)
    histogram.fill(0)
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!
      const score = 4096 - Math.round(lean(row)) - noise(row, code)
      const bucket = score < 0 ? 0 : score >= buckets ? buckets - 1 : score
      scores[i] = bucket
      histogram[bucket + 1]!++
    }
    for (let b = 0; b < buckets; b++) histogram[b + 1]! += histogram[b]!
  }
  return {
    noise,
    levels(rows, counts, name, lean, write) {
      rank(rows, name, lean)
      const ends = new Int32Array(counts.length)
      let end = 0
      counts.forEach((count, level) => {
        end += count
        ends[level] = end
      })
      for (let i = 0; i < rows.length; i++) {
        const position = histogram[scores[i]!]!++
        let level = 0
        if (ends.length > 8) {
          let high = ends.length
          while (level < high) {
            const middle = (level + high) >> 1
            if (position < ends[middle]!) high = middle
            else level = middle + 1
          }
        } else while (level < ends.length && position >= ends[level]!) level++
        write(rows[i]!, level)
      }
    },
    top(rows, count, name, lean) {
      if (count <= 0) return new Uint32Array(0)
      if (count >= rows.length) return rows
      rank(rows, name, lean)
      const chosen = new Uint32Array(count)
      let size = 0
      for (let i = 0; i < rows.length; i++) {
        if (histogram[scores[i]!]!++ < count) chosen[size++] = rows[i]!
      }
      return chosen
    },
  }
}

/** The rows for which something holds, in row order. */
export function where(rows: Rows, holds: (row: number) => boolean): Rows {
  const found = new Uint32Array(rows.length)
  let size = 0
  for (let i = 0; i < rows.length; i++) if (holds(rows[i]!)) found[size++] = rows[i]!
  return found.slice(0, size)
}
