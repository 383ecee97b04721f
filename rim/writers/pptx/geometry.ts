/** A place on the slide, in inches from the upper left corner. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
}

/** English Metric Units, which the format counts in: 914 400 to the inch. */
export function emu(inches: number): number {
  return Math.round(inches * 914_400)
}

export const pointsPerInch = 72

/** Wide screen, 16:9. */
export const slideSize = { w: 13.3333333, h: 7.5 }

/** Portrait page of the speaker notes. */
export const notesSize = { w: 7.5, h: 10 }

const left = 0.6
const width = slideSize.w - 2 * left

/** Where things stand on the slides with a heading. The note under a figure grows upwards from `noteBottom`. */
export const place = {
  eyebrow: { x: left, y: 0.27, w: width, h: 0.3 },
  title: { x: left, y: 0.62, w: width, h: 1.02 },
  content: { x: left, y: 1.7, w: width, h: 5.18 },
  /** Where the content begins under a title of one line. */
  contentHigh: 1.32,
  noteBottom: 6.92,
  footerRule: { x: left, y: 7.0, w: width, h: 0 },
  footer: { x: left, y: 7.04, w: 4.7, h: 0.32 },
  mark: { x: 5.4, y: 7.04, w: 6.3, h: 0.32 },
  number: { x: 11.83, y: 7.04, w: 0.9033333, h: 0.32 },
} as const satisfies Record<string, Box | number>

/** The front page: one column of text on a dark ground. */
export const coverPlace = {
  eyebrow: { x: 0.9, y: 0.95, w: 11.5, h: 0.5 },
  title: { x: 0.9, y: 1.5, w: 11.5, h: 1.75 },
  subtitle: { x: 0.9, y: 3.3, w: 11.5, h: 0.75 },
  rule: { x: 0.9, y: 4.15, w: 1.2, h: 0.06 },
  facts: { x: 0.9, y: 4.4, w: 11.5, h: 2.4 },
} as const satisfies Record<string, Box>

/** The first slide of a section: its name on a panel to the left, its key messages to the right. */
export const sectionPlace = {
  panel: { x: 0, y: 0, w: 4.3, h: 7.5 },
  title: { x: 0.6, y: 0.9, w: 3.4, h: 4.2 },
  body: { x: 4.9, y: 0.85, w: 7.83, h: 5.9 },
  footer: { x: 0.6, y: 7.04, w: 3.5, h: 0.32 },
  mark: { x: 4.9, y: 7.04, w: 6.8, h: 0.32 },
} as const satisfies Record<string, Box>

/** `a:off` and `a:ext` of a place. */
export function offsetAndExtent(box: Box): string {
  return `<a:off x="${emu(box.x)}" y="${emu(box.y)}"/><a:ext cx="${emu(box.w)}" cy="${emu(box.h)}"/>`
}
