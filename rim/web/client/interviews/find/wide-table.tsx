import { useId } from 'react'
import type { LocalText } from '#core/foundation'
import { saveFile } from '../../figures/save-file.ts'
import { csvOf } from '../../national/status/status-view.ts'
import { Button, useCopy } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import './wide-table.css'

const words = {
  copy: { nb: 'Kopier tabellen', nn: 'Kopier tabellen', en: 'Copy the table' },
  copied: { nb: 'Kopiert', nn: 'Kopiert', en: 'Copied' },
  failed: {
    nb: 'Nettleseren lot oss ikke kopiere. Last ned tabellen i stedet.',
    nn: 'Nettlesaren lét oss ikkje kopiere. Last ned tabellen i staden.',
    en: 'The browser did not let us copy. Download the table instead.',
  },
  csv: { nb: 'Last ned (CSV)', nn: 'Last ned (CSV)', en: 'Download (CSV)' },
  show: {
    nb: 'Vis stedene: {row}, {column}',
    nn: 'Vis stadene: {row}, {column}',
    en: 'Show the places: {row}, {column}',
  },
} satisfies Record<string, LocalText>

export interface WideColumn {
  readonly id: string
  readonly label: string
}

/** A table of counts that may be wide and long; a count can be opened where it stands for something. */
export function WideTable({
  caption,
  corner,
  columns,
  rows,
  valueAt,
  print = String,
  open,
  file,
}: {
  caption: string
  corner: string
  columns: readonly WideColumn[]
  rows: readonly WideColumn[]
  /** `null` for an empty cell. */
  valueAt: (row: string, column: string) => number | null
  print?: (value: number) => string
  /** Shows what a cell stands for. */
  open?: (row: WideColumn, column: WideColumn) => void
  /** Name of the file, without its ending. */
  file: string
}) {
  const say = useSay()
  const id = useId()
  const { copied, copy } = useCopy()
  const most = Math.max(1, ...rows.flatMap((row) => columns.map((column) => valueAt(row.id, column.id) ?? 0)))
  const lines = (): (string | number)[][] => [
    [corner, ...columns.map(({ label }) => label)],
    ...rows.map((row) => [row.label, ...columns.map(({ id: column }) => valueAt(row.id, column) ?? '')]),
  ]
  return (
    <div className="lp-stack">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="lp-wide-frame" aria-labelledby={id} tabIndex={0}>
        <table className="lp-wide-table">
          <caption id={id}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{corner}</th>
              {columns.map((column) => (
                <th key={column.id} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                {columns.map((column) => {
                  const value = valueAt(row.id, column.id)
                  const level = value === null ? 0 : Math.ceil((4 * value) / most)
                  return (
                    <td key={column.id} data-level={level}>
                      {value !== null &&
                        (open && value > 0 ? (
                          <button
                            type="button"
                            aria-label={`${print(value)}. ${say(words.show, { row: row.label, column: column.label })}`}
                            onClick={() => open(row, column)}
                          >
                            {print(value)}
                          </button>
                        ) : (
                          print(value)
                        ))}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className="lp-row lp-no-print">
        <Button
          look="tertiary"
          size="sm"
          onClick={() =>
            void copy(
              lines()
                .map((cells) => cells.join('\t'))
                .join('\n'),
            )
          }
        >
          {say(words.copy)}
        </Button>
        <Button look="tertiary" size="sm" onClick={() => saveFile(`${file}.csv`, 'text/csv', csvOf(lines()))}>
          {say(words.csv)}
        </Button>
        <span role="status" className="lp-subtle">
          {copied !== null && say(copied ? words.copied : words.failed)}
        </span>
      </div>
    </div>
  )
}
