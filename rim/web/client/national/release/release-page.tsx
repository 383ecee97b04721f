import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Lukking og utgivelse', nn: 'Lukking og utgjeving', en: 'Closing and release' } }

/** To be made. */
export default function ReleasePage({ round }: { round: string }) {
  const say = useSay()
  return (
    <div data-round={round}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
