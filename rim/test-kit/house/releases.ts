import { v4, v7 } from 'uuid'
import {
  type Column,
  choiceColumn,
  type Dataset,
  firstMissingCode,
  missingCodes,
  missingNumbers,
  type Registration,
  type Rows,
} from '#core/dataset'
import type { Answer } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createReleaseWorkshop, type ReleaseTools } from '#rim/services'
import { type Scope, submitRound, within } from '#rim/storage'
import { legalRegistrations, randomRegistrations } from '../registrations.ts'
import type { TestDatabase } from './database.ts'
import { dayFromNow } from './day-from-now.ts'
import type { World } from './world.ts'

/** The house's types of units by the dataset's names. */
const unitTypes: Readonly<Record<string, string>> = {
  health_care: 'health',
  nav: 'nav',
  child_welfare: 'child-welfare',
  gp: 'general-practitioner',
}

/** Where registrations are put. */
export interface SeedPlace {
  readonly round: string
  readonly municipality: string
}

/**
 * Puts complete registrations into a municipality's round as the administrator, in one statement, with the units and the
 * legal bases that they need. Each person has pseudonyms of her own.
 */
export async function seedRegistrations(
  database: TestDatabase,
  { round, municipality }: SeedPlace,
  registrations: readonly Registration[],
): Promise<readonly string[]> {
  const units = new Map<string, { id: string; type: string; basis: string }>()
  for (const { unit, unitType } of registrations) {
    if (units.has(unit)) continue
    const own = { id: v7(), type: unitTypes[unitType]!, basis: v7() }
    units.set(unit, own)
    await database.seed('unit', { id: own.id, municipality, name: unit, unit_type: own.type })
    await database.seed('legal_basis', {
      id: own.basis,
      round,
      municipality,
      unit_type: own.type,
      law: 'helsepersonelloven',
      paragraph: '§ 29',
      decision_reference: '21/1234',
      valid_from: '2020-01-01',
      valid_to: '2099-12-31',
      allows_linking: true,
    })
  }
  const created = v7()
  const rows = registrations.map(({ unit, person, answers }) => {
    const own = units.get(unit)!
    return {
      id: v4(),
      round,
      municipality,
      unit: own.id,
      unit_type: own.type,
      legal_basis: own.basis,
      round_pseudonym: `${round}${person}`.padEnd(43, 'x').slice(-43),
      link_pseudonym: `link${municipality}${person}`.padEnd(43, 'y').slice(-43),
      answers,
      status: 'complete',
      created_by: created,
      completed_at: '2026-11-20T10:00:00Z',
    }
  })
  // several statements at once are one transaction; without its triggers, as seeding is
  await database.sql(
    `set local session_replication_role = replica;
     insert into lyttepost.registration (id, round, municipality, unit, unit_type, legal_basis, round_pseudonym,
       link_pseudonym, answers, status, created_by, completed_at)
     select id, round, municipality, unit, unit_type, legal_basis, round_pseudonym, link_pseudonym, answers, status,
       created_by, completed_at
     from jsonb_populate_recordset(null::lyttepost.registration, $rows$${JSON.stringify(rows)}$rows$)`,
  )
  return rows.map(({ id }) => id)
}

/**
 * Makes the world's round that of 2020 and has in it only these registrations, by municipality, which each submits. Bergen, of
 * another county, is made too.
 */
export async function seedSubmitted(
  { database, desks, round, staff }: Pick<World, 'database' | 'desks' | 'round' | 'staff'>,
  drawn: Iterable<readonly [municipality: string, registrations: readonly Registration[]]>,
): Promise<void> {
  await database.seed('municipality', { code: '4601', name: 'Bergen' })
  await database.seed('participation', { round, municipality: '4601', mode: 'person' })
  const quietly = (text: string) => database.sql(`set local session_replication_role = replica; ${text}`)
  await quietly('delete from lyttepost.registration; delete from lyttepost.legal_basis')
  await quietly(`update lyttepost.round set year = 2020 where id = '${round}'`)
  for (const [municipality, registrations] of drawn) {
    await seedRegistrations(database, { round, municipality }, registrations)
    const scope: Scope = {
      ...{ desk: 'municipality', municipality, staff: staff.coordinator, role: 'coordinator' },
    }
    await within(desks.house, scope, (work) => submitRound(work, round))
  }
}

