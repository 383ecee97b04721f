import { type ReactNode, useId } from 'react'
import './data-table.css'

/** A column of a table; numbers stand to the right. */
export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  readonly numeric?: boolean
  /** The column that names the row. */
  readonly names?: boolean
  /** How the table is sorted by it now, and what pressing its head does. */
  readonly sort?: {
    readonly direction: 'ascending' | 'descending' | 'none'
    readonly toggle: () => void
  }
}

/**
 * A table with its caption. Where the window is narrower than the table it scrolls by itself, by keyboard too, and the
 * page does not.
 */
export function DataTable<Row>({
  caption,
  columns,
  rows,
  keyOf,
  empty,
  foot,
}: {
  caption: ReactNode
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
  /** Said where there are no rows. */
  empty?: ReactNode
  /** Rows under a line, such as sums. */
  foot?: ReactNode
}) {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section className="lp-table-frame" aria-labelledby={id} tabIndex={0}>
      <table className="ds-table lp-table" data-size="sm">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ key, head, numeric, sort }) => (
              <th key={key} scope="col" data-numeric={numeric} aria-sort={sort?.direction}>
                {sort ? (
                  <button type="button" onClick={sort.toggle}>
                    {head}
                  </button>
                ) : (
                  head
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && empty !== undefined && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ key, cell, numeric, names }) =>
                names ? (
                  <th key={key} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={key} data-numeric={numeric}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot !== undefined && <tfoot>{foot}</tfoot>}
      </table>
    </section>
  )
}
