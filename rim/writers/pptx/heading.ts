import { type Box, coverPlace, place, sectionPlace } from './geometry.ts'
import { fittingSize, lineCount } from './measure.ts'
import type { LayoutName } from './words.ts'

const looks = {
  cover: { sizes: [40, 36, 32, 28, 24], width: coverPlace.title.w, lines: 2 },
  section: { sizes: [32, 28, 24, 22, 20, 18], width: sectionPlace.title.w, lines: 6 },
  content: { sizes: [26, 24, 22, 20, 18, 16], width: place.title.w, lines: 2 },
  text: { sizes: [26, 24, 22, 20, 18, 16], width: place.title.w, lines: 2 },
} as const satisfies Record<LayoutName, unknown>

/** The size in points at which a title keeps to its lines. */
export function titleSize(title: string, layout: LayoutName): number {
  const { sizes, width, lines } = looks[layout]
  return fittingSize(title, sizes, width, lines, true)
}

/** The room under a title: a title of one line leaves more of it. */
export function contentUnder(title: string): Box {
  const style = { size: titleSize(title, 'content'), bold: true }
  if (lineCount(title, style, looks.content.width) > 1) return place.content
  const { content, contentHigh } = place
  return { ...content, y: contentHigh, h: content.h + content.y - contentHigh }
}
