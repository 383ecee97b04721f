import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Invitasjoner', nn: 'Invitasjonar', en: 'Invitations' } }

/** To be made. */
export default function InvitationsPage({ round }: { round: string }) {
  const say = useSay()
  return (
    <div data-round={round}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
