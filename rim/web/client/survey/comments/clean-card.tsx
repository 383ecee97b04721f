import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, CheckField, ChoiceGroup, Failure, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CommentAnswer, PartAnswer } from './answers.ts'
import { MarkForm } from './mark-form.tsx'
import { MarkedText } from './marked-text.tsx'
import { cleanedText, withPart } from './parts.ts'
import { useClean, useConfirm } from './queries.ts'

const words = {
  found: { nb: 'Skal dette bort?', nn: 'Skal dette bort?', en: 'Shall this go?' },
  none: {
    nb: 'Programmet fant ingenting. Les selv, og marker det som kan fortelle hvem noen er.',
    nn: 'Programmet fann ingenting. Les sjølv, og marker det som kan fortelje kven nokon er.',
    en: 'The program found nothing. Read it yourself, and mark what may tell who somebody is.',
  },
  part: { nb: '«{from}» blir {to}', nn: '«{from}» blir {to}', en: '“{from}” becomes {to}' },
  possible: { nb: 'usikkert', nn: 'usikkert', en: 'uncertain' },
  after: { nb: 'Slik blir den', nn: 'Slik blir han', en: 'How it becomes' },
  kept: {
    nb: 'Forteller kommentaren noe?',
    nn: 'Fortel kommentaren noko?',
    en: 'Does the comment tell something?',
  },
  keep: { nb: 'Ja, ta den med', nn: 'Ja, ta han med', en: 'Yes, take it along' },
  out: { nb: 'Nei, ta den ut', nn: 'Nei, ta han ut', en: 'No, take it out' },
  save: { nb: 'Lagre vasken', nn: 'Lagre vasken', en: 'Save the cleaning' },
  confirm: { nb: 'Bekreft', nn: 'Stadfest', en: 'Confirm' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  takenOut: {
    nb: 'Den første vil ta kommentaren ut: den forteller ikke noe.',
    nn: 'Den første vil ta kommentaren ut: han fortel ikkje noko.',
    en: 'The first would take the comment out: it tells nothing.',
  },
  changed: {
    nb: 'Endrer du vasken, må en annen enn deg bekrefte den.',
    nn: 'Endrar du vasken, må ein annan enn deg stadfeste han.',
    en: 'If you change the cleaning, somebody else than you must confirm it.',
  },
} satisfies Record<string, LocalText>

/** A comment to be cleaned; or, for the second person, what the first did with it, to confirm or change. */
export function CleanCard({ wave, comment }: { wave: string; comment: CommentAnswer }) {
  const [changing, setChanging] = useState(false)
  return comment.step === 'confirm' && !changing ? (
    <ConfirmForm wave={wave} comment={comment} change={() => setChanging(true)} />
  ) : (
    <CleanForm wave={wave} comment={comment} />
  )
}

function ConfirmForm({
  wave,
  comment,
  change,
}: {
  wave: string
  comment: CommentAnswer
  change: () => void
}) {
  const say = useSay()
  const confirm = useConfirm(wave)
  return (
    <>
      <MarkedText text={comment.written ?? ''} parts={comment.kept ? comment.parts : []} />
      {comment.kept ? (
        <After text={comment.cleaned ?? ''} />
      ) : (
        <p>
          <Tag colour="warning">{say(words.takenOut)}</Tag>
        </p>
      )}
      {confirm.isError && <Failure cause={confirm.error} />}
      <div className="lp-row">
        <Button disabled={confirm.isPending} onClick={() => confirm.mutate([comment.id])}>
          {say(words.confirm)}
        </Button>
        <Button look="secondary" onClick={change}>
          {say(words.change)}
        </Button>
      </div>
      <p className="lp-subtle">{say(words.changed)}</p>
    </>
  )
}

/** Parts that can be chosen: what was done before, else what the program finds. */
const partsOf = ({ step, parts, findings }: CommentAnswer): readonly PartAnswer[] =>
  step === 'confirm' ? parts : findings.map(({ start, end, replacement }) => ({ start, end, replacement }))

function CleanForm({ wave, comment }: { wave: string; comment: CommentAnswer }) {
  const say = useSay()
  const clean = useClean(wave)
  const text = comment.written ?? ''
  const [offered, setOffered] = useState(() => partsOf(comment))
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set())
  const [kept, setKept] = useState(comment.kept ?? !comment.nothing)
  const parts = offered.filter(({ start }) => !dropped.has(start))
  const uncertain = new Set(
    comment.findings.filter(({ certainty }) => certainty === 'possible').map(({ start }) => start),
  )
  const mark = (marked: readonly PartAnswer[]) => {
    setOffered(marked.reduce(withPart, offered))
    setDropped(new Set([...dropped].filter((start) => marked.every((one) => one.start !== start))))
  }
  return (
    <form
      className="lp-stack lp-comment-form"
      onSubmit={(event) => {
        event.preventDefault()
        clean.mutate({ comment: comment.id, kept, parts })
      }}
    >
      <MarkedText text={text} parts={parts} />
      <ChoiceGroup
        legend={say(words.kept)}
        kind="radio"
        chosen={[kept ? 'keep' : 'out']}
        change={([chosen]) => setKept(chosen === 'keep')}
        options={[
          { value: 'keep', text: say(words.keep) },
          { value: 'out', text: say(words.out) },
        ]}
      />
      {kept && (
        <>
          <fieldset className="ds-fieldset lp-field">
            <legend className="ds-label" data-weight="medium">
              {say(words.found)}
            </legend>
            {offered.length === 0 && <p className="lp-subtle">{say(words.none)}</p>}
            {offered.map(({ start, end, replacement }) => (
              <CheckField
                key={start}
                checked={!dropped.has(start)}
                change={(on) => {
                  const next = new Set(dropped)
                  if (on) next.delete(start)
                  else next.add(start)
                  setDropped(next)
                }}
                label={
                  <>
                    {say(words.part, { from: [...text].slice(start, end).join(''), to: replacement })}{' '}
                    {uncertain.has(start) && <Tag colour="warning">{say(words.possible)}</Tag>}
                  </>
                }
              />
            ))}
          </fieldset>
          <MarkForm text={text} mark={mark} />
          <After text={cleanedText(text, parts)} />
        </>
      )}
      {clean.isError && <Failure cause={clean.error} />}
      <div>
        <Button type="submit" disabled={clean.isPending}>
          {say(words.save)}
        </Button>
      </div>
    </form>
  )
}

function After({ text }: { text: string }) {
  const say = useSay()
  return (
    <section aria-label={say(words.after)} className="lp-comment-after">
      <h3 className="ds-heading" data-size="2xs">
        {say(words.after)}
      </h3>
      <blockquote lang="no">{text}</blockquote>
    </section>
  )
}
