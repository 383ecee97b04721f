import type { LocalText } from '#core/foundation'
import { Awaited, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useQuality } from '../queries.ts'
import { QualityTable } from './quality-table.tsx'

const words = {
  title: {
    nb: 'Kvalitet på inntasting av papirskjemaer',
    nn: 'Kvalitet på inntasting av papirskjema',
    en: 'Quality of the entry of paper forms',
  },
} satisfies Record<string, LocalText>

/** How well the paper forms of a wave are entered, for the nation. */
export default function NationalQualityPage({ wave }: { wave: string }) {
  const say = useSay()
  const quality = useQuality(wave)
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      {quality.data ? <QualityTable quality={quality.data} /> : <Awaited query={quality} />}
    </div>
  )
}