/**
 * A round of an earlier year, open and closed again, that municipalities have submitted; returns its id. Whoever has the same
 * person's name in another round is linked with it, since the legal bases allow that.
 */
export async function seedEarlierYear(
  { database, desks, staff }: Pick<World, 'database' | 'desks' | 'staff'>,
  year: number,
  drawn: Iterable<readonly [municipality: string, registrations: readonly Registration[]]>,
): Promise<string> {
  const id = v7()
  await database.seed('round', {
    ...{ id, code: `kartlegging-${year}`, year, instrument: 'brukerplan@2020.1' },
    ...{ name_nb: `Kartleggingen ${year}`, name_nn: `Kartlegginga ${year}` },
    ...{ opens_on: dayFromNow(-10), closes_on: dayFromNow(20), retention_until: dayFromNow(900) },
  })
  for (const [municipality, registrations] of drawn) {
    await database.seed('participation', { round: id, municipality, mode: 'person' })
    const apart = registrations.map((one) => ({ ...one, unit: `${one.unit} ${year}` }))
    await seedRegistrations(database, { round: id, municipality }, apart)
    const scope: Scope = {
      ...{ desk: 'municipality', municipality, staff: staff.coordinator, role: 'coordinator' },
    }
    await within(desks.house, scope, (work) => submitRound(work, id))
  }
  return id
}

/** The form of the tests' rounds, and made-up answers to it that differ from person to person. */
const form = loadInstruments().find(({ id }) => id === 'brukerplan@2020.1')!

/** Made-up registrations of a municipality. */
export const drawRegistrations = (municipality: string, count: number, seed: number): Registration[] =>
  randomRegistrations(form, count, { municipality, round: '2020' }, seed)

/** The same with little difference between people, which is decided about quickly. */
export const drawPlain = (municipality: string, count: number): Registration[] =>
  legalRegistrations(form, count, { municipality, round: '2020' })

/** Rows of a dataset as the registrations that they were made of, all as if made in one municipality now. */
export function registrationsIn(dataset: Dataset, rows: Rows, municipality: string): Registration[] {
  const questions = [...dataset.columns.values()].filter(({ kindOfSource }) => kindOfSource === 'question')
  const unitType = choiceColumn(dataset, 'unit_type')
  return Array.from(rows, (row): Registration => {
    const answers: Record<string, Answer> = {}
    for (const column of questions) {
      const answer = answerIn(column, row)
      if (answer !== null) answers[column.code] = answer
    }
    const type = unitType.choices[unitType.data[row]!]!.code
    return {
      municipality,
      round: '2020',
      unitType: type,
      unit: `${municipality} ${type}`,
      person: String(row),
      answers,
    }
  })
}

/** Null for what was not asked or left open. */
function answerIn(column: Column, row: number): Answer | null {
  const code = column.kind === 'flags' ? column.state[row]! : column.data[row]!
  for (const kind of ['unknown', 'refused'] as const) {
    if (code === (column.kind === 'number' ? missingNumbers : missingCodes)[kind]) return { missing: kind }
  }
  if (column.kind === 'number') return code < 0 ? null : code
  if (column.kind === 'key' || code >= firstMissingCode) return null
  if (column.kind === 'choice') return column.choices[code]!.code
  return column.choices.filter((_, at) => column.flags[at]![row] === 1).map((choice) => choice.code)
}

/** A workshop for a test, and what went wrong in it. */
export interface TestWorkshop {
  readonly tools: ReleaseTools
  readonly faults: unknown[]
  close(): Promise<void>
}

/** Threads to make releases with. */
export function testWorkshop(lanes = 2): TestWorkshop {
  const workshop = createReleaseWorkshop(lanes)
  const faults: unknown[] = []
  return {
    tools: { workshop, onFault: (cause) => faults.push(cause) },
    faults,
    close: () => workshop.close(),
  }
}
