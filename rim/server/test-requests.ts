import { v4, v7 } from 'uuid'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { lifeAreas } from '#core/training'
import { type Place, plainAnswers, type World } from '#rim/test-kit'
import type { AnyRoute } from './route.ts'

/** Somewhere that a request can be about, with what lies there. */
export interface Target extends Place {
  readonly round: string
  readonly appointment: string
  readonly basis: string
  readonly project: string
  readonly instrument: string
  /** Code of a training case. */
  readonly case: string
  /** A table that may be shown, and a text in its title. */
  readonly table: string
  readonly tableCanary: string
  /** A text that stands in the unit's name and beside it, but in no row about a person. */
  readonly houseCanary: string
}

const furnished = ['own', 'otherUnit', 'otherMunicipality'] as const
/** `mixed`: the own municipality in the address, and another's things behind it; a table from another county. */
export type Where = (typeof furnished)[number] | 'mixed'
export const wheres: readonly Where[] = [...furnished, 'mixed']

/** A request that a route can carry out. */
export interface MadeRequest {
  readonly method: AnyRoute['method']
  readonly url: string
  readonly body?: unknown
}

/** Where the routes' requests are about, each with an appointment, a legal basis and a name that only that place has. */
export async function furnish(world: World): Promise<Record<Where, Target>> {
  const { database, round, staff } = world
  const tabulation = v7()
  await database.seed('tabulation', {
    id: tabulation,
    round,
    question: 'housing',
    kind: 'statistics',
    purpose: 'Til prøve',
  })
  const project = v7()
  await database.seed('project', {
    id: project,
    title: 'Forløp',
    purpose: 'Til prøve',
    responsible: 'Forsker',
  })
  const bases = await database.sql('select id, municipality from lyttepost.legal_basis')
  const targets = furnished.map(async (where): Promise<[Where, Target]> => {
    const place = world[where]
    const houseCanary = `hus ${v4()}`
    const appointment = v7()
    await quietly(
      database,
      `update lyttepost.unit set name = '${houseCanary}', contact = '${houseCanary}' where id = '${place.unit}'`,
    )
    await database.seed('appointment', {
      id: appointment,
      role: 'registrar',
      name: houseCanary,
      municipality: place.municipality,
      unit: place.unit,
      invitation_hash: v4(),
      invitation_expires_at: new Date(Date.now() + 86_400_000),
    })
    await database.seed('audit_event', {
      id: v7(),
      actor: staff.operator,
      municipality: place.municipality,
      unit: place.unit,
      verb: 'read',
      noun: 'registration',
      thing: place.registration,
      subject: place.registration,
      purpose: houseCanary,
    })
    await database.seed('deletion', {
      registration: v4(),
      round,
      municipality: place.municipality,
      unit: place.unit,
      reason: 'mistake',
    })
    const table = await tableOf(world, tabulation, place.municipality)
    const basis = String(bases.find(({ municipality }) => municipality === place.municipality)?.id)
    const names = { instrument: 'brukerplan@2020.1', case: 'anita' }
    return [where, { ...place, ...names, round, appointment, basis, project, houseCanary, ...table }]
  })
  const places = Object.fromEntries(await Promise.all(targets)) as Record<Where, Target>
  const { municipality, basis, houseCanary } = places.otherMunicipality
  const privacy = JSON.stringify({ controller: { name: houseCanary, contact: '' } })
  await quietly(
    database,
    `update lyttepost.legal_basis set decision_reference = '${houseCanary}' where id = '${basis}';
     update lyttepost.municipality set privacy = '${privacy}' where code = '${municipality}'`,
  )
  const mixed = { ...places.otherMunicipality, municipality: places.own.municipality }
  return {
    ...places,
    otherUnit: { ...places.otherUnit, table: places.own.table, tableCanary: places.own.tableCanary },
    mixed: { ...mixed, ...(await tableOf(world, tabulation, '4601')) },
  }
}

/** A table for a municipality, with its county and the country beside it. */
async function tableOf(
  { database }: World,
  tabulation: string,
  municipality: string,
): Promise<Pick<Target, 'table' | 'tableCanary'>> {
  const [table, tableCanary] = [v7(), `tabell ${v4()}`]
  await database.seed('safe_table', {
    id: table,
    tabulation,
    policy: 'default',
    territories: [municipality, municipality.slice(0, 2), 'NO'],
    content: JSON.stringify({
      id: 'housing',
      title: { nb: tableCanary, nn: tableCanary },
      provenance: { round: 'kartlegging' },
    }),
  })
  return { table, tableCanary }
}

const random = createRandom(7)
const somebody = (): string => randomSyntheticNumber(random, { birthYear: 1975, sex: 'male' })
const name = { nb: 'Runde', nn: 'Runde' }
const days = { opensOn: '2027-01-01', closesOn: '2027-02-01', retentionUntil: '2028-01-01' }

