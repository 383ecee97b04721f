import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { type Role, roles } from '#core/access'
import type { LocalText } from '#core/foundation'
import { request } from '../../api/index.ts'
import { Button, DataTable, Dialog, Failure, Tag } from '../../ui/index.ts'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import { forgetDesks, ownMunicipality } from '../round/queries.ts'
import type { AppointmentAnswer } from './answers.ts'
import { appointmentsQuery } from './queries.ts'
import { isShown, type StaffState, staffState } from './staff-state.ts'
import { unitWords } from './unit-words.ts'

const words = {
  state: { nb: 'Tilgang', nn: 'Tilgang', en: 'Access' },
  until: { nb: 'Til og med', nn: 'Til og med', en: 'Until' },
  noEnd: { nb: 'Ingen sluttdato', nn: 'Ingen sluttdato', en: 'No end' },
  codeUntil: {
    nb: 'Koden gjelder til og med {day}',
    nn: 'Koden gjeld til og med {day}',
    en: 'The code holds until {day}',
  },
  tools: { nb: 'Handling', nn: 'Handling', en: 'Action' },
  revoke: { nb: 'Trekk tilbake', nn: 'Trekk tilbake', en: 'Revoke' },
  revokeOf: {
    nb: 'Trekk tilbake tilgangen til {name}',
    nn: 'Trekk tilbake tilgangen til {name}',
    en: 'Revoke the access of {name}',
  },
  title: { nb: 'Trekke tilbake tilgangen?', nn: 'Trekkje tilbake tilgangen?', en: 'Revoke the access?' },
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
  const now = new Date()
  const stateOf = (one: AppointmentAnswer) => staffState(one, now.toISOString(), dayInOslo(now))
  const dayOf = (moment: string) => dayInWords(dayInOslo(new Date(moment)), language)
  const shown = staff.filter((one) => isShown(stateOf(one)))
  if (shown.length === 0) return <p>{say(words.empty)}</p>
  return (
    <>
      <DataTable
        caption={caption}
        rows={shown}
        keyOf={({ id }) => id}
        columns={[
          { key: 'name', head: say(unitWords.name), names: true, cell: ({ name }) => name },
          { key: 'role', head: say(unitWords.role), cell: ({ role }) => say(roleName(role)) },
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
                    <span>{say(words.codeUntil, { day: dayOf(one.invitationExpiresAt) })}</span>
                  )}
                </span>
              )
            },
          },
          {
            key: 'until',
            head: say(words.until),
            cell: ({ validTo }) => (validTo === null ? say(words.noEnd) : dayInWords(validTo, language)),
          },
          {
            key: 'tools',
            head: say(words.tools),
            cell: (one) => (
              <Button
                look="tertiary"
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
      {asking && <Revoke one={asking} close={() => setAsking(null)} />}
    </>
  )
}

const roleName = (role: string): LocalText => roles[role as Role]?.name ?? { nb: role, nn: role }

function Revoke({ one, close }: { one: AppointmentAnswer; close: () => void }) {
  const say = useSay()
  const queries = useQueryClient()
  const revoke = useMutation({
    mutationFn: () => request('DELETE', `${ownMunicipality()}/appointments/${one.id}`),
    onSuccess: async () => {
      await queries.invalidateQueries(appointmentsQuery())
      await forgetDesks(queries)
      close()
    },
  })
  return (
    <Dialog title={say(words.title)} close={close}>
      <p>{say(words.text, { name: one.name })}</p>
      {revoke.isError && <Failure cause={revoke.error} />}
      <div className="lp-dialog-foot">
        <Button onClick={close}>{say(words.keep)}</Button>
        <Button look="secondary" colour="danger" disabled={revoke.isPending} onClick={() => revoke.mutate()}>
          {say(words.revoke)}
        </Button>
      </div>
    </Dialog>
  )
}
