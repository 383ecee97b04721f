import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Status', nn: 'Status', en: 'Status' } }

/** To be made. */
export default function StatusPage({ round }: { round: string }) {
  const say = useSay()
  return (
    <div data-round={round}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
