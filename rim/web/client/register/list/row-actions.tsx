import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { forgetRound, ownList, request } from '../../api/index.ts'
import { Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { Listed } from './list-view.ts'
import { listWords as words } from './list-words.ts'

/** What a dialog is opened for. */
export interface Asked {
  readonly what: 'delete' | 'opt-out'
  readonly row: Listed
}

/** What can be done with a registration besides opening it: a button that shows the ways, each a button or a link. */
export function RowActions({
  row,
  round,
  name,
  writable,
  deletable,
  ask,
}: {
  row: Listed
  /** Id. */
  round: string
  /** What the row is called. */
  name: string
  /** The round can be written in. */
  writable: boolean
  deletable: boolean
  /** Asks in a dialog; that one outlives the row. */
  ask: (asked: Asked) => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const [, navigate] = useLocation()
  const [shown, setShown] = useState(false)
  const [cause, setCause] = useState<unknown>(null)
  const around = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!shown) return
    const listening = new AbortController()
    const { signal } = listening
    // pressed or gone elsewhere: away again
    const left = ({ target }: Event) => {
      if (target instanceof Node && !around.current?.contains(target)) setShown(false)
    }
    document.addEventListener('pointerdown', left, { signal })
    document.addEventListener('focusin', left, { signal })
    document.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Escape') return
        setShown(false)
        button.current?.focus()
      },
      { signal },
    )
    return () => listening.abort()
  }, [shown])

  const choose = (what: Asked['what']) => {
    // where the focus comes back to when the dialog is closed
    button.current?.focus()
    setShown(false)
    ask({ what, row })
  }
  async function reopen(): Promise<void> {
    setShown(false)
    try {
      await request('POST', `/api/registrations/${row.id}/reopening`, { revision: row.revision })
      forgetRound(queries, round)
      navigate(`/register/forms/${row.id}`)
    } catch (refused) {
      void queries.invalidateQueries({ queryKey: ownList(round).queryKey })
      setCause(refused)
    }
  }

  return (
    <div ref={around} className="lp-row-actions">
      <Button
        ref={button}
        look="tertiary"
        size="sm"
        aria-expanded={shown}
        aria-label={say(words.moreFor, { reference: name })}
        onClick={() => setShown(!shown)}
      >
        {say(words.more)} <span aria-hidden="true">{shown ? '▴' : '▾'}</span>
      </Button>
      {shown && (
        <ul className="lp-row-menu">
          <li>
            <Link className="lp-row-way" to={`/register/forms/${row.id}`}>
              {say(words.open)}
            </Link>
          </li>
          {writable && row.status === 'complete' && (
            <li>
              <button type="button" className="lp-row-way" onClick={() => void reopen()}>
                {say(words.reopen)}
              </button>
            </li>
          )}
          <li>
            <Link className="lp-row-way" to={`/register/forms/${row.id}/together`}>
              {say(words.goThrough)}
            </Link>
          </li>
          {deletable && (
            <li>
              <button type="button" className="lp-row-way" onClick={() => choose('delete')}>
                {say(words.delete)}
              </button>
            </li>
          )}
          <li>
            <button type="button" className="lp-row-way" onClick={() => choose('opt-out')}>
              {say(words.optOut)}
            </button>
          </li>
        </ul>
      )}
      {cause !== null && (
        <Dialog title={say(words.reopen)} close={() => setCause(null)}>
          <Failure cause={cause} />
        </Dialog>
      )}
    </div>
  )
}
