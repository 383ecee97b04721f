import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { forget, request } from '../api/index.ts'
import { Awaited, Button, Card, ConfirmDialog, Tag } from '../ui/index.ts'
import { dayOfMoment } from '../words/dates.ts'
import { useLanguage, useSay } from '../words/index.ts'
import { addressOf, chosenFrom } from './address.ts'
import type { SavedTable } from './answers.ts'
import { useSavedTables } from './queries.ts'
import { RenameDialog } from './rename-dialog.tsx'

const words = {
  title: { nb: 'Lagrede tabeller', nn: 'Lagra tabellar', en: 'Saved tables' },
  none: {
    nb: 'Ingen ennå. Tabeller du lagrer, og tabeller kolleger deler, står her.',
    nn: 'Ingen enno. Tabellar du lagrar, og tabellar kollegaer deler, står her.',
    en: 'None yet. Tables that you save, and tables that colleagues share, stand here.',
  },
  own: { nb: 'Lagret {day}', nn: 'Lagra {day}', en: 'Saved {day}' },
  by: { nb: 'Lagret {day} av {name}', nn: 'Lagra {day} av {name}', en: 'Saved {day} by {name}' },
  colleague: { nb: 'en kollega', nn: 'ein kollega', en: 'a colleague' },
  shared: { nb: 'Delt', nn: 'Delt', en: 'Shared' },
  gone: {
    nb: 'Slettet {day}. Den står her i 30 dager: åpne den og lagre den selv om du trenger den.',
    nn: 'Sletta {day}. Han står her i 30 dagar: opne han og lagre han sjølv om du treng han.',
    en: 'Deleted {day}. It stays for 30 days: open it and save it yourself if you need it.',
  },
  share: { nb: 'Del', nn: 'Del', en: 'Share' },
  rename: { nb: 'Gi nytt navn', nn: 'Gje nytt namn', en: 'Rename' },
  remove: { nb: 'Slett', nn: 'Slett', en: 'Delete' },
  named: { nb: '{act} «{title}»', nn: '{act} «{title}»', en: '{act} “{title}”' },
  removeTitle: { nb: 'Slette «{title}»?', nn: 'Slette «{title}»?', en: 'Delete “{title}”?' },
  removeOwn: {
    nb: 'Tabellen blir borte fra listen din, og kan ikke hentes fram igjen.',
    nn: 'Tabellen blir borte frå lista di, og kan ikkje hentast fram att.',
    en: 'The table will be gone from your list, and cannot be brought back.',
  },
  removeShared: {
    nb: 'Tabellen blir borte fra listen din. De du har delt den med, ser den i 30 dager til og kan lagre en egen kopi.',
    nn: 'Tabellen blir borte frå lista di. Dei du har delt han med, ser han i 30 dagar til og kan lagre ein eigen kopi.',
    en: 'The table will be gone from your list. Those you have shared it with see it for 30 more days and can save a copy of their own.',
  },
  shareTitle: { nb: 'Dele «{title}»?', nn: 'Dele «{title}»?', en: 'Share “{title}”?' },
  shareText: {
    nb: 'Kolleger på samme sted ser tabellen. Den kan ikke gjøres privat igjen, bare slettes.',
    nn: 'Kollegaer på same stad ser tabellen. Han kan ikkje gjerast privat att, berre slettast.',
    en: 'Colleagues at the same desk will see the table. It cannot be made private again, only deleted.',
  },
  keep: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
} satisfies Record<string, LocalText>

type Asked = { readonly act: 'share' | 'remove' | 'rename'; readonly table: SavedTable }

/** Own saved tables and those that colleagues share, the newest first. */
export function SavedTables() {
  const say = useSay()
  const saved = useSavedTables()
  const [asked, setAsked] = useState<Asked | null>(null)
  return (
    <Card title={say(words.title)}>
      {!saved.data && <Awaited query={saved} />}
      {saved.data?.length === 0 && <p className="lp-table-told">{say(words.none)}</p>}
      {saved.data && saved.data.length > 0 && (
        <ul className="lp-saved-tables">
          {saved.data.map((table) => (
            <Saved key={table.id} table={table} ask={(act) => setAsked({ act, table })} />
          ))}
        </ul>
      )}
      {asked?.act === 'rename' && <RenameDialog table={asked.table} close={() => setAsked(null)} />}
      {(asked?.act === 'share' || asked?.act === 'remove') && (
        <Confirm act={asked.act} table={asked.table} close={() => setAsked(null)} />
      )}
    </Card>
  )
}

function Saved({ table, ask }: { table: SavedTable; ask: (act: Asked['act']) => void }) {
  const say = useSay()
  const language = useLanguage()
  const { round, request, title, own, by, shared, savedAt, deletedAt } = table
  const day = dayOfMoment(savedAt, language)
  const acts = (['rename', 'share', 'remove'] as const).filter((act) => act !== 'share' || !shared)
  return (
    <li>
      <div className="lp-row">
        <Link className="ds-link" to={addressOf(chosenFrom(round, request))}>
          {title}
        </Link>
        {shared && <Tag>{say(words.shared)}</Tag>}
      </div>
      <p className="lp-subtle lp-table-told">
        {own ? say(words.own, { day }) : say(words.by, { day, name: by ?? say(words.colleague) })}
      </p>
      {deletedAt !== null && (
        <p className="lp-table-told">{say(words.gone, { day: dayOfMoment(deletedAt, language) })}</p>
      )}
      {own && deletedAt === null && (
        <div className="lp-row lp-no-print">
          {acts.map((act) => (
            <Button
              key={act}
              look="tertiary"
              size="sm"
              aria-label={say(words.named, { act: say(words[act]), title })}
              onClick={() => ask(act)}
            >
              {say(words[act])}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

function Confirm({
  act,
  table: { id, title, shared },
  close,
}: {
  act: 'share' | 'remove'
  table: SavedTable
  close: () => void
}) {
  const say = useSay()
  const queries = useQueryClient()
  const change = useMutation({
    mutationFn: () =>
      act === 'share'
        ? request('PATCH', `/api/saved-tables/${id}`, { shared: true })
        : request('DELETE', `/api/saved-tables/${id}`),
    onSuccess: async () => {
      await forget(queries, ['saved-tables'])
      close()
    },
  })
  const told = act === 'share' ? words.shareText : shared ? words.removeShared : words.removeOwn
  return (
    <ConfirmDialog
      title={say(act === 'share' ? words.shareTitle : words.removeTitle, { title })}
      keep={say(words.keep)}
      confirm={say(words[act])}
      doing={change}
      act={() => change.mutate()}
      close={close}
    >
      <p className="ds-paragraph">{say(told)}</p>
    </ConfirmDialog>
  )
}
