import type { LocalText } from '#core/foundation'
import { Alert, Button, Failure, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import type { CommentAnswer, CommentsAnswer, Turn } from './answers.ts'
import { CleanCard } from './clean-card.tsx'
import { codingInWords } from './coding-words.ts'
import { GridForm } from './grid-form.tsx'
import { stepWords, type WorkStep } from './words.ts'

const words = {
  place: {
    nb: '{step}: kommentar {at} av {of}',
    nn: '{step}: kommentar {at} av {of}',
    en: '{step}: comment {at} of {of}',
  },
  times: { nb: 'Skrevet av {count}', nn: 'Skriven av {count}', en: 'Written by {count}' },
  second: {
    nb: 'Du koder denne som nummer to, uten å se hva den første valgte.',
    nn: 'Du kodar denne som nummer to, utan å sjå kva den første valde.',
    en: 'You code this as the second, without seeing what the first chose.',
  },
  first: { nb: 'Den første: {coding}', nn: 'Den første: {coding}', en: 'The first: {coding}' },
  other: { nb: 'Den andre: {coding}', nn: 'Den andre: {coding}', en: 'The second: {coding}' },
  before: { nb: 'Forrige', nn: 'Førre', en: 'Previous' },
  next: { nb: 'Hopp over', nn: 'Hopp over', en: 'Skip' },
  undo: { nb: 'Angre siste koding', nn: 'Angre siste koding', en: 'Undo the last coding' },
} satisfies Record<string, LocalText>

/** The comment that is worked on. */
export function WorkCard({
  desk,
  comment,
  step,
  place,
  go,
  coded,
  undo,
}: {
  desk: CommentsAnswer
  comment: CommentAnswer
  step: WorkStep
  place: { readonly at: number; readonly of: number }
  go: (step: 1 | -1) => void
  coded: (turn: Turn) => void
  /** Null where there is nothing to undo. */
  undo: {
    readonly act: () => void
    readonly isPending: boolean
    readonly isError: boolean
    readonly error: unknown
  } | null
}) {
  const say = useSay()
  const title = say(words.place, { step: say(stepWords[step]), ...place })
  return (
    <section className="ds-card lp-card lp-stack lp-comment-card" aria-labelledby="comment-at">
      <div className="lp-row">
        <h2 className="ds-heading" data-size="xs" id="comment-at" tabIndex={-1}>
          {title}
        </h2>
        {comment.times > 1 && <Tag>{say(words.times, { count: comment.times })}</Tag>}
      </div>
      {step === 'second' && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.second)}</p>
        </Alert>
      )}
      {step === 'clean' || step === 'confirm' ? (
        <CleanCard key={comment.id} wave={desk.wave.id} comment={comment} />
      ) : (
        <>
          <blockquote className="lp-comment-text" lang="no">
            {comment.cleaned}
          </blockquote>
          {comment.disagreement && (
            <ul className="lp-comment-apart">
              <li>{say(words.first, { coding: codingInWords(desk, comment.disagreement.first, say) })}</li>
              <li>{say(words.other, { coding: codingInWords(desk, comment.disagreement.second, say) })}</li>
            </ul>
          )}
          <GridForm key={comment.id} desk={desk} comment={comment} coded={coded} />
        </>
      )}
      {undo?.isError && <Failure cause={undo.error} />}
      <div className="lp-row">
        <Button look="secondary" size="sm" disabled={place.at === 1} onClick={() => go(-1)}>
          <span aria-hidden="true">←</span> {say(words.before)}
        </Button>
        <Button look="secondary" size="sm" disabled={place.at === place.of} onClick={() => go(1)}>
          {say(words.next)} <span aria-hidden="true">→</span>
        </Button>
        {undo && (
          <Button look="tertiary" size="sm" disabled={undo.isPending} onClick={undo.act}>
            {say(words.undo)}
          </Button>
        )}
      </div>
    </section>
  )
}
