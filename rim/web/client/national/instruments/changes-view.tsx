import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { Instrument, RevisionChange } from '#core/instruments'
import type { DraftAnswer } from '../../revision/answers.ts'
import { reviseDraft } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { Alert, Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayRevise } from '../may.ts'
import { ChangeEntry } from './change-entry.tsx'
import { ChangeForm } from './change-form.tsx'

const words = {
  none: {
    nb: 'Utkastet er likt den forrige versjonen. Legg til den første endringen.',
    nn: 'Utkastet er likt den førre versjonen. Legg til den første endringa.',
    en: 'The draft is as the version before. Add the first change.',
  },
  title: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  add: { nb: 'Legg til en endring', nn: 'Legg til ei endring', en: 'Add a change' },
  whole: {
    nb: 'Feil i skjemaet som helhet',
    nn: 'Feil i skjemaet som heilskap',
    en: 'Faults of the form as a whole',
  },
  sure: { nb: 'Ta bort endringen?', nn: 'Ta bort endringa?', en: 'Remove the change?' },
  lost: {
    nb: 'Det som er skrevet i endringen, blir borte.',
    nn: 'Det som er skrive i endringa, blir borte.',
    en: 'What is written in the change is lost.',
  },
  keep: { nb: 'Behold den', nn: 'Behald henne', en: 'Keep it' },
  remove: { nb: 'Ta bort', nn: 'Ta bort', en: 'Remove' },
} satisfies Record<string, LocalText>

/** The changes of a draft, each with its reason and its faults. */
export function ChangesView({ draft, base }: { draft: DraftAnswer; base: Instrument }) {
  const say = useSay()
  const queries = useQueryClient()
  const { send, sending, cause } = useSend()
  const [open, setOpen] = useState<RevisionChange | 'new' | null>(null)
  const [going, setGoing] = useState<RevisionChange | null>(null)
  const whole = draft.problems.filter(({ change }) => change === null)
  const write = (changes: readonly RevisionChange[]) =>
    send([draft.revision, changes], (key) => reviseDraft(queries, draft, { changes }, key))
  const keep = async (change: RevisionChange) => {
    const there = draft.changes.some(({ id }) => id === change.id)
    const changes = there
      ? draft.changes.map((one) => (one.id === change.id ? change : one))
      : [...draft.changes, change]
    if (await write(changes)) setOpen(null)
  }
  const remove = async (change: RevisionChange) => {
    setGoing(null)
    await write(draft.changes.filter(({ id }) => id !== change.id))
  }
  return (
    <section className="lp-rev-part" aria-labelledby="changes-title">
      <h2 id="changes-title" className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      {whole.length > 0 && (
        <Alert colour="danger">
          <p className="ds-paragraph">
            <strong>{say(words.whole)}</strong>
          </p>
          <ul className="lp-rev-fault-list">
            {whole.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Alert>
      )}
      {draft.changes.length === 0 && open === null && <p className="lp-subtle">{say(words.none)}</p>}
      <ol className="lp-rev-entries">
        {draft.changes.map((change) => (
          <li key={change.id}>
            {open !== 'new' && open?.id === change.id ? (
              <ChangeForm
                draft={draft}
                base={base}
                begun={change}
                keep={(changed) => void keep(changed)}
                cancel={() => setOpen(null)}
                sending={sending}
                cause={cause}
              />
            ) : (
              <ChangeEntry
                change={change}
                forms={[base, draft.form]}
                faults={draft.problems.filter((met) => met.change === change.id)}
                mapping={draft.mapping}
                {...(mayRevise() && {
                  edit: () => setOpen(change),
                  remove: () => setGoing(change),
                })}
              />
            )}
          </li>
        ))}
      </ol>
      {open === 'new' && (
        <ChangeForm
          draft={draft}
          base={base}
          begun={null}
          keep={(change) => void keep(change)}
          cancel={() => setOpen(null)}
          sending={sending}
          cause={cause}
        />
      )}
      {open === null && cause !== null && <Failure cause={cause} />}
      {open === null && mayRevise() && <Button onClick={() => setOpen('new')}>{say(words.add)}</Button>}
      {going !== null && (
        <Dialog title={say(words.sure)} close={() => setGoing(null)}>
          <p>{say(words.lost)}</p>
          <div className="lp-dialog-foot">
            <Button onClick={() => setGoing(null)}>{say(words.keep)}</Button>
            <Button look="secondary" colour="danger" onClick={() => void remove(going)}>
              {say(words.remove)}
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  )
}
