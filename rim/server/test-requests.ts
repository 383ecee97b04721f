import { v4, v7 } from 'uuid'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { lifeAreas } from '#core/training'
import { loadInstruments } from '#rim/assets'
import { type Place, plainAnswers, type World } from '#rim/test-kit'
import type { AnyRoute } from './route.ts'

/** Somewhere that a request can be about, with what lies there. */
export interface Target extends Place {
  readonly round: string
  readonly appointment: string
  readonly basis: string
  readonly project: string
  readonly instrument: string
  /** Who is written to, a training day that is full but for one, who comes to it, and what was written. */
  readonly contact: string
  readonly trainingDay: string
  readonly signUp: string
  readonly message: string
  readonly template: string
  /** Code of a training case. */
  readonly case: string
  readonly proposal: string
  readonly draft: string
  readonly pilot: string
  /** A table that may be shown, and a text in its title. */
  readonly table: string
  /** What stands on the unit's quality list, and a table that can be entered instead of persons. */
  readonly finding: string
  readonly mainGroup: string
  readonly tableCode: string
  /** An extra report that is made, one of its files, and a taking out of registrations. */
  readonly order: string
  /** A report that is made, with a file of the same edition. */
  readonly release: string
  readonly edition: string
  readonly export: string
  /** The county that the municipality lies in. */
  readonly county: string
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
  const revision = await furnishRevision(world)
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
    const ordered = await ordersOf(world, place.municipality)
    const basis = String(bases.find(({ municipality }) => municipality === place.municipality)?.id)
    const written = await writtenTo(world, place.municipality)
    const numbers = await numbersOf(world, place)
    const names = { instrument: 'brukerplan@2020.1', case: 'anita', ...revision }
    const county = place.municipality.slice(0, 2)
    const made = { appointment, basis, project, houseCanary, county, ...table, ...ordered }
    return [where, { ...place, ...names, ...written, ...numbers, round, ...made }]
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

/** An order that is made, and a taking out that is asked for, of a municipality; with the release that they rest on. */
async function ordersOf(
  { database, round, staff }: World,
  municipality: string,
): Promise<Pick<Target, 'order' | 'edition' | 'export' | 'release'>> {
  const made = { order: v7(), edition: 'workbook', export: v7() }
  const [basis] = await database.sql('select id from lyttepost.legal_basis where municipality = $1', [
    municipality,
  ])
  const place = { round, municipality }
  // one for the municipality, however many of its places there are
  await quietly(
    database,
    `insert into lyttepost.release
       (id, round, territory, municipality, number, reason, state, data_hash, manifest, hash, made_at)
     values ('${v7()}', '${round}', '${municipality}', '${municipality}', 1, 'submission', 'made',
       '${'a'.repeat(64)}', '{"data": [], "files": []}', '${'b'.repeat(64)}', now()) on conflict do nothing;
     insert into lyttepost.release_file (release, edition, name, type, size, sha256, bytes)
     select id, '${made.edition}', 'tabeller-${municipality}.xlsx', 'application/octet-stream', 4,
       encode(sha256('${municipality}'), 'hex'), '${municipality}'
     from lyttepost.release where municipality = '${municipality}' on conflict do nothing`,
  )
  const [release] = await database.sql('select id from lyttepost.release where municipality = $1', [
    municipality,
  ])
  await database.seed('report_order', {
    ...place,
    id: made.order,
    subject: 'own',
    wish: 'Flere tall om bolig',
    crossing: 'sex',
    tables: ['housing'],
    state: 'made',
    asked_by: staff.coordinator,
    made_at: new Date().toISOString(),
  })
  await database.seed('report_order_file', {
    municipality,
    report_order: made.order,
    edition: made.edition,
    name: `tillegg-${municipality}.xlsx`,
    type: 'application/octet-stream',
    size: 4,
    sha256: 'c'.repeat(64),
    bytes: Buffer.from(municipality),
  })
  await database.seed('row_export', {
    ...place,
    id: made.export,
    unit_type: 'health',
    legal_basis: basis?.id,
    purpose: 'Til planen for tjenesten',
    asked_by: staff.coordinator,
  })
  return { ...made, release: String(release?.id) }
}

/** A proposal of the own municipality, and a draft of a new form with one change, which is being tried. */
async function furnishRevision({
  database,
  own,
}: World): Promise<Pick<Target, 'proposal' | 'draft' | 'pilot'>> {
  const [proposal, draft, pilot] = [v7(), v7(), v7()]
  await database.seed('proposal', {
    id: proposal,
    kind: 'other',
    instrument: 'brukerplan@2026.1',
    text: 'Færre spørsmål',
    why: 'Det tar for lang tid',
    supporters: 1,
  })
  await database.seed('proposal_support', { proposal, municipality: own.municipality, asked: true })
  const because = { editorial: 'Til prøve' }
  const changes = [{ id: v7(), because, kind: 'retire-rule', number: 1130 }]
  await database.seed('revision_draft', {
    id: draft,
    base: 'brukerplan@2026.1',
    year: 2031,
    changes: JSON.stringify(changes),
  })
  const form = loadInstruments().at(-1)
  await database.seed('pilot', { id: pilot, draft, form: JSON.stringify(form), form_hash: 'a'.repeat(64) })
  return { proposal, draft, pilot }
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

/** A finding about a place's registration, with a text of the unit's own. */
async function numbersOf(
  { database, round }: World,
  { municipality, unit, registration }: Place,
): Promise<Pick<Target, 'finding' | 'mainGroup' | 'tableCode'>> {
  const finding = v7()
  const place = { municipality, unit }
  await quietly(
    database,
    `insert into lyttepost.quality_check (round, municipality, made_at, registrations)
     values ('${round}', '${municipality}', now(), 1) on conflict do nothing`,
  )
  await database.seed('quality_finding', {
    id: finding,
    round,
    ...place,
    number: 1546,
    details: '{"seconds": 60}',
    fingerprint: 'x',
  })
  await database.seed('quality_concern', { id: v4(), finding, registration, ...place })
  return { finding, mainGroup: 'mental', tableCode: 'category' }
}

/** A contact, somebody who comes to a training day, and a message, of a municipality. */
async function writtenTo(
  { database, round }: World,
  municipality: string,
): Promise<Pick<Target, 'contact' | 'trainingDay' | 'signUp' | 'message' | 'template'>> {
  const made = { contact: v7(), trainingDay: v7(), signUp: v7(), message: v7() }
  const email = `${made.contact}@kommune.example`
  await database.seed('contact', { id: made.contact, municipality, name: 'Kontakt', email })
  await database.seed('training_day', {
    id: made.trainingDay,
    round,
    day: '2099-01-01',
    begins: '09:00',
    ends: '15:00',
    place: 'Rådhuset',
    places: 2,
    taken: 1,
  })
  await database.seed('training_sign_up', {
    id: made.signUp,
    training_day: made.trainingDay,
    municipality,
    name: 'Deltaker',
    email,
  })
  await database.seed('message', {
    id: made.message,
    round,
    municipality,
    kind: 'own',
    language: 'nb',
    to_name: 'Kontakt',
    to_address: email,
    subject: 'Hei',
    body: 'Hei',
    state: 'held',
    message_id: `<${made.message}@lyttepost.example>`,
  })
  await quietly(
    database,
    `insert into lyttepost.invitation (round, municipality, answer_by)
     values ('${round}', '${municipality}', '2099-01-01') on conflict do nothing`,
  )
  return { ...made, template: 'own' }
}

const random = createRandom(7)
const somebody = (): string => randomSyntheticNumber(random, { birthYear: 1975, sex: 'male' })
const name = { nb: 'Runde', nn: 'Runde' }
const days = { opensOn: '2027-01-01', closesOn: '2027-02-01', retentionUntil: '2028-01-01' }

const contact = {
  name: 'Ny Kontakt',
  email: 'ny@kommune.example',
  language: 'nb',
  receives: ['rounds'],
}
const trainingDay = {
  day: '2098-01-01',
  begins: '09:00',
  ends: '12:00',
  place: '',
  link: 'https://mote.example',
  about: { nb: '', nn: '' },
  places: 20,
}

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
  'PUT /api/rounds/{round}/bases': () => ({
    bases: [{ unitType: 'health', law: 'Loven', paragraph: '§ 1', explanation: { nb: '', nn: '' } }],
  }),
  'POST /api/rounds/{round}/closing': () => ({ reason: 'Alle har levert' }),
  'POST /api/rounds/{round}/reopening': () => ({ reason: 'To kommuner mangler' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}': () => ({ mode: 'person' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}/expectations': ({ unit }) => ({
    numbers: [{ unit, expected: 40 }],
  }),
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
  'POST /api/rounds/{round}/municipalities/{municipality}/quality': () => ({ when: 'now' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/quality': () => ({ when: 'now' }),
  'PUT /api/quality-findings/{finding}/review': () => ({ reason: 'Sett på' }),
  'PUT /api/rounds/{round}/municipalities/{municipality}/entered-tables/{mainGroup}/{tableCode}': () => ({
    revision: 0,
    base: 3,
    counts: { mental_milder: 3 },
    note: '',
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': () => ({
    text: 'gruppe;tabell;rad;antall\nmental;category;antall;3\n',
  }),
  'POST /api/registrations/{registration}/reopening': () => ({ revision: 0 }),
  'POST /api/rounds/{round}/municipalities/{municipality}/units/{unit}/opt-outs': ({ number }) => ({
    number,
  }),
  'POST /api/proposals': () => ({
    kind: 'wording',
    question: 'housing',
    text: 'Skriv det enklere',
    why: 'Det blir misforstått',
  }),
  'POST /api/proposals/{proposal}/discussion': () => ({ text: 'Vi ser på det' }),
  'POST /api/revision-decisions': ({ proposal }) => ({
    verdict: 'accepted',
    reason: 'Det er bedre slik',
    proposals: [proposal],
  }),
  'POST /api/instrument-drafts': () => ({ year: 2031 }),
  'PATCH /api/instrument-drafts/{draft}': () => ({ revision: 0, year: 2032 }),
  'POST /api/instrument-drafts/{draft}/publication': () => ({ revision: 0 }),
  'POST /api/instrument-drafts/{draft}/pilots': () => ({ revision: 0, request: '', municipalities: [] }),
  'POST /api/instrument-drafts/{draft}/reviews': () => ({
    body: 'Brukerrådet',
    heldOn: '2026-05-01',
    text: 'Forståelig',
  }),
  'POST /api/pilots/{pilot}/answers': () => ({
    answers: { housing: 'green' },
    minutes: 20,
    basis: 'made-up',
    remarks: {},
    comment: '',
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
  'POST /api/rounds/{round}/municipalities/{municipality}/report-orders': () => ({
    subject: 'plans',
    crossing: 'sex',
  }),
  'POST /api/report-orders/{order}/decision': () => ({
    accepted: true,
    tables: ['housing'],
    crossing: 'sex',
    people: 'all',
  }),
  'POST /api/rounds/{round}/municipalities/{municipality}/reopening': () => ({ reason: 'Noe manglet' }),
  'POST /api/rounds/{round}/regions/{county}/reports': () => ({ language: 'nn' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/row-exports': ({ basis }) => ({
    legalBasis: basis,
    purpose: 'Til planen for tjenesten',
  }),
  'POST /api/municipalities/{municipality}/contacts': () => contact,
  'PUT /api/municipalities/{municipality}/contacts/{contact}': () => contact,
  'POST /api/rounds/{round}/invitations': () => ({ municipalities: ['1101'], answerBy: '2099-01-01' }),
  'PATCH /api/rounds/{round}/invitations': () => ({ answerBy: '2098-01-01' }),
  'POST /api/rounds/{round}/municipalities/{municipality}/invitation/decline': () => ({
    reason: 'Vi har ikke tid i år',
  }),
  'POST /api/rounds/{round}/training-days': () => trainingDay,
  'PUT /api/training-days/{trainingDay}': () => trainingDay,
  'PATCH /api/training-days/{trainingDay}/sign-ups/{signUp}': () => ({ attended: true }),
  'POST /api/rounds/{round}/municipalities/{municipality}/training-days/{trainingDay}/sign-ups': () => ({
    name: 'Ny Deltaker',
    email: 'deltaker@kommune.example',
  }),
  'POST /api/rounds/{round}/messages': ({ municipality }) => ({
    template: 'own',
    municipalities: [municipality],
    texts: { nb: { subject: 'Hei', body: 'Hei' }, nn: { subject: 'Hei', body: 'Hei' } },
  }),
  'POST /api/projects': () => ({ title: 'Nytt', purpose: 'Å prøve', responsible: 'Forsker' }),
  'POST /api/projects/{project}/approvals': () => ({
    kind: 'ethics-committee',
    reference: '2026/1',
    decidedOn: '2026-01-01',
    validTo: '2030-01-01',
  }),
}

/** A release that is made, of the country or of each county that a municipality of the tests lies in. */
const madeFor = (territory: string, reason: 'national' | 'region'): string =>
  `insert into lyttepost.release
     (id, round, territory, number, reason, state, data_hash, manifest, hash, screen, made_at)
   select gen_random_uuid(), m.round, m.territory, 1, '${reason}', 'made', repeat('a', 64), '{}', repeat('b', 64), '{}', now()
   from (select distinct round, ${territory} as territory from lyttepost.participation) m on conflict do nothing`

const numbersOnly = "update lyttepost.participation set mode = 'aggregate'"
const submitted = 'update lyttepost.participation set submitted_at = now(), release = 1'
/** What must stand in the database for a route to have something to do, as SQL. */
const preparations: Readonly<Record<string, string>> = {
  'GET /api/rounds/{round}/municipalities/{municipality}/entered-tables': numbersOnly,
  'PUT /api/rounds/{round}/municipalities/{municipality}/entered-tables/{mainGroup}/{tableCode}': numbersOnly,
  'GET /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': numbersOnly,
  'POST /api/rounds/{round}/municipalities/{municipality}/entered-tables/file': numbersOnly,
  'DELETE /api/rounds/{round}/municipalities/{municipality}': [
    'registration',
    'block',
    'quality_check',
    'quality_finding',
    'entered_table',
    'report_order',
    'row_export',
    'release',
    'frozen_data',
  ]
    .map((table) => `delete from lyttepost.${table}`)
    .join(';'),
  'POST /api/rounds/{round}/reopening': 'update lyttepost.round set closed_at = now()',
  'DELETE /api/rounds/{round}/municipalities/{municipality}/submission': submitted,
  'GET /api/rounds/{round}/municipalities/{municipality}/results':
    "update lyttepost.release set screen = '{}' where municipality is not null",
  'GET /api/rounds/{round}/regions/{county}/results': madeFor('left(municipality, 2)', 'region'),
  'POST /api/rounds/{round}/regions/{county}/reports': madeFor("'NO'", 'national'),
  'POST /api/rounds/{round}/municipalities/{municipality}/reopening': submitted,
  'POST /api/releases/{release}/attempts': "update lyttepost.release set state = 'failed', problem = 4290",
  'POST /api/rounds/{round}/release': `update lyttepost.round set closed_at = now();
    update lyttepost.participation p set submitted_at = now(), release = 1
    from lyttepost.release r where (r.round, r.municipality, r.state) = (p.round, p.municipality, 'made')`,
  'GET /api/rounds/{round}/release': `${madeFor("'NO'", 'national')};
    update lyttepost.release set screen = '{"coverage": [], "groups": []}' where territory = 'NO'`,
  'POST /api/rounds/{round}/municipalities/{municipality}/report-orders': submitted,
  'POST /api/rounds/{round}/municipalities/{municipality}/row-exports': submitted,
  'POST /api/row-exports/{export}/confirmation': submitted,
  'POST /api/row-exports/{export}/file': `${submitted}; update lyttepost.row_export set release = 1,
    data_hash = repeat('a', 64), confirmed_at = now(), valid_until = now() + interval '10 minutes'`,
  'DELETE /api/report-orders/{order}':
    "update lyttepost.report_order set state = 'requested', made_at = null",
  'POST /api/report-orders/{order}/decision':
    "update lyttepost.report_order set state = 'requested', made_at = null",
  'POST /api/report-orders/{order}/attempts':
    "update lyttepost.report_order set state = 'failed', problem = 4312, made_at = null",
  'POST /api/rounds/{round}/municipalities/{municipality}/invitation/decline':
    'delete from lyttepost.participation; delete from lyttepost.legal_basis; delete from lyttepost.registration',
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
