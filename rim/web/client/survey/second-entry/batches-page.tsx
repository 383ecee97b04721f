import type { LocalText } from '#core/foundation'
import { Alert, Awaited, ButtonLink } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useEntryDesk } from '../queries.ts'
import { WithWave } from '../with-wave.tsx'
import { BatchCard } from './batch-card.tsx'
import './batches.css'

const words = {
  title: { nb: 'Bunker', nn: 'Bunkar', en: 'Batches' },
  lead: {
    nb: 'Skjemaer som er tastet inn, holdes tilbake i bunker på 50. Noen trekkes ut og tastes en gang til av en annen. Først når det gikk bra, fullføres bunken, og da kan ingen finne igjen et enkelt skjema.',
    nn: 'Skjema som er tasta inn, blir haldne tilbake i bunkar på 50. Nokre blir trekte ut og tasta ein gong til av nokon andre. Først når det gjekk bra, blir bunken fullført, og då kan ingen finne att eit enkelt skjema.',
    en: 'Forms that are entered are held back in batches of 50. Some are drawn and entered once more by somebody else. Only when that went well is the batch finished, and then nobody can find a single form again.',
  },
  none: {
    nb: 'Ingen bunker holdes tilbake nå.',
    nn: 'Ingen bunkar blir haldne tilbake no.',
    en: 'No batches are held back now.',
  },
  enter: { nb: 'Tast inn skjemaer', nn: 'Tast inn skjema', en: 'Enter forms' },
  typing: {
    nb: 'Påbegynte skjemaer som ikke er ferdige: {count}. Les inn koden for å gå videre med ett av dem.',
    nn: 'Påbyrja skjema som ikkje er ferdige: {count}. Les inn koden for å gå vidare med eitt av dei.',
    en: 'Forms begun and not finished: {count}. Read the code to go on with one of them.',
  },
} satisfies Record<string, LocalText>

/** The batches that are held back, with the forms that wait for a second entry. */
export default function BatchesPage() {
  const say = useSay()
  return (
    <WithWave title={say(words.title)} lead={say(words.lead)}>
      {({ id }) => <Batches wave={id} />}
    </WithWave>
  )
}

function Batches({ wave }: { wave: string }) {
  const say = useSay()
  const desk = useEntryDesk(wave)
  if (!desk.data) return <Awaited query={desk} />
  const { typing, batches } = desk.data
  const held = batches.filter(({ state }) => state !== 'released')
  return (
    <div className="lp-stack">
      {typing > 0 && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.typing, { count: typing })}</p>
        </Alert>
      )}
      {held.length === 0 && (
        <div className="lp-stack">
          <p>{say(words.none)}</p>
          <div>
            <ButtonLink to="/survey/entry">{say(words.enter)}</ButtonLink>
          </div>
        </div>
      )}
      {held.map((batch) => (
        <BatchCard key={batch.number} wave={wave} batch={batch} />
      ))}
    </div>
  )
}
