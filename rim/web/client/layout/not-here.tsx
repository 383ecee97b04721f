import { homeOf } from '#core/access'
import { currentSession } from '../api/index.ts'
import { ButtonLink, PageTitle } from '../ui/index.ts'
import { useSay } from '../words/index.ts'

const words = {
  title: { nb: 'Denne siden finnes ikke', nn: 'Denne sida finst ikkje', en: 'This page does not exist' },
  text: {
    nb: 'Adressen er feil, eller det som var her, er slettet.',
    nn: 'Adressa er feil, eller det som var her, er sletta.',
    en: 'The address is wrong, or what was here has been deleted.',
  },
  back: { nb: 'Til forsiden', nn: 'Til framsida', en: 'To the first page' },
}

/** Shown where there is no page. */
export function NotHere() {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p>{say(words.text)}</p>
      <ButtonLink to={homeOf(currentSession().role)}>{say(words.back)}</ButtonLink>
    </div>
  )
}
