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
  const target = total(size) / Math.ceil(total(size) / box.h)
  const parts: ListItem[][] = []
  let part: ListItem[] = []
  let used = 0
  for (const item of items) {
    const next = height(item, size)
    // a point is as near the even share as can be, and never beyond the slide
    if (part.length > 0 && (used + next > box.h || used + next / 2 > target)) {
      parts.push(part)
      part = []
      used = 0
    }
    part.push(item)
    used += next
  }
  return { size, parts: [...parts, part] }
}
