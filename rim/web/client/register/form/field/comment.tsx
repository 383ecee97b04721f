import { createContext, useContext, useEffect, useId, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { longestComment } from '#core/instruments'
import { Button } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import type { FormState } from '../stores/store.ts'
import { KeyHint } from './choice-label.tsx'
import { Sign } from './sign.tsx'

const words = {
  comment: { nb: 'Kommentar', nn: 'Kommentar', en: 'Comment' },
  change: { nb: 'Endre kommentaren', nn: 'Endre kommentaren', en: 'Change the comment' },
  label: {
    nb: 'Kommentar til «{question}»',
    nn: 'Kommentar til «{question}»',
    en: 'Comment on “{question}”',
  },
  who: {
    nb: 'Leses av dem som registrerer i enheten, og av mottakeren når dere går gjennom sammen. Slettes når kommunen leverer. Ikke skriv navn, fødselsnummer eller telefonnummer.',
    nn: 'Blir lesen av dei som registrerer i eininga, og av mottakaren når de går gjennom saman. Blir sletta når kommunen leverer. Ikkje skriv namn, fødselsnummer eller telefonnummer.',
    en: 'Read by those who register in the unit, and by the recipient when you go through it together. Deleted when the municipality submits. Do not write names, national identity numbers or phone numbers.',
  },
  left: { nb: '{count} tegn igjen', nn: '{count} teikn att', en: '{count} characters left' },
  done: { nb: 'Ferdig', nn: 'Ferdig', en: 'Done' },
}

/** Who reads the comments, where that is not the unit: told to whoever writes one. */
export const CommentReaders = createContext<LocalText | null>(null)

/** The key of the comment on a question, or on one of its choices. */
export const commentKey = (question: string, choice?: string): string =>
  choice === undefined ? `comment:${question}` : `comment:${question}/${choice}`

/** The comment on a question, or on one of its choices; empty where there is none. */
export const commentOn = (state: FormState, question: string, choice?: string): string => {
  const text = state.notes[commentKey(question, choice)]
  return typeof text === 'string' ? text : ''
}

/** The button that opens a field's comment. */
export function CommentButton({ has, open }: { has: boolean; open: () => void }) {
  const say = useSay()
  return (
    <Button className="lp-tool" look="tertiary" colour="neutral" size="sm" onClick={open}>
      {!has && <Sign name="speech" />}
      {say(has ? words.change : words.comment)}
      {!has && <KeyHint of="K" />}
    </Button>
  )
}

/** A comment as it is read. */
export function CommentShown({ text }: { text: string }) {
  const say = useSay()
  return (
    <p className="lp-comment">
      <Sign name="speech" />
      <span className="lp-hidden">{say(words.comment)}: </span>
      <span className="lp-comment-words">{text}</span>
    </p>
  )
}

/** A comment as it is written: saved while one writes. */
export function CommentText(props: {
  begun: string
  question: string
  write: (text: string | null) => void
  close: () => void
}) {
  const say = useSay()
  const readers = useContext(CommentReaders)
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState(props.begun)
  useEffect(() => {
    const shown = field.current!
    shown.focus()
    shown.setSelectionRange(shown.value.length, shown.value.length)
  }, [])
  const left = longestComment - text.length
  return (
    <div className="ds-field lp-comment-field">
      <label htmlFor={id} className="ds-label" data-weight="medium">
        {say(words.label, { question: props.question })}
      </label>
      <p id={`${id}-who`} data-field="description">
        {say(readers ?? words.who)}
      </p>
      <textarea
        ref={field}
        id={id}
        className="ds-input"
        rows={3}
        maxLength={longestComment}
        value={text}
        aria-describedby={`${id}-who ${id}-left`}
        onChange={({ target }) => {
          setText(target.value)
          props.write(target.value.trim() === '' ? null : target.value)
        }}
        onKeyDown={(event) => {
          const done = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
          if (!done) return
          event.preventDefault()
          props.close()
        }}
      />
      <div className="lp-row">
        <Button look="secondary" size="sm" onClick={props.close}>
          {say(words.done)}
        </Button>
        <span id={`${id}-left`} className="lp-subtle">
          {say(words.left, { count: left })}
        </span>
      </div>
    </div>
  )
}
