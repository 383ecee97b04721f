import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Ny runde', nn: 'Ny runde', en: 'New round' } }

/** To be made. */
export default function NewRoundPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
