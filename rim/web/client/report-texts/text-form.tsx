import { type ReactNode, useState } from 'react'
import { formatNumber, type LocalText } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import { ApiProblem } from '../api/index.ts'
import { Alert, Button, Failure, goToFirstFault, SelectField, TextField } from '../ui/index.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { useDesk } from './desk.ts'
import { type Draft, longestText } from './drafts.ts'
import { WrittenText } from './written-text.tsx'

const words = {
  place: { nb: 'Plassering', nn: 'Plassering', en: 'Place' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  empty: { nb: 'Skriv en tekst.', nn: 'Skriv ein tekst.', en: 'Write a text.' },
  long: {
    nb: 'Teksten er på {count} tegn. Den kan ikke være på mer enn {most}. Del den i flere.',
    nn: 'Teksten er på {count} teikn. Han kan ikkje vere på meir enn {most}. Del han i fleire.',
    en: 'The text has {count} characters. It cannot have more than {most}. Divide it.',
  },
  number: {
    nb: 'Her står det noe som ser ut som et fødselsnummer. Fjern det.',
    nn: 'Her står det noko som ser ut som eit fødselsnummer. Fjern det.',
    en: 'This looks like a national identity number. Remove it.',
  },
} satisfies Record<string, LocalText>

/** Writes a text: a generated one anew, or one of the writer's own, which has a place. */
export function TextForm({
  label,
  help,
  draft,
  change,
  save,
  close,
  doing,
  late = false,
  places,
  standing,
  more,
}: {
  label: string
  help: string
  draft: Draft
  change: (draft: Draft) => void
  save: () => void
  close: () => void
  doing: { readonly isPending: boolean; readonly isError: boolean; readonly error: unknown }
  /** Somebody else has written there since the draft was begun. */
  late?: boolean
  /** Where a text of one's own may stand; left out where it stays where it is. */
  places?: readonly { readonly value: string; readonly text: string }[]
  /** What stands there now, for whom somebody else was quicker. */
  standing?: { readonly text: string; readonly list: boolean }
  /** What else may be done with the text. */
  more?: ReactNode
}) {
  const say = useSay()
  const language = useLanguage()
  const desk = useDesk()
  const [tried, setTried] = useState(false)
  const fault = faultOf(draft.text)
  const number = (count: number) => formatNumber(count, 'count', language)
  const wasLate = late || (doing.error instanceof ApiProblem && doing.error.number === desk.quicker)
  return (
    <form
      className="lp-text-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (fault) goToFirstFault(event.currentTarget)
        else if (!doing.isPending) save()
      }}
    >
      <div ref={focusField}>
        <TextField
          label={label}
          help={help}
          value={draft.text}
          rows={Math.min(16, Math.max(4, Math.ceil(draft.text.length / 70) + 1))}
          change={(text) => change({ ...draft, text })}
          error={
            tried && fault
              ? say(words[fault], { count: number(draft.text.length), most: number(longestText) })
              : undefined
          }
        />
      </div>
      {places && (
        <SelectField
          label={say(words.place)}
          value={draft.follows ?? ''}
          change={(value) => change({ ...draft, follows: value === '' ? null : value })}
          options={places}
        />
      )}
      {doing.isError && !wasLate && <Failure cause={doing.error} />}
      {wasLate && (
        <Alert colour="warning" live="assertive">
          <p className="ds-paragraph">{say(desk.words.quicker)}</p>
          {standing && <WrittenText {...standing} />}
        </Alert>
      )}
      <div className="lp-row">
        <Button size="sm" type="submit" aria-disabled={doing.isPending}>
          {say(words.save)}
        </Button>
        <Button size="sm" look="secondary" onClick={close}>
          {say(words.cancel)}
        </Button>
        {more}
      </div>
    </form>
  )
}

const faultOf = (text: string): 'empty' | 'long' | 'number' | null => {
  if (text.trim() === '') return 'empty'
  if (text.length > longestText) return 'long'
  return holdsIdentityNumber(text) ? 'number' : null
}

/** Whoever opens a form writes in it. */
const focusField = (place: HTMLElement | null): void => place?.querySelector('textarea')?.focus()
