import { type ReactNode, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, PageTitle, SelectField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import { useWaves } from './queries.ts'
import type { WaveAnswer } from './types.ts'
import './with-wave.css'

const words = {
  wave: { nb: 'Måling', nn: 'Måling', en: 'Wave' },
  none: {
    nb: 'Ingen måling er åpen nå. Når nasjonal koordinator har åpnet en, kan du ta imot skjemaer her.',
    nn: 'Inga måling er open no. Når nasjonal koordinator har opna ei, kan du ta imot skjema her.',
    en: 'No wave is open now. When the national coordinator has opened one, you can receive forms here.',
  },
} satisfies Record<string, LocalText>

// the wave that somebody has chosen, for all pages of the desk until the page is loaded anew
let chosenBefore: string | null = null

type State = WaveAnswer['state']

/** A page about one wave: the newest that is open, or the one that is chosen where there are several. */
export function WithWave({
  title,
  lead,
  states = ['open'],
  none = words.none,
  className,
  children,
}: {
  title: string
  lead?: string
  /** Waves that the page can be about. */
  states?: readonly State[]
  /** What is said where there is none. */
  none?: LocalText
  className?: string
  children: (wave: WaveAnswer) => ReactNode
}) {
  const say = useSay()
  const waves = useWaves()
  const [chosen, setChosen] = useState(chosenBefore)
  const usable = (waves.data ?? []).filter(({ state }) => states.includes(state))
  const wave =
    usable.find(({ id }) => id === chosen) ?? usable.find(({ state }) => state === 'open') ?? usable[0]
  return (
    <div className={className === undefined ? 'lp-stack' : `lp-stack ${className}`}>
      <PageTitle>{title}</PageTitle>
      {lead !== undefined && <p className="lp-lead">{lead}</p>}
      {!waves.data && <Awaited query={waves} />}
      {waves.data && wave === undefined && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(none)}</p>
        </Alert>
      )}
      {usable.length > 1 && wave !== undefined && (
        <SelectField
          label={say(words.wave)}
          value={wave.id}
          change={(id) => {
            chosenBefore = id
            setChosen(id)
          }}
          options={usable.map((one) => ({ value: one.id, text: `${say(one.title)} (${one.year})` }))}
        />
      )}
      {wave !== undefined && (
        <div key={wave.id} className="lp-wave-page">
          {children(wave)}
        </div>
      )}
    </div>
  )
}
