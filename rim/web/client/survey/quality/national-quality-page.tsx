import { useWave } from '../../national/survey/queries.ts'
import { WavePlace } from '../../national/survey/wave-place.tsx'
import { Awaited } from '../../ui/index.ts'
import { useQuality } from '../queries.ts'
import { QualityTable } from './quality-table.tsx'

/** How well the paper forms of a wave are entered, for the nation: counts by batch, and what was stopped. */
export default function NationalQualityPage({ wave }: { wave: string }) {
  const found = useWave(wave)
  const quality = useQuality(wave)
  if (!found.data) return <Awaited query={found} />
  return (
    <div className="lp-stack">
      <WavePlace wave={found.data} page="/paper" />
      {quality.data ? <QualityTable quality={quality.data} /> : <Awaited query={quality} />}
    </div>
  )
}
