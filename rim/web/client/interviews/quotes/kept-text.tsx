import { type FormEvent, type ReactNode, useId, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { longestText } from '#core/interviews'
import { Button, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  empty: { nb: 'Skriv en tekst.', nn: 'Skriv ein tekst.', en: 'Write a text.' },
  long: { nb: 'Teksten er for lang.', nn: 'Teksten er for lang.', en: 'The text is too long.' },
} satisfies Record<string, LocalText>

/** A form of one text, and what is told beside it. Nothing is kept before it is saved. */
export function TextForm({
  label,
  start,
  save,
  close,
  children,
}: {
  label: string
  start: string
  save: (text: string) => void
  close: () => void
  children?: ReactNode
}) {
  const say = useSay()
  const id = useId()
  const [text, setText] = useState(start)
  const [tried, setTried] = useState(false)
  const fault = text.trim() === '' ? words.empty : text.length > longestText ? words.long : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault) document.getElementById(id)?.focus()
    else save(text.trim())
  }
  return (
    <form className="lp-stack lp-finding-form" noValidate onSubmit={submit}>
      <TextField
        id={id}
        label={label}
        value={text}
        change={setText}
        rows={3}
        error={tried && fault ? say(fault) : undefined}
      />
      {children}
      <div className="lp-row">
        <Button type="submit" size="sm">
          {say(words.save)}
        </Button>
        <Button size="sm" look="tertiary" onClick={close}>
          {say(words.cancel)}
        </Button>
      </div>
    </form>
  )
}
