import type { LocalText } from '#core/foundation'
import { Awaited } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { WaveAnswer } from './answers.ts'
import { DrawForm } from './draw-form.tsx'
import { DrawList } from './draw-list.tsx'
import { useDraws, useSample, useWave } from './queries.ts'
import { SampleTable } from './sample-table.tsx'
import { WavePlace } from './wave-place.tsx'

const words = {
  lead: {
    nb: 'De som var med sist, blir alltid spurt. Resten trekkes tilfeldig, slik at utvalget speiler landet etter region og størrelse, med flere små kommuner. Samme frø og plan gir alltid samme trekking.',
    nn: 'Dei som var med sist, blir alltid spurde. Resten blir trekt tilfeldig, slik at utvalet speglar landet etter region og storleik, med fleire små kommunar. Same frø og plan gir alltid same trekking.',
    en: 'Those who took part last are always asked. The rest are drawn at random, so that the sample mirrors the country by region and size, with more small municipalities. The same seed and plan always give the same draw.',
  },
  standing: {
    nb: 'Noen er invitert, så trekkingen står fast.',
    nn: 'Nokon er inviterte, så trekkinga står fast.',
    en: 'Somebody has been invited, so the draw stands.',
  },
} satisfies Record<string, LocalText>

/** The draws of a wave, and how the sample stands against the country. */
export default function DrawPage({ wave }: { wave: string }) {
  const found = useWave(wave)
  return (
    <div className="lp-stack">{found.data ? <Shown wave={found.data} /> : <Awaited query={found} />}</div>
  )
}

function Shown({ wave }: { wave: WaveAnswer }) {
  const say = useSay()
  const draws = useDraws(wave.id)
  const sample = useSample(wave.id)
  const invited = sample.data?.strata.some((stratum) => stratum.invited > 0) ?? false
  return (
    <>
      <WavePlace wave={wave} page="/draw" />
      <p className="lp-lead">{say(words.lead)}</p>
      {!draws.data || !sample.data ? (
        <Awaited query={draws.data ? sample : draws} />
      ) : (
        <>
          {mayDecideRounds() && wave.state !== 'closed' && !invited && (
            <DrawForm wave={wave} last={draws.data.lastWave} again={draws.data.draws.length > 0} />
          )}
          {invited && wave.state !== 'closed' && <p>{say(words.standing)}</p>}
          {draws.data.draws.length > 0 && (
            <>
              <SampleTable sample={sample.data} />
              <DrawList draws={draws.data.draws} />
            </>
          )}
        </>
      )}
    </>
  )
}
