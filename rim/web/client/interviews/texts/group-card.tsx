import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type CodePoints, type Mark, tokenForm } from '#core/interviews'
import { Button, Tag, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { around, type MarkGroup, tokenTyped } from './mark-groups.ts'

const words = {
  takeAll: { nb: 'Ta ut', nn: 'Ta ut', en: 'Take out' },
  keepAll: { nb: 'Behold', nn: 'Behald', en: 'Keep' },
  takeNamed: { nb: 'Ta ut {words}', nn: 'Ta ut {words}', en: 'Take out {words}' },
  keepNamed: { nb: 'Behold {words}', nn: 'Behald {words}', en: 'Keep {words}' },
  undecided: { nb: 'ikke avgjort', nn: 'ikkje avgjort', en: 'not decided' },
  taken: { nb: 'tas ut', nn: 'blir teke ut', en: 'taken out' },
  kept: { nb: 'står', nn: 'står', en: 'stays' },
  both: { nb: 'noen tas ut', nn: 'nokre blir tekne ut', en: 'some are taken out' },
  places: { nb: '{count} steder', nn: '{count} stader', en: '{count} places' },
  place: { nb: '1 sted', nn: '1 stad', en: '1 place' },
  token: { nb: 'Merke i teksten', nn: 'Merke i teksten', en: 'Token in the text' },
  tokenHelp: {
    nb: 'Samme person eller sted skal ha samme merke.',
    nn: 'Same person eller stad skal ha same merke.',
    en: 'The same person or place has the same token.',
  },
  tokenWrong: {
    nb: 'Bruk bokstaver og et tall, for eksempel NAVN 2.',
    nn: 'Bruk bokstavar og eit tal, til dømes NAVN 2.',
    en: 'Use letters and a number, such as NAVN 2.',
  },
  possible: { nb: 'usikkert forslag', nn: 'usikkert forslag', en: 'unsure suggestion' },
} satisfies Record<string, LocalText>

/** What was found of one person or place: taken out or kept, all at once or place by place. */
export function GroupCard({
  group,
  points,
  decide,
  rename,
}: {
  group: MarkGroup
  points: CodePoints
  decide: (marks: readonly Mark[], state: 'taken' | 'kept') => void
  rename: (marks: readonly Mark[], token: string) => void
}) {
  const say = useSay()
  const { token, marks, spellings, open, taken, certainty } = group
  const named = spellings.map((one) => `«${one}»`).join(', ')
  const state = open > 0 ? 'undecided' : taken === marks.length ? 'taken' : taken === 0 ? 'kept' : 'both'
  return (
    <li className="lp-mark-group" data-state={state}>
      <div className="lp-row">
        <strong>{named}</strong>
        <span aria-hidden="true">→</span>
        <code>{token}</code>
        <Tag colour={state === 'undecided' ? 'warning' : state === 'kept' ? 'neutral' : 'success'}>
          {say(words[state])}
        </Tag>
        {certainty === 'possible' && <span className="lp-mark-note">{say(words.possible)}</span>}
      </div>
      <div className="lp-row">
        <Button
          look={state === 'taken' ? 'primary' : 'secondary'}
          size="sm"
          aria-label={say(words.takeNamed, { words: named })}
          onClick={() => decide(marks, 'taken')}
        >
          {say(words.takeAll)}
        </Button>
        <Button
          look={state === 'kept' ? 'primary' : 'secondary'}
          colour="neutral"
          size="sm"
          aria-label={say(words.keepNamed, { words: named })}
          onClick={() => decide(marks, 'kept')}
        >
          {say(words.keepAll)}
        </Button>
      </div>
      <details>
        <summary>
          {marks.length === 1 ? say(words.place) : say(words.places, { count: marks.length })}
        </summary>
        <TokenField token={token} rename={(to) => rename(marks, to)} />
        <ul className="lp-places">
          {marks.map((mark) => (
            <Place key={mark.start} mark={mark} points={points} decide={decide} />
          ))}
        </ul>
      </details>
    </li>
  )
}

function TokenField({ token, rename }: { token: string; rename: (token: string) => void }) {
  const say = useSay()
  const [typed, type] = useState(token)
  const made = tokenTyped(typed)
  const isToken = tokenForm.test(made)
  return (
    <div className="lp-row lp-token-field">
      <TextField
        label={say(words.token)}
        help={say(words.tokenHelp)}
        value={typed}
        change={type}
        error={isToken ? undefined : say(words.tokenWrong)}
      />
      <Button look="secondary" size="sm" disabled={!isToken || made === token} onClick={() => rename(made)}>
        OK
      </Button>
    </div>
  )
}

function Place({
  mark,
  points,
  decide,
}: {
  mark: Mark
  points: CodePoints
  decide: (marks: readonly Mark[], state: 'taken' | 'kept') => void
}) {
  const say = useSay()
  const [before, itself, after] = around(points, mark)
  return (
    <li>
      <span>
        …{before}
        <mark data-look={mark.state}>{itself}</mark>
        {after}…
      </span>
      <span className="lp-row">
        {(['taken', 'kept'] as const).map((state) => (
          <Button
            key={state}
            look={mark.state === state ? 'primary' : 'tertiary'}
            size="sm"
            aria-pressed={mark.state === state}
            onClick={() => decide([mark], state)}
          >
            {say(state === 'taken' ? words.takeAll : words.keepAll)}
          </Button>
        ))}
      </span>
    </li>
  )
}
