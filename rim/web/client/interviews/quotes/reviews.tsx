import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { put, type Review, removed } from '#core/interviews'
import { Button, Card, TextField } from '../../ui/index.ts'
import { dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'

const words = {
  title: { nb: 'Gjennomlesing', nn: 'Gjennomlesing', en: 'Reviews' },
  lead: {
    nb: 'Hvem som har hatt utkastet til lesing, hva de svarte, og hva som ble gjort.',
    nn: 'Kven som har hatt utkastet til lesing, kva dei svarte, og kva som blei gjort.',
    en: 'Who has had the draft to read, what they answered, and what was done.',
  },
  none: {
    nb: 'Ingen har hatt utkastet ennå.',
    nn: 'Ingen har hatt utkastet enno.',
    en: 'Nobody has had it yet.',
  },
  add: { nb: 'Legg til en leser', nn: 'Legg til ein lesar', en: 'Add a reader' },
  body: { nb: 'Hvem', nn: 'Kven', en: 'Who' },
  sent: { nb: 'Sendt', nn: 'Sendt', en: 'Sent' },
  answered: { nb: 'Besvart', nn: 'Svart', en: 'Answered' },
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  response: { nb: 'Hva som ble gjort', nn: 'Kva som blei gjort', en: 'What was done' },
  notAnswered: { nb: 'ikke besvart', nn: 'ikkje svart', en: 'not answered' },
  faultBody: { nb: 'Skriv hvem som leser.', nn: 'Skriv kven som les.', en: 'Write who reads.' },
  faultSent: {
    nb: 'Velg datoen det ble sendt.',
    nn: 'Vel datoen det blei sendt.',
    en: 'Choose the date it was sent.',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  edit: { nb: 'Rediger: {body}', nn: 'Rediger: {body}', en: 'Edit: {body}' },
  remove: { nb: 'Ta bort: {body}', nn: 'Ta bort: {body}', en: 'Take away: {body}' },
} satisfies Record<string, LocalText>

/** Bodies that have had the draft to read. */
export function Reviews() {
  const say = useSay()
  const language = useLanguage()
  const analysis = useAnalysis()
  const project = useProject()
  const [writing, write] = useState<Review | null>(null)
  const reviews = [...project.review.values()].toSorted((a, b) => (a.sentOn < b.sentOn ? -1 : 1))
  const form = writing && (
    <ReviewForm
      key={writing.id}
      draft={writing}
      change={(change) => write({ ...writing, ...change })}
      save={() => {
        analysis.act('write', put(project, writing))
        write(null)
      }}
      close={() => write(null)}
    />
  )
  const begin = () =>
    write({
      ...{ kind: 'review', id: crypto.randomUUID(), body: '', sentOn: '' },
      ...{ answeredOn: null, comment: '', response: '' },
    })
  return (
    <Card title={say(words.title)}>
      <p className="ds-paragraph">{say(words.lead)}</p>
      {reviews.length === 0 && !writing && <p>{say(words.none)}</p>}
      <ul className="lp-finding-list">
        {reviews.map((review) => (
          <li key={review.id}>
            {writing?.id === review.id ? (
              form
            ) : (
              <>
                <p className="ds-paragraph">
                  <strong>{review.body}</strong>
                </p>
                <p className="lp-quote-by">
                  {say(words.sent)} {dayInWords(review.sentOn, language)},{' '}
                  {review.answeredOn === null
                    ? say(words.notAnswered)
                    : `${say(words.answered).toLocaleLowerCase('nb')} ${dayInWords(review.answeredOn, language)}`}
                </p>
                {review.comment !== '' && (
                  <p>
                    {say(words.comment)}: {review.comment}
                  </p>
                )}
                {review.response !== '' && (
                  <p>
                    {say(words.response)}: {review.response}
                  </p>
                )}
                <div className="lp-row lp-no-print">
                  <Button size="sm" look="tertiary" onClick={() => write(review)}>
                    {say(words.edit, { body: review.body })}
                  </Button>
                  <Button
                    size="sm"
                    look="tertiary"
                    colour="danger"
                    onClick={() => analysis.act('remove', removed(project, 'review', review.id))}
                  >
                    {say(words.remove, { body: review.body })}
                  </Button>
                </div>
              </>
            )}
          </li>
        ))}
      </ul>
      {writing && !project.review.has(writing.id) ? (
        form
      ) : (
        <Button size="sm" look="secondary" className="lp-no-print" onClick={begin}>
          {say(words.add)}
        </Button>
      )}
    </Card>
  )
}

function ReviewForm({
  draft,
  change,
  save,
  close,
}: {
  draft: Review
  change: (change: Partial<Review>) => void
  save: () => void
  close: () => void
}) {
  const say = useSay()
  const [tried, setTried] = useState(false)
  const noBody = draft.body.trim() === ''
  const notSent = draft.sentOn === ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!noBody && !notSent) save()
  }
  return (
    <form className="lp-stack lp-finding-form" noValidate onSubmit={submit}>
      <TextField
        label={say(words.body)}
        value={draft.body}
        change={(body) => change({ body })}
        error={tried && noBody ? say(words.faultBody) : undefined}
      />
      <TextField
        kind="date"
        label={say(words.sent)}
        value={draft.sentOn}
        change={(sentOn) => change({ sentOn })}
        error={tried && notSent ? say(words.faultSent) : undefined}
      />
      <TextField
        kind="date"
        label={say(words.answered)}
        value={draft.answeredOn ?? ''}
        change={(day) => change({ answeredOn: day === '' ? null : day })}
      />
      <TextField
        label={say(words.comment)}
        rows={3}
        value={draft.comment}
        change={(comment) => change({ comment })}
      />
      <TextField
        label={say(words.response)}
        rows={3}
        value={draft.response}
        change={(response) => change({ response })}
      />
      <div className="lp-row">
        <Button type="submit" size="sm">
          {say(words.save)}
        </Button>
        <Button size="sm" look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
