import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Dialog, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useReopen } from './queries.ts'

const words = {
  open: { nb: 'Åpne runden igjen', nn: 'Opne runden igjen', en: 'Open the round again' },
  title: { nb: 'Åpne runden igjen?', nn: 'Opne runden igjen?', en: 'Open the round again?' },
  text: {
    nb: 'Enhetene kan endre registreringene sine igjen. Rapporten dere har, gjelder til dere leverer på nytt. Da lages en ny, som erstatter den.',
    nn: 'Einingane kan endre registreringane sine igjen. Rapporten de har, gjeld til de leverer på nytt. Då blir ein ny laga, som erstattar han.',
    en: 'The units can change their registrations again. The report that you have is valid until you submit again. Then a new one is made, which replaces it.',
  },
  gone: {
    nb: 'Lokale referanser og kommentarer som ble slettet ved leveringen, kommer ikke tilbake. En registrering finnes igjen ved å skrive inn fødselsnummeret på nytt.',
    nn: 'Lokale referansar og kommentarar som blei sletta ved leveringa, kjem ikkje tilbake. Ei registrering finn ein igjen ved å skrive inn fødselsnummeret på nytt.',
    en: 'Labels and comments that were deleted at submission do not come back. A registration is found again by entering the identity number anew.',
  },
  reason: {
    nb: 'Hvorfor åpnes den igjen?',
    nn: 'Kvifor blir han opna igjen?',
    en: 'Why is it opened again?',
  },
  reasonHelp: {
    nb: 'Skriv kort, uten navn eller opplysninger om enkeltpersoner.',
    nn: 'Skriv kort, utan namn eller opplysningar om enkeltpersonar.',
    en: 'Write briefly, without names or information about individuals.',
  },
  tooShort: {
    nb: 'Skriv minst noen ord om hvorfor.',
    nn: 'Skriv i det minste nokre ord om kvifor.',
    en: 'Write at least some words about why.',
  },
  cancel: { nb: 'La den være levert', nn: 'La han vere levert', en: 'Leave it submitted' },
} satisfies Record<string, LocalText>

/** Opens a submitted round again, with a reason. */
export function ReopenRound({ round }: { round: string }) {
  const say = useSay()
  const reopen = useReopen(round)
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const tooShort = reason.trim().length < 5
  const close = (): void => {
    setAsking(false)
    setTried(false)
  }
  return (
    <div>
      <Button look="secondary" colour="danger" onClick={() => setAsking(true)}>
        {say(words.open)}
      </Button>
      {asking && (
        <Dialog title={say(words.title)} close={close}>
          <div className="lp-stack">
            <p>{say(words.text)}</p>
            <p>{say(words.gone)}</p>
            <TextField
              label={say(words.reason)}
              help={say(words.reasonHelp)}
              value={reason}
              change={setReason}
              rows={3}
              required
              error={tried && tooShort ? say(words.tooShort) : undefined}
            />
            {reopen.isError && <Failure cause={reopen.error} />}
          </div>
          <div className="lp-dialog-foot">
            <Button
              colour="danger"
              disabled={reopen.isPending}
              onClick={() => {
                setTried(true)
                if (!tooShort) reopen.mutate(reason.trim(), { onSuccess: close })
              }}
            >
              {say(words.open)}
            </Button>
            <Button look="secondary" onClick={close}>
              {say(words.cancel)}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  )
}
