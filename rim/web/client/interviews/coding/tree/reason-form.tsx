import { type ReactNode, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Dialog, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'

const words = {
  reason: { nb: 'Hvorfor', nn: 'Kvifor', en: 'Why' },
  help: {
    nb: 'Grunnen blir stående i loggen.',
    nn: 'Grunnen blir ståande i loggen.',
    en: 'The reason is kept in the log.',
  },
  missing: { nb: 'Skriv hvorfor.', nn: 'Skriv kvifor.', en: 'Write why.' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** A dialog for something that is done with its reason told. */
export function ReasonForm({
  title,
  children,
  confirm,
  needed,
  fault,
  act,
  close,
}: {
  title: string
  children: ReactNode
  /** What the button says. */
  confirm: string
  /** Whether there must be a reason. */
  needed: boolean
  /** What else is missing. */
  fault?: string | undefined
  act: (reason: string) => void
  close: () => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const missing = needed && reason.trim() === '' ? say(words.missing) : undefined
  return (
    <Dialog title={title} close={close}>
      <form
        className="lp-stack"
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (missing !== undefined || fault !== undefined) return
          act(reason.trim())
          close()
        }}
      >
        {children}
        {tried && fault !== undefined && (
          <p className="ds-validation-message" role="alert">
            {fault}
          </p>
        )}
        {needed && (
          <TextField
            label={say(words.reason)}
            help={say(words.help)}
            value={reason}
            change={setReason}
            error={tried ? missing : undefined}
            rows={2}
          />
        )}
        <div className="lp-row">
          <Button type="submit">{confirm}</Button>
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
