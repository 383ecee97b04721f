import { useEffect } from 'react'
import { PageTitle } from '../ui/index.ts'
import { useSay } from '../words/index.ts'

const words = {
  title: { nb: 'Du er logget inn igjen', nn: 'Du er logga inn igjen', en: 'You are logged in again' },
  text: {
    nb: 'Gå tilbake til fanen du kom fra. Det du hadde skrevet, står der og blir lagret nå. Denne fanen kan du lukke.',
    nn: 'Gå tilbake til fana du kom frå. Det du hadde skrive, står der og blir lagra no. Denne fana kan du lukke.',
    en: 'Go back to the tab you came from. What you had written is there and is being saved now. You can close this tab.',
  },
}

/**
 * Where a login that was begun beside an open form ends: closes itself where it may. The other tabs have been told before
 * it is shown, by the saving that each page starts with.
 */
export default function LoggedInPage() {
  const say = useSay()
  useEffect(() => window.close(), [])
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.text)}</p>
    </div>
  )
}
