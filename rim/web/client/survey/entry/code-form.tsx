import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { ApiProblem } from '../../api/index.ts'
import { Alert, Button, Failure, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'

const words = {
  label: { nb: 'Koden på skjemaet', nn: 'Koden på skjemaet', en: 'The code on the form' },
  help: {
    nb: 'Tast de ti tegnene og Enter, eller skann QR-koden.',
    nn: 'Tast dei ti teikna og Enter, eller skann QR-koden.',
    en: 'Type the ten characters and Enter, or scan the QR code.',
  },
  open: { nb: 'Hent fram', nn: 'Hent fram', en: 'Open' },
  enterAnyway: {
    nb: 'Før inn papirskjemaet',
    nn: 'Før inn papirskjemaet',
    en: 'Enter the paper form',
  },
  takeOver: { nb: 'Overta skjemaet', nn: 'Ta over skjemaet', en: 'Take the form over' },
} satisfies Record<string, LocalText>

/** Begun on the web and not finished; open at another's. */
const begunOnWeb = 4446
const openElsewhere = 4447

/** Where a code is typed or scanned. What is wrong with it says what to do with the paper. */
export function CodeForm({
  opening,
  open,
}: {
  opening: { readonly isPending: boolean; readonly error: unknown }
  open: (typed: string, takeOver: boolean) => void
}) {
  const say = useSay()
  const [typed, setTyped] = useState('')
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const { error, isPending } = opening
  const number = error instanceof ApiProblem ? error.number : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim() === '' || isPending) return
    open(typed, false)
    // the next form's code replaces this one
    form.current?.querySelector('input')?.select()
  }
  return (
    <form ref={form} className="lp-stack lp-entry-begin" onSubmit={submit}>
      <TextField label={say(words.label)} help={say(words.help)} value={typed} change={setTyped} />
      <div>
        <Button type="submit" aria-disabled={isPending}>
          {say(words.open)}
        </Button>
      </div>
      {error instanceof ApiProblem && number !== null && number >= 4440 && number < 4490 ? (
        <Alert colour="warning" live="assertive">
          <p className="ds-paragraph">{error.message}</p>
          {(number === begunOnWeb || number === openElsewhere) && (
            <Button look="secondary" size="sm" onClick={() => open(typed, true)}>
              {say(number === begunOnWeb ? words.enterAnyway : words.takeOver)}
            </Button>
          )}
        </Alert>
      ) : (
        error != null && <Failure cause={error} />
      )}
    </form>
  )
}
