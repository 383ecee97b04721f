import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { type Correction, correction, lostReasons, normalised } from '#core/interviews'
import { request } from '../../api/index.ts'
import { Alert, Awaited, Button, Card, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { useAnalysis, useProject } from '../analysis/index.ts'
import { type OwnStudyAnswer, studyAddress, type TextAnswer, useText } from '../queries.ts'
import { Difference } from './difference.tsx'
import { forgetTexts, type StepsAnswer } from './queries.ts'

const words = {
  title: { nb: 'Rett teksten', nn: 'Rett teksten', en: 'Correct the text' },
  lead: {
    nb: 'En retting lager en ny versjon. Den gamle står. Koder, sitater og spørsmål flyttes til den nye.',
    nn: 'Ei retting lagar ein ny versjon. Den gamle står. Kodar, sitat og spørsmål blir flytte til den nye.',
    en: 'A correction makes a new version. The old one stands. Codings, quotes and questions are moved to the new one.',
  },
  text: { nb: 'Teksten', nn: 'Teksten', en: 'The text' },
  reason: { nb: 'Hva er rettet?', nn: 'Kva er retta?', en: 'What is corrected?' },
  preview: { nb: 'Dette skjer', nn: 'Dette skjer', en: 'This happens' },
  look: { nb: 'Se hva som skjer', nn: 'Sjå kva som skjer', en: 'See what happens' },
  exact: {
    nb: '{count} steder følger med ordene som de er.',
    nn: '{count} stader følgjer med orda som dei er.',
    en: '{count} places come along with their words as they are.',
  },
  changed: {
    nb: '{count} steder følger med, med ord som er endret.',
    nn: '{count} stader følgjer med, med ord som er endra.',
    en: '{count} places come along with words that were changed.',
  },
  lost: {
    nb: '{count} steder kan ikke flyttes, og må ses på etterpå:',
    nn: '{count} stader kan ikkje flyttast, og må sjåast på etterpå:',
    en: '{count} places cannot be moved, and must be looked at afterwards:',
  },
  exactOne: {
    nb: '1 sted følger med ordene som de er.',
    nn: '1 stad følgjer med orda som dei er.',
    en: '1 place comes along with its words as they are.',
  },
  changedOne: {
    nb: '1 sted følger med, med ord som er endret.',
    nn: '1 stad følgjer med, med ord som er endra.',
    en: '1 place comes along with words that were changed.',
  },
  lostOne: {
    nb: '1 sted kan ikke flyttes, og må ses på etterpå:',
    nn: '1 stad kan ikkje flyttast, og må sjåast på etterpå:',
    en: '1 place cannot be moved, and must be looked at afterwards:',
  },
  others: {
    nb: 'Det kollegaer har kodet uten at du ser det, flyttes på samme måte.',
    nn: 'Det kollegaer har koda utan at du ser det, blir flytta på same måten.',
    en: 'What colleagues have coded without your seeing it is moved in the same way.',
  },
  quote: { nb: 'Sitat', nn: 'Sitat', en: 'Quote' },
  asked: { nb: 'Spørsmål', nn: 'Spørsmål', en: 'Question' },
  save: { nb: 'Lagre rettingen', nn: 'Lagre rettinga', en: 'Save the correction' },
  same: { nb: 'Teksten er ikke endret.', nn: 'Teksten er ikkje endra.', en: 'The text is not changed.' },
  saved: {
    nb: 'Rettet: versjon {number} gjelder nå.',
    nn: 'Retta: versjon {number} gjeld no.',
    en: 'Corrected: version {number} holds now.',
  },
} satisfies Record<string, LocalText>

/** Mends the text that is coded in, after showing what it does to what was done in it. */
export function Correct({ one, study }: { one: StepsAnswer; study: OwnStudyAnswer }) {
  const say = useSay()
  const found = useText(study.id, one.current?.id)
  if (!found.data) return <Awaited query={found} />
  return (
    <>
      {one.current?.kind === 'corrected' && (
        <p role="status">{say(words.saved, { number: one.current.number })}</p>
      )}
      <Desk key={found.data.id} study={study.id} from={found.data} />
    </>
  )
}

function Desk({ study, from }: { study: string; from: TextAnswer }) {
  const say = useSay()
  const queries = useQueryClient()
  const analysis = useAnalysis()
  const [text, setText] = useState(from.text)
  const [reason, setReason] = useState('')
  const [shown, show] = useState<string | null>(null)
  const saving = useMutation({
    mutationFn: () => request('POST', `${studyAddress(study)}/texts/${from.id}/correction`, { text, reason }),
    onSuccess: async () => {
      await analysis.catchUp()
      await forgetTexts(queries, study)
    },
  })
  const plain = normalised(text)
  return (
    <Card title={say(words.title)}>
      <p className="ds-paragraph">{say(words.lead)}</p>
      <div className="ds-field lp-wide">
        <label className="ds-label" data-weight="medium" htmlFor="lp-corrected">
          {say(words.text)}
        </label>
        <textarea
          id="lp-corrected"
          className="ds-input lp-transcript"
          rows={18}
          value={text}
          onChange={({ target }) => {
            setText(target.value)
            show(null)
          }}
        />
      </div>
      <TextField label={say(words.reason)} value={reason} change={setReason} />
      {shown === null ? (
        <div>
          <Button look="secondary" disabled={plain === from.text} onClick={() => show(plain)}>
            {say(words.look)}
          </Button>
          {plain === from.text && <p className="lp-mark-note">{say(words.same)}</p>}
        </div>
      ) : (
        <section className="lp-stack" aria-label={say(words.preview)}>
          <h3 className="ds-heading" data-size="xs">
            {say(words.preview)}
          </h3>
          <Difference before={from.text} after={shown} />
          <Effects from={from} text={shown} />
          {saving.isError && <Failure cause={saving.error} />}
          <div>
            <Button disabled={saving.isPending} onClick={() => saving.mutate()}>
              {say(words.save)}
            </Button>
          </div>
        </section>
      )}
    </Card>
  )
}

function Effects({ from, text }: { from: TextAnswer; text: string }) {
  const say = useSay()
  const project = useProject()
  const done = useMemo(
    () => correction(project, { interview: from.interview, from, to: { id: 'new', text } }),
    [project, from, text],
  )
  const points = useMemo(() => [...from.text], [from])
  const counted = (what: 'exact' | 'changed' | 'lost', count: number): string =>
    count === 1 ? say(words[`${what}One`]) : say(words[what], { count })
  const nameOf = ({ thing }: Correction['lost'][number]): string =>
    thing.kind === 'coding' ? (project.code.get(thing.code)?.name ?? '') : say(words[thing.kind])
  return (
    <>
      <ul className="ds-list">
        <li>{counted('exact', done.exact)}</li>
        {done.changed > 0 && <li>{counted('changed', done.changed)}</li>}
      </ul>
      {done.lost.length > 0 && (
        <Alert colour="warning">
          <p className="ds-paragraph">{counted('lost', done.lost.length)}</p>
          <ul className="ds-list">
            {done.lost.map((lost) => (
              <li key={`${lost.thing.kind}/${lost.thing.id}`}>
                <strong>{nameOf(lost)}</strong>: «
                {points.slice(lost.stretch.start, lost.stretch.end).join('')}».{' '}
                {say(lostReasons[lost.reason])}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <p className="lp-mark-note">{say(words.others)}</p>
    </>
  )
}
