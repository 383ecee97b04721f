import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  numbersOnly: {
    nb: 'Kommunen fører inn tall i denne runden, og registrerer ingen personer.',
    nn: 'Kommunen fører inn tal i denne runden, og registrerer ingen personar.',
    en: 'The municipality enters numbers in this round, and registers no persons.',
  },
  toNumbers: { nb: 'Til tallene', nn: 'Til tala', en: 'To the numbers' },
} satisfies Record<string, LocalText>

/** Said where a page is about registrations and the municipality has none, with the way to its numbers. */
export function NumbersOnly({ round }: { round: string }) {
  const say = useSay()
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{say(words.numbersOnly)}</p>
      <Link className="ds-link" to={`/coordinate/rounds/${round}/numbers`}>
        {say(words.toNumbers)}
      </Link>
    </Alert>
  )
}
