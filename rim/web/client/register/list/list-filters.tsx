import { type Ref, useId } from 'react'
import { useSay } from '../../words/index.ts'
import { type Listed, type ListView, type SortKey, sortKeys } from './list-view.ts'
import { listWords as words } from './list-words.ts'

/** What the list is narrowed by: a text, and what is ticked. On narrow pages also how it is sorted. */
export function ListFilters({
  rows,
  view,
  setView,
  text,
  setText,
  narrow,
  search,
}: {
  /** All of the list. */
  rows: readonly Listed[]
  view: ListView
  setView: (view: ListView) => void
  text: string
  setText: (text: string) => void
  narrow: boolean
  search: Ref<HTMLInputElement>
}) {
  const say = useSay()
  const id = useId()
  const counted = (which: (row: Listed) => boolean) => `(${rows.filter(which).length})`
  return (
    <search className="lp-list-filters">
      <div className="ds-field lp-list-search">
        <label className="ds-label" htmlFor={id}>
          {say(words.search)}
        </label>
        <input
          ref={search}
          id={id}
          className="ds-input"
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <fieldset className="ds-fieldset lp-list-ticks">
        <legend className="ds-label">{say(words.filter)}</legend>
        <div className="lp-row">
          {(['all', 'draft', 'complete'] as const).map((status) => (
            <label key={status} className="ds-chip" data-size="sm">
              <input
                type="radio"
                className="ds-input"
                name={`${id}-status`}
                checked={view.status === status}
                onChange={() => setView({ ...view, status })}
              />
              {say(words[status])} {counted((row) => status === 'all' || row.status === status)}
            </label>
          ))}
          <span className="lp-list-and" aria-hidden="true" />
          <Tick
            label={`${say(words.mine)} ${counted(({ mine }) => mine)}`}
            on={view.mine}
            set={(mine) => setView({ ...view, mine })}
          />
          {(view.unsent || rows.some(({ unsent }) => unsent)) && (
            <Tick
              label={`${say(words.unsent)} ${counted(({ unsent }) => unsent)}`}
              on={view.unsent}
              set={(unsent) => setView({ ...view, unsent })}
            />
          )}
        </div>
      </fieldset>
      {narrow && (
        <div className="ds-field">
          <label className="ds-label" htmlFor={`${id}-sort`}>
            {say(words.sort)}
          </label>
          <select
            id={`${id}-sort`}
            className="ds-input"
            value={view.sort}
            onChange={({ target }) => {
              const sort = target.value as SortKey
              setView({ ...view, sort, descending: sort === 'changed' })
            }}
          >
            {sortKeys.map((key) => (
              <option key={key} value={key}>
                {say(words[key])}
              </option>
            ))}
          </select>
        </div>
      )}
    </search>
  )
}

function Tick({ label, on, set }: { label: string; on: boolean; set: (on: boolean) => void }) {
  return (
    <label className="ds-chip" data-size="sm">
      <input
        type="checkbox"
        className="ds-input"
        checked={on}
        onChange={({ target }) => set(target.checked)}
      />
      {label}
    </label>
  )
}
