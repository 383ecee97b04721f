import type { LocalText } from '#core/foundation'
import { type MessageText, type PlaceName, placeMeanings } from '#core/messages'
import { TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  nb: { nb: 'Teksten på bokmål', nn: 'Teksten på bokmål', en: 'The text in bokmål' },
  nn: { nb: 'Teksten på nynorsk', nn: 'Teksten på nynorsk', en: 'The text in nynorsk' },
  subject: { nb: 'Emne', nn: 'Emne', en: 'Subject' },
  body: { nb: 'Melding', nn: 'Melding', en: 'Message' },
  places: {
    nb: 'Det som står i klammer, fylles ut for hver kommune',
    nn: 'Det som står i klammer, blir fylt ut for kvar kommune',
    en: 'What stands between braces is filled in for each municipality',
  },
} satisfies Record<string, LocalText>

export interface TextFaults {
  readonly subject: string | undefined
  readonly body: string | undefined
}

/** Subject and text of a message in one form of Norwegian, with what can be filled in. */
export function TextFields({
  form,
  text,
  change,
  places,
  faults,
}: {
  form: 'nb' | 'nn'
  text: MessageText
  change: (text: MessageText) => void
  places: readonly string[]
  faults: TextFaults | undefined
}) {
  const say = useSay()
  return (
    <fieldset className="ds-fieldset lp-wide lp-message-text">
      <legend className="ds-label" data-weight="medium">
        {say(words[form])}
      </legend>
      <TextField
        label={say(words.subject)}
        value={text.subject}
        change={(subject) => change({ ...text, subject })}
        error={faults?.subject}
      />
      <TextField
        label={say(words.body)}
        value={text.body}
        change={(body) => change({ ...text, body })}
        rows={12}
        error={faults?.body}
      />
      <details className="ds-details lp-wide">
        <summary>{say(words.places)}</summary>
        <div>
          <dl className="lp-places">
            {places.map((name) => (
              <div key={name}>
                <dt>{`{${name}}`}</dt>
                <dd>{say(placeMeanings[name as PlaceName])}</dd>
              </div>
            ))}
          </dl>
        </div>
      </details>
    </fieldset>
  )
}
