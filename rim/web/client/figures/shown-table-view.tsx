import { useId } from 'react'
import type { LocalText } from '#core/foundation'
import type { ShownCell, ShownRow, ShownTable } from '#core/reports'
import { sayIn } from '../words/index.ts'
import './figures.css'

/** What the symbols mean, for those who hear the table. */
const symbols: Readonly<Record<string, LocalText>> = {
  ':': { nb: 'vises ikke', nn: 'blir ikkje vist' },
  '.': { nb: 'kan ikke forekomme', nn: 'kan ikkje førekome' },
  '..': { nb: 'fantes ikke i skjemaet', nn: 'fanst ikkje i skjemaet' },
  '–': { nb: 'ikke kartlagt', nn: 'ikkje kartlagt' },
}

/** Statistically certain differences, as all forms of the report have them. */
const marks = {
  higher: { sign: '▲', word: { nb: 'høyere', nn: 'høgare' } },
  lower: { sign: '▼', word: { nb: 'lavere', nn: 'lågare' } },
} as const satisfies Record<NonNullable<ShownCell['mark']>, { sign: string; word: LocalText }>

const legend: LocalText = {
  nb: '▲ høyere og ▼ lavere enn det som tallet er sammenlignet med.',
  nn: '▲ høgare og ▼ lågare enn det som talet er samanlikna med.',
}

/** A report's table. Where there is too little room it scrolls by itself, and the names of its rows stay. */
export function ShownTableView({ table, language }: { table: ShownTable; language: 'nb' | 'nn' }) {
  const id = useId()
  const { caption, corner, columnGroups, columns, rows } = table
  const notes = notesOf(table, language)
  const based = columns.some(({ base }) => base !== null)
  return (
    <div className="lp-shown">
      {/* a report has many tables, and landmarks are for its parts */}
      {/* biome-ignore lint/a11y/useSemanticElements: no fields are gathered here */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <div className="lp-shown-frame" role="group" aria-labelledby={id} tabIndex={0}>
        <table className="ds-table lp-shown-table" data-size="sm">
          <caption id={id}>
            <span className="lp-shown-caption">{caption}</span>
          </caption>
          <thead>
            {columnGroups.length > 0 && (
              <tr>
                <td />
                {columnGroups.map(({ label, span }, at) => {
                  const key = `${at} ${label}`
                  // a cell without a name heads nothing
                  if (label === '') return <td key={key} colSpan={span} />
                  return (
                    <th key={key} scope="colgroup" colSpan={span}>
                      {label}
                    </th>
                  )
                })}
              </tr>
            )}
            <tr>
              <th scope="col">{corner}</th>
              {columns.map(({ label, base }) => (
                <th key={label} scope="col" data-numeric="true">
                  {label}
                  {based && <span className="lp-shown-base">{base ?? '\u00a0'}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows never move, and several have the same name
              <Row key={at} row={row} width={columns.length} language={language} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="lp-shown-notes">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}

/** A table's notes, and what the signs mean where no note of its own tells. */
function notesOf({ rows, notes }: ShownTable, language: 'nb' | 'nn'): readonly string[] {
  const marked = rows.some(({ cells }) => cells.some(({ mark }) => mark !== undefined))
  const told = notes.some((note) => note.includes(marks.higher.sign))
  return marked && !told ? [...notes, sayIn(language)(legend)] : notes
}

function Row({ row, width, language }: { row: ShownRow; width: number; language: 'nb' | 'nn' }) {
  if (row.role === 'heading') {
    return (
      <tr data-role="heading">
        <th scope="rowgroup" colSpan={width + 1}>
          {row.label}
        </th>
      </tr>
    )
  }
  return (
    <tr data-role={row.role}>
      <th scope="row">{row.label}</th>
      {row.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: cells never move
        <td key={at} data-numeric="true">
          <Cell cell={cell} language={language} />
        </td>
      ))}
    </tr>
  )
}

function Cell({ cell, language }: { cell: ShownCell; language: 'nb' | 'nn' }) {
  const say = sayIn(language)
  if (cell.mark !== undefined) {
    const { sign, word } = marks[cell.mark]
    return (
      <span className="lp-shown-mark">
        <span aria-hidden="true">{sign} </span>
        {cell.text}
        <span className="lp-hidden">, {say(word)}</span>
      </span>
    )
  }
  const meant = cell.value === null ? symbols[cell.text] : undefined
  if (!meant) return cell.text
  return (
    <>
      <span aria-hidden="true">{cell.text}</span>
      <span className="lp-hidden">{say(meant)}</span>
    </>
  )
}
