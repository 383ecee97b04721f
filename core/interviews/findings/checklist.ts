import type { LocalText } from '#core/foundation'

/** What a reporting checklist asks of a report. */
export interface ChecklistItem {
  /** As numbered in the list: `13`. */
  readonly code: string
  readonly name: LocalText
  /** What the report is to tell, in our words. */
  readonly asks: LocalText
}

/** A published list of what a report of a qualitative study tells. */
export interface ReportingChecklist {
  readonly code: 'coreq' | 'srqr'
  readonly name: string
  /** Where it is published. The wording here is our own. */
  readonly source: string
  readonly items: readonly ChecklistItem[]
}

/** Items told shortly: number, name and what is asked, in both forms. */
export type ShortItem = readonly [nameNb: string, nameNn: string, asksNb: string, asksNn: string]

/** Items numbered from 1. */
export const numbered = (items: readonly ShortItem[]): readonly ChecklistItem[] =>
  items.map(([nameNb, nameNn, asksNb, asksNn], at) => ({
    code: String(at + 1),
    name: { nb: nameNb, nn: nameNn },
    asks: { nb: asksNb, nn: asksNn },
  }))
