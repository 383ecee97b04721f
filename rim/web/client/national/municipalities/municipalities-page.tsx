import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import type { ContactAnswer } from '../../contacts/answers.ts'
import { Awaited, Button, DataTable, PageTitle, Tag, TextField } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import { OnlyCoordinator } from '../only-coordinator.tsx'
import { AddMunicipality } from './add-municipality.tsx'
import type { MunicipalityAnswer } from './answers.ts'
import { MunicipalityDialog } from './municipality-dialog.tsx'
import { useMunicipalities } from './queries.ts'

const words = {
  title: { nb: 'Kommuner', nn: 'Kommunar', en: 'Municipalities' },
  lead: {
    nb: 'Her legger du til kommuner som kan inviteres til rundene, og ser hvem som får meldinger i hver av dem.',
    nn: 'Her legg du til kommunar som kan inviterast til rundane, og ser kven som får meldingar i kvar av dei.',
    en: 'Here you add municipalities that can be invited to rounds, and see who is written to in each.',
  },
  lacking: {
    nb: '{count} kommuner mangler kontakt for runder. De får ingen invitasjon på e-post før en kontakt er lagt inn.',
    nn: '{count} kommunar manglar kontakt for rundar. Dei får ingen invitasjon på e-post før ein kontakt er lagd inn.',
    en: '{count} municipalities have no contact for rounds. They get no invitation by e-mail before they have one.',
  },
  lackingOne: {
    nb: '1 kommune mangler kontakt for runder. Den får ingen invitasjon på e-post før en kontakt er lagt inn.',
    nn: '1 kommune manglar kontakt for rundar. Han får ingen invitasjon på e-post før ein kontakt er lagd inn.',
    en: '1 municipality has no contact for rounds. It gets no invitation by e-mail before it has one.',
  },
  all: {
    nb: 'Alle kommunene har en kontakt for runder.',
    nn: 'Alle kommunane har ein kontakt for rundar.',
    en: 'Every municipality has a contact for rounds.',
  },
  none: {
    nb: 'Ingen kommuner er lagt inn ennå. Legg til den første, så kan du invitere den.',
    nn: 'Ingen kommunar er lagde inn enno. Legg til den første, så kan du invitere han.',
    en: 'There are no municipalities yet. Add the first one to be able to invite it.',
  },
  add: { nb: 'Legg til en kommune', nn: 'Legg til ein kommune', en: 'Add a municipality' },
  search: { nb: 'Finn kommune', nn: 'Finn kommune', en: 'Find municipality' },
  searchHelp: { nb: 'Navn eller nummer', nn: 'Namn eller nummer', en: 'Name or number' },
  caption: { nb: 'Kommuner i Lyttepost', nn: 'Kommunar i Lyttepost', en: 'Municipalities in Lyttepost' },
  name: { nb: 'Kommune', nn: 'Kommune', en: 'Municipality' },
  contacts: { nb: 'Kontakter', nn: 'Kontaktar', en: 'Contacts' },
  noContact: { nb: 'Ingen kontakt', nn: 'Ingen kontakt', en: 'No contact' },
  open: { nb: 'Åpne', nn: 'Opne', en: 'Open' },
  openOf: { nb: 'Åpne {name}', nn: 'Opne {name}', en: 'Open {name}' },
  notFound: { nb: 'Ingen kommune passer.', nn: 'Ingen kommune passar.', en: 'No municipality fits.' },
  tools: { nb: 'Vis', nn: 'Vis', en: 'Show' },
} satisfies Record<string, LocalText>

export default function MunicipalitiesPage() {
  const say = useSay()
  return mayDecideRounds() ? <Municipalities /> : <OnlyCoordinator title={say(words.title)} />
}

function Municipalities() {
  const say = useSay()
  const [search, setSearch] = useState('')
  const [open, setOpen] = useState<MunicipalityAnswer | null>(null)
  const [adding, setAdding] = useState(false)
  const municipalities = useMunicipalities()
  const contacts = useQuery({
    queryKey: ['all-contacts'],
    queryFn: () => request<readonly ContactAnswer[]>('GET', '/api/contacts'),
  })
  const failed = [municipalities, contacts].find(({ isError }) => isError)
  if (failed || !municipalities.data || !contacts.data) return <Awaited query={failed ?? contacts} />
  const of = (code: string) => contacts.data.filter(({ municipality }) => municipality === code)
  const lacking = municipalities.data.filter(
    ({ code }) => !of(code).some(({ receives }) => receives.includes('rounds')),
  ).length
  const wanted = search.trim().toLowerCase()
  const shown = municipalities.data.filter(({ code, name }) =>
    `${code} ${name}`.toLowerCase().includes(wanted),
  )
  const state = lacking === 0 ? words.all : lacking === 1 ? words.lackingOne : words.lacking
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {municipalities.data.length > 0 && <p className="lp-lead">{say(state, { count: lacking })}</p>}
      <Button onClick={() => setAdding(true)}>{say(words.add)}</Button>
      {municipalities.data.length === 0 ? (
        <p className="lp-lead">{say(words.none)}</p>
      ) : (
        <>
          <TextField
            label={say(words.search)}
            help={say(words.searchHelp)}
            value={search}
            change={setSearch}
          />
          <DataTable
            caption={say(words.caption)}
            rows={shown}
            keyOf={({ code }) => code}
            empty={say(words.notFound)}
            columns={[
              {
                key: 'name',
                head: say(words.name),
                names: true,
                cell: ({ code, name }) => (
                  <>
                    {name} <span className="lp-subtle">({code})</span>
                  </>
                ),
              },
              {
                key: 'contacts',
                head: say(words.contacts),
                cell: ({ code }) =>
                  of(code).length === 0 ? (
                    <Tag colour="warning">{say(words.noContact)}</Tag>
                  ) : (
                    of(code)
                      .map(({ name }) => name)
                      .join(', ')
                  ),
              },
              {
                key: 'open',
                head: <span className="lp-hidden">{say(words.tools)}</span>,
                cell: (row) => (
                  <Button
                    look="secondary"
                    size="sm"
                    onClick={() => setOpen(row)}
                    aria-label={say(words.openOf, { name: row.name })}
                  >
                    {say(words.open)}
                  </Button>
                ),
              },
            ]}
          />
        </>
      )}
      {adding && <AddMunicipality close={() => setAdding(false)} added={setOpen} />}
      {open && <MunicipalityDialog municipality={open} close={() => setOpen(null)} />}
    </div>
  )
}
