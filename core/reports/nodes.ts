import type { ReportNode } from './model.ts'

/** A paragraph; nothing where there is nothing to say. */
export const paragraph = (id: string, text: string | null): readonly ReportNode[] =>
  text === null ? [] : [{ type: 'paragraph', id, text }]

/** A list; nothing where it has no items. */
export const list = (id: string, items: readonly string[]): readonly ReportNode[] =>
  items.length > 0 ? [{ type: 'list', id, items }] : []
