import type { LocalText } from '#core/foundation'
import { useRounds } from '../../api/index.ts'
import { Failure, PageTitle, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { RoundCard } from './round-card.tsx'

const words = {
  title: { nb: 'Regionen', nn: 'Regionen', en: 'The region' },
  lead: {
    nb: 'Her ser du hvor langt kommunene i fylket har kommet i hver runde, og henter rapport og lysbilder når tallene er gitt ut.',
    nn: 'Her ser du kor langt kommunane i fylket har kome i kvar runde, og hentar rapport og lysbilete når tala er gitt ut.',
    en: 'Here you see how far the municipalities of the county have come in each round, and fetch report and slides when the figures are out.',
  },
  none: {
    nb: 'Det er ingen runder ennå. De kommer her når den nasjonale koordinatoren har laget en.',
    nn: 'Det er ingen rundar enno. Dei kjem her når den nasjonale koordinatoren har laga ein.',
    en: 'There are no rounds yet. They appear here when the national coordinator has made one.',
  },
} satisfies Record<string, LocalText>

/** What somebody who follows a region begins with: its rounds, the newest first. */
export default function RegionPage() {
  const say = useSay()
  const rounds = useRounds()
  const sorted = [...(rounds.data ?? [])].sort((a, b) => (a.opensOn < b.opensOn ? 1 : -1))
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {rounds.isPending && <Waiting />}
      {rounds.isError && <Failure cause={rounds.error} again={() => void rounds.refetch()} />}
      {rounds.data?.length === 0 && <p>{say(words.none)}</p>}
      {sorted.map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
    </div>
  )
}
