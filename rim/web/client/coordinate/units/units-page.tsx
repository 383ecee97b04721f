import { useState } from 'react'
import { useSearch } from 'wouter'
import type { LocalText } from '#core/foundation'
import { Alert, Awaited, Button, ButtonLink, Card, Failure, PageTitle } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { RoundCrumb } from '../round/round-crumb.tsx'
import type { UnitAnswer } from './answers.ts'
import { AppointForm } from './appoint-form.tsx'
import { Codes, type GivenCode } from './codes.tsx'
import { useAppointments, useUnits } from './queries.ts'
import { StaffTable } from './staff-table.tsx'
import { UnitCard } from './unit-card.tsx'
import { UnitForm } from './unit-form.tsx'
import './units.css'

const words = {
  title: { nb: 'Enheter og ansatte', nn: 'Einingar og tilsette', en: 'Units and staff' },
  lead: {
    nb: 'Her ordner du hvilke enheter som registrerer, og hvem som har tilgang i hver av dem.',
    nn: 'Her ordnar du kva einingar som registrerer, og kven som har tilgang i kvar av dei.',
    en: 'Here you see to which units register, and who has access in each of them.',
  },
  fresh: { nb: 'Ny enhet', nn: 'Ny eining', en: 'New unit' },
  many: { nb: 'Lim inn flere på en gang', nn: 'Lim inn fleire på ein gong', en: 'Paste several at once' },
  none: {
    nb: 'Kommunen har ingen enheter ennå. Begynn med å opprette den første. Deretter gir du ansatte tilgang.',
    nn: 'Kommunen har ingen einingar enno. Begynn med å opprette den første. Deretter gir du tilsette tilgang.',
    en: 'The municipality has no units yet. Begin by making the first one. Then you give staff access.',
  },
  coordinators: { nb: 'Koordinatorer', nn: 'Koordinatorar', en: 'Coordinators' },
  coordinatorsTable: {
    nb: 'Koordinatorer i kommunen',
    nn: 'Koordinatorar i kommunen',
    en: 'Coordinators of the municipality',
  },
  coordinatorsLead: {
    nb: 'Ha gjerne to, så kommunen ikke står uten når én er borte.',
    nn: 'Ha gjerne to, så kommunen ikkje står utan når éin er borte.',
    en: 'Have two if you can, so that the municipality is not without when one is away.',
  },
  freshCoordinator: { nb: 'Ny koordinator', nn: 'Ny koordinator', en: 'New coordinator' },
  closed: {
    nb: 'Nedlagte enheter ({count})',
    nn: 'Nedlagde einingar ({count})',
    en: 'Closed units ({count})',
  },
  open: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  openIt: { nb: 'Endre {unit}', nn: 'Endre {unit}', en: 'Change {unit}' },
} satisfies Record<string, LocalText>

type Shown =
  | { readonly what: 'unit'; readonly unit: UnitAnswer | null }
  | { readonly what: 'appoint'; readonly unit: UnitAnswer | null }
  | { readonly what: 'codes'; readonly codes: readonly GivenCode[] }

/** The municipality's units, who works there, and its coordinators. */
export default function UnitsPage() {
  const say = useSay()
  const units = useUnits()
  const appointments = useAppointments()
  const from = new URLSearchParams(useSearch()).get('round')
  const [shown, setShown] = useState<Shown | null>(null)
  if (!units.data) return <Awaited query={units} />
  const open = units.data.filter(({ closedAt }) => closedAt === null)
  const closed = units.data.filter(({ closedAt }) => closedAt !== null)
  const staffOf = (unit: string | null) => appointments.data?.filter((one) => one.unit === unit) ?? null
  const coordinators = staffOf(null)
  const close = () => setShown(null)
  return (
    <div className="lp-stack">
      {from !== null && <RoundCrumb round={from} />}
      <PageTitle>{say(words.title)}</PageTitle>
      <p className="lp-lead">{say(words.lead)}</p>
      {appointments.isError && (
        <Failure cause={appointments.error} again={() => void appointments.refetch()} />
      )}
      {open.length === 0 && (
        <Alert colour="info">
          <p className="ds-paragraph">{say(words.none)}</p>
        </Alert>
      )}
      <div className="lp-row">
        <Button onClick={() => setShown({ what: 'unit', unit: null })}>{say(words.fresh)}</Button>
        <ButtonLink to="/coordinate/units/import" look="secondary">
          {say(words.many)}
        </ButtonLink>
      </div>
      {open.map((unit) => (
        <UnitCard
          key={unit.id}
          unit={unit}
          staff={staffOf(unit.id)}
          change={() => setShown({ what: 'unit', unit })}
          appoint={() => setShown({ what: 'appoint', unit })}
        />
      ))}
      {coordinators && (
        <Card title={say(words.coordinators)}>
          <p className="lp-subtle">{say(words.coordinatorsLead)}</p>
          <StaffTable caption={say(words.coordinatorsTable)} staff={coordinators} />
          <Button look="secondary" size="sm" onClick={() => setShown({ what: 'appoint', unit: null })}>
            {say(words.freshCoordinator)}
          </Button>
        </Card>
      )}
      {closed.length > 0 && (
        <details className="ds-details lp-closed-units">
          <summary>{say(words.closed, { count: closed.length })}</summary>
          <ul>
            {closed.map((unit) => (
              <li key={unit.id} className="lp-row">
                {unit.name}
                <Button
                  look="tertiary"
                  size="sm"
                  aria-label={say(words.openIt, { unit: unit.name })}
                  onClick={() => setShown({ what: 'unit', unit })}
                >
                  {say(words.open)}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {shown?.what === 'unit' && <UnitForm unit={shown.unit} close={close} />}
      {shown?.what === 'appoint' && (
        <AppointForm unit={shown.unit} close={close} given={(codes) => setShown({ what: 'codes', codes })} />
      )}
      {shown?.what === 'codes' && <Codes codes={shown.codes} close={close} />}
    </div>
  )
}
