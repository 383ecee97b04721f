import { useSearchParams } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Awaited, PageTitle, SelectField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { PartAnswer } from './answers.ts'
import { usePlaceResults } from './queries.ts'
import { WaveResults } from './wave-results.tsx'

const words = {
  wave: { nb: 'Måling', nn: 'Måling', en: 'Wave' },
  version: { nb: 'Utgave', nn: 'Utgåve', en: 'Version' },
  part: { nb: 'Rapport', nn: 'Rapport', en: 'Report' },
  number: { nb: 'Utgave {number}', nn: 'Utgåve {number}', en: 'Version {number}' },
  none: {
    nb: 'Ingen målinger er avsluttet ennå. Resultatene kommer her når en måling er avsluttet og tallene er godkjent.',
    nn: 'Ingen målingar er avslutta enno. Resultata kjem her når ei måling er avslutta og tala er godkjende.',
    en: 'No wave is closed yet. Results appear here when a wave is closed and its numbers are approved.',
  },
} satisfies Record<string, LocalText>

const order = ['place', 'region', 'country']

/** The reports, the nearest first: the own place, where it has one; then the region, and then the country. */
const reportsIn = (parts: readonly PartAnswer[]): readonly PartAnswer[] =>
  parts
    .filter(({ outcome }) => outcome === 'report')
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))

/** The survey's results as somebody outside the nation sees them: one wave at a time. */
export function PlaceResults({
  title,
  lead,
  address,
}: {
  title: LocalText
  lead: LocalText
  /** In the API. */
  address: string
}) {
  const say = useSay()
  const results = usePlaceResults(address)
  const [chosen, choose] = useSearchParams()
  const change = (name: string) => (value: string) =>
    choose((before) => {
      const next = new URLSearchParams(before)
      next.set(name, value)
      return next
    })
  if (!results.data) {
    return (
      <div className="lp-stack">
        <PageTitle>{say(title)}</PageTitle>
        <Awaited query={results} />
      </div>
    )
  }
  const { waves } = results.data
  const wave = waves.find(({ id }) => id === chosen.get('wave')) ?? waves[0]
  const release = wave?.releases.find(({ id }) => id === chosen.get('version')) ?? wave?.releases[0]
  const parts = reportsIn(release?.parts ?? [])
  const part = parts.find((one) => one.part === chosen.get('part')) ?? parts[0]
  return (
    <div className="lp-stack">
      <PageTitle>{say(title)}</PageTitle>
      <p className="lp-lead lp-no-print">{say(lead)}</p>
      {!wave && <p>{say(words.none)}</p>}
      <div className="lp-result-choices lp-no-print">
        {waves.length > 1 && wave && (
          <SelectField
            label={say(words.wave)}
            value={wave.id}
            change={change('wave')}
            options={waves.map(({ id, title: name }) => ({ value: id, text: say(name) }))}
          />
        )}
        {wave && wave.releases.length > 1 && release && (
          <SelectField
            label={say(words.version)}
            value={release.id}
            change={change('version')}
            options={wave.releases.map(({ id, number }) => ({
              value: id,
              text: say(words.number, { number }),
            }))}
          />
        )}
        {parts.length > 1 && part && (
          <SelectField
            label={say(words.part)}
            value={part.part}
            change={change('part')}
            options={parts.map(({ part: value, name }) => ({ value, text: say(name) }))}
          />
        )}
      </div>
      {wave && <WaveResults address={`${address}/${release?.id}`} release={release} chosen={part} />}
    </div>
  )
}
