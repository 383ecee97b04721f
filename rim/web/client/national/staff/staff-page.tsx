import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Awaited, Button, Card, DataTable, PageTitle, Tag } from '../../ui/index.ts'
import { dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { mayDecideRounds } from '../may.ts'
import type { NationalAppointmentAnswer } from './answers.ts'
import { type Appointed, AppointForm } from './appoint-form.tsx'
import { type AppointmentState, givenRoles, roleName, stateOf, territoryName } from './appointing.ts'
import { CodeDialog } from './code-dialog.tsx'
import { RevokeDialog } from './revoke-dialog.tsx'
import './staff.css'

const words = {
  title: { nb: 'Roller', nn: 'Roller', en: 'Roles' },
  lead: {
    nb: 'Her gir du nasjonale og regionale roller, og trekker dem tilbake. Kommunene gir sine egne.',
    nn: 'Her gir du nasjonale og regionale roller, og trekkjer dei tilbake. Kommunane gir sine eigne.',
    en: 'Here you give national and regional roles, and withdraw them. Municipalities give their own.',
  },
  notYours: {
    nb: 'Bare nasjonal koordinator ser og gir roller her.',
    nn: 'Berre nasjonal koordinator ser og gir roller her.',
    en: 'Only the national coordinator sees and gives roles here.',
  },
  give: { nb: 'Gi noen en rolle', nn: 'Gi nokon ei rolle', en: 'Give somebody a role' },
  cancel: { nb: 'Avbryt', nn: 'Avbryt', en: 'Cancel' },
  now: { nb: 'De som har en rolle', nn: 'Dei som har ei rolle', en: 'Those who have a role' },
  before: {
    nb: 'Roller som ikke gjelder lenger',
    nn: 'Roller som ikkje gjeld lenger',
    en: 'Roles that no longer hold',
  },
  name: { nb: 'Navn', nn: 'Namn', en: 'Name' },
  role: { nb: 'Rolle', nn: 'Rolle', en: 'Role' },
  territories: { nb: 'Områder', nn: 'Område', en: 'Areas' },
  country: { nb: 'Hele landet', nn: 'Heile landet', en: 'The whole country' },
  state: { nb: 'Status', nn: 'Status', en: 'Status' },
  since: { nb: 'Gitt', nn: 'Gitt', en: 'Given' },
  revoke: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Withdraw' },
  revokeOf: {
    nb: 'Trekk tilbake rollen til {name}',
    nn: 'Trekk tilbake rolla til {name}',
    en: 'Withdraw the role of {name}',
  },
  installed: { nb: 'Gitt ved oppsettet', nn: 'Gitt ved oppsettet', en: 'Given at installation' },
  until: { nb: 'til {day}', nn: 'til {day}', en: 'until {day}' },
  none: {
    nb: 'Ingen har fått en rolle ennå. Gi den første over.',
    nn: 'Ingen har fått ei rolle enno. Gi den første over.',
    en: 'Nobody has been given a role yet. Give the first one above.',
  },
} satisfies Record<string, LocalText>

const states: Readonly<Record<AppointmentState, LocalText>> = {
  waiting: { nb: 'Venter på koden', nn: 'Ventar på koden', en: 'Waits for the code' },
  expired: { nb: 'Koden er utløpt', nn: 'Koden har gått ut', en: 'The code has run out' },
  used: { nb: 'I bruk', nn: 'I bruk', en: 'In use' },
  over: { nb: 'Utløpt', nn: 'Gått ut', en: 'Run out' },
  revoked: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Withdrawn' },
}
const colours = {
  waiting: 'warning',
  expired: 'danger',
  used: 'success',
  over: 'neutral',
  revoked: 'neutral',
} as const

/** The nation's own appointments: who has a role, giving one with a code that is shown once, and taking it back. */
export default function StaffPage() {
  const say = useSay()
  if (mayDecideRounds()) return <NationalStaff />
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.notYours)}</p>
    </div>
  )
}

