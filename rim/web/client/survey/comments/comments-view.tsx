import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { AgreementTable } from './agreement-table.tsx'
import type { CommentsAnswer, Turn } from './answers.ts'
import { EndWork } from './end-work.tsx'
import { useTakeBack } from './queries.ts'
import { QuotesView } from './quotes-view.tsx'
import { stepWords, type WorkStep, workSteps } from './words.ts'
import { WorkCard } from './work-card.tsx'

const words = {
  what: { nb: 'Hva vil du gjøre?', nn: 'Kva vil du gjere?', en: 'What will you do?' },
  quotes: { nb: 'Sitater', nn: 'Sitat', en: 'Quotes' },
  results: { nb: 'Enighet', nn: 'Einigheit', en: 'Agreement' },
  nothing: {
    nb: 'Ingenting her venter på deg nå.',
    nn: 'Ingenting her ventar på deg no.',
    en: 'Nothing here waits for you now.',
  },
  others: {
    nb: '{count} venter på en annen enn deg.',
    nn: '{count} ventar på ein annan enn deg.',
    en: '{count} wait for somebody else than you.',
  },
  toDraw: {
    nb: 'Andelen som kodes på nytt, trekkes når alle kommentarer er vasket og bekreftet.',
    nn: 'Delen som blir koda på nytt, blir trekt når alle kommentarar er vaska og stadfesta.',
    en: 'The share that is coded again is drawn when all comments are cleaned and confirmed.',
  },
  progress: {
    nb: '{count} kommentarer. {out} er tatt ut, {done} er ferdige.',
    nn: '{count} kommentarar. {out} er tekne ut, {done} er ferdige.',
    en: '{count} comments. {out} are taken out, {done} are done.',
  },
} satisfies Record<string, LocalText>

type View = WorkStep | 'quotes' | 'results'

/** The steps of the work with how many wait at each, and the comment that is worked on. */
export function CommentsView({ desk }: { desk: CommentsAnswer }) {
  const say = useSay()
  const waiting = (step: WorkStep) => desk.comments.filter((one) => one.step === step && one.mine)
  const [view, setView] = useState<View>(() => workSteps.find((step) => waiting(step).length > 0) ?? 'quotes')
  const count = (step: string): number => desk.comments.filter((one) => one.step === step).length
  const views: readonly { readonly code: View; readonly text: string; readonly count: number | null }[] = [
    ...workSteps.map((code) => ({ code, text: say(stepWords[code]), count: waiting(code).length })),
    { code: 'quotes', text: say(words.quotes), count: desk.quotes.length },
    { code: 'results', text: say(words.results), count: null },
  ]
  return (
    <>
      <p>{say(words.progress, { count: desk.comments.length, out: count('out'), done: count('done') })}</p>
      <fieldset className="lp-comment-steps">
        <legend className="ds-label" data-weight="medium">
          {say(words.what)}
        </legend>
        {views.map(({ code, text, count }) => (
          <button
            key={code}
            type="button"
            className="ds-button"
            data-variant={view === code ? 'primary' : 'secondary'}
            data-size="sm"
            aria-pressed={view === code}
            onClick={() => setView(code)}
          >
            {count === null ? text : `${text} (${count})`}
          </button>
        ))}
      </fieldset>
      {view === 'quotes' && <QuotesView desk={desk} />}
      {view === 'results' && <AgreementTable desk={desk} />}
      {view !== 'quotes' && view !== 'results' && <Work key={view} desk={desk} step={view} />}
      <EndWork desk={desk} />
    </>
  )
}

function Work({ desk, step }: { desk: CommentsAnswer; step: WorkStep }) {
  const say = useSay()
  const [at, setAt] = useState(0)
  const [last, setLast] = useState<{ comment: string; turn: Turn } | null>(null)
  const takeBack = useTakeBack(desk.wave.id)
  const all = desk.comments.filter((one) => one.step === step)
  const list = all.filter(({ mine }) => mine)
  const place = Math.min(at, list.length - 1)
  const comment = list[place]
  const undo = last && {
    act: () => takeBack.mutate(last, { onSuccess: () => setLast(null) }),
    isPending: takeBack.isPending,
    isError: takeBack.isError,
    error: takeBack.error,
  }
  const others = all.length - list.length
  return (
    <>
      {comment === undefined ? (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.nothing)}</p>
          {others > 0 && <p className="ds-paragraph">{say(words.others, { count: others })}</p>}
          {step === 'second' && desk.second.drawn === null && (
            <p className="ds-paragraph">{say(words.toDraw)}</p>
          )}
        </Alert>
      ) : (
        <WorkCard
          key={comment.id}
          desk={desk}
          comment={comment}
          step={step}
          place={{ at: place + 1, of: list.length }}
          go={(by) => setAt(Math.max(0, Math.min(list.length - 1, place + by)))}
          coded={(turn) => {
            setLast({ comment: comment.id, turn })
            // the one after has come in its place: whoever works with keys goes on at the top of it
            document.getElementById('comment-at')?.focus()
          }}
          undo={undo}
        />
      )}
    </>
  )
}
