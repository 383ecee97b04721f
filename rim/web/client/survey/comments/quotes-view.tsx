import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, ChoiceGroup, Failure, SelectField, Tag, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CommentAnswer, CommentsAnswer, QuoteAnswer } from './answers.ts'
import { useApprove, useQuote, useRemoveQuote } from './queries.ts'

const words = {
  title: { nb: 'Sitater til rapporten', nn: 'Sitat til rapporten', en: 'Quotes for the report' },
  none: {
    nb: 'Ingen sitater er valgt ennå.',
    nn: 'Ingen sitat er valde enno.',
    en: 'No quotes are chosen yet.',
  },
  approved: { nb: 'Godkjent av to', nn: 'Godkjent av to', en: 'Approved by two' },
  waits: { nb: 'Venter på en annen', nn: 'Ventar på ein annan', en: 'Waits for another' },
  approve: { nb: 'Godkjenn', nn: 'Godkjenn', en: 'Approve' },
  remove: { nb: 'Fjern', nn: 'Fjern', en: 'Remove' },
  choose: { nb: 'Velg et sitat', nn: 'Vel eit sitat', en: 'Choose a quote' },
  value: { nb: 'Vis kommentarer som er', nn: 'Vis kommentarar som er', en: 'Show comments that are' },
  all: { nb: 'alle', nn: 'alle', en: 'all' },
  quote: { nb: 'Siter', nn: 'Siter', en: 'Quote' },
  text: { nb: 'Sitatet', nn: 'Sitatet', en: 'The quote' },
  help: {
    nb: 'Bruk ordene som står der. Skriv (…) der du utelater noe. Alder, kjønn og sted skal ikke stå i sitatet.',
    nn: 'Bruk orda som står der. Skriv (…) der du utelet noko. Alder, kjønn og stad skal ikkje stå i sitatet.',
    en: 'Use the words that stand there. Write (…) where you leave something out. Age, sex and place are not to be in it.',
  },
  about: { nb: 'Handler om', nn: 'Handlar om', en: 'Is about' },
  question: { nb: 'Hører til spørsmålet', nn: 'Høyrer til spørsmålet', en: 'Belongs to the question' },
  noQuestion: { nb: 'Ikke noe bestemt', nn: 'Ikkje noko bestemt', en: 'None in particular' },
  save: { nb: 'Velg som sitat', nn: 'Vel som sitat', en: 'Choose as a quote' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  more: { nb: 'Vis flere', nn: 'Vis fleire', en: 'Show more' },
} satisfies Record<string, LocalText>

const atATime = 20

/** The quotes that are chosen, and the comments that can be quoted. */
export function QuotesView({ desk }: { desk: CommentsAnswer }) {
  const say = useSay()
  const [value, setValue] = useState('')
  const [shown, setShown] = useState(atATime)
  const quotable = desk.comments.filter(
    ({ step, coding }) => step === 'done' && (value === '' || coding?.overall === value),
  )
  return (
    <>
      <section className="lp-stack lp-comment-card" aria-labelledby="quotes">
        <h2 className="ds-heading" data-size="sm" id="quotes">
          {say(words.title)}
        </h2>
        {desk.quotes.length === 0 && <p className="lp-subtle">{say(words.none)}</p>}
        <ul className="lp-quotes">
          {desk.quotes.map((quote) => (
            <Chosen key={quote.id} desk={desk} quote={quote} />
          ))}
        </ul>
      </section>
      {desk.closing === null && (
        <section className="lp-stack lp-comment-card" aria-labelledby="quotable">
          <h2 className="ds-heading" data-size="sm" id="quotable">
            {say(words.choose)}
          </h2>
          <SelectField
            label={say(words.value)}
            value={value}
            change={(code) => {
              setValue(code)
              setShown(atATime)
            }}
            options={[
              { value: '', text: say(words.all) },
              ...desk.values.map(({ code, label }) => ({ value: code, text: say(label) })),
            ]}
          />
          <ul className="lp-quotes">
            {quotable.slice(0, shown).map((comment) => (
              <Quotable key={comment.id} desk={desk} comment={comment} />
            ))}
          </ul>
          {quotable.length > shown && (
            <Button look="tertiary" onClick={() => setShown(shown + atATime)}>
              {say(words.more)}
            </Button>
          )}
        </section>
      )}
    </>
  )
}

function Chosen({ desk, quote }: { desk: CommentsAnswer; quote: QuoteAnswer }) {
  const say = useSay()
  const approve = useApprove(desk.wave.id)
  const remove = useRemoveQuote(desk.wave.id)
  const failed = [approve, remove].find(({ isError }) => isError)
  const tags = desk.tags.filter(({ code }) => quote.tags.includes(code))
  return (
    <li>
      <blockquote lang="no">«{quote.text}»</blockquote>
      <div className="lp-row">
        {quote.approved ? (
          <Tag colour="success">{say(words.approved)}</Tag>
        ) : (
          <Tag colour="warning">{say(words.waits)}</Tag>
        )}
        {tags.map(({ code, label }) => (
          <Tag key={code}>{say(label)}</Tag>
        ))}
        {!quote.approved && !quote.mine && (
          <Button size="sm" disabled={approve.isPending} onClick={() => approve.mutate(quote.id)}>
            {say(words.approve)}
          </Button>
        )}
        {desk.closing === null && (
          <Button
            look="tertiary"
            size="sm"
            disabled={remove.isPending}
            onClick={() => remove.mutate(quote.id)}
          >
            {say(words.remove)}
          </Button>
        )}
      </div>
      {failed && <Failure cause={failed.error} />}
    </li>
  )
}

function Quotable({ desk, comment }: { desk: CommentsAnswer; comment: CommentAnswer }) {
  const say = useSay()
  const [open, setOpen] = useState(false)
  return (
    <li>
      <blockquote lang="no">{comment.cleaned}</blockquote>
      {open ? (
        <QuoteForm desk={desk} comment={comment} close={() => setOpen(false)} />
      ) : (
        <Button look="secondary" size="sm" onClick={() => setOpen(true)}>
          {say(words.quote)}
        </Button>
      )}
    </li>
  )
}

function QuoteForm({
  desk,
  comment,
  close,
}: {
  desk: CommentsAnswer
  comment: CommentAnswer
  close: () => void
}) {
  const say = useSay()
  const quote = useQuote(desk.wave.id)
  const [text, setText] = useState(comment.cleaned ?? '')
  const [services, setServices] = useState(comment.named)
  const [question, setQuestion] = useState('')
  const serviceCodes = new Set(desk.services.map(({ code }) => code))
  const questions = desk.tags.filter(({ code }) => !serviceCodes.has(code))
  return (
    <form
      className="lp-stack lp-comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        const tags = question === '' ? services : [...services, question]
        quote.mutate({ comment: comment.id, text, tags }, { onSuccess: close })
      }}
    >
      <TextField label={say(words.text)} help={say(words.help)} rows={3} value={text} change={setText} />
      <ChoiceGroup
        legend={say(words.about)}
        kind="checkbox"
        chosen={services}
        change={setServices}
        options={desk.services.map(({ code, label }) => ({ value: code, text: say(label) }))}
      />
      <SelectField
        label={say(words.question)}
        value={question}
        change={setQuestion}
        options={[
          { value: '', text: say(words.noQuestion) },
          ...questions.map(({ code, label }) => ({ value: code, text: say(label) })),
        ]}
      />
      {quote.isError && <Failure cause={quote.error} />}
      <div className="lp-row">
        <Button type="submit" disabled={quote.isPending || text.trim() === ''}>
          {say(words.save)}
        </Button>
        <Button look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
