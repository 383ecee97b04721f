import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' } }

/** To be made. */
export default function MunicipalitiesPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
