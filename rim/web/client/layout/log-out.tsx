import { type FormEvent, useRef, useState } from 'react'
import { currentSession } from '../api/index.ts'
import { useSaving } from '../saving/react.ts'
import { Button, Dialog } from '../ui/index.ts'
import { useSay } from '../words/index.ts'

const words = {
  logOut: { nb: 'Logg ut', nn: 'Logg ut', en: 'Log out' },
  title: { nb: 'Ikke alt er lagret ennå', nn: 'Ikkje alt er lagra enno', en: 'Not everything is saved yet' },
  text: {
    nb: 'Noe av det du har skrevet, har ikke kommet fram til Lyttepost. Logger du ut nå, ligger det kryptert på denne maskinen i sju dager, og blir sendt når du logger inn her igjen.',
    nn: 'Noko av det du har skrive, har ikkje kome fram til Lyttepost. Loggar du ut no, ligg det kryptert på denne maskina i sju dagar, og blir sendt når du loggar inn her igjen.',
    en: 'Some of what you have written has not reached Lyttepost. If you log out now, it stays encrypted on this machine for seven days, and is sent when you log in here again.',
  },
  lost: {
    nb: 'Denne nettleseren tar ikke vare på noe, så det går tapt om du logger ut nå.',
    nn: 'Denne nettlesaren tek ikkje vare på noko, så det går tapt om du loggar ut no.',
    en: 'This browser keeps nothing, so it is lost if you log out now.',
  },
  stay: { nb: 'Bli her', nn: 'Bli her', en: 'Stay' },
  leave: { nb: 'Logg ut likevel', nn: 'Logg ut likevel', en: 'Log out anyway' },
}

/** Logs out; asks first where something has not been saved. The keys to what waits on this machine are forgotten. */
export function LogOut() {
  const say = useSay()
  const saving = useSaving()
  const form = useRef<HTMLFormElement>(null)
  const [asking, setAsking] = useState<'kept' | 'lost' | null>(null)
  const leave = () => {
    saving.loggedOut()
    form.current?.submit()
  }
  const tried = async (event: FormEvent) => {
    event.preventDefault()
    if (saving.wouldLose()) return setAsking('lost')
    // unknown, as without a line, counts as something: it is only asked
    const unsent = await saving.leftovers().then(
      (found) => found.length > 0,
      () => true,
    )
    if (unsent) setAsking('kept')
    else leave()
  }
  return (
    <form ref={form} method="post" action="/logout" onSubmit={tried}>
      <input type="hidden" name="csrf" value={currentSession().csrf} />
      <Button type="submit" look="tertiary" size="sm">
        {say(words.logOut)}
      </Button>
      {asking !== null && (
        <Dialog title={say(words.title)} close={() => setAsking(null)}>
          <p>{say(asking === 'lost' ? words.lost : words.text)}</p>
          <div className="lp-dialog-foot">
            <Button onClick={() => setAsking(null)}>{say(words.stay)}</Button>
            <Button look="secondary" colour="danger" onClick={leave}>
              {say(words.leave)}
            </Button>
          </div>
        </Dialog>
      )}
    </form>
  )
}
