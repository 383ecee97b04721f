import type { LocalText } from '#core/foundation'
import { Alert, ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  notJoined: {
    nb: 'Kommunen er ikke meldt på runden.',
    nn: 'Kommunen er ikkje meld på runden.',
    en: 'The municipality has not joined the round.',
  },
  toJoining: { nb: 'Til påmeldingen', nn: 'Til påmeldinga', en: 'To joining' },
} satisfies Record<string, LocalText>

/** Said where a page has nothing to show because the municipality is not in the round, with the way in. */
export function NotJoined({ round }: { round: string }) {
  const say = useSay()
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{say(words.notJoined)}</p>
      <ButtonLink to={`/coordinate/rounds/${round}/joining`}>{say(words.toJoining)}</ButtonLink>
    </Alert>
  )
}
