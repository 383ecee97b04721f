import type { ColumnType } from 'kysely'

/** A JSON column: read as a value, written as its text. */
export type Json<T> = ColumnType<T, string, string>
export type JsonWithDefault<T> = ColumnType<T, string | undefined, string>
