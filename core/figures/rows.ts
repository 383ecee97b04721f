import type { DrawContext } from './context.ts'
import { text } from './marks.ts'
import type { FigureCategory } from './specification.ts'
import { baseline, lineHeight, textStyles } from './style.ts'
import { wrap } from './wrap.ts'

/** Share of the figure's width that the labels of horizontal bars may take. */
const labelShare = 0.36
const labelGap = 10

/** The words of one row: the wrapped label and, smaller and grey under it, its base. */
interface RowLabel {
  readonly lines: readonly string[]
  readonly baseLines: readonly string[]
  readonly height: number
}

/** The label column of horizontal bars. */
export interface LabelColumn {
  readonly rows: readonly RowLabel[]
  /** Where the labels end and the plot begins. */
  readonly plotLeft: number
  /** Draws the label of row `index`, centred on `middle`. */
  readonly draw: (index: number, middle: number) => string[]
}

const labelLine = lineHeight(textStyles.label.size)
const baseLine = lineHeight(textStyles.base.size)

/** Wraps all row labels and finds how wide their column must be: as narrow as the widest line, never over 36 %. */
export function labelColumn(categories: readonly FigureCategory[], context: DrawContext): LabelColumn {
  const limit = context.width * labelShare
  let widest = 0
  const wrapped = (content: string, style: (typeof textStyles)['label' | 'base']): string[] => {
    const lines = wrap(content, limit, style, context.metrics)
    for (const each of lines) widest = Math.max(widest, context.metrics.width(each, style.size, style.weight))
    return lines
  }
  const rows = categories.map((category): RowLabel => {
    const lines = wrapped(category.label, textStyles.label)
    const baseLines = category.base ? wrapped(category.base, textStyles.base) : []
    return { lines, baseLines, height: lines.length * labelLine + baseLines.length * baseLine }
  })
  const right = Math.ceil(widest)
  return {
    rows,
    plotLeft: right + labelGap,
    draw: (index, middle) => {
      const row = rows[index]!
      let top = middle - row.height / 2
      const drawn: string[] = []
      for (const each of row.lines) {
        drawn.push(
          text(textStyles.label, right, baseline(top + labelLine / 2, textStyles.label.size), each, {
            anchor: 'end',
          }),
        )
        top += labelLine
      }
      for (const each of row.baseLines) {
        drawn.push(
          text(textStyles.base, right, baseline(top + baseLine / 2, textStyles.base.size), each, {
            anchor: 'end',
          }),
        )
        top += baseLine
      }
      return drawn
    },
  }
}
