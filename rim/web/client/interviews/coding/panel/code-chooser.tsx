import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { codeName, codeNamed } from '#core/interviews'
import { Dialog } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { findCodes } from '../code-search.ts'
import { useRest } from '../rest.ts'
import { Swatch } from '../text/paints.tsx'
import './code-chooser.css'

const words = {
  search: {
    nb: 'Søk, eller skriv en ny kode',
    nn: 'Søk, eller skriv ein ny kode',
    en: 'Search, or write a new code',
  },
  make: { nb: 'Ny kode: «{name}»', nn: 'Ny kode: «{name}»', en: 'New code: “{name}”' },
  codes: { nb: 'Koder', nn: 'Kodar', en: 'Codes' },
  found: { nb: '{count} koder', nn: '{count} kodar', en: '{count} codes' },
  help: {
    nb: 'Pil ned og opp velger, Enter bruker koden, Esc lukker.',
    nn: 'Pil ned og opp vel, Enter brukar koden, Esc lukkar.',
    en: 'The arrows choose, Enter uses the code, Esc closes.',
  },
} satisfies Record<string, LocalText>

/** How many codes are shown at once: more is found by writing more. */
const most = 50
/** How many of them are drawn at once: the list has room for fewer. */
const first = 12

/** A dialog in which a code is chosen by writing a part of its name, or made by writing a new one. */
export function CodeChooser({
  title,
  said,
  choose,
  make,
  close,
}: {
  title: string
  /** The words that are to be coded. */
  said: string
  choose: (code: string) => void
  make: (name: string) => void
  close: () => void
}) {
  const say = useSay()
  const project = useProject()
  const [written, setWritten] = useState('')
  const [at, setAt] = useState(0)
  const rest = useRest()
  const list = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  // the dialog itself puts the focus on its first button when it opens
  useEffect(() => input.current?.focus(), [])
  const all = findCodes(project, written)
  const found = all.slice(0, rest ? most : first)
  const name = codeName(written)
  const isNew = name !== '' && codeNamed(project, name) === undefined
  const options = found.length + (isNew ? 1 : 0)
  const chosen = Math.min(at, options - 1)

  const take = (index: number): void => {
    const one = found[index]
    if (one) choose(one.code.id)
    else if (isNew) make(name)
    else return
    close()
  }
  const move = (to: number): void => {
    const next = (to + options) % Math.max(options, 1)
    setAt(next)
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowDown') move(chosen + 1)
    else if (event.key === 'ArrowUp') move(chosen - 1)
    else if (event.key === 'Enter') take(event.ctrlKey && isNew ? found.length : chosen)
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={title} close={close}>
      <p className="lp-chooser-said">«{said}»</p>
      <div className="ds-field lp-field">
        <label className="ds-label" data-weight="medium" htmlFor={`${id}-search`}>
          {say(words.search)}
        </label>
        <div data-field="description" id={`${id}-help`}>
          {say(words.help)}
        </div>
        <input
          ref={input}
          id={`${id}-search`}
          className="ds-input"
          type="text"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-describedby={`${id}-help`}
          aria-autocomplete="list"
          {...(options > 0 && { 'aria-activedescendant': `${id}-${chosen}` })}
          value={written}
          onChange={({ target }) => {
            setWritten(target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p className="lp-subtle lp-chooser-count" role="status">
        {say(words.found, { count: all.length })}
      </p>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={say(words.codes)}
        className="lp-chooser-list"
      >
        {found.map(({ code, categories }, index) => (
          <div
            key={code.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            className="lp-chooser-option"
            onClick={() => take(index)}
            onKeyDown={onKeyDown}
          >
            <Swatch paint={code.paint} />
            <span>
              {code.name}
              {categories !== '' && <span className="lp-subtle"> – {categories}</span>}
            </span>
          </div>
        ))}
        {isNew && (
          <div
            id={`${id}-${found.length}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen === found.length}
            className="lp-chooser-option lp-chooser-new"
            onClick={() => take(found.length)}
            onKeyDown={onKeyDown}
          >
            <span aria-hidden="true">＋</span>
            <span>{say(words.make, { name })}</span>
          </div>
        )}
      </div>
    </Dialog>
  )
}
