import { type Language, textIn } from '#core/foundation'
import type { Question } from '#core/instruments'
import { linesOf, point, widthOf } from './measure.ts'
import { boxGap, boxSize, contentArea, figureBox, leading, sizes } from './sheet.ts'
import type { ChoicesItem, FigureItem, LinesItem, PaperChoice } from './types.ts'

/** An item that is measured and waits for its place. */
export type Arranged<Item> = Item & { readonly width: number; readonly height: number }

/** The height of lines of a size in mm. @param size in points */
export const linesHeight = (lines: number, size: number): number => lines * size * leading * point

const { width: wide } = contentArea
/** Above and beneath what stands in a line with boxes. */
const rowAir = 1
const lineHeight = Math.max(boxSize, linesHeight(1, sizes.label)) + rowAir
/** From a label to the next box. */
const choiceGap = 4.5
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
  return {
    ...item,
    textHeight,
    textWidth: wide,
    columnWidths,
    rowHeight: lineHeight,
    width: wide,
    height: textHeight + rows * lineHeight,
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

function choiceWidth({ label, go }: PaperChoice): number {
  const said = go === 'down' ? '  ↓' : go ? `  → ${go.text}` : ''
  const label_ = widthOf(label, sizes.label) + widthOf(said, sizes.label, 'semibold')
  return boxSize + boxGap + label_ + choiceGap
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
  const textWidth = widthOf(questionText(number, text), sizes.text, 'semibold') + runInGap
  const height = figureBox.height + rowAir
  return {
    kind: 'figures',
    question: question.code,
    number,
    text,
    hint: null,
    textHeight: 0,
    textWidth,
    figures,
    width: textWidth + figures * figureBox.width,
    height,
  }
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
