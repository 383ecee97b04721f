import type { Box } from './geometry.ts'
import { bodyIndent } from './master.ts'
import { lineCount, lineHeight } from './measure.ts'

/** A point; level 1 stands under the point before it. */
export interface ListItem {
  readonly text: string
  readonly level: 0 | 1
}

export interface FittedList {
  /** Points, of the outermost level. */
  readonly size: number
  /** One per slide. */
  readonly parts: readonly (readonly ListItem[])[]
}

const sizes = [24, 22, 20, 18, 16]

/** Distance over a point, in points. */
export function spaceBefore(size: number, level: number): number {
  return level === 0 ? Math.round(size * 0.55) : Math.round(size * 0.2)
}

/** The size of a point: inner ones are a little smaller. */
export function itemSize(size: number, level: number): number {
  return level === 0 ? size : size - 2
}

/** Chooses the text size at which the points fill one slide; where even the smallest is too large, several slides. */
export function fitList(items: readonly ListItem[], box: Box): FittedList {
  const height = (item: ListItem, size: number) => {
    const own = itemSize(size, item.level)
    const lines = lineCount(item.text, { size: own }, box.w - bodyIndent(item.level))
    return lineHeight(own, lines) + spaceBefore(size, item.level) / 72
  }
  const total = (size: number) => items.reduce((sum, item) => sum + height(item, size), 0)
  const fitting = sizes.find((size) => total(size) <= box.h)
  if (fitting !== undefined) return { size: fitting, parts: [items] }

  const size = sizes.at(-1)!
  const heights = items.map((item) => height(item, size))
  const most = splitAt(box.h, items, heights).length
  // the smallest part of the slide that needs no more slides than the whole shares the points out evenly
  const shares = Array.from({ length: 20 }, (_, i) => ((i + 1) / 20) * box.h)
  return {
    size,
    parts: shares.map((limit) => splitAt(limit, items, heights)).find((parts) => parts.length <= most)!,
  }
}

/** A point is never divided; one that is higher than the limit stands alone. */
function splitAt(limit: number, items: readonly ListItem[], heights: readonly number[]): ListItem[][] {
  const parts: ListItem[][] = []
  let used = Number.POSITIVE_INFINITY
  items.forEach((item, i) => {
    if (used + heights[i]! > limit) {
      parts.push([])
      used = 0
    }
    parts.at(-1)!.push(item)
    used += heights[i]!
  })
  return parts
}
