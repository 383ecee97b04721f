import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Personvern og innsyn', nn: 'Personvern og innsyn', en: 'Privacy and insight' } }

/** To be made. */
export default function PrivacyPage() {
  const say = useSay()
  return (
    <div>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