function NationalStaff() {
  const say = useSay()
  const [giving, give] = useState(false)
  const [appointed, setAppointed] = useState<Appointed | null>(null)
  const [revoking, revoke] = useState<NationalAppointmentAnswer | null>(null)
  const staff = useQuery({
    queryKey: ['national-appointments'],
    queryFn: () => request<readonly NationalAppointmentAnswer[]>('GET', '/api/appointments'),
  })
  const now = new Date()
  const holds = (one: NationalAppointmentAnswer) => ['waiting', 'expired', 'used'].includes(stateOf(one, now))
  return (
    <div className="lp-stack">
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {giving ? (
        <Card
          title={say(words.give)}
          tools={
            <Button look="tertiary" size="sm" onClick={() => give(false)}>
              {say(words.cancel)}
            </Button>
          }
        >
          <AppointForm given={setAppointed} />
        </Card>
      ) : (
        <Button onClick={() => give(true)}>{say(words.give)}</Button>
      )}
      {staff.isError || !staff.data ? (
        <Awaited query={staff} />
      ) : (
        <>
          <StaffTable caption={words.now} rows={staff.data.filter(holds)} now={now} revoke={revoke} />
          {!staff.data.every(holds) && (
            <details className="ds-details lp-former">
              <summary>{say(words.before)}</summary>
              <StaffTable
                caption={words.before}
                rows={staff.data.filter((one) => !holds(one))}
                now={now}
                revoke={null}
              />
            </details>
          )}
        </>
      )}
      {appointed && (
        <CodeDialog
          appointed={appointed}
          close={() => {
            setAppointed(null)
            give(false)
          }}
        />
      )}
      {revoking && <RevokeDialog appointment={revoking} close={() => revoke(null)} />}
    </div>
  )
}

function StaffTable({
  caption,
  rows,
  now,
  revoke,
}: {
  caption: LocalText
  rows: readonly NationalAppointmentAnswer[]
  now: Date
  /** Null: those in the list are taken back already. */
  revoke: ((appointment: NationalAppointmentAnswer) => void) | null
}) {
  const say = useSay()
  const language = useLanguage()
  const day = (moment: string) => dayOfMoment(moment, language)
  const given = (role: string): boolean => givenRoles.some((one) => one === role)
  return (
    <DataTable
      caption={say(caption)}
      rows={rows}
      keyOf={({ id }) => id}
      empty={say(words.none)}
      columns={[
        { key: 'name', head: say(words.name), names: true, cell: ({ name }) => name },
        { key: 'role', head: say(words.role), cell: ({ role }) => say(roleName(role)) },
        {
          key: 'territories',
          head: say(words.territories),
          cell: ({ territories }) =>
            territories.length === 0 ? say(words.country) : territories.map(territoryName).join(', '),
        },
        {
          key: 'state',
          head: say(words.state),
          cell: (one) => {
            const state = stateOf(one, now)
            return (
              <>
                <Tag colour={colours[state]}>{say(states[state])}</Tag>
                {one.validTo !== null && state !== 'revoked' && (
                  <span className="lp-subtle">
                    {' '}
                    {say(words.until, { day: dayInWords(one.validTo, language) })}
                  </span>
                )}
              </>
            )
          },
        },
        { key: 'since', head: say(words.since), cell: ({ appointedAt }) => day(appointedAt) },
        ...(revoke === null
          ? []
          : [
              {
                key: 'revoke',
                head: <span className="lp-hidden">{say(words.revoke)}</span>,
                cell: (one: NationalAppointmentAnswer) =>
                  given(one.role) ? (
                    <Button
                      look="tertiary"
                      size="sm"
                      colour="danger"
                      aria-label={say(words.revokeOf, { name: one.name })}
                      onClick={() => revoke(one)}
                    >
                      {say(words.revoke)}
                    </Button>
                  ) : (
                    <span className="lp-subtle">{say(words.installed)}</span>
                  ),
              },
            ]),
      ]}
    />
  )
}
