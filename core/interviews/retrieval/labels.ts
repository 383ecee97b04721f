import type { CodePoints, Range, Turn } from '../texts/index.ts'

/**
 * Where speakers' names stand before their words, with a time where there is one: «INTERVJUER: », from the beginning of the line or the end of
 * the turn before. They are not said by anyone.
 */
export function labelsOf(turns: readonly Turn[], points: CodePoints): readonly Range[] {
  return turns.flatMap(({ start }, at) => {
    const unit = points.unitAt(start)
    const line = unit === 0 ? 0 : points.text.lastIndexOf('\n', unit - 1) + 1
    const from = Math.max(points.pointAt(line), turns[at - 1]?.end ?? 0)
    return from < start ? [{ start: from, end: start }] : []
  })
}
