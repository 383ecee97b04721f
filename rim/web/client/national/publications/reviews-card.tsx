import { type FormEvent, useState } from 'react'
import { reviewOutcomes } from '#core/releases'
import { Button, Card, Failure, goToFirstFault, SelectField, TextField } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { PublicationAnswer, ReviewAnswer } from './answers.ts'
import { publicationAddress, useStep } from './queries.ts'
import { outcomeWords, publicationWords as words } from './words.ts'

/** The bodies that were asked about the version that stands, their answers, and asking more. */
export function ReviewsCard({ publication }: { publication: PublicationAnswer }) {
  const say = useSay()
  const reviews = publication.reviews.filter(({ version }) => version === publication.version)
  return (
    <Card title={say(words.reviews)}>
      {reviews.length === 0 ? (
        <p>{say(words.noReviews)}</p>
      ) : (
        <ul className="lp-stack lp-publication-reviews">
          {reviews.map((review) => (
            <li key={review.id}>
              <Reviewed review={review} />
              {review.outcome === null && publication.steps.includes('answer') && (
                <RecordAnswer publication={publication.id} review={review} />
              )}
            </li>
          ))}
        </ul>
      )}
      {publication.steps.includes('ask') && <AskBody publication={publication.id} />}
    </Card>
  )
}

function Reviewed({ review }: { review: ReviewAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const { body, due, outcome, answer, answeredOn } = review
  return (
    <p>
      <strong>{body}</strong>:{' '}
      {outcome === null
        ? `${say(words.waiting)}. ${say(words.due)}: ${dayInWords(due, language)}.`
        : `${say(outcomeWords[outcome])}, ${answeredOn === null ? '' : dayInWords(answeredOn, language)}. ${answer ?? ''}`}
    </p>
  )
}

function AskBody({ publication }: { publication: string }) {
  const say = useSay()
  const [body, setBody] = useState('')
  const [due, setDue] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useStep(`${publicationAddress(publication)}/reviews`, () => {
    setBody('')
    setDue('')
    setTried(false)
  })
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (body.trim() !== '' && due !== '' && !ask.isPending) ask.mutate({ body, due })
  }
  const lacking = (value: string) => (tried && value.trim() === '' ? say(words.missing) : undefined)
  return (
    <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
      <TextField
        label={say(words.body)}
        help={say(words.bodyHelp)}
        value={body}
        change={setBody}
        error={lacking(body)}
      />
      <TextField kind="date" label={say(words.due)} value={due} change={setDue} error={lacking(due)} />
      {ask.isError && <Failure cause={ask.error} />}
      <div>
        <Button type="submit" look="secondary" disabled={ask.isPending}>
          {say(words.ask)}
        </Button>
      </div>
    </form>
  )
}

function RecordAnswer({ publication, review }: { publication: string; review: ReviewAnswer }) {
  const say = useSay()
  const [outcome, setOutcome] = useState('')
  const [answer, setAnswer] = useState('')
  const [answeredOn, setAnsweredOn] = useState(() => dayInOslo(new Date()))
  const [tried, setTried] = useState(false)
  const record = useStep(`${publicationAddress(publication)}/reviews/${review.id}/answer`)
  const untold = outcome !== 'no_remarks' && answer.trim() === ''
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setTried(true)
    goToFirstFault(event.currentTarget)
    if (outcome === '' || untold || answeredOn === '' || record.isPending) return
    record.mutate({ outcome, answer, answeredOn })
  }
  const missing = (is: boolean) => (tried && is ? say(words.missing) : undefined)
  return (
    <details className="ds-details">
      <summary>{say(words.recordAnswer, { body: review.body })}</summary>
      <form className="lp-stack lp-written-form" onSubmit={send} noValidate>
        <SelectField
          label={say(words.outcome)}
          value={outcome}
          change={setOutcome}
          error={missing(outcome === '')}
          options={[
            { value: '', text: '' },
            ...reviewOutcomes.map((value) => ({ value, text: say(outcomeWords[value]) })),
          ]}
        />
        <TextField
          label={say(words.answerText)}
          value={answer}
          change={setAnswer}
          rows={4}
          error={missing(outcome !== '' && untold)}
        />
        <TextField
          kind="date"
          label={say(words.answeredOn)}
          value={answeredOn}
          change={setAnsweredOn}
          error={missing(answeredOn === '')}
        />
        {record.isError && <Failure cause={record.error} />}
        <div>
          <Button type="submit" look="secondary" disabled={record.isPending}>
            {say(words.record)}
          </Button>
        </div>
      </form>
    </details>
  )
}