/** A body for each route that takes one, by method and path. A new route needs an entry here. */
const bodies: Readonly<Record<string, (target: Target) => unknown>> = {
  'POST /api/municipalities': () => ({ code: '1106', name: 'Haugesund' }),
  'POST /api/municipalities/{municipality}/invitations': () => ({ name: 'Første Koordinator' }),
  'POST /api/municipalities/{municipality}/units': () => ({ name: 'Ny enhet', unitType: 'health' }),
  'PATCH /api/municipalities/{municipality}/units/{unit}': () => ({ contact: 'Ny dør' }),
  'POST /api/municipalities/{municipality}/appointments': ({ unit }) => ({
    role: 'registrar',
    unit,
    name: 'Ny Registrator',
  }),
  'POST /api/appointments': () => ({
    role: 'regional-adviser',
    name: 'Ny Rådgiver',
    territories: ['11'],
  }),
  'POST /api/rounds': () => ({ code: 'ny-runde', name, instrument: 'brukerplan@2020.1', ...days }),
  'PATCH /api/rounds/{round}': () => ({ retentionUntil: '2040-01-01' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}': () => ({ mode: 'person' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/legal-bases': () => ({
    unitType: 'nav',
    law: 'Loven',
    paragraph: '§ 2',
    decisionReference: '22/1',
    validFrom: '2026-01-01',
    validTo: '2027-01-01',
    allowsLinking: false,
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/registrations': () => ({
    number: somebody(),
    localReference: 'skuff 3',
  }),
  'PATCH /api/registrations/{registration}': () => ({ basedOn: 0, patch: { housing: 'green' } }),
  'POST /api/registrations/{registration}/completion': () => ({ revision: 0 }),
  'POST /api/registrations/{registration}/reopening': () => ({ revision: 0 }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/opt-outs': ({ number }) => ({
    number,
  }),
  'POST /api/training/cases/{case}': () => ({
    colours: Object.fromEntries(lifeAreas.map((area) => [area, 'yellow'])),
  }),
  'POST /api/own/opt-outs': ({ round, municipality }) => ({ round, municipality }),
  'PUT /api/municipalities/{municipality}/processing': () => ({
    contact: 'post@eigersund.test',
    controller: { name: 'Eigersund kommune', contact: 'post@eigersund.test' },
  }),
  'POST /api/rounds/{round}/tabulations': () => ({
    kind: 'statistics',
    question: 'housing',
    purpose: 'Til prøve',
  }),
  'POST /api/projects': () => ({ title: 'Nytt', purpose: 'Å prøve', responsible: 'Forsker' }),
  'POST /api/projects/{project}/approvals': () => ({
    kind: 'ethics-committee',
    reference: '2026/1',
    decidedOn: '2026-01-01',
    validTo: '2030-01-01',
  }),
}

/** What must stand in the database for a route to have something to do, as SQL. */
const preparations: Readonly<Record<string, string>> = {
  'DELETE /api/rounds/{round}/municipalities/{municipality}/submission':
    'update lyttepost.participation set submitted_at = now(), release = 1',
  'POST /api/registrations/{registration}/completion': `update lyttepost.registration
    set answers = '${JSON.stringify(plainAnswers())}'`,
  'POST /api/registrations/{registration}/reopening': `update lyttepost.registration
    set status = 'complete', completed_at = now()`,
}

export const nameOf = ({ method, path }: AnyRoute): string => `${method} ${path}`

/** Makes up a request for a route, about a place. Throws where the route has a parameter or a body that is not known here. */
export function requestFor(route: AnyRoute, target: Target): MadeRequest {
  const { method } = route
  const url = route.path.replace(/\{(\w+)\}/g, (_, parameter: string) => {
    const value = (target as unknown as Record<string, unknown>)[parameter]
    if (typeof value !== 'string') throw new Error(`${nameOf(route)}: no {${parameter}} to ask for`)
    return value
  })
  if (route.body === undefined) return { method, url }
  const body = bodies[nameOf(route)]
  if (!body) throw new Error(`${nameOf(route)}: no body to send; give it one in test-requests.ts`)
  return { method, url, body: body(target) }
}

/** Makes the database ready for a route. Returns whether there was anything to do. */
export async function prepare({ database }: World, route: AnyRoute): Promise<boolean> {
  const text = preparations[nameOf(route)]
  if (text !== undefined) await quietly(database, text)
  return text !== undefined
}

/** Runs SQL without triggers and without the log: what stood there before the test began. */
const quietly = ({ sql }: World['database'], text: string) =>
  sql(`begin; set local session_replication_role = replica; ${text}; commit`)
