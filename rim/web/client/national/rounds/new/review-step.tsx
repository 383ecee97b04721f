import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import { unitTypeName } from '../../../coordinate/unit-types.ts'
import { shortVersion } from '../../../revision/words.ts'
import { dayInWords } from '../../../words/dates.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { Consequences } from '../../consequences/consequence-list.tsx'
import { namedBases, type RoundDraft } from '../draft.ts'
import { groupNames } from '../group-names.ts'
import { fieldLabels } from './field-labels.ts'

const words = {
  afterwards: {
    nb: 'Når du lager runden, kan alle som er logget inn, se den. Ingen kommuner blir invitert før du gjør det. Kortnavnet, året, skjemaet og hovedgruppene kan ikke endres etterpå.',
    nn: 'Når du lagar runden, kan alle som er logga inn, sjå han. Ingen kommunar blir inviterte før du gjer det. Kortnamnet, året, skjemaet og hovudgruppene kan ikkje endrast etterpå.',
    en: 'When you make the round, everybody who is logged in can see it. No municipality is invited until you do that. The short name, the year, the form and the main groups cannot be changed afterwards.',
  },
  none: { nb: 'Ikke fylt ut', nn: 'Ikkje fylt ut', en: 'Not filled in' },
  means: { nb: 'Hva skjemaet betyr', nn: 'Kva skjemaet betyr', en: 'What the form means' },
} satisfies Record<string, LocalText>

/** All that was chosen, once more before the round is made. */
export function ReviewStep({ draft }: { draft: RoundDraft }) {
  const say = useSay()
  const language = useLanguage()
  const day = (written: string) => dayInWords(written, language)
  const list = (items: readonly string[]): ReactNode =>
    items.length === 0 ? (
      say(words.none)
    ) : (
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  const bases = namedBases(draft.bases, draft.unitTypes)
  const rows: readonly (readonly [keyof RoundDraft, ReactNode])[] = [
    ['nameNb', draft.nameNb],
    ['nameNn', draft.nameNn],
    ['code', draft.code],
    ['year', draft.year],
    ['opensOn', day(draft.opensOn)],
    ['closesOn', day(draft.closesOn)],
    ['retentionUntil', day(draft.retentionUntil)],
    ['instrument', shortVersion(draft.instrument)],
    ['groups', list(draft.groups.map((group) => say(groupNames[group as 'substance' | 'mental'])))],
    ['unitTypes', list(draft.unitTypes.map((type) => say(unitTypeName(type))))],
    ['populationNb', draft.populationNb || say(words.none)],
    ['populationNn', draft.populationNn || say(words.none)],
    [
      'bases',
      list(
        bases.map(({ unitType, law, paragraph }) => `${say(unitTypeName(unitType))}: ${law} ${paragraph}`),
      ),
    ],
  ]
  return (
    <>
      <dl className="lp-round-facts-list">
        {rows.map(([field, value]) => (
          <div key={field}>
            <dt>{say(fieldLabels[field])}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <section className="lp-round-consequences">
        <h3 className="ds-heading" data-size="xs">
          {say(words.means)}
        </h3>
        <Consequences instrument={draft.instrument} before={draft.opensOn} />
      </section>
      <p className="lp-lead">{say(words.afterwards)}</p>
    </>
  )
}
