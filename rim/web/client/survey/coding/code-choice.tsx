import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, SelectField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { type CodingAnswer, cannotCode, type GroupAnswer } from './answers.ts'
import { codeName } from './words-of.ts'

const words = {
  suggested: { nb: 'Forslag', nn: 'Forslag', en: 'Suggestions' },
  none: {
    nb: 'Ingen forslag. Velg tjenesten selv.',
    nn: 'Ingen forslag. Vel tenesta sjølv.',
    en: 'No suggestions. Choose the service yourself.',
  },
  other: { nb: 'En annen tjeneste', nn: 'Ei anna teneste', en: 'Another service' },
  choose: { nb: 'Velg …', nn: 'Vel …', en: 'Choose …' },
  use: { nb: 'Bruk', nn: 'Bruk', en: 'Use' },
} satisfies Record<string, LocalText>

/** What a text may mean: suggestions with why, nobody can tell, or any other service of the form. */
export function CodeChoice({
  desk,
  group,
  choose,
}: {
  desk: CodingAnswer
  group: GroupAnswer
  choose: (code: string) => void
}) {
  const say = useSay()
  const [other, setOther] = useState('')
  return (
    <>
      <h3 className="ds-heading" data-size="2xs">
        {say(words.suggested)}
      </h3>
      {group.suggestions.length === 0 && <p>{say(words.none)}</p>}
      <ol className="lp-coding-suggestions">
        {group.suggestions.map(({ code, why }, at) => (
          <li key={code}>
            <button
              type="button"
              aria-keyshortcuts={`${at + 1}`}
              aria-current={code === group.code ? 'true' : undefined}
              onClick={() => choose(code)}
            >
              <span className="lp-coding-key" aria-hidden="true">
                {at + 1}
              </span>
              <span>
                <strong>{codeName(desk, code, say)}</strong>
                <span className="lp-subtle">{why.map((reason) => say(reason)).join('; ')}</span>
              </span>
            </button>
          </li>
        ))}
        <li>
          <button type="button" aria-keyshortcuts="0" onClick={() => choose(cannotCode)}>
            <span className="lp-coding-key" aria-hidden="true">
              0
            </span>
            <strong>{codeName(desk, cannotCode, say)}</strong>
          </button>
        </li>
      </ol>
      <form
        className="lp-coding-other"
        onSubmit={(event) => {
          event.preventDefault()
          if (other !== '') choose(other)
        }}
      >
        <SelectField
          label={say(words.other)}
          value={other}
          change={setOther}
          options={[
            { value: '', text: say(words.choose) },
            ...desk.choices.map(({ code, label }) => ({ value: code, text: say(label) })),
          ]}
        />
        <Button look="secondary" type="submit" disabled={other === ''}>
          {say(words.use)}
        </Button>
      </form>
    </>
  )
}
