import type { LocalText } from '#core/foundation'
import type { PartAnswer } from '../../../survey-results/answers.ts'
import { PartFiles } from '../../../survey-results/part-files.tsx'
import { listInWords, useLanguage, useSay } from '../../../words/index.ts'

const words = {
  country: { nb: 'Landet', nn: 'Landet', en: 'The country' },
  regions: { nb: 'Regioner', nn: 'Regionar', en: 'Regions' },
  places: { nb: 'Kommuner og bydeler', nn: 'Kommunar og bydelar', en: 'Municipalities and districts' },
  few: {
    nb: 'For få svar til en egen rapport: {names}. De får regionens rapport, der den finnes, og landets.',
    nn: 'For få svar til ein eigen rapport: {names}. Dei får rapporten til regionen, der han finst, og rapporten til landet.',
    en: 'Too few answers for a report of their own: {names}. They get the region’s report, where there is one, and the country’s.',
  },
} satisfies Record<string, LocalText>

/** The reports of a version with their files: the country's, the regions', the places', and who has too few answers for one. */
export function VersionParts({ address, parts }: { address: string; parts: readonly PartAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const byName = (a: PartAnswer, b: PartAnswer): number => say(a.name).localeCompare(say(b.name), language)
  const reports = (kind: PartAnswer['kind']) =>
    parts.filter((part) => part.kind === kind && part.outcome === 'report').sort(byName)
  const few = parts.filter(({ outcome }) => outcome === 'few').sort(byName)
  return (
    <>
      {reports('country').map((part) => (
        <section key={part.part} className="lp-result-part" aria-labelledby="results-country">
          <Title id="results-country" text={words.country} />
          <PartFiles address={address} part={part} />
        </section>
      ))}
      <Folded kind="region" title={words.regions} parts={reports('region')} address={address} />
      <Folded kind="place" title={words.places} parts={reports('place')} address={address} />
      {few.length > 0 && (
        <p>
          {say(words.few, {
            names: listInWords(
              few.map(({ name }) => say(name)),
              language,
            ),
          })}
        </p>
      )}
    </>
  )
}

function Title({ id, text }: { id: string; text: LocalText }) {
  const say = useSay()
  return (
    <h3 id={id} className="ds-heading" data-size="xs">
      {say(text)}
    </h3>
  )
}

/** Reports of one kind, each with its files folded in. */
function Folded({
  kind,
  title,
  parts,
  address,
}: {
  kind: string
  title: LocalText
  parts: readonly PartAnswer[]
  address: string
}) {
  const say = useSay()
  if (parts.length === 0) return null
  return (
    <section className="lp-result-part" aria-labelledby={`results-${kind}`}>
      <Title id={`results-${kind}`} text={title} />
      <ul className="lp-part-list">
        {parts.map((part) => (
          <li key={part.part}>
            <details>
              <summary>{say(part.name)}</summary>
              <PartFiles address={address} part={part} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
