import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import type { Hit } from '#core/interviews'
import { Alert, Button, Card } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { personOf } from '../coding/people.ts'
import type { OwnStudyAnswer } from '../queries.ts'
import type { Case } from './cases.ts'
import { CodeHits } from './code-hits.tsx'
import type { AskedHits, HitsAnswer } from './queries.ts'

const words = {
  title: { nb: 'Treff', nn: 'Treff', en: 'Hits' },
  count: {
    nb: '{count} treff på «{text}» i {interviews} av {searched} intervjuer.',
    nn: '{count} treff på «{text}» i {interviews} av {searched} intervju.',
    en: '{count} hits for “{text}” in {interviews} of {searched} interviews.',
  },
  first: {
    nb: 'De første {shown} vises. Skriv noe smalere for å se resten.',
    nn: 'Dei første {shown} blir viste. Skriv noko smalare for å sjå resten.',
    en: 'The first {shown} are shown. Write something narrower to see the rest.',
  },
  choose: { nb: 'Ta med treffet', nn: 'Ta med treffet', en: 'Include the hit' },
  all: { nb: 'Velg alle', nn: 'Vel alle', en: 'Choose all' },
  none: { nb: 'Velg ingen', nn: 'Vel ingen', en: 'Choose none' },
  more: { nb: 'Vis flere treff', nn: 'Vis fleire treff', en: 'Show more hits' },
  open: { nb: 'Åpne i teksten', nn: 'Opne i teksten', en: 'Open in the text' },
} satisfies Record<string, LocalText>

const atOnce = 50
const keyOf = ({ version, start, end }: Hit): string => `${version}/${start}/${end}`

/** What was found, each with a way to its place, and all of it ready to be coded. */
export function HitList({
  study,
  cases,
  found,
  asked,
}: {
  study: OwnStudyAnswer
  cases: readonly Case[]
  found: HitsAnswer
  asked: AskedHits
}) {
  const say = useSay()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [most, setMost] = useState(atOnce)
  const chosen = found.hits.filter((hit) => !left.has(keyOf(hit)))
  const toggle = (key: string): void => {
    const now = new Set(left)
    if (!now.delete(key)) now.add(key)
    setLeft(now)
  }
  const { hits, total, interviews, searched } = found
  const byId = new Map(cases.map((one) => [one.interview, one]))
  return (
    <Card title={say(words.title)}>
      <p role="status">
        {say(words.count, { count: total, text: asked.text, interviews: interviews.length, searched })}
      </p>
      {total > hits.length && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.first, { shown: hits.length })}</p>
        </Alert>
      )}
      {hits.length > 0 && (
        <>
          <CodeHits study={study} hits={chosen} name={asked.how === 'words' ? asked.text : ''} />
          <div className="lp-row">
            <Button look="tertiary" size="sm" onClick={() => setLeft(new Set())}>
              {say(words.all)}
            </Button>
            <Button look="tertiary" size="sm" onClick={() => setLeft(new Set(hits.map(keyOf)))}>
              {say(words.none)}
            </Button>
          </div>
          <ol className="lp-passages">
            {hits.slice(0, most).map((hit) => {
              const key = keyOf(hit)
              return (
                <li key={key} className="lp-passage lp-hit-line">
                  <input
                    type="checkbox"
                    className="ds-input"
                    aria-label={`${say(words.choose)}: ${byId.get(hit.interview)?.code ?? ''} «${hit.said}»`}
                    checked={!left.has(key)}
                    onChange={() => toggle(key)}
                  />
                  <OneHit study={study.id} hit={hit} of={byId.get(hit.interview)} />
                </li>
              )
            })}
          </ol>
          {most < hits.length && (
            <Button look="secondary" onClick={() => setMost(most + atOnce)}>
              {say(words.more)}
            </Button>
          )}
        </>
      )}
    </Card>
  )
}

function OneHit({ study, hit, of }: { study: string; hit: Hit; of: Case | undefined }) {
  const say = useSay()
  return (
    <div>
      <p className="lp-passage-head">
        {of && (
          <>
            <strong>{of.code}</strong> {personOf(of, say)}
          </>
        )}{' '}
        <Link
          to={`/interviews/${study}/coding/${hit.interview}?at=${hit.start}-${hit.end}`}
          className="ds-link"
        >
          {say(words.open)}
          <span className="lp-hidden">
            {' '}
            {of?.code} «{hit.said}»
          </span>
        </Link>
      </p>
      <p className="lp-said" lang="nb">
        {hit.turn && <span className="lp-speaker">{hit.turn.speaker}: </span>}
        {hit.before}
        <mark>{hit.said}</mark>
        {hit.after}
      </p>
    </div>
  )
}
