import { v4 } from 'uuid'
import { readRegistrations, type StoredRegistration } from './registrations.ts'
import type { Scope } from './scope.ts'
import { type Constraints, openConstraints } from './test-refused.ts'

/** A world with registrations that stood there before the test began. */
export interface RegistrationGround extends Constraints {
  /** The unit next door, and a unit in another municipality, each with the own registrar at the desk. */
  readonly nextDoor: Scope
  readonly elsewhere: Scope
  /** Makes one of somebody new in the own unit, and returns its id. */
  seeded(differs?: Readonly<Record<string, unknown>>): Promise<string>
  pseudonym(): string
  /** The id of a municipality's legal basis of a round. */
  basisOf(municipality?: string, round?: string): Promise<string>
  read(id: string, scope?: Scope): Promise<StoredRegistration>
  /** What the log tells of a registration, oldest first. */
  eventsOf(id: string): Promise<readonly Record<string, unknown>[]>
}

export async function openRegistrations(): Promise<RegistrationGround> {
  const here = await openConstraints()
  const { world, unit, done } = here
  const { sql, seed } = world.database
  let numbered = 0
  const pseudonym = (): string => String(++numbered).padStart(43, 'f')
  const basisOf = async (municipality = '1101', round = world.round): Promise<string> => {
    const text = 'select id from lyttepost.legal_basis where municipality = $1 and round = $2 limit 1'
    return String((await sql(text, [municipality, round]))[0]!.id)
  }
  return {
    ...here,
    nextDoor: { ...unit, unit: world.otherUnit.unit },
    elsewhere: { ...unit, municipality: '1103', unit: world.otherMunicipality.unit },
    pseudonym,
    basisOf,
    seeded: async (differs = {}) => {
      const id = v4()
      await seed('registration', {
        id,
        round: world.round,
        municipality: '1101',
        unit: world.own.unit,
        unit_type: 'health',
        legal_basis: await basisOf(),
        round_pseudonym: pseudonym(),
        created_by: world.staff.registrar,
        ...differs,
      })
      return id
    },
    read: async (id, scope = unit) =>
      (await done(scope, (work) => readRegistrations(work, [id], 'mapping')))[0]!,
    eventsOf: (id) =>
      sql(
        'select verb, purpose, unit, details from lyttepost.audit_event where subject = $1 order by at, id',
        [id],
      ),
  }
}
