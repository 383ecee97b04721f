import type { LocalText } from '#core/foundation'
import { useRounds } from '../api/index.ts'
import { BackLink } from '../ui/index.ts'
import { useSay } from '../words/index.ts'

const words = {
  back: { nb: 'Tilbake til runden', nn: 'Tilbake til runden', en: 'Back to the round' },
} satisfies Record<string, LocalText>

/** Which round a page is about, above its heading: the way back. */
export function RoundPlace({ round }: { round: string }) {
  const say = useSay()
  const found = useRounds().data?.find(({ id }) => id === round)
  return (
    <p className="lp-no-print">
      <BackLink to={`/national/rounds/${round}`}>{found ? say(found.name) : say(words.back)}</BackLink>
    </p>
  )
}
