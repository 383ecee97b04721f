import { useCallback, useDeferredValue, useId, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { useLocation, useSearchParams } from 'wouter'
import type { ListedAnswer } from '../../api/index.ts'
import { Button } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { DeleteDialog } from './delete-dialog.tsx'
import { useUnsent } from './leftovers.ts'
import { ListFilters } from './list-filters.tsx'
import { moveByKey } from './list-keys.ts'
import { ListCards, ListTable } from './list-rows.tsx'
import { type ListView, plainView, shownRows, viewFrom, viewInto } from './list-view.ts'
import { listWords as words } from './list-words.ts'
import { useNarrow } from './narrow.ts'
import { OptOutDialog } from './opt-out-dialog.tsx'
import type { Asked } from './row-actions.tsx'
import { rememberedSearch, rememberSearch } from './search-memory.ts'
import './list.css'

/** Few enough to be seen at once: nothing to search in. */
const fewRows = 1

/** The unit's own list in a round: searched, narrowed, sorted, and what can be done with each. */
export function OwnList({
  round,
  registrations,
  begins,
  writable,
  deletable,
}: {
  /** Id. */
  round: string
  registrations: readonly ListedAnswer[]
  /** Registrations can be begun here, above the list. */
  begins: boolean
  /** The round can be written in. */
  writable: boolean
  /** What was registered by mistake can be deleted: nothing has been submitted. */
  deletable: boolean
}) {
  const say = useSay()
  const title = useId()
  const narrow = useNarrow()
  const unsent = useUnsent()
  const [address, setAddress] = useSearchParams()
  const [, navigate] = useLocation()
  const [text, setText] = useState(rememberedSearch)
  const [asked, setAsked] = useState<Asked | 'opt-out' | null>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const askedFrom = useRef<Element | null>(null)
  const search = useRef<HTMLInputElement>(null)
  const view = viewFrom(address)
  const wanted = useDeferredValue(text)
  const all = useMemo(
    () => registrations.map((row) => ({ ...row, unsent: unsent.has(row.id) })),
    [registrations, unsent],
  )
  const rows = shownRows(all, view, wanted)

  const setView = (next: ListView) => {
    setAddress((now) => viewInto(now, next), { replace: true, state: history.state })
  }
  const searchFor = (next: string) => {
    setText(next)
    rememberSearch(next)
  }
  const reset = () => {
    setView(plainView)
    searchFor('')
    search.current?.focus()
  }
  // by what is written: the rows drawn may be those of the letters before
  const openOnly = () => {
    const [only, ...more] = shownRows(all, view, text)
    if (only && more.length === 0) navigate(`/register/forms/${only.id}`)
  }
  // stays the same, so that the rows need not be drawn anew
  const ask = useCallback((next: Asked | 'opt-out') => {
    askedFrom.current = document.activeElement
    setAsked(next)
  }, [])
  const answered = (gone: boolean) => {
    flushSync(() => setAsked(null))
    // what it was asked from may be on its way out of the list
    const back = gone ? heading.current : askedFrom.current
    if (back instanceof HTMLElement) back.focus()
  }
  const isNarrowed = rows.length < all.length || text.trim() !== ''
  const { length: count } = all
  const counted = isNarrowed
    ? say(words.shown, { shown: rows.length, count })
    : count === 1
      ? say(words.one)
      : say(words.many, { count })

  return (
    <section
      className="lp-list"
      aria-labelledby={title}
      onKeyDown={(event) => moveByKey(event, search.current, openOnly)}
    >
      <div className="lp-list-head">
        <h2 id={title} ref={heading} tabIndex={-1} className="ds-heading" data-size="xs">
          {say(words.title)}
        </h2>
        {/* narrowing is told when there is a pause */}
        <p role="status" className="lp-subtle">
          {count > 0 && counted}
        </p>
        <Button look="tertiary" size="sm" onClick={() => ask('opt-out')}>
          {say(words.optOutOther)}
        </Button>
      </div>
      {(count > fewRows || isNarrowed) && (
        <ListFilters
          rows={all}
          view={view}
          setView={setView}
          text={text}
          setText={searchFor}
          narrow={narrow}
          search={search}
        />
      )}
      {count === 0 && <p className="lp-list-none">{say(begins ? words.none : words.noneYet)}</p>}
      {count > 0 && rows.length === 0 && (
        <div className="lp-list-none">
          <p>{say(words.noneFound)}</p>
          <Button look="secondary" size="sm" onClick={reset}>
            {say(words.reset)}
          </Button>
        </div>
      )}
      {rows.length > 0 && narrow && (
        <ListCards rows={rows} round={round} writable={writable} deletable={deletable} ask={ask} />
      )}
      {rows.length > 0 && !narrow && (
        <ListTable
          rows={rows}
          round={round}
          writable={writable}
          deletable={deletable}
          ask={ask}
          view={view}
          setView={setView}
        />
      )}
      {rows.length > 0 && <p className="lp-list-keys lp-subtle">{say(words.keys)}</p>}
      {asked === 'opt-out' ? (
        <OptOutDialog round={round} close={() => answered(false)} />
      ) : asked?.what === 'opt-out' ? (
        <OptOutDialog round={round} registration={asked.row.id} close={answered} />
      ) : asked !== null ? (
        <DeleteDialog
          round={round}
          registration={asked.row.id}
          reference={asked.row.localReference}
          close={answered}
        />
      ) : null}
    </section>
  )
}
