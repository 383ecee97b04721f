import { type KeyboardEvent, type Ref, useEffect, useId, useRef, useState } from 'react'
import { useSay } from '../../../words/index.ts'
import { found, type Searchable } from './search.ts'

const words = {
  label: { nb: 'Søk og legg til', nn: 'Søk og legg til', en: 'Search and add' },
  hint: {
    nb: 'Enter legger til det første treffet. Enter i tomt felt går til neste spørsmål.',
    nn: 'Enter legg til det første treffet. Enter i tomt felt går til neste spørsmål.',
    en: 'Enter adds the first match. Enter in the empty box goes to the next question.',
  },
  noMatch: {
    nb: 'Ingen treff på «{sought}». Prøv et annet ord.',
    nn: 'Ingen treff på «{sought}». Prøv eit anna ord.',
    en: 'No match for “{sought}”. Try another word.',
  },
  list: { nb: 'Svar som passer', nn: 'Svar som passar', en: 'Answers that match' },
}

/**
 * A box to search in and add from: an editable combobox with a list that is filtered while one writes (ARIA 1.2). The
 * first match is ready, so that Enter adds it.
 */
export function SearchBox({
  items,
  language,
  invalidBy,
  ref,
  onPick,
  onTakeLast,
  onNone,
  onDone,
}: {
  /** Those that can still be added. */
  items: readonly Searchable[]
  /** The language that their texts are in. */
  language: string
  /** Id of what says that the field is wrong; undefined: it is not. */
  invalidBy: string | undefined
  ref: Ref<HTMLInputElement>
  onPick: (code: string) => void
  /** Backspace in the empty box. */
  onTakeLast: () => void
  /** 0 in the empty box; absent where "none" is no answer. */
  onNone?: (() => void) | undefined
  /** Enter in the empty box. */
  onDone: () => void
}) {
  const say = useSay()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const [open, setOpen] = useState(false)
  // -1: nothing is ready, as in a list that was opened without searching
  const [at, setAt] = useState(0)
  const matches = found(items, text)
  const shown = open && matches.length > 0
  const active = shown ? matches[Math.min(at, matches.length - 1)] : undefined
  const optionId = (code: string) => `${id}-${code}`

  useEffect(() => {
    if (active) list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active])

  const write = (next: string) => {
    setText(next)
    setAt(0)
    setOpen(next.trim() !== '')
  }
  const pick = (code: string) => {
    write('')
    onPick(code)
  }
  const move = (step: 1 | -1) => {
    setOpen(true)
    if (!shown) setAt(step === 1 ? 0 : matches.length - 1)
    else setAt((Math.min(at, matches.length - 1) + step + matches.length) % matches.length)
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return
    const handled = () => event.preventDefault()
    switch (event.key) {
      case 'ArrowDown':
      case 'ArrowUp':
        handled()
        move(event.key === 'ArrowDown' ? 1 : -1)
        break
      case 'Enter':
        if (event.shiftKey) break
        handled()
        if (active) pick(active.code)
        else if (text.trim() === '') onDone()
        break
      case 'Escape':
        if (!open && text === '') break
        handled()
        event.stopPropagation()
        if (open) setOpen(false)
        else write('')
        break
      case 'Backspace':
        if (text === '') onTakeLast()
        break
      case '0':
        if (text !== '' || !onNone) break
        handled()
        onNone()
        break
    }
  }

  return (
    <div className="ds-field lp-search">
      <label className="ds-label" htmlFor={`${id}-input`}>
        {say(words.label)}
      </label>
      <div className="lp-search-box">
        <input
          ref={ref}
          id={`${id}-input`}
          data-first
          className="ds-input"
          type="text"
          role="combobox"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="next"
          aria-autocomplete="list"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-describedby={invalidBy === undefined ? `${id}-hint` : `${invalidBy} ${id}-hint`}
          {...(active && { 'aria-activedescendant': optionId(active.code) })}
          {...(invalidBy !== undefined && { 'aria-invalid': true })}
          value={text}
          onChange={({ target }) => write(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setOpen(false)}
        />
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={say(words.list)}
          className="lp-search-list"
          hidden={!shown}
        >
          {shown &&
            matches.map(({ code, label }) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the box, which keeps the focus
              <div
                key={code}
                id={optionId(code)}
                role="option"
                tabIndex={-1}
                aria-selected={code === active?.code}
                lang={language}
                className="lp-search-option"
                onPointerDown={(event) => event.preventDefault()}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => pick(code)}
              >
                {label}
              </div>
            ))}
        </div>
      </div>
      <p id={`${id}-hint`} className="lp-search-hint lp-subtle">
        {say(words.hint)}
      </p>
      <p role="status" className="lp-search-none">
        {open && matches.length === 0 && say(words.noMatch, { sought: text.trim() })}
      </p>
    </div>
  )
}
