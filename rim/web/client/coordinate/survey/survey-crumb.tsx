import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'
import type { FieldWorkAnswer } from './answers.ts'
import { surveyAddress } from './step-words.ts'

const words = {
  nav: { nb: 'Undersøkelsen', nn: 'Undersøkinga', en: 'The survey' },
} satisfies Record<string, LocalText>

/** Above the title of a page below a survey: which one, and the way to it. City districts by name. */
export function SurveyCrumb({ of: { wave, taking, name } }: { of: FieldWorkAnswer }) {
  const say = useSay()
  return (
    <nav className="lp-round-crumb lp-no-print" aria-label={say(words.nav)}>
      <span aria-hidden="true">‹ </span>
      <Link className="ds-link" to={surveyAddress(taking.id)}>
        {taking.district === null ? say(wave.title) : `${say(wave.title)}, ${name}`}
      </Link>
    </nav>
  )
}
