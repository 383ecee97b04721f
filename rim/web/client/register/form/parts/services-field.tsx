import { useId, useRef, useState } from 'react'
import { textIn, writtenFormOf } from '#core/foundation'
import type { MultiQuestion } from '#core/instruments'
import { Button } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { type FieldProps, problemsId } from '../field/field-props.ts'
import { FormText } from '../field/form-text.tsx'
import { checkOf, goneFor, listed, textOf } from './checks.tsx'
import { ChoiceChecks } from './choice-checks.tsx'
import { besides, firstShown, none, picked, picksIn, rowsInOrder } from './chosen.ts'
import { searchable } from './search.ts'
import { SearchBox } from './search-box.tsx'
import './services.css'

const words = {
  chosen: { nb: 'Valgt', nn: 'Valt', en: 'Chosen' },
  takeAway: { nb: 'Ta bort {label}', nn: 'Ta bort {label}', en: 'Take away {label}' },
  mostUsed: { nb: 'Mest brukt hos dere', nn: 'Mest brukt hos dykk', en: 'Most used in your unit' },
  some: { nb: 'De første svarene', nn: 'Dei første svara', en: 'The first answers' },
  all: { nb: 'Alle svar', nn: 'Alle svar', en: 'All answers' },
  showAll: { nb: 'Vis alle {count}', nn: 'Vis alle {count}', en: 'Show all {count}' },
  showFewer: { nb: 'Vis færre', nn: 'Vis færre', en: 'Show fewer' },
  besides: { nb: 'Andre svar', nn: 'Andre svar', en: 'Other answers' },
  added: { nb: '{label} er lagt til.', nn: '{label} er lagt til.', en: '{label} has been added.' },
  gone: { nb: '{label} er tatt bort.', nn: '{label} er teken bort.', en: '{label} has been taken away.' },
}

const shownFirst = 6

/** A question with many choices: what is chosen on top, a box to search in, and the most used at hand. */
export function ServicesField(props: FieldProps) {
  const { question } = props
  return question.type === 'multi' ? <Services {...props} question={question} /> : null
}

function Services({
  question,
  asked,
  store,
  problems,
  mostUsed,
  next,
}: FieldProps & { question: MultiQuestion }) {
  const say = useSay()
  const language = useLanguage()
  const title = useId()
  const box = useRef<HTMLInputElement>(null)
  const [order, setOrder] = useState<readonly string[]>([])
  const [all, setAll] = useState(false)
  const [told, setTold] = useState('')
  const written = writtenFormOf(language)
  const picks = picksIn(asked.answer)
  const rows = rowsInOrder(order, picks)
  const codes = question.choices.map(({ code }) => code)
  const beside = besides(question)
  const invalidBy = problems.some(({ severity }) => severity === 'error')
    ? problemsId(question.code)
    : undefined

  const labelOf = (code: string): string => textIn(textOf(question, code), language)
  const items = [
    ...question.choices.map((choice) => searchable(choice, written)),
    ...beside.map((code) => ({ code, label: labelOf(code), others: [] })),
  ].filter(({ code }) => !picks.includes(code))
  const usedFirst = [...items].sort(
    (one, other) => placeOf(mostUsed, one.code) - placeOf(mostUsed, other.code),
  )

  const pick = (code: string) => {
    const made = picked(question, asked.answer, code)
    const { value, removed, added } = made
    const others = listed(question, removed, language)
    setOrder([...rows.filter((one) => one !== code), ...(added ? [code] : [])])
    setTold(say(others !== '' ? goneFor : added ? words.added : words.gone, { label: labelOf(code), others }))
    store.edit({ [question.code]: value })
    return made
  }
  /** What stands for all there is to say leads on, unless something was taken away for it, which is told first. */
  const pickAndGo = (code: string) => {
    const { added, removed } = pick(code)
    if (code.startsWith('=') && added && removed.length === 0) next()
  }
  const takeAway = (code: string) => {
    pick(code)
    box.current?.focus()
  }
  const shown = all ? codes : firstShown(codes, mostUsed, shownFirst)
  const heading =
    shown.length === codes.length ? words.all : mostUsed.length > 0 ? words.mostUsed : words.some
  const last = rows.at(-1)

  return (
    <div className="lp-services">
      {rows.length > 0 && (
        <>
          <p id={title} className="lp-hidden">
            {say(words.chosen)}
          </p>
          <ul className="lp-chosen" aria-labelledby={title}>
            {rows.map((code) => (
              <li key={code} className="lp-chosen-row">
                <FormText text={textOf(question, code)} />
                <button
                  type="button"
                  className="lp-take-away"
                  aria-label={say(words.takeAway, { label: labelOf(code) })}
                  onClick={() => takeAway(code)}
                >
                  <span aria-hidden="true">✕</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <SearchBox
        ref={box}
        items={usedFirst}
        language={language === 'en' ? 'nb' : language}
        invalidBy={invalidBy}
        onPick={pickAndGo}
        onTakeLast={() => last !== undefined && pick(last)}
        onNone={beside.includes(none) ? () => pickAndGo(none) : undefined}
        onDone={next}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears a key of the checkboxes in it */}
      <div
        className="lp-services-list"
        onKeyDown={(event) => {
          if (event.key !== '0' || event.defaultPrevented || !beside.includes(none)) return
          event.preventDefault()
          pick(none)
        }}
      >
        <div className="lp-row">
          <p className="lp-services-heading lp-subtle">{say(heading)}</p>
          {codes.length > shownFirst + 1 && (
            <Button look="tertiary" size="sm" aria-expanded={all} onClick={() => setAll(!all)}>
              {say(all ? words.showFewer : words.showAll, { count: codes.length })}
            </Button>
          )}
        </div>
        <ChoiceChecks
          checks={shown.map((code) => checkOf(question, code))}
          chosen={picks}
          label={say(heading)}
          columns
          onToggle={pick}
        />
        {beside.length > 0 && (
          <div className="lp-besides">
            <ChoiceChecks
              checks={beside.map((code) => checkOf(question, code))}
              chosen={picks}
              label={say(words.besides)}
              columns
              onToggle={pick}
            />
          </div>
        )}
      </div>
      <p role="status" className="lp-hidden">
        {told}
      </p>
    </div>
  )
}

const placeOf = (order: readonly string[], code: string): number =>
  order.includes(code) ? order.indexOf(code) : order.length
