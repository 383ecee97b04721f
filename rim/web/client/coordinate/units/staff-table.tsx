import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Role, roles } from '#core/access'
import type { LocalText } from '#core/foundation'
import { currentSession, request } from '../../api/index.ts'
import { Button, ConfirmDialog, DataTable, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords, dayOfMoment } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import { Told, useTold } from '../told.tsx'
import type { AppointmentAnswer } from './answers.ts'
import { appointmentsQuery } from './queries.ts'
import { isShown, type StaffState, staffState } from './staff-state.ts'

const words = {
  state: { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' },
  until: { nb: 'Til og med {day}', nn: 'Til og med {day}', en: 'Until {day}' },
  codeUntil: {
    nb: 'Koden gjelder til og med {day}',
    nn: 'Koden gjeld til og med {day}',
    en: 'The code holds until {day}',
  },
  nameAndRole: { nb: 'Navn og rolle', nn: 'Namn og rolle', en: 'Name and role' },
  tools: { nb: 'Handling', nn: 'Handling', en: 'Action' },
  revoke: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Revoke' },
  revokeOf: {
    nb: 'Trekk tilbake tilgangen til {name}',
    nn: 'Trekk tilbake tilgangen til {name}',
    en: 'Revoke the access of {name}',
  },
  title: { nb: 'Trekke tilbake tilgangen?', nn: 'Trekkje tilbake tilgangen?', en: 'Revoke the access?' },
  revoked: {
    nb: 'Tilgangen til {name} er trukket tilbake.',
    nn: 'Tilgangen til {name} er trekt tilbake.',
    en: 'The access of {name} is revoked.',
  },
  yourself: { nb: 'Deg selv', nn: 'Deg sjølv', en: 'Yourself' },
  coordinatorText: {
    nb: '{name} kan ikke lenger styre runder, enheter og tilganger i kommunen. Du kan gi en ny tilgang senere.',
    nn: '{name} kan ikkje lenger styre rundar, einingar og tilgangar i kommunen. Du kan gi ein ny tilgang seinare.',
    en: '{name} can no longer manage rounds, units and access in the municipality. You can give a new access later.',
  },
  text: {
    nb: '{name} mister tilgangen med en gang. Det som er registrert, blir værende i enheten. Du kan gi en ny tilgang senere.',
    nn: '{name} mistar tilgangen med ein gong. Det som er registrert, blir verande i eininga. Du kan gi ein ny tilgang seinare.',
    en: '{name} loses the access at once. What is registered stays in the unit. You can give a new access later.',
  },
  keep: { nb: 'Behold', nn: 'Behald', en: 'Keep' },
  empty: {
    nb: 'Ingen har tilgang ennå.',
    nn: 'Ingen har tilgang enno.',
    en: 'Nobody has access yet.',
  },
} satisfies Record<string, LocalText>

const states: Readonly<
  Record<
    StaffState,
    { readonly text: LocalText; readonly colour: 'success' | 'info' | 'warning' | 'neutral' }
  >
> = {
  'in-use': { text: { nb: 'I bruk', nn: 'I bruk', en: 'In use' }, colour: 'success' },
  invited: {
    text: { nb: 'Venter på koden', nn: 'Ventar på koden', en: 'Waiting for the code' },
    colour: 'info',
  },
  expired: {
    text: { nb: 'Koden er gått ut', nn: 'Koden er gått ut', en: 'The code has run out' },
    colour: 'warning',
  },
  ended: { text: { nb: 'Utløpt', nn: 'Gått ut', en: 'Ended' }, colour: 'neutral' },
  revoked: { text: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Revoked' }, colour: 'neutral' },
}

/** Who has access somewhere, how it stands, and the way to take it away. */
export function StaffTable({ caption, staff }: { caption: string; staff: readonly AppointmentAnswer[] }) {
  const say = useSay()
  const language = useLanguage()
  const [asking, setAsking] = useState<AppointmentAnswer | null>(null)
  const [revoked, setRevoked] = useState<string | null>(null)
  const told = useTold()
  const now = new Date()
  const stateOf = (one: AppointmentAnswer) => staffState(one, now.toISOString(), dayInOslo(now))
  const shown = staff.filter((one) => isShown(stateOf(one)))
  const tell = ({ name }: AppointmentAnswer) => {
    setAsking(null)
    setRevoked(name)
    // the row that had the focus is gone
    told.focus()
  }
  return (
    <>
      <Told place={told.place} text={revoked === null ? null : say(words.revoked, { name: revoked })} />
      {shown.length === 0 && <p>{say(words.empty)}</p>}
      {shown.length > 0 && (
        <DataTable
          caption={caption}
          rows={shown}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'name',
              head: say(words.nameAndRole),
              names: true,
              cell: ({ name, role }) => (
                <span className="lp-staff-state">
                  <span>{name}</span>
                  <span className="lp-subtle">{say(roleName(role))}</span>
                </span>
              ),
            },
            {
              key: 'state',
              head: say(words.state),
              cell: (one) => {
                const state = stateOf(one)
                const { text, colour } = states[state]
                return (
                  <span className="lp-staff-state">
                    <Tag colour={colour}>{say(text)}</Tag>
                    {state === 'invited' && one.invitationExpiresAt !== null && (
                      <span>
                        {say(words.codeUntil, { day: dayOfMoment(one.invitationExpiresAt, language) })}
                      </span>
                    )}
                    {one.validTo !== null && (
                      <span>{say(words.until, { day: dayInWords(one.validTo, language) })}</span>
                    )}
                  </span>
                )
              },
            },
            {
              key: 'tools',
              head: say(words.tools),
              cell: (one) =>
                // who takes away the own access cannot come back to give it again
                one.id === currentSession().appointment ? (
                  say(words.yourself)
                ) : (
                  <Button
                    look="secondary"
                    size="sm"
                    aria-label={say(words.revokeOf, { name: one.name })}
                    onClick={() => setAsking(one)}
                  >
                    {say(words.revoke)}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {asking && <Revoke one={asking} close={() => setAsking(null)} done={() => tell(asking)} />}
    </>
  )
}

const roleName = (role: string): LocalText => roles[role as Role]?.name ?? { nb: role, nn: role }

function Revoke({ one, close, done }: { one: AppointmentAnswer; close: () => void; done: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => request('DELETE', `${ownMunicipality()}/appointments/${one.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries(appointmentsQuery())
      await forgetDesks(queries)
      done()
    },
  })
  return (
    <ConfirmDialog
      title={say(words.title)}
      keep={say(words.keep)}
      confirm={say(words.revoke)}
      doing={revoke}
      act={() => revoke.mutate()}
      close={close}
    >
      <p>{say(one.unit === null ? words.coordinatorText : words.text, { name: one.name })}</p>
    </ConfirmDialog>
  )
}
