import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { useDrafts } from '../../revision/queries.ts'
import { useSend } from '../../revision/use-send.ts'
import { shortVersion } from '../../revision/words.ts'
import { Button, Card, DataTable, Failure, TextField, Waiting } from '../../ui/index.ts'
import { dayInOslo, momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayRevise } from './may.ts'

const words = {
  title: { nb: 'Utkast', nn: 'Utkast', en: 'Drafts' },
  none: {
    nb: 'Det er ingen utkast nå. Et utkast begynner som en kopi av den nyeste versjonen.',
    nn: 'Det er ingen utkast no. Eit utkast byrjar som ein kopi av den nyaste versjonen.',
    en: 'There are no drafts now. A draft begins as a copy of the newest version.',
  },
  caption: {
    nb: 'Utkast som ikke er publisert',
    nn: 'Utkast som ikkje er publiserte',
    en: 'Drafts not published',
  },
  draft: { nb: 'Utkast for', nn: 'Utkast for', en: 'Draft for' },
  base: { nb: 'Bygger på', nn: 'Byggjer på', en: 'Built on' },
  changes: { nb: 'Endringer', nn: 'Endringar', en: 'Changes' },
  changed: { nb: 'Sist endret', nn: 'Sist endra', en: 'Last changed' },
  make: { nb: 'Lag et utkast', nn: 'Lag eit utkast', en: 'Make a draft' },
  year: {
    nb: 'Hvilket år skal versjonen først brukes?',
    nn: 'Kva år skal versjonen først brukast?',
    en: 'In which year is the version first to be used?',
  },
  wrong: {
    nb: 'Skriv et årstall fra 2020 til 2100.',
    nn: 'Skriv eit årstal frå 2020 til 2100.',
    en: 'Write a year from 2020 to 2100.',
  },
  begin: { nb: 'Begynn', nn: 'Byrj', en: 'Begin' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

/** The drafts that are not published, and the way to a new one. */
export function DraftsCard() {
  const say = useSay()
  const language = useLanguage()
  const drafts = useDrafts()
  const open = drafts.data?.filter(({ published }) => published === null)
  const now = new Date()
  return (
    <Card title={say(words.title)}>
      {!open &&
        (drafts.isError ? <Failure cause={drafts.error} again={() => void drafts.refetch()} /> : <Waiting />)}
      {open?.length === 0 && <p className="lp-subtle">{say(words.none)}</p>}
      {open && open.length > 0 && (
        <DataTable
          caption={<span className="lp-hidden">{say(words.caption)}</span>}
          rows={open}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'draft',
              head: say(words.draft),
              names: true,
              cell: ({ id, year }) => (
                <Link className="ds-link" to={`/national/instruments/${id}`}>
                  {year}
                </Link>
              ),
            },
            { key: 'base', head: say(words.base), cell: ({ base }) => shortVersion(base) },
            { key: 'changes', head: say(words.changes), cell: ({ changes }) => changes, numeric: true },
            {
              key: 'changed',
              head: say(words.changed),
              cell: ({ changedAt }) => momentInWords(new Date(changedAt), now, say, language),
            },
          ]}
        />
      )}
      {open && mayRevise() && <NewDraft />}
    </Card>
  )
}

function NewDraft() {
  const say = useSay()
  const queries = useQueryClient()
  const [, go] = useLocation()
  const { send, sending, cause } = useSend()
  const [asks, setAsks] = useState(false)
  const [year, setYear] = useState(() => String(Number(dayInOslo(new Date()).slice(0, 4)) + 1))
  const [tried, setTried] = useState(false)
  const right = /^20[2-9]\d$|^2100$/.test(year)
  if (!asks) return <Button onClick={() => setAsks(true)}>{say(words.make)}</Button>
  const begin = async () => {
    setTried(true)
    if (!right) return
    const body = { year: Number(year) }
    await send(body, async (key) => {
      const { id } = await request<{ readonly id: string }>('POST', '/api/instrument-drafts', body, key)
      void queries.invalidateQueries({ queryKey: ['drafts'] })
      go(`/national/instruments/${id}`)
    })
  }
  return (
    <div className="lp-rev-part">
      <TextField
        label={say(words.year)}
        value={year}
        change={setYear}
        error={tried && !right ? say(words.wrong) : undefined}
      />
      {cause !== null && <Failure cause={cause} />}
      <div className="lp-row">
        <Button onClick={() => void begin()} aria-disabled={sending}>
          {say(words.begin)}
        </Button>
        <Button look="secondary" onClick={() => setAsks(false)}>
          {say(words.cancel)}
        </Button>
      </div>
    </div>
  )
}
