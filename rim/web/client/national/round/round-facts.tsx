import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'
import { unitTypeName } from '../../coordinate/unit-types.ts'
import { shortVersion } from '../../revision/words.ts'
import { Awaited } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { groupNames } from '../rounds/group-names.ts'
import { fieldLabels } from '../rounds/new/field-labels.ts'
import { useBases } from '../rounds/queries.ts'

const words = {
  population: {
    nb: 'Hvem som skal registreres',
    nn: 'Kven som skal registrerast',
    en: 'Who is to be registered',
  },
  any: { nb: 'Alle typer', nn: 'Alle typar', en: 'Any type' },
  none: { nb: 'Ikke fylt ut', nn: 'Ikkje fylt ut', en: 'Not filled in' },
} satisfies Record<string, LocalText>

/** What is decided of a round. */
export function RoundFacts({ round }: { round: RoundAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const bases = useBases(round.id)
  if (bases.isError || !bases.data) return <Awaited query={bases} />
  const day = (written: string) => dayInWords(written, language)
  const population = say(round.population)
  const rows: readonly (readonly [LocalText, ReactNode])[] = [
    [fieldLabels.year, round.year],
    [fieldLabels.code, round.code],
    [fieldLabels.opensOn, day(round.opensOn)],
    [fieldLabels.closesOn, day(round.closesOn)],
    [fieldLabels.retentionUntil, day(round.retentionUntil)],
    [fieldLabels.instrument, shortVersion(round.instrument)],
    [fieldLabels.groups, <Lines key="groups" texts={round.groups.map((group) => say(groupNames[group]))} />],
    [
      fieldLabels.unitTypes,
      round.unitTypes.length === 0 ? (
        say(words.any)
      ) : (
        <Lines key="types" texts={round.unitTypes.map((type) => say(unitTypeName(type)))} />
      ),
    ],
    [words.population, population === '' ? say(words.none) : population],
    [
      fieldLabels.bases,
      bases.data.length === 0 ? (
        say(words.none)
      ) : (
        <dl key="bases" className="lp-round-bases">
          {bases.data.map(({ unitType, law, paragraph, explanation }) => (
            <div key={unitType}>
              <dt>{say(unitTypeName(unitType))}</dt>
              <dd>
                {law} {paragraph}
                {say(explanation) !== '' && <span className="lp-subtle">{say(explanation)}</span>}
              </dd>
            </div>
          ))}
        </dl>
      ),
    ],
  ]
  return (
    <dl className="lp-round-facts-list">
      {rows.map(([name, value]) => (
        <div key={name.nb}>
          <dt>{say(name)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Lines = ({ texts }: { texts: readonly string[] }) => (
  <ul>
    {texts.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
)
