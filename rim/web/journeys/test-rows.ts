import { v4, v7 } from 'uuid'
import type { Answers } from '#core/instruments'
import { linkPseudonymOf, pseudonymsOf, readNumber } from '#rim/services'
import type { Site } from '#rim/test-kit/chromium'

/** A round of long ago that the world's own unit took part in, closed since, with one completed registration in it. */
export async function seedEarlierRound(
  { world }: Site,
  {
    year,
    instrument,
    number,
    answers,
  }: {
    readonly year: number
    readonly instrument: string
    readonly number: string
    readonly answers: Answers
  },
): Promise<{ readonly round: string; readonly registration: string }> {
  const { seed } = world.database
  const { municipality, unit } = world.own
  const round = v7()
  const basis = v7()
  const registration = v4()
  await seed('round', {
    id: round,
    code: `kartlegging-${year}`,
    name_nb: `Kartleggingen ${year}`,
    name_nn: `Kartlegginga ${year}`,
    instrument,
    opens_on: `${year}-09-01`,
    closes_on: `${year}-12-15`,
    retention_until: `${new Date().getFullYear() + 2}-12-31`,
  })
  await seed('participation', { round, municipality, mode: 'person' })
  await seed('legal_basis', {
    id: basis,
    round,
    municipality,
    unit_type: 'health',
    law: 'helsepersonelloven',
    paragraph: '§ 29',
    decision_reference: '17/1234',
    valid_from: `${year}-01-01`,
    valid_to: `${new Date().getFullYear() + 2}-12-31`,
    allows_linking: true,
  })
  const read = readNumber(world.desks, number)
  const pseudonyms = await pseudonymsOf(world.desks, read, round, municipality)
  await seed('registration', {
    id: registration,
    round,
    municipality,
    unit,
    unit_type: 'health',
    legal_basis: basis,
    round_pseudonym: pseudonyms.round,
    link_pseudonym: await linkPseudonymOf(world.desks, read, municipality),
    birth_year: 1974,
    sex: answers.sex,
    answers: JSON.stringify(answers),
    status: 'complete',
    completed_at: `${year}-10-01T10:00:00Z`,
    created_by: world.staff.registrar,
    created_at: `${year}-10-01T09:00:00Z`,
    changed_at: `${year}-10-01T10:00:00Z`,
  })
  return { round, registration }
}

/** A registration of the own unit as it stands in the round that is open, put there past all of the program. */
export async function seedRegistration(
  { world }: Site,
  number: string,
  row: {
    readonly reference: string | null
    readonly answers: Answers
    readonly notes?: Readonly<Record<string, unknown>>
    readonly complete?: boolean
    /** Id of a legal basis; absent: any of the round. */
    readonly basis?: string
    /** Days ago. */
    readonly age?: number
  },
): Promise<string> {
  const { database, own, round, desks } = world
  const id = v4()
  const read = readNumber(desks, number)
  const pseudonyms = await pseudonymsOf(desks, read, round, own.municipality)
  const [basis] = await database.sql(
    'select id from lyttepost.legal_basis where round = $1 and municipality = $2',
    [round, own.municipality],
  )
  const at = new Date(Date.now() - (row.age ?? 0) * 86_400_000).toISOString()
  await database.seed('registration', {
    id,
    round,
    municipality: own.municipality,
    unit: own.unit,
    unit_type: 'health',
    legal_basis: row.basis ?? basis?.id,
    round_pseudonym: pseudonyms.round,
    link_pseudonym: await linkPseudonymOf(desks, read, own.municipality),
    local_reference: row.reference,
    birth_year: 1990,
    sex: row.answers.sex,
    answers: JSON.stringify(row.answers),
    notes: JSON.stringify(row.notes ?? {}),
    ...(row.complete && { status: 'complete', completed_at: at }),
    created_by: world.staff.registrar,
    created_at: at,
    changed_at: at,
  })
  return id
}
