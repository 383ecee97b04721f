import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { mostParts } from '#core/instruments'
import { Button } from '../../../ui/index.ts'
import { useLanguage, useSay } from '../../../words/index.ts'
import { type FieldProps, problemsId } from '../field/field-props.ts'
import { type PartsQuestions, partsQuestions } from '../field/parts-questions.ts'
import { listed } from './checks.tsx'
import { ofLength, type Rows, rowsOf, rowsPatch, withRow } from './children.ts'
import { NumberOfRows } from './number-of-rows.tsx'
import { PartRow } from './part-row.tsx'
import './parts.css'

const words = {
  add: { nb: 'Legg til et barn', nn: 'Legg til eit barn', en: 'Add a child' },
  known: {
    nb: 'Fra før er det svart: {kinds}. Det er ikke fortalt hvilket barn det gjelder.',
    nn: 'Frå før er det svart: {kinds}. Det er ikkje fortalt kva barn det gjeld.',
    en: 'Answered before: {kinds}. It is not told which child this is about.',
  },
  keys: {
    nb: '1–{count} velger kontakt og går til neste barn. + legger til et barn, − tar bort det siste.',
    nn: '1–{count} vel kontakt og går til neste barn. + legg til eit barn, − tek bort det siste.',
    en: '1–{count} chooses the contact and goes to the next child. + adds a child, − takes away the last.',
  },
  now: { nb: '{count} barn', nn: '{count} barn', en: 'Children: {count}' },
}

/** Own children one by one, each in a row: how many they are and which contact there is follow from the rows. */
export function PartsField(props: FieldProps) {
  const questions = partsQuestions(props.instrument, props.question.code)
  return questions ? <Children {...props} questions={questions} /> : null
}

/** Where focus goes when the rows have been drawn. */
type Wanted = number | 'number' | null

function Children({
  instrument,
  question,
  questions,
  store,
  state,
  problems,
  next,
}: FieldProps & { questions: PartsQuestions }) {
  const say = useSay()
  const language = useLanguage()
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<Wanted>(null)
  // what was told of rows that have been taken away, so that a number typed wrongly costs nothing
  const longest = useRef<Rows>([])
  const [told, setTold] = useState('')
  const { rows, unplaced } = rowsOf(questions, state)
  const { count, kind } = questions
  const invalidBy = problems.some(({ severity }) => severity === 'error')
    ? problemsId(question.code)
    : undefined

  useEffect(() => {
    if (wanted.current === null) return
    focusIn(root.current, wanted.current)
    wanted.current = null
  })

  const write = (changed: Rows) => {
    longest.current = [...changed, ...longest.current.slice(changed.length)]
    store.edit(rowsPatch(instrument, questions, changed, unplaced))
  }
  const resize = (length: number) => {
    if (rows.length > longest.current.length) longest.current = rows
    const source = length > rows.length ? [...rows, ...longest.current.slice(rows.length)] : rows
    const changed = ofLength(source, length)
    if (changed.length === rows.length) return
    setTold(say(words.now, { count: changed.length }))
    write(changed)
  }
  const add = () => {
    resize(rows.length + 1)
    wanted.current = Math.min(rows.length, mostParts - 1)
  }
  const takeAway = (at: number) => {
    longest.current = []
    setTold(say(words.now, { count: rows.length - 1 }))
    store.edit(
      rowsPatch(
        instrument,
        questions,
        rows.filter((_, place) => place !== at),
        unplaced,
      ),
    )
    wanted.current = rows.length > 1 ? Math.min(at, rows.length - 2) : 'number'
  }
  const goTo = (place: number) => {
    if (place < rows.length) focusIn(root.current, place)
    else next()
  }

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === '+') add()
    else if (event.key === '-' && rows.length > 0) takeAway(rows.length - 1)
    else if (event.key !== '-') return
    event.preventDefault()
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears the keys of the controls in it
    <div ref={root} className="lp-parts" onKeyDown={onKeyDown}>
      <NumberOfRows
        question={count}
        number={rows.length}
        invalidBy={invalidBy}
        onNumber={resize}
        onDone={() => goTo(Math.max(0, rows.indexOf(null) === -1 ? rows.length : rows.indexOf(null)))}
      >
        <Button look="secondary" size="sm" disabled={rows.length >= mostParts} onClick={add}>
          {say(words.add)}
        </Button>
      </NumberOfRows>
      {unplaced.length > 0 && (
        <p className="lp-subtle lp-parts-known">
          {say(words.known, {
            kinds: listed(
              kind,
              kind.choices.map(({ code }) => code).filter((code) => unplaced.includes(code)),
              language,
            ),
          })}
        </p>
      )}
      {rows.length > 0 && (
        <>
          <p className="lp-subtle lp-keys-hint">{say(words.keys, { count: kind.choices.length })}</p>
          <ol className="lp-parts-rows">
            {rows.map((told, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a child is known by its place alone
              <li key={at}>
                <PartRow
                  question={kind}
                  at={at}
                  told={told}
                  onTell={(code) => write(withRow(rows, at, code))}
                  onNext={() => goTo(at + 1)}
                  onTakeAway={() => takeAway(at)}
                />
              </li>
            ))}
          </ol>
        </>
      )}
      <p role="status" className="lp-hidden">
        {told}
      </p>
    </div>
  )
}

function focusIn(root: HTMLElement | null, wanted: number | 'number'): void {
  if (wanted === 'number') {
    root?.querySelector<HTMLInputElement>('input[data-first]')?.focus()
    return
  }
  const row = root?.querySelectorAll<HTMLElement>('.lp-part')[wanted]
  const radio = row?.querySelector<HTMLInputElement>('input:checked') ?? row?.querySelector('input')
  radio?.focus()
}
