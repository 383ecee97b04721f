import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** The main groups of the mapping: problems with substances, and mental problems alone. */
export type MappedGroup = 'substance' | 'mental'

export interface StoredRound {
  readonly id: string
  readonly code: string
  readonly name: { readonly nb: string; readonly nn: string }
  readonly instrument: string
  readonly opensOn: string
  readonly closesOn: string
  readonly retentionUntil: string
  /** The year that reports and time series call it by. */
  readonly year: number
  /** Who is to be registered, in words; may be empty. */
  readonly population: { readonly nb: string; readonly nn: string }
  readonly groups: readonly MappedGroup[]
  /** The types of units that may register; empty: any. */
  readonly unitTypes: readonly string[]
  /** ISO 8601; no municipality submits or reopens after this. */
  readonly closedAt: string | null
  /** ISO 8601; the country's figures are out. */
  readonly releasedAt: string | null
}

/** A round to be made: what is left out is both groups, units of any type and the year in which it opens. */
export type NewRound = Omit<
  StoredRound,
  'year' | 'population' | 'groups' | 'unitTypes' | 'closedAt' | 'releasedAt'
> &
  Partial<Pick<StoredRound, 'year' | 'population' | 'groups' | 'unitTypes'>>

const selected = (work: Work) =>
  work
    .selectFrom('round')
    .select([
      'id',
      'code',
      'name_nb',
      'name_nn',
      'instrument',
      'opens_on as opensOn',
      'closes_on as closesOn',
      'retention_until as retentionUntil',
      'year',
      'population_nb',
      'population_nn',
      'groups',
      'unit_types as unitTypes',
      'closed_at as closedAt',
      'released_at as releasedAt',
    ])

export type RoundRow = Awaited<ReturnType<ReturnType<typeof selected>['executeTakeFirstOrThrow']>>
/** A round out of a row that holds its columns. */
export const roundOf = ({
  name_nb,
  name_nn,
  population_nb,
  population_nn,
  ...rest
}: RoundRow): StoredRound => ({
  ...rest,
  name: { nb: name_nb, nn: name_nn },
  population: { nb: population_nb, nn: population_nn },
})

/** All rounds, the newest first. */
export async function listRounds(work: Work): Promise<readonly StoredRound[]> {
  return (await selected(work).orderBy('opens_on', 'desc').execute()).map(roundOf)
}

export async function findRound(work: Work, id: string): Promise<StoredRound | null> {
  const found = await selected(work).where('id', '=', id).executeTakeFirst()
  return found ? roundOf(found) : null
}

/** The same, held as it is until the transaction ends: nobody closes it, opens it again or releases it meanwhile. */
export async function holdRound(work: Work, id: string): Promise<StoredRound | null> {
  const found = await selected(work).where('id', '=', id).forShare().executeTakeFirst()
  return found ? roundOf(found) : null
}

export async function addRound(work: Work, round: NewRound): Promise<void> {
  await work
    .insertInto('round')
    .values({
      id: round.id,
      code: round.code,
      name_nb: round.name.nb,
      name_nn: round.name.nn,
      instrument: round.instrument,
      opens_on: round.opensOn,
      closes_on: round.closesOn,
      retention_until: round.retentionUntil,
      year: round.year ?? Number(round.opensOn.slice(0, 4)),
      ...(round.population && { population_nb: round.population.nb, population_nn: round.population.nn }),
      ...(round.groups && { groups: [...round.groups] }),
      ...(round.unitTypes && { unit_types: [...round.unitTypes] }),
    })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'round', thing: round.id })
}

/** What of a round may be another after it was made; its form, year and groups stand. */
export type RoundChange = Partial<
  Pick<StoredRound, 'name' | 'opensOn' | 'closesOn' | 'retentionUntil' | 'population' | 'unitTypes'>
>

export async function changeRound(work: Work, id: string, change: RoundChange): Promise<void> {
  const set = {
    ...(change.name && { name_nb: change.name.nb, name_nn: change.name.nn }),
    ...(change.opensOn && { opens_on: change.opensOn }),
    ...(change.closesOn && { closes_on: change.closesOn }),
    ...(change.retentionUntil && { retention_until: change.retentionUntil }),
    ...(change.population && { population_nb: change.population.nb, population_nn: change.population.nn }),
    ...(change.unitTypes && { unit_types: [...change.unitTypes] }),
  }
  if (Object.keys(set).length === 0) return
  await work.updateTable('round').set(set).where('id', '=', id).execute()
  await logEvent(work, {
    verb: 'change',
    noun: 'round',
    thing: id,
    details: { fields: Object.keys(change).join(' ') },
  })
}
