import { PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = { title: { nb: 'Dekning', nn: 'Dekning', en: 'Coverage' } }

/** To be made. */
export default function CoveragePage({ round }: { round: string }) {
  const say = useSay()
  return (
    <div data-round={round}>
      <PageTitle>{say(words.title)}</PageTitle>
    </div>
  )
}
