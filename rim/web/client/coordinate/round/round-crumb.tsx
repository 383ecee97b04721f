import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  nav: { nb: 'Runden', nn: 'Runden', en: 'The round' },
} satisfies Record<string, LocalText>

/** Above the title of a page that belongs to a round: which round, and the way to it. Several may be open at once. */
export function RoundCrumb({ round }: { round: string }) {
  const say = useSay()
  const about = useRounds().data?.find(({ id }) => id === round)
  if (!about) return null
  return (
    <nav className="lp-round-crumb lp-no-print" aria-label={say(words.nav)}>
      <span aria-hidden="true">‹ </span>
      <Link className="ds-link" to={`/coordinate/rounds/${round}`}>
        {say(about.name)}
      </Link>
    </nav>
  )
}
