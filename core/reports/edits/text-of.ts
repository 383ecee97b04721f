import type { ListNode, ParagraphNode, ReportNode } from '../model.ts'

/** A node whose text a writer may change: not a quote, whose words are somebody's own, nor a table or figure. */
export type WrittenNode = ParagraphNode | ListNode

export const isWritten = (node: ReportNode): node is WrittenNode =>
  node.type === 'paragraph' || node.type === 'list'

/** A node's text as a writer sees it: a line for each item of a list. */
export const textOfNode = (node: WrittenNode): string =>
  node.type === 'paragraph' ? node.text : node.items.join('\n')

/** A writer's text as nodes: a list stays a list, and an empty line divides paragraphs. Nothing where only space is left. */
export function nodesOfText(id: string, type: WrittenNode['type'], text: string): readonly WrittenNode[] {
  const lines = text.replaceAll('\r\n', '\n').split('\n')
  if (type === 'list') {
    const items = lines.map((line) => line.trim()).filter((line) => line !== '')
    return items.length === 0 ? [] : [{ type, id, items }]
  }
  const paragraphs: string[][] = [[]]
  for (const line of lines.map((one) => one.trim())) {
    if (line === '') paragraphs.push([])
    else paragraphs.at(-1)!.push(line)
  }
  return paragraphs
    .map((part) => part.join(' '))
    .filter((part) => part !== '')
    .map((part, at) => ({ type, id: at === 0 ? id : `${id}~${at + 1}`, text: part }))
}

/** Digits with the signs that stand inside a Norwegian number: `1 121`, `7,3`. */
const number = /\d+(?:[\u00a0\u202f ]\d{3})*(?:,\d+)?/g

/** The numbers in a text, as printed, each once. */
export const numbersIn = (text: string): readonly string[] => [
  ...new Set((text.match(number) ?? []).map((one) => one.replaceAll(/[\u00a0\u202f]/g, ' '))),
]
