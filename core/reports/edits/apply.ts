import type { ReportModel, ReportNode, ReportSection } from '../model.ts'
import type { EditConflict, ReportEdit, TextAdded } from './edit.ts'
import { isWritten, nodesOfText, numbersIn, textOfNode, type WrittenNode } from './text-of.ts'

/** A report with its writer's texts, and what the writer must look at. */
export interface EditedReport {
  readonly model: ReportModel
  readonly conflicts: readonly EditConflict[]
}

/**
 * Lays a writer's edits over a report. The writer's text always stands; where the text under it has become another, that is
 * told with both, so that the writer can keep the own, take the new, or write anew. No edit is dropped without being told of.
 * An edition that never had a node (slides say less than the document) has no conflict over it: edits are checked against
 * the edition with all nodes.
 *
 * @param edits one for each node at most; the latest.
 * @param whole false for an edition with fewer nodes than the one edited: what is not there is passed over.
 */
export function applyEdits(model: ReportModel, edits: readonly ReportEdit[], whole = true): EditedReport {
  const conflicts: EditConflict[] = []
  const byNode = new Map(edits.map((edit) => [edit.node, edit]))
  const added = edits.filter((edit): edit is TextAdded => edit.kind === 'added')
  const generated = new Set(model.sections.flatMap(({ nodes }) => nodes.map(({ id }) => id)))
  const sections = model.sections.map((section): ReportSection => {
    const nodes = section.nodes.flatMap((node) => overlaid(node, byNode.get(node.id), conflicts))
    // where the text under it is no longer generated, the writer's stands last in its section
    for (const edit of whole ? edits : []) {
      if (edit.kind !== 'replaced' || edit.section !== section.id || generated.has(edit.node)) continue
      nodes.push(...nodesOfText(edit.node, 'paragraph', edit.text))
      conflicts.push({ kind: 'gone', edit, now: null, stale: numbersIn(edit.text) })
    }
    return { ...section, nodes: withAdded(section.id, nodes, added, whole, conflicts) }
  })
  if (whole) {
    const there = new Set(model.sections.map(({ id }) => id))
    for (const edit of edits) {
      if (there.has(edit.section) || generated.has(edit.node) || edit.kind === 'removed') continue
      conflicts.push({ kind: 'section-gone', edit, now: null, stale: numbersIn(edit.text) })
    }
  }
  return { model: { ...model, sections }, conflicts }
}

function overlaid(
  node: ReportNode,
  edit: ReportEdit | undefined,
  conflicts: EditConflict[],
): readonly ReportNode[] {
  if (!edit || edit.kind === 'added' || !isWritten(node)) return [node]
  const now = textOfNode(node)
  if (now !== edit.replaced) {
    const stale = edit.kind === 'replaced' ? staleNumbers(edit.text, edit.replaced, now) : []
    conflicts.push({ kind: 'changed', edit, now, stale })
  }
  return edit.kind === 'removed' ? [] : nodesOfText(node.id, node.type, edit.text)
}

/** Numbers that the writer took over from a text that has other numbers now. */
function staleNumbers(text: string, replaced: string, now: string): readonly string[] {
  const [before, after] = [new Set(numbersIn(replaced)), new Set(numbersIn(now))]
  return numbersIn(text).filter((one) => before.has(one) && !after.has(one))
}

function withAdded(
  section: string,
  nodes: readonly ReportNode[],
  added: readonly TextAdded[],
  whole: boolean,
  conflicts: EditConflict[],
): readonly ReportNode[] {
  const waiting = added.filter((edit) => edit.section === section)
  if (waiting.length === 0) return nodes
  const placed: ReportNode[] = []
  const left = new Set(waiting)
  // what is added may follow what is added
  const place = (after: string | null): void => {
    for (const edit of waiting.filter((one) => one.after === after && left.has(one))) {
      left.delete(edit)
      placed.push(...nodesOfText(edit.node, 'paragraph', edit.text))
      place(edit.node)
    }
  }
  place(null)
  for (const node of nodes) {
    placed.push(node)
    // a text divided in paragraphs is followed where it ends
    if (!nodes.some((other) => other.id.startsWith(`${node.id}~`))) place(node.id.replace(/~\d+$/, ''))
  }
  for (const edit of left) {
    if (!whole) continue
    placed.push(...(nodesOfText(edit.node, 'paragraph', edit.text) as readonly WrittenNode[]))
    conflicts.push({ kind: 'place-gone', edit, now: null, stale: [] })
  }
  return placed
}
