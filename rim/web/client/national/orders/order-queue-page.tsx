import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Bestillinger', nn: 'Bestillingar', en: 'Orders' } }

/** To be made. */
export default function OrderQueuePage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
