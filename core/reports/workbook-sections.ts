import type { ReportNode, ReportSection, TableNode } from './model.ts'

/** The tables of each chapter together, for the workbook, which has neither texts nor figures. */
export function tablesAlone(sections: readonly ReportSection[]): readonly ReportSection[] {
  const chapters: { section: ReportSection; nodes: ReportNode[] }[] = []
  for (const section of sections) {
    if ((section.level ?? 1) === 1) chapters.push({ section, nodes: [] })
    chapters.at(-1)!.nodes.push(...section.nodes.flatMap(tableOf))
  }
  return chapters.filter(({ nodes }) => nodes.length > 0).map(({ section, nodes }) => ({ ...section, nodes }))
}

function tableOf(node: ReportNode): readonly TableNode[] {
  if (node.type === 'table') return [node]
  return node.type === 'figure' ? [{ type: 'table', id: node.id, table: node.table }] : []
}
