import { useId } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import { Tag } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { UnitCoverageAnswer } from './answers.ts'
import { lackingFirst, type Standing, shareOf, standingOf } from './standing.ts'

const words = {
  title: { nb: 'Enhetene', nn: 'Einingane', en: 'The units' },
  notBegun: {
    nb: 'Ikke begynt: {units}.',
    nn: 'Ikkje begynt: {units}.',
    en: 'Not begun: {units}.',
  },
  allBegun: {
    nb: 'Alle enhetene har begynt.',
    nn: 'Alle einingane har begynt.',
    en: 'All units have begun.',
  },
  of: {
    nb: '{complete} av {expected} ({share})',
    nn: '{complete} av {expected} ({share})',
    en: '{complete} of {expected} ({share})',
  },
  only: { nb: '{complete} fullført', nn: '{complete} fullførte', en: '{complete} complete' },
  drafts: { nb: '{drafts} under arbeid', nn: '{drafts} under arbeid', en: '{drafts} drafts' },
} satisfies Record<string, LocalText>

const standings: Readonly<
  Record<Standing, { readonly text: LocalText; readonly colour: 'warning' | 'info' | 'success' | 'neutral' }>
> = {
  'not-begun': { text: { nb: 'Ikke begynt', nn: 'Ikkje begynt', en: 'Not begun' }, colour: 'warning' },
  behind: { text: { nb: 'I gang', nn: 'I gang', en: 'Under way' }, colour: 'info' },
  reached: { text: { nb: 'I mål', nn: 'I mål', en: 'Reached' }, colour: 'success' },
  unknown: {
    text: { nb: 'Ukjent forventning', nn: 'Ukjend forventning', en: 'Nothing expected' },
    colour: 'neutral',
  },
}

/** Each unit as a bar against what is expected, those that lack most first; who has not begun is said in words. */
export function UnitBars({ units }: { units: readonly UnitCoverageAnswer[] }) {
  const say = useSay()
  const title = useId()
  const notBegun = units.filter((one) => standingOf(one) === 'not-begun' && !one.closed)
  return (
    <section className="lp-stack lp-wide" aria-labelledby={title}>
      <h2 id={title} className="ds-heading" data-size="sm">
        {say(words.title)}
      </h2>
      <p className="lp-lead">
        {notBegun.length > 0
          ? say(words.notBegun, { units: notBegun.map(({ name }) => name).join(', ') })
          : say(words.allBegun)}
      </p>
      <ul className="lp-unit-bars">
        {lackingFirst(units).map((one) => (
          <UnitBar key={one.unit} unit={one} />
        ))}
      </ul>
    </section>
  )
}

function UnitBar({ unit }: { unit: UnitCoverageAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { text, colour } = standings[standingOf(unit)]
  const { complete, drafts, expected } = unit
  const share = shareOf(unit)
  const of = Math.max(expected ?? 0, complete + drafts, 1)
  const told = [
    share === null
      ? say(words.only, { complete })
      : say(words.of, {
          complete,
          expected: expected ?? 0,
          share: formatNumber(share * 100, 'percent0', language),
        }),
    ...(drafts > 0 ? [say(words.drafts, { drafts })] : []),
  ].join(', ')
  return (
    <li>
      <span className="lp-unit-name">{unit.name}</span>
      <Tag colour={colour}>{say(text)}</Tag>
      <svg
        className="lp-unit-bar"
        viewBox="0 0 100 8"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className="lp-bar-whole" width={100} height={8} />
        <rect className="lp-bar-complete" width={(complete / of) * 100} height={8} />
        <rect className="lp-bar-drafts" x={(complete / of) * 100} width={(drafts / of) * 100} height={8} />
      </svg>
      <span className="lp-unit-told">{told}</span>
    </li>
  )
}
