import { useMutation } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { type LocalText, problemText } from '#core/foundation'
import { questionOf } from '#core/instruments'
import { helpedField, receiveEntry, showCode } from '#core/survey'
import { request } from '../../api/index.ts'
import { Button, Failure, Tag } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { addressOf } from '../queries.ts'
import type { EntryFormAnswer, OpenedAnswer, OutcomeAnswer } from '../types.ts'
import { EntryFieldRow } from './entry-field.tsx'
import { focusField, helpedQuestion, seenIn } from './fields.ts'
import { KeyHelp } from './key-help.tsx'
import { type Saved, useEntry } from './use-entry.ts'

const words = {
  code: { nb: 'Skjema', nn: 'Skjema', en: 'Form' },
  second: { nb: 'Andre inntasting', nn: 'Andre inntasting', en: 'Second entry' },
  page: { nb: 'Side {page}', nn: 'Side {page}', en: 'Page {page}' },
  pages: { nb: 'Sidene i skjemaet', nn: 'Sidene i skjemaet', en: 'Pages of the form' },
  done: { nb: 'Ferdig med skjemaet', nn: 'Ferdig med skjemaet', en: 'Done with the form' },
  next: { nb: 'Neste side', nn: 'Neste side', en: 'Next page' },
  later: { nb: 'Lagre og legg til side', nn: 'Lagre og legg til side', en: 'Save and set aside' },
  away: { nb: 'Legg bort skjemaet', nn: 'Legg bort skjemaet', en: 'Put the form away' },
  states: {
    saved: { nb: 'Lagret', nn: 'Lagra', en: 'Saved' },
    changed: { nb: 'Lagres når du blar', nn: 'Blir lagra når du blar', en: 'Saved when you turn the page' },
    saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
    failed: { nb: 'Ikke lagret', nn: 'Ikkje lagra', en: 'Not saved' },
  },
} satisfies Record<string, LocalText | Record<Saved, LocalText>>

/** One paper form, page by page as it is printed, typed by keyboard. */
export function EntryForm({
  wave,
  opened,
  laidOut,
  done,
  left,
}: {
  wave: string
  opened: OpenedAnswer
  laidOut: EntryFormAnswer
  /** It is entered to the end. */
  done: (outcome: OutcomeAnswer) => void
  /** It is set aside, or put away. */
  left: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const { form, pages } = laidOut
  const { entry, see, save, saved, cause, body } = useEntry(wave, opened)
  const [at, setAt] = useState(0)
  const foot = useRef<HTMLButtonElement>(null)
  const page = pages[at]!
  const received = useMemo(() => receiveEntry(form, entry), [form, entry])
  const { code, turn } = opened
  const complete = useMutation({
    mutationFn: () => request<OutcomeAnswer>('POST', `${addressOf(wave)}/sheets/completion`, body()),
    onSuccess: done,
  })
  const drop = useMutation({
    mutationFn: () => request('POST', `${addressOf(wave)}/sheets/dropping`, { code, turn }),
    onSuccess: left,
  })
  // the page that is turned to begins in its first field
  const first = page.fields[0]
  useEffect(() => {
    if (first !== undefined) focusField(first)
  }, [first])
  useEffect(() => {
    if (saved === 'saved') return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => removeEventListener('beforeunload', ask)
  }, [saved])
  const turnTo = (to: number) => {
    if (saved !== 'saved') void save()
    setAt(to)
  }
  const go = (field: string, way: 'next' | 'previous') => {
    const place = page.fields.indexOf(field)
    const beside = page.fields[place + (way === 'next' ? 1 : -1)]
    if (beside !== undefined) focusField(beside)
    else if (way === 'previous') at > 0 && turnTo(at - 1)
    else if (at + 1 < pages.length) turnTo(at + 1)
    else foot.current?.focus()
  }
  const last = at + 1 === pages.length
  return (
    <div className="lp-entry">
      <div className="lp-entry-bar">
        <span>
          {say(words.code)} <span className="lp-entry-code">{showCode(code)}</span>
        </span>
        {opened.entryNumber === 'second' && <Tag colour="info">{say(words.second)}</Tag>}
        <nav aria-label={say(words.pages)}>
          <ul className="lp-entry-pages">
            {pages.map(({ number }, place) => (
              <li key={number}>
                <Button
                  look={place === at ? 'secondary' : 'tertiary'}
                  size="sm"
                  aria-current={place === at}
                  onClick={() => turnTo(place)}
                >
                  {say(words.page, { page: number })}
                </Button>
              </li>
            ))}
          </ul>
        </nav>
        <span className="lp-subtle" role="status">
          {say(words.states[saved])}
        </span>
      </div>
      {saved === 'failed' && <Failure cause={cause} again={() => void save()} />}
      <div className="lp-entry-page">
        {page.fields.map((field) => {
          const question = field === helpedField ? helpedQuestion : questionOf(form, field)
          if (!question) return null
          return (
            <EntryFieldRow
              key={field}
              question={question}
              value={seenIn(entry, field)}
              see={(value) => see(field, value)}
              go={(way) => go(field, way)}
              takenOut={received.takenOut.find((one) => one.question === field)?.reason}
              warnings={received.warnings
                .filter(({ questions }) => questions[0] === field)
                .map((met) => problemText(met, language))}
            />
          )
        })}
      </div>
      {complete.isError && <Failure cause={complete.error} />}
      {drop.isError && <Failure cause={drop.error} />}
      <div className="lp-entry-foot">
        {last ? (
          <Button
            ref={foot}
            aria-disabled={complete.isPending}
            onClick={() => complete.isPending || complete.mutate()}
          >
            {say(words.done)}
          </Button>
        ) : (
          <Button ref={foot} onClick={() => turnTo(at + 1)}>
            {say(words.next)}
          </Button>
        )}
        <Button look="secondary" onClick={() => void save().then((kept) => kept && left())}>
          {say(words.later)}
        </Button>
        {opened.entryNumber === 'first' && received.empty && (
          <Button look="tertiary" colour="danger" onClick={() => drop.mutate()}>
            {say(words.away)}
          </Button>
        )}
      </div>
      <KeyHelp />
    </div>
  )
}
