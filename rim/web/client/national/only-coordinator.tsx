import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { PageTitle } from '../ui/index.ts'
import { useSay } from '../words/index.ts'

const words = {
  text: {
    nb: 'Denne siden er for nasjonal koordinator. Rollen din har ingen oppgaver her.',
    nn: 'Denne sida er for nasjonal koordinator. Rolla di har ingen oppgåver her.',
    en: 'This page is for the national coordinator. Your role has no tasks here.',
  },
  rounds: { nb: 'Til rundene', nn: 'Til rundane', en: 'To the rounds' },
} satisfies Record<string, LocalText>

/** Shown to others at the national desk instead of what the national coordinator alone does. */
export function OnlyCoordinator({ title }: { title: string }) {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{title}</PageTitle>
      <p className="lp-lead">{say(words.text)}</p>
      <Link className="ds-link" to="/national">
        {say(words.rounds)}
      </Link>
    </div>
  )
}
