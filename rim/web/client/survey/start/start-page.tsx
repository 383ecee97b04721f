import type { LocalText } from '#core/foundation'
import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Skjemamottak', nn: 'Skjemamottak', en: 'Form reception' },
  lead: {
    nb: 'Her tar du imot konvolutter og skriver inn svar fra papirskjemaer i brukerundersøkelsen.',
    nn: 'Her tek du imot konvoluttar og skriv inn svar frå papirskjema i brukarundersøkinga.',
    en: 'Here you receive envelopes and enter the answers of paper forms in the user survey.',
  },
} satisfies Record<string, LocalText>

/** What somebody at the reception of forms begins with. */
export default function StartPage() {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
    </div>
  )
}
