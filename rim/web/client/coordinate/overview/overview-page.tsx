import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Oversikt', nn: 'Oversikt', en: 'Overview' } }

/** To be made. */
export default function OverviewPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
