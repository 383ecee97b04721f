import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Enheter og ansatte', nn: 'Einingar og tilsette', en: 'Units and staff' } }

/** To be made. */
export default function UnitsPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
