import { type FormEvent, type ReactNode, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Card, Failure, goToFirstFault } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useSend } from '../people/use-send.ts'
import { keptWords as words } from './study-words.ts'

/** A list that the leader keeps: each thing shown, and written in a form in its place. */
export function KeptList<Thing extends { readonly id: string }, Draft>({
  title,
  lead,
  none,
  things,
  nameOf,
  show,
  writes,
  address,
  refresh,
  begin,
  draftOf,
  fields,
  faultsIn,
  bodyOf,
}: {
  title: LocalText
  lead?: LocalText
  none: LocalText
  things: readonly Thing[]
  nameOf: (thing: Thing) => string
  show: (thing: Thing) => ReactNode
  writes: boolean
  /** Of one thing, by its id. */
  address: (id: string) => string
  refresh: readonly (readonly string[])[]
  /** An empty form. */
  begin: () => Draft
  draftOf: (thing: Thing) => Draft
  fields: (draft: Draft, change: (change: Partial<Draft>) => void, faults: ReadonlySet<string>) => ReactNode
  faultsIn: (draft: Draft) => ReadonlySet<string>
  bodyOf: (draft: Draft) => unknown
}) {
  const say = useSay()
  const [writing, write] = useState<{ readonly id: string; readonly draft: Draft } | null>(null)
  const form = writing && (
    <KeptForm
      key={writing.id}
      address={address(writing.id)}
      refresh={refresh}
      start={writing.draft}
      known={things.some(({ id }) => id === writing.id)}
      fields={fields}
      faultsIn={faultsIn}
      bodyOf={bodyOf}
      close={() => write(null)}
    />
  )
  return (
    <Card title={say(title)}>
      {lead && <p className="ds-paragraph">{say(lead)}</p>}
      {things.length === 0 && !writing && <p className="ds-paragraph">{say(none)}</p>}
      <ul className="lp-listing">
        {things.map((thing) =>
          writing?.id === thing.id ? (
            <li key={thing.id}>{form}</li>
          ) : (
            <li key={thing.id} className="lp-listed">
              <div>{show(thing)}</div>
              {writes && (
                <span className="lp-listed-side">
                  <Button
                    look="tertiary"
                    size="sm"
                    aria-label={say(words.changeOf, { name: nameOf(thing) })}
                    onClick={() => write({ id: thing.id, draft: draftOf(thing) })}
                  >
                    {say(words.change)}
                  </Button>
                </span>
              )}
            </li>
          ),
        )}
      </ul>
      {writing && !things.some(({ id }) => id === writing.id) && form}
      {writes && !writing && (
        <div>
          <Button look="secondary" onClick={() => write({ id: crypto.randomUUID(), draft: begin() })}>
            {say(words.add)}
          </Button>
        </div>
      )}
    </Card>
  )
}

function KeptForm<Draft>({
  address,
  refresh,
  start,
  known,
  fields,
  faultsIn,
  bodyOf,
  close,
}: {
  address: string
  refresh: readonly (readonly string[])[]
  start: Draft
  known: boolean
  fields: (draft: Draft, change: (change: Partial<Draft>) => void, faults: ReadonlySet<string>) => ReactNode
  faultsIn: (draft: Draft) => ReadonlySet<string>
  bodyOf: (draft: Draft) => unknown
  close: () => void
}) {
  const say = useSay()
  const [draft, setDraft] = useState(start)
  const [tried, setTried] = useState(false)
  const save = useSend<unknown>({ method: 'PUT', address, refresh, done: close })
  const remove = useSend({ method: 'DELETE', address, refresh, done: close })
  const faults = faultsIn(draft)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    if (faults.size > 0) goToFirstFault(event.currentTarget)
    else save.mutate(bodyOf(draft))
  }
  return (
    <form className="lp-stack" noValidate onSubmit={submit}>
      {fields(draft, (change) => setDraft((now) => ({ ...now, ...change })), tried ? faults : new Set())}
      {(save.isError || remove.isError) && <Failure cause={save.error ?? remove.error} />}
      <div className="lp-buttons">
        <Button type="submit" disabled={save.isPending}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
        {known && (
          <Button look="tertiary" colour="danger" onClick={() => remove.mutate(undefined)}>
            {say(words.remove)}
          </Button>
        )}
      </div>
    </form>
  )
}
