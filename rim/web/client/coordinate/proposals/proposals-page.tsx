import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  title: { nb: 'Forslag til skjemaet', nn: 'Forslag til skjemaet', en: 'Proposals for the form' },
}

/** To be made. */
export default function ProposalsPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
