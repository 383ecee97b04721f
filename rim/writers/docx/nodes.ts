import type { ReportNode } from '#core/reports'
import { type FigureContext, figureXml } from './figure.ts'
import { tableXml } from './table.ts'
import { paragraph, run } from './xml.ts'

/** One node of a report as paragraphs, tables and drawings. */
export function nodeXml(node: ReportNode, context: FigureContext): string {
  switch (node.type) {
    case 'paragraph':
      // what leads up to a list stays with it
      return paragraph('BodyText', run(node.text), node.text.endsWith(':') ? '<w:keepNext/>' : '')
    case 'list':
      return node.items.map((item) => paragraph('ListBullet', run(item))).join('')
    case 'quote':
      return quoteXml(node.text, node.label)
    case 'table':
      return tableXml(node.table, context.model, context.captions)
    case 'figure':
      return figureXml(node, context)
  }
}

/** Word for word, and who it was on a line of its own that stays with it. */
function quoteXml(text: string, label: string): string {
  const quote = run(`«${text}»`)
  return label === ''
    ? paragraph('Quote', quote)
    : paragraph('Quote', quote, '<w:keepNext/>') + paragraph('QuoteSource', run(label))
}
