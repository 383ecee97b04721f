import type { LocalText } from '#core/foundation'
import { Button, Card, Tag } from '../../ui/index.ts'
import { useSay } from '../../words/index.ts'
import { unitTypeName } from '../unit-types.ts'
import type { AppointmentAnswer, UnitAnswer } from './answers.ts'
import { StaffTable } from './staff-table.tsx'

const words = {
  noContact: {
    nb: 'Kontaktopplysninger mangler. De trengs i brevet til mottakerne.',
    nn: 'Kontaktopplysningar manglar. Dei trengst i brevet til mottakarane.',
    en: 'Contact information is missing. It is needed in the letter to the recipients.',
  },
  give: { nb: 'Gi tilgang', nn: 'Gi tilgang', en: 'Give access' },
  giveIn: { nb: 'Gi tilgang i {unit}', nn: 'Gi tilgang i {unit}', en: 'Give access in {unit}' },
  change: { nb: 'Endre', nn: 'Endre', en: 'Change' },
  changeIt: { nb: 'Endre {unit}', nn: 'Endre {unit}', en: 'Change {unit}' },
  staff: { nb: 'Ansatte i {unit}', nn: 'Tilsette i {unit}', en: 'Staff in {unit}' },
} satisfies Record<string, LocalText>

/** A unit with who works there. */
export function UnitCard({
  unit,
  staff,
  change,
  appoint,
}: {
  unit: UnitAnswer
  /** Null: it may not be known at this login. */
  staff: readonly AppointmentAnswer[] | null
  change: () => void
  appoint: () => void
}) {
  const say = useSay()
  const { name, contact, unitType } = unit
  return (
    <Card title={name} tools={<Tag>{say(unitTypeName(unitType))}</Tag>}>
      {contact === '' ? (
        <p className="lp-unit-lacks">{say(words.noContact)}</p>
      ) : (
        <p className="lp-subtle">{contact}</p>
      )}
      {staff && <StaffTable caption={say(words.staff, { unit: name })} staff={staff} />}
      <div className="lp-row">
        {staff && (
          <Button look="secondary" size="sm" onClick={appoint} aria-label={say(words.giveIn, { unit: name })}>
            {say(words.give)}
          </Button>
        )}
        <Button look="tertiary" size="sm" onClick={change} aria-label={say(words.changeIt, { unit: name })}>
          {say(words.change)}
        </Button>
      </div>
    </Card>
  )
}
