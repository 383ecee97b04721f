import type { ReportModel, ReportNode } from '../model.ts'
import { applyEdits } from './apply.ts'
import type { EditConflict, ReportEdit } from './edit.ts'
import { isWritten, textOfNode } from './text-of.ts'
import { shownNumbers, unknownNumbers } from './unknown-numbers.ts'

/** A report as its writer works on it. */
export interface WritersView {
  readonly sections: readonly WritersSection[]
  /** Texts whose section is gone: they stand nowhere until the writer has placed or dropped them. */
  readonly homeless: readonly WritersText[]
  readonly conflicts: number
}

export interface WritersSection {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly level: 1 | 2
  readonly parts: readonly WritersPart[]
}

/** A text, or what stands between texts and cannot be changed here: a table, a figure or a quote, by what it is called. */
export type WritersPart =
  | WritersText
  | {
      readonly type: 'shown'
      readonly id: string
      readonly what: 'table' | 'figure' | 'quote'
      readonly title: string
    }

export interface WritersText {
  readonly type: 'text'
  readonly id: string
  readonly section: string
  /** Whose text stands there: the generated one, the writer's in its place, nothing, or one of the writer's own. */
  readonly state: 'generated' | 'replaced' | 'removed' | 'added'
  readonly list: boolean
  /** What is generated now; null: nothing. */
  readonly generated: string | null
  /** The writer's; '' where there is none. */
  readonly text: string
  readonly follows: string | null
  readonly conflict: Pick<EditConflict, 'kind' | 'now' | 'stale'> | null
  /** What was generated when the writer wrote; '' where nothing was. */
  readonly replaced: string
  /** Numbers in the writer's text that the report shows nowhere. */
  readonly unknown: readonly string[]
}

/** Puts a report's texts and a writer's side by side, in the order in which they are read. */
export function writersView(model: ReportModel, edits: readonly ReportEdit[]): WritersView {
  const { model: edited, conflicts } = applyEdits(model, edits)
  const shown = shownNumbers(model)
  const byNode = new Map(edits.map((edit) => [edit.node, edit]))
  const conflictOf = (edit: ReportEdit | undefined): WritersText['conflict'] => {
    const found = conflicts.find((one) => one.edit === edit)
    return found ? { kind: found.kind, now: found.now, stale: found.stale } : null
  }
  const ofEdit = (edit: ReportEdit, generated: string | null, list: boolean): WritersText => ({
    type: 'text',
    id: edit.node,
    section: edit.section,
    state: edit.kind,
    list,
    generated,
    text: edit.kind === 'removed' ? '' : edit.text,
    follows: edit.kind === 'added' ? edit.after : null,
    conflict: conflictOf(edit),
    replaced: edit.kind === 'added' ? '' : edit.replaced,
    unknown: edit.kind === 'removed' ? [] : unknownNumbers(edit.text, shown),
  })
  const partsOf = (
    section: string,
    nodes: readonly ReportNode[],
    now: readonly ReportNode[],
  ): WritersPart[] => {
    const generated = new Map(nodes.map((node) => [node.id, node]))
    const parts: WritersPart[] = []
    // removed ones stand where they would stand: walk the edited nodes, and put those in before their next neighbour
    const left = nodes.filter((node) => byNode.get(node.id)?.kind === 'removed' && isWritten(node))
    const removedBefore = (id: string | null): void => {
      const upTo = id === null ? nodes.length : nodes.findIndex((node) => node.id === id)
      while (left[0] && nodes.indexOf(left[0]) < upTo) {
        const node = left.shift()! as Extract<ReportNode, { type: 'paragraph' | 'list' }>
        parts.push(ofEdit(byNode.get(node.id)!, textOfNode(node), node.type === 'list'))
      }
    }
    for (const node of now) {
      // the paragraphs after the first of one text
      if (node.id.includes('~')) continue
      const before = generated.get(node.id)
      if (before) removedBefore(node.id)
      const edit = byNode.get(node.id)
      if (!isWritten(node)) {
        const title =
          node.type === 'quote' ? node.text : node.type === 'figure' ? node.figure.title : node.table.caption
        parts.push({ type: 'shown', id: node.id, what: node.type, title })
      } else if (edit) {
        const text = before && isWritten(before) ? textOfNode(before) : null
        parts.push(ofEdit(edit, text, node.type === 'list'))
      } else {
        parts.push({
          type: 'text',
          id: node.id,
          section,
          state: 'generated',
          list: node.type === 'list',
          generated: textOfNode(node),
          text: '',
          follows: null,
          conflict: null,
          replaced: '',
          unknown: [],
        })
      }
    }
    removedBefore(null)
    return parts
  }
  return {
    sections: model.sections.map((section, at) => ({
      id: section.id,
      number: section.number ?? '',
      title: section.title,
      level: section.level ?? 1,
      parts: partsOf(section.id, section.nodes, edited.sections[at]!.nodes),
    })),
    homeless: conflicts
      .filter(({ kind }) => kind === 'section-gone')
      .map(({ edit }) => ofEdit(edit, null, false)),
    conflicts: conflicts.length,
  }
}
