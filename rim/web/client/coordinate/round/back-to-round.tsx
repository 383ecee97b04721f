import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { useSay } from '../../words/index.ts'

const words = {
  back: { nb: 'Tilbake til runden', nn: 'Tilbake til runden', en: 'Back to the round' },
} satisfies Record<string, LocalText>

/** The way from a page of a round to the round itself. */
export function BackToRound({ round }: { round: string }) {
  const say = useSay()
  return (
    <Link className="ds-link" to={`/coordinate/rounds/${round}`}>
      {say(words.back)}
    </Link>
  )
}
