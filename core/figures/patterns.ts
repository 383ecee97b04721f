import { type Box, box, coordinate } from './marks.ts'
import { type PaintPattern, paintOf } from './paints.ts'
import type { Paint } from './specification.ts'
import { neutral } from './style.ts'

/** Turns a local name into an id that is unique in the document. */
export type MakeId = (name: string) => string

/** What a segment of withheld numbers is filled with. */
export type Fill = Paint | 'rest'

/** Strokes of one tile; the fill itself lies under the pattern as a plain box, so that no seams show. */
const tiles: Readonly<
  Record<Exclude<PaintPattern, 'solid'>, { size: number; turned?: boolean; strokes: string }>
> = {
  diagonal: { size: 7, turned: true, strokes: '<path d="M0 3.5H7" stroke-width="1.4"/>' },
  horizontal: { size: 5, strokes: '<path d="M0 2.5H5" stroke-width="1.2"/>' },
  cross: { size: 8, turned: true, strokes: '<path d="M0 4H8M4 0V8" stroke-width="1"/>' },
  dots: {
    size: 7,
    turned: true,
    strokes: '<path d="M3.5 3.5h0.01" stroke-width="2.2" stroke-linecap="round"/>',
  },
}

function look(fill: Fill): { fill: string; pattern: PaintPattern; patternInk: string } {
  return fill === 'rest'
    ? { fill: neutral.restFill, pattern: 'diagonal', patternInk: neutral.restInk }
    : paintOf(fill)
}

/** The `<defs>` that the given fills need; empty when all are plain. */
export function patternDefinitions(fills: readonly Fill[], id: MakeId): string {
  const patterns = [...new Set(fills)].map((fill) => {
    const { pattern, patternInk } = look(fill)
    if (pattern === 'solid') return ''
    const { size, turned, strokes } = tiles[pattern]
    return (
      `<pattern id="${id(fill)}" width="${coordinate(size)}" height="${coordinate(size)}" patternUnits="userSpaceOnUse"` +
      `${turned ? ' patternTransform="rotate(45)"' : ''}><g fill="none" stroke="${patternInk}">${strokes}</g></pattern>`
    )
  })
  const content = patterns.join('')
  return content && `<defs>${content}</defs>`
}

/** A box in a role's fill, with its pattern over it. */
export function paintedBox(role: string, at: Box, fill: Fill, id: MakeId): string {
  const style = look(fill)
  const plain = box(role, at, { fill: style.fill })
  return style.pattern === 'solid' ? plain : plain + box('pattern', at, { fill: `url(#${id(fill)})` })
}
