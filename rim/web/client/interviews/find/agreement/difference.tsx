import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type AgreedCoding, CodePoints, type CoderSide, type Comparison, piecesOf } from '#core/interviews'
import { Button, Tag } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import type { OwnStudyAnswer, TextAnswer } from '../../queries.ts'
import { thingsOf } from '../tree-choice.tsx'

const words = {
  same: { nb: 'likt', nn: 'likt', en: 'the same' },
  boundaries: {
    nb: 'samme kode, ulik avgrensning',
    nn: 'same kode, ulik avgrensing',
    en: 'same code, other ends',
  },
  codes: { nb: 'ulike koder', nn: 'ulike kodar', en: 'different codes' },
  'first-only': { nb: 'bare {name} har kodet', nn: 'berre {name} har koda', en: 'only {name} has coded' },
  'second-only': { nb: 'bare {name} har kodet', nn: 'berre {name} har koda', en: 'only {name} has coded' },
  side: {
    nb: '{name}: «{code}», {count} tegn',
    nn: '{name}: «{code}», {count} teikn',
    en: '{name}: “{code}”, {count} characters',
  },
  keep: { nb: 'Begge får det {name} har', nn: 'Begge får det {name} har', en: 'Both get what {name} has' },
  both: { nb: 'Begge får begge kodene', nn: 'Begge får begge kodane', en: 'Both get both codes' },
  widest: {
    nb: 'Begge får alt fra først til sist',
    nn: 'Begge får alt frå først til sist',
    en: 'Both get all of it',
  },
  none: { nb: 'Ingen koder dette', nn: 'Ingen kodar dette', en: 'Neither codes this' },
  other: { nb: 'En annen kode', nn: 'Ein annan kode', en: 'Another code' },
  choose: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  open: { nb: 'Åpne i teksten', nn: 'Opne i teksten', en: 'Open in the text' },
} satisfies Record<string, LocalText>

/** One place that two have coded, what each has, and what they may agree to. */
export function OneDifference({
  study,
  text,
  difference,
  first,
  second,
  settle,
}: {
  study: OwnStudyAnswer
  text: TextAnswer
  difference: Comparison
  /** Initials. */
  first: string
  second: string
  settle: (agreed: readonly AgreedCoding[]) => void
}) {
  const say = useSay()
  const project = useProject()
  const { kind, start, end } = difference
  const sides = [
    ...(difference.first ? [{ name: first, side: difference.first }] : []),
    ...(difference.second ? [{ name: second, side: difference.second }] : []),
  ]
  const codeName = ({ code }: CoderSide): string => project.code.get(code)?.name ?? ''
  return (
    <li className="lp-passage">
      <p className="lp-passage-head">
        <Tag colour={kind === 'same' ? 'success' : 'warning'}>
          {say(words[kind], { name: kind === 'first-only' ? first : second })}
        </Tag>
        <Link to={`/interviews/${study.id}/coding/${text.interview}?at=${start}-${end}`} className="ds-link">
          {say(words.open)}
        </Link>
      </p>
      <blockquote className="lp-said" lang="nb">
        {piecesOf(text, new CodePoints(text.text), difference).map((piece) => (
          <p key={piece.start}>
            {piece.speaker !== null && <span className="lp-speaker">{piece.speaker}: </span>}
            {piece.said}
          </p>
        ))}
      </blockquote>
      <ul className="ds-list">
        {sides.map(({ name, side }) => (
          <li key={name}>{say(words.side, { name, code: codeName(side), count: side.end - side.start })}</li>
        ))}
      </ul>
      {kind !== 'same' && study.state === 'open' && (
        <div className="lp-row">
          {sides.map(({ name, side }) => (
            <Button key={name} look="secondary" size="sm" onClick={() => settle([bare(side)])}>
              {say(words.keep, { name })}
            </Button>
          ))}
          {kind === 'codes' && (
            <Button look="secondary" size="sm" onClick={() => settle(sides.map(({ side }) => bare(side)))}>
              {say(words.both)}
            </Button>
          )}
          {kind === 'boundaries' && (
            <Button
              look="secondary"
              size="sm"
              onClick={() => settle([{ code: sides[0]!.side.code, start, end }])}
            >
              {say(words.widest)}
            </Button>
          )}
          <Button look="tertiary" size="sm" onClick={() => settle([])}>
            {say(words.none)}
          </Button>
          <OtherCode settle={(code) => settle([{ code, start, end }])} />
        </div>
      )}
    </li>
  )
}

const bare = ({ code, start, end }: CoderSide): AgreedCoding => ({ code, start, end })

function OtherCode({ settle }: { settle: (code: string) => void }) {
  const say = useSay()
  const project = useProject()
  const [open, setOpen] = useState(false)
  if (!open) {
    return (
      <Button look="tertiary" size="sm" onClick={() => setOpen(true)}>
        {say(words.other)}
      </Button>
    )
  }
  return (
    <select
      className="ds-input lp-find-other"
      aria-label={say(words.other)}
      defaultValue=""
      onChange={({ target }) => settle(target.value)}
    >
      <option value="" disabled>
        {say(words.choose)}
      </option>
      {thingsOf(project, 'code').map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
