import type { LocalText } from '#core/foundation'
import { Alert } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useSecondCodings } from '../../find/queries.ts'

const words = {
  blind: {
    nb: 'Dette intervjuet kodes av to hver for seg. Du ser bare dine egne kodinger til studielederen åpner for sammenligning.',
    nn: 'Dette intervjuet blir koda av to kvar for seg. Du ser berre dine eigne kodingar til studieleiaren opnar for samanlikning.',
    en: 'Two code this interview each for themselves. You see only your own codings until the study’s leader opens the comparison.',
  },
} satisfies Record<string, LocalText>

/** Told to each of two who code an interview without seeing the other’s codings. */
export function BlindNotice({
  study,
  interview,
  person,
}: {
  study: string
  interview: string
  person: string
}) {
  const say = useSay()
  const asked = useSecondCodings(study).data ?? []
  const blind = asked.some(
    (one) =>
      one.interview === interview && one.openedAt === null && (one.first === person || one.second === person),
  )
  if (!blind) return null
  return (
    <Alert colour="info">
      <p className="ds-paragraph">{say(words.blind)}</p>
    </Alert>
  )
}
