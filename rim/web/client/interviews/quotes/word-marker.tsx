import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import type { QuoteEdit } from '#core/interviews'
import { useSay } from '../../words/index.ts'
import { wordsIn } from './words-of.ts'

const words = {
  group: {
    nb: 'Slik det ble sagt: marker ord',
    nn: 'Slik det blei sagt: marker ord',
    en: 'As it was said: mark words',
  },
  help: {
    nb: 'Velg det første ordet og så det siste, eller dra over ordene. Med tastatur: piltastene flytter, Shift med piltast markerer.',
    nn: 'Vel det første ordet og så det siste, eller dra over orda. Med tastatur: piltastane flyttar, Shift med piltast markerer.',
    en: 'Choose the first word and then the last, or drag over the words. By keyboard: arrows move, Shift with an arrow marks.',
  },
} satisfies Record<string, LocalText>

const stepOf: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowUp: -1,
  ArrowRight: 1,
  ArrowDown: 1,
}

/** From which word to which, both in. */
export type MarkedWords = readonly [number, number]

/** A quote's words as they were said, to be marked with mouse, finger or keyboard. */
export function WordMarker({
  verbatim,
  edits,
  marked,
  mark,
}: {
  verbatim: string
  edits: readonly QuoteEdit[]
  marked: MarkedWords | null
  mark: (words: MarkedWords | null) => void
}) {
  const say = useSay()
  const id = useId()
  const list = wordsIn(verbatim)
  const group = useRef<HTMLFieldSetElement>(null)
  /** The word that the mouse went down on. */
  const held = useRef<number | null>(null)
  const [anchor, setAnchor] = useState<number | null>(null)
  const [at, setAt] = useState(0)
  const between = (one: number, other: number): MarkedWords => [Math.min(one, other), Math.max(one, other)]
  const edited = (start: number, end: number): boolean =>
    edits.some((edit) => edit.start < end && edit.end > start)
  const choose = (index: number, extend: boolean) => {
    setAt(index)
    if (extend && anchor !== null) {
      mark(between(anchor, index))
      return
    }
    // the second word chosen ends what the first began; a third begins anew
    if (anchor !== null && marked && marked[0] === marked[1] && marked[0] !== index) {
      mark(between(anchor, index))
      return
    }
    const again = marked !== null && marked[0] === index && marked[1] === index
    setAnchor(again ? null : index)
    mark(again ? null : [index, index])
  }
  const dragged = (index: number) => (event: PointerEvent) => {
    const from = held.current
    if (event.pointerType !== 'mouse' || event.buttons !== 1 || from === null) return
    setAt(index)
    setAnchor(from)
    mark(between(from, index))
  }
  const pressed = (index: number) => (event: KeyboardEvent) => {
    const step = stepOf[event.key]
    const next = step === undefined ? undefined : Math.min(Math.max(index + step, 0), list.length - 1)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    group.current?.querySelectorAll('button')[next]?.focus()
    if (!event.shiftKey) return
    const from = anchor ?? index
    setAnchor(from)
    mark(between(from, next))
  }
  return (
    <fieldset ref={group} className="ds-fieldset lp-quote-marker" aria-describedby={`${id}-help`}>
      <legend className="ds-label" data-weight="medium">
        {say(words.group)}
      </legend>
      <p data-field="description" id={`${id}-help`}>
        {say(words.help)}
      </p>
      <p className="lp-quote-said">
        {list.map(({ start, end, text }, index) => (
          <span key={start}>
            <button
              type="button"
              className="lp-quote-word"
              tabIndex={index === at ? 0 : -1}
              aria-pressed={marked !== null && index >= marked[0] && index <= marked[1]}
              data-edited={edited(start, end)}
              onKeyDown={pressed(index)}
              onPointerDown={(event) => {
                held.current = event.pointerType === 'mouse' && !event.shiftKey ? index : null
              }}
              onPointerEnter={dragged(index)}
              onClick={(event) => choose(index, event.shiftKey)}
            >
              {text}
            </button>{' '}
          </span>
        ))}
      </p>
    </fieldset>
  )
}
