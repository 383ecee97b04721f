import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, Dialog, Failure } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  remove: { nb: 'Slett svarene mine', nn: 'Slett svara mine', en: 'Delete my answers' },
  what: {
    nb: 'Alle fargene du har satt i øvingen, blir slettet for godt, og eksemplene står som ikke gjort. Tallene som kolleger ser, blir laget uten svarene dine.',
    nn: 'Alle fargane du har sett i øvinga, blir sletta for godt, og døma står som ikkje gjorde. Tala som kollegaer ser, blir laga utan svara dine.',
    en: 'All colours that you have given in practice are deleted for good, and the cases are shown as not done. The counts that colleagues see are made without your answers.',
  },
  confirm: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  gone: { nb: 'Svarene dine er slettet.', nn: 'Svara dine er sletta.', en: 'Your answers are deleted.' },
  none: {
    nb: 'Du har ingen svar å slette.',
    nn: 'Du har ingen svar å slette.',
    en: 'You have no answers to delete.',
  },
} satisfies Record<string, LocalText>

/** Deletes all that one has answered in practice, after asking. */
export function OwnAnswers({ some }: { some: boolean }) {
  const say = useSay()
  const queries = useQueryClient()
  const [asks, setAsks] = useState(false)
  const [gone, setGone] = useState(false)
  const [sending, setSending] = useState(false)
  const [cause, setCause] = useState<unknown>(null)
  const told = useRef<HTMLParagraphElement>(null)

  const close = () => {
    setAsks(false)
    setCause(null)
  }
  async function remove(): Promise<void> {
    if (sending) return
    setSending(true)
    setCause(null)
    try {
      await request('DELETE', '/api/training')
      await queries.invalidateQueries({ queryKey: ['training'] })
      // the button that focus came from is gone with the answers
      flushSync(() => {
        setGone(true)
        setAsks(false)
      })
      told.current?.focus()
    } catch (refused) {
      setCause(refused)
    }
    setSending(false)
  }

  return (
    <>
      <p ref={told} tabIndex={-1} className="lp-training-told">
        {gone ? say(words.gone) : !some && say(words.none)}
      </p>
      {some && !gone && (
        <Button look="secondary" colour="danger" onClick={() => setAsks(true)}>
          {say(words.remove)}
        </Button>
      )}
      {asks && (
        <Dialog title={say(words.remove)} close={close}>
          <p className="ds-paragraph">{say(words.what)}</p>
          {cause !== null && <Failure cause={cause} />}
          <div className="lp-dialog-foot">
            <Button colour="danger" aria-disabled={sending} onClick={() => void remove()}>
              {say(words.confirm)}
            </Button>
            <Button look="secondary" onClick={close}>
              {say(words.cancel)}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
