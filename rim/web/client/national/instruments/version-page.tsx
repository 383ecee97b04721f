import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Versjon', nn: 'Versjon', en: 'Version' } }

/** To be made. */
export default function VersionPage({ version }: { version: string }) {
  const say = useSay()
  return (
    <div data-version={version}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
