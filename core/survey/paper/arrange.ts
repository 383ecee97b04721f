import { type Language, textIn } from '#core/foundation'
import type { Question } from '#core/instruments'
import { linesOf, point, widthOf } from './measure.ts'
import { boxGap, boxSize, choiceGap, contentArea, figureBox, leading, sizes } from './sheet.ts'
import type { ChoicesItem, FigureItem, HeadingItem, LinesItem, NoteItem, PaperChoice } from './types.ts'

/** An item that is measured and waits for its place. */
export type Arranged<Item> = Item & { readonly width: number; readonly height: number }

/** The height of lines of a size in mm. @param size in points */
export const linesHeight = (lines: number, size: number): number => lines * size * leading * point

const { width: wide } = contentArea
/** Above and beneath what stands in a line with boxes. */
const rowAir = 1
const lineHeight = Math.max(boxSize, linesHeight(1, sizes.label)) + rowAir
/** From a question's text to the choices on its own line. */
const runInGap = 4

/** What `arrangeChoices` needs beside the question. */
export interface ChoicesLook {
  readonly number: string
  readonly hint: string | null
  readonly several: boolean
}

/** How a question with its own answers is printed: text, then choices in as few lines as they fit on. */
export function arrangeChoices(
  question: { readonly code: string; readonly text: string },
  choices: readonly PaperChoice[],
  look: ChoicesLook,
): Arranged<ChoicesItem> {
  const asked = questionText(look.number, question.text)
  const textWidth = widthOf(asked, sizes.text, 'semibold')
  const widths = choices.map(choiceWidth)
  const oneLine = sum(widths)
  const item = { kind: 'choices' as const, question: question.code, text: question.text, ...look, choices }
  if (look.hint === null && textWidth + runInGap + oneLine <= wide) {
    const width = textWidth + runInGap + oneLine
    return {
      ...item,
      textHeight: 0,
      textWidth: textWidth + runInGap,
      columnWidths: widths,
      rowHeight: lineHeight,
      width,
      height: lineHeight,
    }
  }
  const textHeight = textHeightOf(asked, look.hint, wide)
  const columnWidths = columnsOf(widths, wide)
  const rows = Math.ceil(choices.length / columnWidths.length)
  const rowHeight = Math.max(
    ...choices.map((one, at) => choiceHeight(one, columnWidths[at % columnWidths.length]!)),
  )
  return {
    ...item,
    textHeight,
    textWidth: wide,
    columnWidths,
    rowHeight,
    width: wide,
    height: textHeight + rows * rowHeight,
  }
}

/** The question with its number before it, as it is printed. */
export const questionText = (number: string, text: string): string =>
  number === '' ? text : number.includes('.') ? `${number} ${text}` : `${number}. ${text}`

/** Between the question's text and its hint there is a space. */
function textHeightOf(asked: string, hint: string | null, width: number): number {
  const whole = hint === null ? asked : `${asked} ${hint}`
  return linesHeight(linesOf(whole, sizes.text, width, 'semibold'), sizes.text) + 0.6
}

/** A label that just fits must not be broken. */
const labelSlack = 0.6

/** What stands after a label: an arrow down, or to the question that comes next. */
const goText = ({ go }: PaperChoice): string => (go === 'down' ? '  ↓' : go ? `  → ${go.text}` : '')

/** Height of a choice in a column; one line unless its label is too long for that. */
function choiceHeight(choice: PaperChoice, width: number): number {
  const room = width - boxSize - boxGap - choiceGap
  const lines = linesOf(choice.label + goText(choice), sizes.label, room, 'semibold')
  return lines === 1 || choiceWidth(choice) <= width ? lineHeight : linesHeight(lines, sizes.label) + rowAir
}

function choiceWidth(choice: PaperChoice): number {
  const { label } = choice
  const said = goText(choice)
  const label_ = widthOf(label, sizes.label) + widthOf(said, sizes.label, 'semibold')
  return boxSize + boxGap + label_ + labelSlack + choiceGap
}

/** As many columns as there is room for: each as wide as its widest, filled line by line. */
function columnsOf(widths: readonly number[], room: number): readonly number[] {
  for (let columns = widths.length; columns > 1; columns--) {
    const lines = Math.ceil(widths.length / columns)
    // not more columns than the lines need
    if (columns > 1 && Math.ceil(widths.length / (columns - 1)) === lines && lines > 1) continue
    const each = Array.from({ length: columns }, (_, column) =>
      Math.max(...widths.filter((_, at) => at % columns === column)),
    )
    const total = sum(each)
    if (total <= room) return lines === 1 ? each : each.map((width) => width + (room - total) / columns)
  }
  return [room]
}

/** The sum of numbers. */
export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0)

/** A number, with a box for each figure of the greatest that may be answered. */
export function arrangeFigures(
  question: Extract<Question, { readonly type: 'integer' }>,
  number: string,
  language: Language,
): Arranged<FigureItem> {
  const text = textIn(question.text, language)
  const figures = String(question.max).length
  const asked = questionText(number, text)
  const textWidth = widthOf(asked, sizes.text, 'semibold') + runInGap
  const item = { kind: 'figures' as const, question: question.code, number, text, hint: null, figures }
  const boxes = figures * figureBox.width
  const height = figureBox.height + rowAir
  if (textWidth + boxes <= wide)
    return { ...item, textHeight: 0, textWidth, width: textWidth + boxes, height }
  const textHeight = textHeightOf(asked, null, wide)
  return { ...item, textHeight, textWidth: wide, width: wide, height: textHeight + height }
}

/** From line to line of handwriting. */
const writingLine = 8.5

/** A question to answer in own words. */
export function arrangeLines(
  question: Extract<Question, { readonly type: 'text' }>,
  number: string,
  language: Language,
): Arranged<LinesItem> {
  const text = textIn(question.text, language)
  const textHeight = textHeightOf(questionText(number, text), null, wide)
  return {
    kind: 'lines',
    question: question.code,
    number,
    text,
    hint: null,
    textHeight,
    textWidth: wide,
    lines: question.lines,
    lineHeight: writingLine,
    width: wide,
    height: textHeight + question.lines * writingLine,
  }
}

/** White at each side of a heading's words, on their dark ground. */
const headingInset = 2

/** A section's title. */
export const arrangeHeading = (text: string): Arranged<HeadingItem> => ({
  kind: 'heading',
  text,
  width: wide,
  height: linesHeight(linesOf(text, sizes.heading, wide - 2 * headingInset, 'semibold'), sizes.heading) + 0.8,
})

/** A sentence or two to the reader. */
export const arrangeNote = (text: string): Arranged<NoteItem> => ({
  kind: 'note',
  text,
  width: wide,
  height: linesHeight(linesOf(text, sizes.text, wide), sizes.text),
})
