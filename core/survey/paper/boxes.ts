import { sum } from './arrange.ts'
import { boxSize, figureBox } from './sheet.ts'
import type { PaperBox, PaperForm, Place, PlacedItem } from './types.ts'

/**
 * Where every box of a form is: what a person who enters a sheet, and a program that reads a scanned one, looks at. In the
 * order of the form.
 */
export function boxesOf(form: PaperForm): readonly PaperBox[] {
  return form.pages.flatMap(({ number, items }) => items.flatMap((item) => boxesIn(item, number)))
}

function boxesIn(item: PlacedItem, page: number): readonly PaperBox[] {
  switch (item.kind) {
    case 'choices': {
      const { choices, columnWidths, rowHeight, question } = item
      const left = item.x + (item.textHeight === 0 ? item.textWidth : 0)
      return choices.map(({ code }, at) => {
        const column = at % columnWidths.length
        const row = Math.floor(at / columnWidths.length)
        const x = left + sum(columnWidths.slice(0, column))
        const y = item.y + item.textHeight + row * rowHeight + (rowHeight - boxSize) / 2
        return { kind: 'tick', page, question, choice: code, ...square(x, y) }
      })
    }
    case 'figures': {
      const left = item.x + (item.textHeight === 0 ? item.textWidth : 0)
      const y = item.y + item.textHeight + (item.height - item.textHeight - figureBox.height) / 2
      return Array.from({ length: item.figures }, (_, at) => ({
        kind: 'figure' as const,
        page,
        question: item.question,
        choice: String(at + 1),
        ...rounded({ x: left + at * figureBox.width, y, ...figureBox }),
      }))
    }
    case 'lines':
      return [
        {
          kind: 'area',
          page,
          question: item.question,
          choice: '',
          ...rounded({
            x: item.x,
            y: item.y + item.textHeight,
            width: item.width,
            height: item.lines * item.lineHeight,
          }),
        },
      ]
    case 'table': {
      let y = item.y + item.headHeight
      return item.rows.flatMap(({ question, height }) => {
        let x = item.x + item.numberWidth + item.textWidth
        const row = item.columns.map(({ code, gap, width }): PaperBox => {
          const box = square(x + gap + (width - boxSize) / 2, y + (height - boxSize) / 2)
          x += gap + width
          return { kind: 'tick', page, question, choice: code, ...box }
        })
        y += height
        return row
      })
    }
    default:
      return []
  }
}

const square = (x: number, y: number): Place => rounded({ x, y, width: boxSize, height: boxSize })
const round = (mm: number): number => Math.round(mm * 100) / 100
const rounded = ({ x, y, width, height }: Place): Place => ({ x: round(x), y: round(y), width, height })
