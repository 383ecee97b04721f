import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../api/index.ts'
import { Button, Dialog, Failure, TextField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { SavedTable } from './answers.ts'

const words = {
  title: { nb: 'Gi tabellen nytt navn', nn: 'Gje tabellen nytt namn', en: 'Rename the table' },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  needed: { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
} satisfies Record<string, LocalText>

/** A new name for a saved table. */
export function RenameDialog({ table, close }: { table: SavedTable; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const [title, setTitle] = useState(table.title)
  const rename = useMutation({
    mutationFn: () => request('PATCH', `/api/saved-tables/${table.id}`, { title: title.trim() }),
    onSuccess: async () => {
      await forget(queries, ['saved-tables'])
      close()
    },
  })
  const empty = title.trim() === ''
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (!empty) rename.mutate()
  }
  return (
    <Dialog title={say(words.title)} close={close}>
      <form className="lp-stack" onSubmit={send} noValidate>
        <TextField
          label={say(words.name)}
          value={title}
          change={setTitle}
          error={empty ? say(words.needed) : undefined}
        />
        {rename.isError && <Failure cause={rename.error} />}
        <div className="lp-dialog-foot">
          <Button type="submit" disabled={rename.isPending}>
            {say(words.save)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
