import type { LocalText } from '#core/foundation'
import { Awaited, Card } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useEntryDesk, useQuality } from '../queries.ts'
import { WithWave } from '../with-wave.tsx'
import { QualityTable } from './quality-table.tsx'
import { RateInWords } from './rate.tsx'

const words = {
  title: { nb: 'Kvalitet på inntastingen', nn: 'Kvalitet på inntastinga', en: 'Quality of entry' },
  own: { nb: 'Dine egne', nn: 'Dine eigne', en: 'Your own' },
  ownAbout: {
    nb: 'Regnet av det som holdes tilbake nå. Det lagres ikke, og bare du ser det.',
    nn: 'Rekna av det som blir halde tilbake no. Det blir ikkje lagra, og berre du ser det.',
    en: 'Reckoned of what is held back now. It is not stored, and only you see it.',
  },
  ownNone: {
    nb: 'Ingen av skjemaene du har tastet først, er tastet to ganger ennå.',
    nn: 'Ingen av skjemaa du har tasta først, er tasta to gonger enno.',
    en: 'None of the forms that you entered first have been entered twice yet.',
  },
} satisfies Record<string, LocalText>

/** How well paper forms are entered: by batch for everybody, and one's own. */
export default function QualityPage() {
  const say = useSay()
  return (
    <WithWave title={say(words.title)} states={['open', 'closed']}>
      {({ id, state }) => <Quality wave={id} open={state === 'open'} />}
    </WithWave>
  )
}

function Quality({ wave, open }: { wave: string; open: boolean }) {
  const quality = useQuality(wave)
  return (
    <div className="lp-stack">
      {quality.data ? <QualityTable quality={quality.data} /> : <Awaited query={quality} />}
      {open && <Own wave={wave} />}
    </div>
  )
}

function Own({ wave }: { wave: string }) {
  const say = useSay()
  const desk = useEntryDesk(wave)
  if (!desk.data) return null
  const { own } = desk.data
  return (
    <Card title={say(words.own)}>
      {own.rate ? <RateInWords batch={own} rate={own.rate} /> : <p>{say(words.ownNone)}</p>}
      <p className="lp-subtle">{say(words.ownAbout)}</p>
    </Card>
  )
}
