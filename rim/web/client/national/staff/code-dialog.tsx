import type { LocalText } from '#core/foundation'
import { Button, Dialog } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { Appointed } from './appoint-form.tsx'

const words = {
  title: { nb: 'Koden til {name}', nn: 'Koden til {name}', en: 'The code for {name}' },
  told: {
    nb: 'Koden vises bare nå. Gi den direkte til {name}, ikke i en e-post til flere. {name} logger inn i Lyttepost og skriver inn koden på forsiden innen 14 dager. Blir koden borte, trekker du rollen tilbake og gir rollen på nytt.',
    nn: 'Koden blir vist berre no. Gi han direkte til {name}, ikkje i ein e-post til fleire. {name} loggar inn i Lyttepost og skriv inn koden på framsida innan 14 dagar. Blir koden borte, trekkjer du rolla tilbake og gir rolla på nytt.',
    en: 'The code is shown now only. Give it to {name} in person, not by e-mail to several. {name} logs in to Lyttepost and enters it on the front page within 14 days. If it is lost, withdraw the role and give it again.',
  },
  done: { nb: 'Jeg har tatt vare på koden', nn: 'Eg har teke vare på koden', en: 'I have kept the code' },
} satisfies Record<string, LocalText>

/** The code that a role is taken up with, shown once. */
export function CodeDialog({
  appointed: { name, code },
  close,
}: {
  appointed: Appointed
  close: () => void
}) {
  const say = useSay()
  return (
    <Dialog title={say(words.title, { name })} close={close}>
      <p className="lp-code">
        <code>{code}</code>
      </p>
      <p>{say(words.told, { name })}</p>
      <div className="lp-dialog-foot">
        <Button onClick={close}>{say(words.done)}</Button>
      </div>
    </Dialog>
  )
}
