import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LocalText } from '#core/foundation'
import { forget, request, useWriteKey } from '../api/index.ts'
import { Button, Card, CheckField, Failure, TextField } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { AskedTable, SavedTable } from './answers.ts'

const words = {
  title: { nb: 'Lagre tabellen', nn: 'Lagre tabellen', en: 'Save the table' },
  help: {
    nb: 'Det som lagres, er hva tabellen spør om. Tallene hentes på nytt hver gang den åpnes.',
    nn: 'Det som blir lagra, er kva tabellen spør om. Tala blir henta på nytt kvar gong han blir opna.',
    en: 'What is saved is what the table asks for. The figures are fetched anew each time it is opened.',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  share: {
    nb: 'Del med kolleger på samme sted',
    nn: 'Del med kollegaer på same stad',
    en: 'Share with colleagues at the same desk',
  },
  save: { nb: 'Lagre', nn: 'Lagre', en: 'Save' },
  saving: { nb: 'Lagrer …', nn: 'Lagrar …', en: 'Saving …' },
  saved: {
    nb: '«{title}» er lagret, og står under Lagrede tabeller.',
    nn: '«{title}» er lagra, og står under Lagra tabellar.',
    en: '“{title}” is saved, and stands under Saved tables.',
  },
  needed: {
    nb: 'Gi tabellen et navn, så du finner den igjen.',
    nn: 'Gje tabellen eit namn, så du finn han att.',
    en: 'Give the table a name so that you find it again.',
  },
} satisfies Record<string, LocalText>

/** Keeps what a table asks for, for oneself or for colleagues too. What is written stays until it is saved. */
export function SaveForm({ round, table, name }: { round: string; table: AskedTable; name: string }) {
  const say = useSay()
  const queries = useQueryClient()
  const key = useWriteKey()
  const [title, setTitle] = useState<string | null>(null)
  const [shared, setShared] = useState(false)
  const [missing, setMissing] = useState(false)
  const written = title ?? name
  const save = useMutation({
    mutationFn: (body: { title: string; table: AskedTable; shared: boolean }) =>
      request<SavedTable>('POST', `/api/rounds/${round}/saved-tables`, body, key.of(body)),
    onSuccess: () => {
      key.done()
      setTitle(null)
      setShared(false)
      return forget(queries, ['saved-tables'])
    },
  })
  const send = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(written.trim() === '')
    if (written.trim() !== '') save.mutate({ title: written.trim(), table, shared })
  }
  return (
    <div className="lp-no-print">
      <Card title={say(words.title)}>
        <form className="lp-stack" onSubmit={send} noValidate>
          <p className="lp-table-told">{say(words.help)}</p>
          <TextField
            label={say(words.name)}
            value={written}
            change={setTitle}
            error={missing && written.trim() === '' ? say(words.needed) : undefined}
          />
          <CheckField label={say(words.share)} checked={shared} change={setShared} />
          <div>
            <Button type="submit" disabled={save.isPending}>
              {say(save.isPending ? words.saving : words.save)}
            </Button>
          </div>
          <p role="status" className="lp-table-told">
            {save.isSuccess && say(words.saved, { title: save.data.title })}
          </p>
          {save.isError && <Failure cause={save.error} />}
        </form>
      </Card>
    </div>
  )
}
