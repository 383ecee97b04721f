import type { Generated } from 'kysely'
import type { Json } from './json-columns.ts'

/** Tables that people put together and save. */
export interface SavedTableTables {
  saved_table: SavedTableTable
}

interface SavedTableTable {
  id: string
  round: string
  /** A municipality, a county or `NO`. */
  territory: string
  title: string
  request: Json<unknown>
  hash: string
  shared: Generated<boolean>
  saved_by: string
  saved_by_name: Generated<string>
  saved_at: Generated<string>
  deleted_at: Generated<string | null>
}
