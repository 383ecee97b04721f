import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Button, Dialog, TextField } from '../../../ui/index.ts'
import { useSay } from '../../../words/index.ts'
import { useProject } from '../../analysis/index.ts'
import { isTaken } from './parts.ts'

const words = {
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  make: { nb: 'Lag', nn: 'Lag', en: 'Make' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  missing: { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
  taken: {
    nb: 'Det finnes allerede noe som heter dette.',
    nn: 'Det finst alt noko som heiter dette.',
    en: 'There is something of this name already.',
  },
} satisfies Record<string, LocalText>

/** What is wrong with a name, or `undefined`. */
export function useNameFault(
  kind: 'code' | 'category' | 'theme',
  name: string,
  id: string | null,
): string | undefined {
  const say = useSay()
  const project = useProject()
  if (name.trim() === '') return say(words.missing)
  return isTaken(project, kind, name, id) ? say(words.taken) : undefined
}

/** Asks for the name of something new. */
export function NameDialog({
  title,
  kind,
  make,
  close,
}: {
  title: string
  kind: 'code' | 'category' | 'theme'
  make: (name: string) => void
  close: () => void
}) {
  const say = useSay()
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const fault = useNameFault(kind, name, null)
  return (
    <Dialog title={title} close={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setTried(true)
          if (fault !== undefined) return
          make(name.trim())
          close()
        }}
      >
        <TextField label={say(words.name)} value={name} change={setName} error={tried ? fault : undefined} />
        <div className="lp-dialog-foot">
          <Button type="submit">{say(words.make)}</Button>
          <Button look="secondary" onClick={close}>
            {say(words.cancel)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
