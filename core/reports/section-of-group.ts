import type { MainGroup } from '#core/mapping'
import type { ReportSection } from './model.ts'

/** A section of a report that has each group's apart: its ids, and those of what stands in it, begin with the group. */
export const sectionOfGroup = (group: MainGroup, section: ReportSection): ReportSection => ({
  ...section,
  id: `${group}/${section.id}`,
  group,
  nodes: section.nodes.map((node) => ({ ...node, id: `${group}/${node.id}` })),
})
