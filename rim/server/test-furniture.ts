import { createHash } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { v4, v7 } from 'uuid'
import { requestHash, type TableRequest } from '#core/builder'
import { loadInstruments } from '#rim/assets'
import type { Place, World } from '#rim/test-kit'
import { quietly, type Target } from './test-target.ts'

/** An order that is made, and a taking out that is asked for, of a municipality; with the release that they rest on. */
export async function ordersOf(
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

/** A saved table of a municipality: the coordinator's own, or one that somebody else shares. */
export async function savedTableOf(
  { database, round, staff }: World,
  municipality: string,
  shared: boolean,
): Promise<string> {
  const request: TableRequest = {
    version: 1,
    round: '2020',
    place: { kind: 'municipality', code: municipality },
    group: 'all',
    rows: 'housing',
    columns: null,
    filters: [],
    measure: 'count',
    compare: [],
  }
  const id = v7()
  await database.seed('saved_table', {
    id,
    round,
    territory: municipality,
    title: `Bolig i ${municipality}`,
    request: JSON.stringify(request),
    hash: requestHash(request),
    shared,
    saved_by: shared ? v7() : staff.coordinator,
  })
  return id
}

/** A proposal of the own municipality, and a draft of a new form with one change, which is being tried. */
export async function furnishRevision({
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
export async function tableOf(
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
export async function numbersOf(
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
export async function writtenTo(
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

/** The country's annual report on the round, whose figures are released, with a file in nynorsk. */
export async function furnishAnnual({ database, round }: World): Promise<string> {
  const report = v7()
  const bytes = Buffer.from('landet')
  const models = JSON.stringify({
    nb: [{ edition: 'document', sections: [] }],
    nn: [{ edition: 'document', sections: [] }],
  })
  await database.seed('annual_report', {
    ...{ id: report, round, number: 1, state: 'made', data_hash: 'a'.repeat(64), manifest: '{}' },
    ...{ hash: 'b'.repeat(64), models: gzipSync(models), screen_nn: '{"title": "årsrapport"}' },
    made_at: '2021-05-01T08:00:00Z',
  })
  await database.seed('annual_report_file', {
    ...{ report, language: 'nn', edition: 'document', name: 'landet.pdf', type: 'application/pdf' },
    ...{ size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), bytes },
  })
  return report
}
