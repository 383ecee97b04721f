import type { DrawContext } from './context.ts'
import { boxItem, type LegendItem } from './legend.ts'
import { type Box, box, text } from './marks.ts'
import { paintedBox } from './patterns.ts'
import type { Figure, FigureCell } from './specification.ts'
import { neutral, symbolBaseline, textStyles } from './style.ts'
import { figureWords } from './words.ts'

/** The symbol of a number that is withheld; `.` and `..` say that there is none, and get no bar. */
const withheldSymbol = ':'

/** True where a number is there but not shown. */
export function isWithheld(cell: FigureCell): boolean {
  return cell.value === null && cell.text.includes(withheldSymbol)
}

/** The symbols in a bar that stand in place of numbers, each once. */
export function symbolsOf(cells: readonly FigureCell[]): string {
  return [...new Set(cells.filter((cell) => cell.value === null).map((cell) => cell.text))].join(' ')
}

/** A symbol on a hatched ground, on a small plate so that it can be read; `role` is the class of the text. */
export function drawHatchedSymbol(role: string, at: Box, symbol: string, context: DrawContext): string[] {
  const style = { ...textStyles.symbol, role }
  const [centre, middle] = [at.x + at.width / 2, at.y + at.height / 2]
  const width = Math.min(context.metrics.width(symbol, style.size, style.weight) + 4, at.width - 1.5)
  const height = Math.min(style.size, at.height - 1.5)
  const plate = { x: centre - width / 2, y: middle - height / 2, width, height }
  return [
    box('plate', plate, { fill: neutral.restFill, rx: 2 }),
    text(style, centre, symbolBaseline(middle, symbol), symbol, { anchor: 'middle' }),
  ]
}

/** A hatched bar with its symbol, where a bar would stand if its number were shown. */
export function drawWithheldBar(at: Box, symbol: string, context: DrawContext): string[] {
  return [
    paintedBox('withheld', at, 'rest'),
    box('withheld-edge', at, { fill: 'none', stroke: neutral.outline }),
    ...drawHatchedSymbol(textStyles.symbol.role, at, symbol, context),
  ]
}

/** What the legend says of hatched bars; no entry where nothing is withheld. */
export function withheldItems(figure: Figure): LegendItem[] {
  if (!figure.cells.some((row) => row.some(isWithheld))) return []
  return [boxItem(`${withheldSymbol} ${figureWords[figure.language].withheld}`, 'rest')]
}
