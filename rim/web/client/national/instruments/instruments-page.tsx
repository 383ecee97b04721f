import type { LocalText } from '#core/foundation'
import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { DraftsCard } from './drafts-card.tsx'
import { Inbox } from './inbox.tsx'
import { VersionsCards } from './versions-card.tsx'
import '../../revision/revision.css'

const words = {
  title: { nb: 'Skjemaene', nn: 'Skjemaa', en: 'The forms' },
  lead: {
    nb: 'Her behandler revisjonsgruppen forslag fra kommunene, og her lages nye versjoner av kartleggingsskjemaet og av skjemaet for brukerundersøkelsen. En publisert versjon endres aldri; en endring er en ny versjon.',
    nn: 'Her behandlar revisjonsgruppa forslag frå kommunane, og her blir nye versjonar av kartleggingsskjemaet og av skjemaet for brukarundersøkinga laga. Ein publisert versjon blir aldri endra; ei endring er ein ny versjon.',
    en: 'Here the revision group considers proposals from the municipalities, and new versions of the mapping form and of the user survey’s form are made. A published version is never changed; a change is a new version.',
  },
} satisfies Record<string, LocalText>

/** Drafts, proposals to decide, and all versions of the form. */
export default function InstrumentsPage() {
  const say = useSay()
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      <DraftsCard />
      <Inbox />
      <VersionsCards />
    </div>
  )
}
