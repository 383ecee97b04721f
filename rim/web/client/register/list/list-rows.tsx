import { memo } from 'react'
import { Link } from 'wouter'
import { dayInWords, momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { type Listed, type ListView, type SortKey, sortedBy } from './list-view.ts'
import { listWords as words } from './list-words.ts'
import { type Asked, RowActions } from './row-actions.tsx'

interface RowsProps {
  readonly rows: readonly Listed[]
  readonly round: string
  readonly writable: boolean
  readonly deletable: boolean
  readonly ask: (asked: Asked) => void
}

function useName(): (row: Listed) => string {
  const say = useSay()
  return ({ localReference }) => localReference ?? say(words.noReference)
}

const useWho = (row: Listed): string => {
  const say = useSay()
  return row.mine ? say(words.me) : row.createdByName
}

/** The list as a table, sorted by its headings. */
export function ListTable({
  rows,
  round,
  writable,
  deletable,
  ask,
  view,
  setView,
}: RowsProps & { view: ListView; setView: (view: ListView) => void }) {
  const say = useSay()
  const heading = (key: SortKey) => {
    const sorted = view.sort === key ? (view.descending ? 'descending' : 'ascending') : 'none'
    return (
      <th scope="col" aria-sort={sorted}>
        <button type="button" onClick={() => setView(sortedBy(view, key))}>
          {say(words[key])}
        </button>
      </th>
    )
  }
  return (
    <table className="ds-table lp-list-table" data-size="sm" data-hover>
      <thead>
        <tr>
          {heading('reference')}
          {heading('status')}
          {heading('changed')}
          {heading('who')}
          <th scope="col">{say(words.marks)}</th>
          <th scope="col">
            <span className="lp-hidden">{say(words.actions)}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow
            key={row.id}
            row={row}
            round={round}
            writable={writable}
            deletable={deletable}
            ask={ask}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = Omit<RowsProps, 'rows'> & { readonly row: Listed }

const TableRow = memo(function TableRow({ row, round, writable, deletable, ask }: RowProps) {
  const name = useName()(row)
  const who = useWho(row)
  return (
    <tr>
      <th scope="row">
        <RowLink row={row} name={name} />
      </th>
      <td>
        <StatusTag status={row.status} />
      </td>
      <td className="lp-nowrap">
        <Changed row={row} />
      </td>
      <td className="lp-list-who">{who}</td>
      <td>
        <Marks row={row} />
      </td>
      <td className="lp-list-actions">
        <RowActions row={row} round={round} name={name} writable={writable} deletable={deletable} ask={ask} />
      </td>
    </tr>
  )
})

/** The list as cards, one below the other. */
export function ListCards({ rows, round, writable, deletable, ask }: RowsProps) {
  return (
    <ul className="lp-list-cards">
      {rows.map((row) => (
        <Card key={row.id} row={row} round={round} writable={writable} deletable={deletable} ask={ask} />
      ))}
    </ul>
  )
}

const Card = memo(function Card({ row, round, writable, deletable, ask }: RowProps) {
  const name = useName()(row)
  const who = useWho(row)
  return (
    <li className="lp-list-card">
      <div className="lp-list-card-head">
        <RowLink row={row} name={name} />
        <RowActions row={row} round={round} name={name} writable={writable} deletable={deletable} ask={ask} />
      </div>
      <div className="lp-list-card-facts">
        <StatusTag status={row.status} />
        <Changed row={row} />
        <span>{who}</span>
      </div>
      <Marks row={row} />
    </li>
  )
})

function RowLink({ row, name }: { row: Listed; name: string }) {
  return (
    <Link
      className={row.localReference === null ? 'lp-list-link lp-list-unnamed' : 'lp-list-link'}
      to={`/register/forms/${row.id}`}
    >
      {name}
    </Link>
  )
}

function StatusTag({ status }: { status: Listed['status'] }) {
  const say = useSay()
  return (
    <span className="ds-tag" data-color={status === 'complete' ? 'success' : 'neutral'} data-size="sm">
      <span aria-hidden="true">{status === 'complete' ? '✓' : '○'}</span>&nbsp;{say(words[status])}
    </span>
  )
}

function Changed({ row }: { row: Listed }) {
  const say = useSay()
  const language = useLanguage()
  return (
    <time dateTime={row.changedAt}>{momentInWords(new Date(row.changedAt), new Date(), say, language)}</time>
  )
}

function Marks({ row }: { row: Listed }) {
  const say = useSay()
  const language = useLanguage()
  const { unsent, reasons, together } = row
  if (!unsent && reasons === 0 && together === null) return null
  return (
    <ul className="lp-list-marks">
      {unsent && (
        <li className="ds-tag" data-color="warning" data-size="sm" title={say(words.unsent)}>
          <span aria-hidden="true">↻</span>&nbsp;{say(words.unsentShort)}
        </li>
      )}
      {reasons > 0 && (
        <li className="ds-tag" data-color="neutral" data-size="sm">
          <span aria-hidden="true">✎</span>&nbsp;
          {reasons === 1 ? say(words.reason) : say(words.reasons, { count: reasons })}
        </li>
      )}
      {together !== null && (
        <li className="ds-tag" data-color="info" data-size="sm" title={say(words.togetherLong)}>
          <span aria-hidden="true">⚭</span>&nbsp;
          {say(words.together, { day: dayInWords(together, language) })}
        </li>
      )}
    </ul>
  )
}
