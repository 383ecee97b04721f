import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Bare tall', nn: 'Berre tal', en: 'Numbers only' } }

/** To be made. */
export default function NumbersPage({ round }: { round: string }) {
  const say = useSay()
  return (
    <div data-round={round}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
