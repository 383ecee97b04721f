import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { CodePoints, piecesOf } from '#core/interviews'
import { Button, Tag, Waiting } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useProject } from '../analysis/index.ts'
import { personOf } from '../coding/people.ts'
import type { TextAnswer } from '../queries.ts'
import type { Case, Passage } from './cases.ts'
import { useWholeTexts } from './texts.ts'

const words = {
  none: { nb: 'Ingen steder.', nn: 'Ingen stader.', en: 'No places.' },
  count: {
    nb: '{shown} av {count} steder',
    nn: '{shown} av {count} stader',
    en: '{shown} of {count} places',
  },
  more: { nb: 'Vis flere', nn: 'Vis fleire', en: 'Show more' },
  open: { nb: 'Åpne i teksten', nn: 'Opne i teksten', en: 'Open in the text' },
  others: {
    nb: 'Bare andre enn informanten snakker her.',
    nn: 'Berre andre enn informanten snakkar her.',
    en: 'Only others than the informant speak here.',
  },
  starred: { nb: 'stjerne', nn: 'stjerne', en: 'starred' },
} satisfies Record<string, LocalText>

const atOnce = 20

/** Places in the texts, with their words and who said them. */
export function Passages({
  study,
  passages,
  cases,
  informants,
}: {
  study: string
  passages: readonly Passage[]
  cases: readonly Case[]
  /** What others say is left out. */
  informants: boolean
}) {
  const say = useSay()
  const [most, setMost] = useState(atOnce)
  const shown = passages.slice(0, most)
  const texts = useWholeTexts(study, [...new Set(shown.map(({ version }) => version))])
  const byId = new Map(cases.map((one) => [one.interview, one]))
  if (passages.length === 0) return <p role="status">{say(words.none)}</p>
  return (
    <div className="lp-stack">
      <p className="lp-subtle" role="status">
        {say(words.count, { shown: shown.length, count: passages.length })}
      </p>
      <ol className="lp-passages">
        {shown.map((passage) => {
          const { interview, version, start, end, coding } = passage
          const of = byId.get(interview)
          const text = texts.get(version)
          return (
            <li key={`${interview}/${start}/${end}/${coding?.id ?? ''}`} className="lp-passage">
              <PassageHead study={study} passage={passage} of={of} />
              {text ? <Said text={text} passage={passage} informants={informants} /> : <Waiting />}
            </li>
          )
        })}
      </ol>
      {most < passages.length && (
        <Button look="secondary" onClick={() => setMost(most + atOnce)}>
          {say(words.more)}
        </Button>
      )}
    </div>
  )
}

function PassageHead({
  study,
  passage: { interview, start, end, coding },
  of,
}: {
  study: string
  passage: Passage
  of: Case | undefined
}) {
  const say = useSay()
  const project = useProject()
  const place = coding ? `coding=${coding.id}` : `at=${start}-${end}`
  return (
    <p className="lp-passage-head">
      {of && (
        <>
          <strong>{of.code}</strong> {personOf(of, say)}
        </>
      )}{' '}
      {coding && <Tag colour="info">{project.code.get(coding.code)?.name ?? ''}</Tag>}{' '}
      {coding?.starred && <Tag colour="warning">★ {say(words.starred)}</Tag>}{' '}
      <Link to={`/interviews/${study}/coding/${interview}?${place}`} className="ds-link">
        {say(words.open)}
        {of && <span className="lp-hidden"> {of.code}</span>}
      </Link>
    </p>
  )
}

function Said({ text, passage, informants }: { text: TextAnswer; passage: Passage; informants: boolean }) {
  const say = useSay()
  const pieces = piecesOf(text, new CodePoints(text.text), passage, informants ? ['informant'] : undefined)
  if (pieces.length === 0) return <p className="lp-subtle">{say(words.others)}</p>
  return (
    <blockquote className="lp-said" lang="nb">
      {pieces.map(({ start, speaker, said }) => (
        <p key={start}>
          {speaker !== null && <span className="lp-speaker">{speaker}: </span>}
          {said}
        </p>
      ))}
    </blockquote>
  )
}
