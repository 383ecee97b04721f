import type { Drawing } from './drawing.ts'
import type { Box } from './geometry.ts'
import { lineHeight } from './measure.ts'
import type { ContentsSlide } from './plan.ts'
import { gridXml, hair, headLook } from './table.ts'

export interface ContentsLayout {
  readonly box: Box
  /** Points. */
  readonly size: number
  /** Inches, of one row. */
  readonly rowHeight: number
}

/** Width of the column of slide numbers, in inches: room for its head in a wide font too. */
const numberWidth = 1.8

/** Rows as high and text as large as the room allows. */
export function layoutContents(entries: number, room: Box): ContentsLayout {
  const rows = entries + 1
  const height = (size: number) => lineHeight(size) + size / 90
  const size = [20, 18, 16, 14, 12].find((each) => rows * height(each) <= room.h) ?? 11
  return { box: { ...room, w: 9.5, h: rows * height(size) }, size, rowHeight: height(size) }
}

/** A row per section, each a link to its first slide. */
export function contentsTableXml(
  entries: ContentsSlide['entries'],
  layout: ContentsLayout,
  drawing: Drawing,
): string {
  const { contents } = drawing.words
  const head = [
    { ...headLook, text: contents.section },
    { ...headLook, text: contents.slide, align: 'r' as const },
  ]
  const rows = entries.map(({ title, slide }) => [
    { text: title, jump: drawing.linkTo(slide), bottom: hair },
    { text: String(slide), bottom: hair, align: 'r' as const },
  ])
  const { box, rowHeight, size } = layout
  const heights = [head, ...rows].map(() => rowHeight)
  return gridXml([head, ...rows], [box.w - numberWidth, numberWidth], heights, size, drawing.language)
}
