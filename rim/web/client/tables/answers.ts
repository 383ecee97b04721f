// What the routes of the table builder answer, as the pages use it; held against the routes in rim/web/api-shapes.

import type { TableComparison, TableFilter, TableGroup, TableMeasure, TablePlace } from '#core/builder'
import type { Figure } from '#core/figures'
import type { LocalText } from '#core/foundation'
import type { ShownTable } from '#core/reports'

/** A table as it is asked for; the round is that of the address. */
export interface AskedTable {
  readonly place: TablePlace
  readonly group: TableGroup
  readonly rows: string
  readonly columns: string | null
  readonly filters: readonly TableFilter[]
  readonly measure: TableMeasure
  readonly compare: readonly TableComparison[]
}

export interface BuilderRound {
  readonly id: string
  readonly code: string
  readonly year: number
  readonly releasedAt: string
}

export interface Variable {
  readonly code: string
  readonly label: LocalText
  readonly chapter: string
  readonly answers: 'one' | 'several'
  readonly choices: readonly { readonly code: string; readonly label: LocalText }[]
  readonly ofAsked: boolean
  readonly note: LocalText | null
}

export interface BuilderPlace {
  readonly place: TablePlace
  readonly name: LocalText
  readonly compare: readonly TableComparison[]
}

export interface Template {
  readonly code: string
  readonly title: LocalText
  readonly about: LocalText
  readonly tables: readonly Omit<AskedTable, 'place' | 'group'>[]
}

export interface ReadyDesk {
  readonly state: 'ready'
  readonly year: number
  readonly releasedAt: string
  readonly rules: LocalText
  readonly variables: readonly Variable[]
  readonly places: readonly BuilderPlace[]
  readonly templates: readonly Template[]
  readonly leftOut: readonly string[]
}

export type BuilderDesk = { readonly state: 'not-released' } | { readonly state: 'opening' } | ReadyDesk

export interface BuiltAnswer {
  readonly hash: string
  readonly request: AskedTable & { readonly version: 1; readonly round: string }
  readonly description: string
  readonly figure: Figure
  readonly tables: readonly ShownTable[]
  readonly withheld: { readonly cells: number; readonly of: number; readonly text: string | null }
  readonly rules: string
  readonly data: { readonly hash: string; readonly releasedAt: string }
}

export interface SavedTable {
  readonly id: string
  readonly round: string
  readonly title: string
  readonly request: AskedTable & { readonly version: 1; readonly round: string }
  readonly hash: string
  readonly own: boolean
  readonly by: string | null
  readonly shared: boolean
  readonly savedAt: string
  readonly deletedAt: string | null
}

export type FileFormat = 'pptx' | 'xlsx' | 'pdf' | 'csv' | 'json-stat' | 'svg'
