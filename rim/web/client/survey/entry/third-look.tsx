import { useMutation } from '@tanstack/react-query'
import { type FormEvent, type KeyboardEvent, useEffect, useState } from 'react'
import { type Language, type LocalText, textIn } from '#core/foundation'
import { choicesOf, type Question, questionOf } from '#core/instruments'
import { helpedField, isUnclear, type Seen, showCode } from '#core/survey'
import { request } from '../../api/index.ts'
import { Button, Failure } from '../../ui/index.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { addressOf } from '../queries.ts'
import type { EntryFormAnswer, OpenedAnswer } from '../types.ts'
import { EntryFieldRow } from './entry-field.tsx'
import { focusField, helpedQuestion, seenIn } from './fields.ts'

const words = {
  title: { nb: 'Ulike felt i {code}', nn: 'Ulike felt i {code}', en: 'Fields that differ in {code}' },
  lead: {
    nb: 'Se på papiret en gang til, og velg det som står der. Trykk 1, 2 eller 3.',
    nn: 'Sjå på papiret ein gong til, og vel det som står der. Trykk 1, 2 eller 3.',
    en: 'Look at the paper once more, and choose what stands there. Press 1, 2 or 3.',
  },
  first: { nb: 'Første: {value}', nn: 'Første: {value}', en: 'First: {value}' },
  second: { nb: 'Andre: {value}', nn: 'Andre: {value}', en: 'Second: {value}' },
  other: { nb: 'Noe annet', nn: 'Noko anna', en: 'Something else' },
  blank: { nb: 'blankt', nn: 'blankt', en: 'blank' },
  unclear: { nb: 'uklart', nn: 'uklart', en: 'unclear' },
  done: { nb: 'Avgjør', nn: 'Avgjer', en: 'Settle' },
  undecided: {
    nb: 'Velg for alle feltene.',
    nn: 'Vel for alle felta.',
    en: 'Choose for every field.',
  },
} satisfies Record<string, LocalText>

type Choice = 'first' | 'second' | 'other'
const choices: readonly Choice[] = ['first', 'second', 'other']

/** What was seen in a field, in words. */
function inWords(question: Question, value: Seen | undefined, language: Language): string {
  const say = (text: LocalText) => textIn(text, language)
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return say(words.blank)
  if (isUnclear(value)) return say(words.unclear)
  const codes = Array.isArray(value) ? (value as readonly string[]) : [String(value)]
  const named = choicesOf(question)
  return codes
    .map((code) => {
      const found = named.find((one) => one.code === code)
      return found ? say(found.label) : code
    })
    .join(', ')
}

/** The last look at the paper: of each field that differs between two entries, what really stands there. */
export function ThirdLook({
  wave,
  opened,
  laidOut,
  done,
}: {
  wave: string
  opened: OpenedAnswer
  laidOut: EntryFormAnswer
  done: () => void
}) {
  const say = useSay()
  const language = useLanguage()
  const [chosen, setChosen] = useState<Readonly<Record<string, Choice>>>({})
  const [others, setOthers] = useState<Readonly<Record<string, Seen | undefined>>>({})
  const [tried, setTried] = useState(false)
  const { code, turn, differing, entry } = opened
  const second = opened.second ?? entry
  const lookedAt = (field: string): Seen | null => {
    const of = { first: seenIn(entry, field), second: seenIn(second, field), other: others[field] }
    return of[chosen[field] ?? 'other'] ?? null
  }
  const settle = useMutation({
    mutationFn: () =>
      request('POST', `${addressOf(wave)}/sheets/settling`, {
        code,
        turn,
        looked: Object.fromEntries(differing.map((field) => [field, lookedAt(field)])),
      }),
    onSuccess: done,
  })
  const groupId = (field: string) => `look-${field}`
  const focusGroup = (field: string | undefined) =>
    document
      .getElementById(field === undefined ? 'look-done' : groupId(field))
      ?.querySelector<HTMLElement>('input, button')
      ?.focus()
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the look begins
  useEffect(() => focusGroup(differing[0]), [])
  const after = (field: string) => focusGroup(differing[differing.indexOf(field) + 1])
  const choose = (field: string, one: Choice, byKey: boolean) => {
    setChosen({ ...chosen, [field]: one })
    if (one === 'other') setTimeout(() => focusField(field))
    else if (byKey) after(field)
  }
  const press = (field: string) => (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const one = choices[Number(event.key) - 1]
    if (/^[123]$/.test(event.key) && one) {
      event.preventDefault()
      choose(field, one, true)
    }
  }
  const undecided = differing.some((field) => chosen[field] === undefined)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!undecided && !settle.isPending) settle.mutate()
  }
  return (
    <form className="lp-stack" onSubmit={submit}>
      <h2 className="ds-heading" data-size="sm">
        {say(words.title, { code: showCode(code) })}
      </h2>
      <p>{say(words.lead)}</p>
      {differing.map((field) => {
        const question = field === helpedField ? helpedQuestion : questionOf(laidOut.form, field)
        if (!question) return null
        const texts = {
          first: say(words.first, { value: inWords(question, seenIn(entry, field), language) }),
          second: say(words.second, { value: inWords(question, seenIn(second, field), language) }),
          other: say(words.other),
        }
        return (
          <div key={field} className="lp-look">
            <fieldset id={groupId(field)} className="lp-entry-field" onKeyDown={press(field)}>
              <legend className="lp-entry-legend">
                <span className="lp-entry-number">{question.number.replace('_', '.')}</span>
                {textIn(question.title ?? question.text, language)}
              </legend>
              <div className="lp-entry-row">
                <div className="lp-entry-boxes">
                  {choices.map((one, at) => (
                    <label key={one} className="lp-entry-box">
                      <input
                        type="radio"
                        className="ds-input"
                        name={groupId(field)}
                        checked={chosen[field] === one}
                        onChange={() => choose(field, one, false)}
                      />
                      <span className="lp-entry-key" aria-hidden="true">
                        {at + 1}
                      </span>
                      {texts[one]}
                    </label>
                  ))}
                </div>
              </div>
            </fieldset>
            {chosen[field] === 'other' && (
              <EntryFieldRow
                question={question}
                value={others[field]}
                see={(value) => setOthers((now) => ({ ...now, [field]: value }))}
                go={(way) => way === 'next' && after(field)}
              />
            )}
          </div>
        )
      })}
      {tried && undecided && (
        <p className="ds-validation-message" role="alert">
          {say(words.undecided)}
        </p>
      )}
      {settle.isError && <Failure cause={settle.error} />}
      <div id="look-done">
        <Button type="submit" aria-disabled={settle.isPending}>
          {say(words.done)}
        </Button>
      </div>
    </form>
  )
}
