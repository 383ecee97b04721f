import { createHash } from 'node:crypto'
import { v4, v7 } from 'uuid'
import { fillGoals, fillPublication, type Place, type World } from '#rim/test-kit'
import { fillAnnual } from './test-annual-rows.ts'
import { fillAnswers } from './test-answer-rows.ts'
import { fillServiceCoding } from './test-coding-rows.ts'
import { fillComments } from './test-comment-rows.ts'
import { fillSurveyOrders } from './test-order-rows.ts'
import { fillRevision } from './test-revision-rows.ts'
import { fillStudies } from './test-study-rows.ts'
import { fillSurvey } from './test-survey-rows.ts'

const pseudonym = (letter: string): string => letter.repeat(43)

/** What stands in the world's database besides, so that no table is empty and each holds something of each place. */
export interface FilledWorld {
  /** Texts, ids and pseudonyms that stand in rows of that place and nowhere else. */
  readonly otherUnit: readonly string[]
  readonly otherMunicipality: readonly string[]
}

const homeOf = ({ municipality, unit }: Place) => ({ municipality, unit })

/** Puts a row of each place into each table that the world leaves empty. */
export async function fillWorld(world: World): Promise<FilledWorld> {
  const { seed } = world.database
  const { round, own, otherUnit, otherMunicipality, staff } = world
  const marks = new Map<Place, string[]>([own, otherUnit, otherMunicipality].map((place) => [place, []]))
  const canary = (place: Place, what: string): string => {
    const text = `merke-${what}-${place.unit.slice(-8)}`
    marks.get(place)!.push(text)
    return text
  }
  const colleague = v7()
  await seed('staff', {
    id: colleague,
    issuer: 'https://login.example',
    subject: 'other',
    name: 'Navn annen',
  })
  for (const [index, place] of [own, otherUnit, otherMunicipality].entries()) {
    const { municipality, unit } = place
    const deleted = v4()
    const letter = 'abc'[index]!
    // several statements at once are one transaction; without its triggers, as seeding is
    await world.database.sql(
      `set local session_replication_role = replica;
       update lyttepost.unit set contact = '${canary(place, 'kontakt')}' where id = '${unit}'`,
    )
    await seed('deletion', {
      registration: deleted,
      round,
      municipality,
      unit,
      reason: 'opt-out',
      round_pseudonym: pseudonym(letter),
    })
    await seed('appointment', {
      id: v7(),
      role: 'registrar',
      municipality,
      unit,
      name: canary(place, 'utnevnt'),
      staff: colleague,
    })
    await seed('audit_event', {
      id: v7(),
      municipality,
      unit,
      actor: colleague,
      role: 'registrar',
      verb: 'read',
      noun: 'registration',
      thing: place.registration,
      subject: place.registration,
      purpose: 'mapping',
      request: canary(place, 'forespørsel'),
      transaction: '3',
    })
    marks.get(place)!.push(place.registration, deleted, pseudonym(letter))
  }
  const answer = { training_case: 'anita', area: 'housing', colour: 'red' }
  for (const { municipality, unit } of [own, otherUnit, otherMunicipality]) {
    // of each unit somebody else's; in the own unit also that of the one who looks
    const member = unit === otherUnit.unit ? staff['unit-leader'] : colleague
    await seed('training_answer', { municipality, unit, staff: member, ...answer })
  }
  await seed('training_answer', { ...homeOf(own), staff: staff.registrar, ...answer })
  for (const place of [own, otherUnit, otherMunicipality]) {
    await seed('unit_expectation', { round, ...homeOf(place), expected: 7 })
    await seed('unit_count', { round, ...homeOf(place), complete: 7, also_elsewhere: 1, release: 1 })
  }
  for (const place of [own, otherMunicipality]) {
    const { municipality } = place
    await seed('block', {
      id: v7(),
      round,
      municipality,
      block_pseudonym: pseudonym(place === own ? 'd' : 'e'),
    })
    await seed('appointment', {
      id: v7(),
      role: 'coordinator',
      municipality,
      name: place === own ? 'Navn to' : 'kanari-koordinator',
      staff: colleague,
    })
    await seed('legal_basis', {
      id: v7(),
      round,
      municipality,
      unit_type: 'nav',
      law: 'sosialtjenesteloven',
      paragraph: '§ 44',
      decision_reference: canary(place, 'vedtak'),
      valid_from: '2020-01-01',
      valid_to: '2020-12-31',
    })
    await seed('audit_event', {
      id: v7(),
      municipality,
      verb: 'change',
      noun: 'unit',
      request: canary(place, 'kommune'),
      transaction: '3',
    })
  }
  const trainingDay = v7()
  await seed('training_day', {
    id: trainingDay,
    round,
    day: '2099-01-01',
    begins: '09:00',
    ends: '15:00',
    place: 'Rådhuset',
    taken: 2,
  })
  for (const place of [own, otherMunicipality]) {
    const { municipality } = place
    const email = `${canary(place, 'post')}@kommune.example`
    await seed('contact', { id: v7(), municipality, name: 'Kontakt', email })
    await seed('invitation', { round, municipality, answer_by: '2099-01-01' })
    await seed('training_sign_up', {
      id: v7(),
      training_day: trainingDay,
      municipality,
      name: 'Deltaker',
      email,
    })
    await seed('message', {
      id: v7(),
      round,
      municipality,
      kind: 'invitation',
      language: 'nb',
      to_name: 'Kontakt',
      to_address: email,
      subject: 'Invitasjon',
      body: 'Hei',
      state: 'waiting',
      message_id: `<${v7()}@lyttepost.example>`,
    })
  }
  for (const place of [own, otherMunicipality]) {
    const { municipality } = place
    await seed('quality_check', { round, municipality })
    await seed('entered_table', {
      round,
      municipality,
      main_group: 'mental',
      table_code: 'category',
      note: canary(place, 'tall'),
    })
  }
  for (const place of [own, otherUnit, otherMunicipality]) {
    const { municipality, unit } = homeOf(place)
    const finding = v7()
    await seed('quality_finding', { id: finding, round, municipality, unit, number: 1, fingerprint: 'x' })
    await seed('quality_concern', {
      id: v4(),
      finding,
      registration: place.registration,
      municipality,
      unit,
      reason: 'Det stemmer',
    })
    await seed('quality_review', {
      round,
      municipality,
      unit,
      number: 1,
      about: '',
      fingerprint: 'x',
      reason: 'Sett på',
    })
  }
  for (const territory of ['NO', '11', '46', own.municipality, otherMunicipality.municipality]) {
    await seed('saved_table', {
      id: v7(),
      round,
      territory,
      title: `Bolig ${territory}`,
      request: '{}',
      hash: 'a'.repeat(64),
      shared: true,
      saved_by: colleague,
    })
  }
  const municipalSurvey = v7()
  await seed('municipal_survey', {
    ...{ id: municipalSurvey, year: 2026, instrument: 'kommuneundersokelse@2026.1' },
    ...{ opens_on: '2020-01-01', closes_on: '2098-01-01', begun_by: colleague },
  })
  for (const { municipality } of [own, otherMunicipality]) {
    await seed('municipal_answer', { survey: municipalSurvey, municipality, answers: '{}' })
  }
  await fillPublication(seed, 'published')
  await fillGoals(seed, [own.municipality, otherMunicipality.municipality], colleague)
  await fillRevision(seed, [own, otherMunicipality], canary)
  await fillAnnual(seed, round)
  await fillSurvey(seed, [own, otherMunicipality])
  await fillSurveyOrders(seed, [own, otherMunicipality])
  await fillServiceCoding(seed, [own, otherMunicipality], colleague)
  await fillComments(seed, colleague)
  await fillAnswers(seed, [own, otherMunicipality])
  await seed('audit_event', { id: v7(), verb: 'login', noun: 'session', transaction: '3' })
  await seed('round_basis', { round, unit_type: 'health', law: 'loven', paragraph: '§ 1' })
  await seed('round_closing', { id: v7(), round, kind: 'reopened', reason: 'Til prøve' })
  await seed('audit_seal', {
    number: 1,
    first_event: v7(),
    last_event: v7(),
    count: 1,
    root: 'root',
    hash: 'hash',
    at: new Date().toISOString(),
  })
  const [project, tabulation] = [v7(), v7()]
  await seed('project', { id: project, title: 'Prosjekt', purpose: 'Forskning', responsible: 'Noen' })
  await seed('approval', {
    id: v7(),
    project,
    kind: 'ethics-committee',
    reference: '1',
    decided_on: '2020-01-01',
    valid_to: '2099-01-01',
  })
  await seed('tabulation', {
    id: tabulation,
    round,
    question: 'housing',
    kind: 'statistics',
    purpose: 'statistikk',
  })
  for (const municipality of ['1101', '1103']) {
    await seed('tabulation_count', { tabulation, municipality, value: 'red', count: 1 })
  }
  await seed('tabulation_outcome', { tabulation, problem: 1 })
  for (const territory of ['NO', '11', '1101', '1103', '46']) {
    const content = JSON.stringify({ canary: territory })
    await seed('safe_table', { id: v7(), tabulation, policy: 'default', territories: [territory], content })
  }
  for (const place of [own, otherMunicipality]) {
    const { municipality } = place
    const hash = (place === own ? '1' : '2').repeat(64)
    const sealed = Buffer.from(canary(place, 'frosset'))
    await seed('frozen_data', { hash, round, municipality, kind: 'rows', rows: 1, sealed })
  }
  for (const territory of ['NO', '11', '1101', '1103', '46']) {
    const place = { '1101': own, '1103': otherMunicipality }[territory]
    const bytes = Buffer.from(place ? canary(place, 'fil') : territory)
    const release = v7()
    await seed('release', {
      id: release,
      round,
      territory,
      municipality: place?.municipality ?? null,
      number: 1,
      reason: place ? 'submission' : territory === 'NO' ? 'national' : 'region',
      state: 'made',
      manifest: '{}',
      hash: '3'.repeat(64),
      decision: Buffer.from('sealed'),
      made_at: new Date().toISOString(),
    })
    await seed('release_file', {
      release,
      edition: 'document',
      name: `${territory}-rapport.pdf`,
      type: 'application/pdf',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    })
  }
  for (const place of [own, otherMunicipality]) {
    const { municipality } = place
    const order = v7()
    const bytes = Buffer.from(canary(place, 'bestilling'))
    await seed('report_order', {
      id: order,
      round,
      municipality,
      subject: 'own',
      wish: 'Flere tall',
      crossing: 'sex',
      tables: ['housing'],
      state: 'made',
      asked_by: staff.coordinator,
      made_at: new Date().toISOString(),
    })
    await seed('report_order_file', {
      municipality,
      report_order: order,
      edition: 'workbook',
      name: 'tall.xlsx',
      type: 'application/octet-stream',
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes,
    })
    await seed('report_order_decision', { municipality, report_order: order, round, sealed: bytes })
    await seed('row_export', {
      id: v7(),
      round,
      municipality,
      unit_type: 'health',
      legal_basis: v7(),
      purpose: canary(place, 'formål med uttak'),
      asked_by: staff.coordinator,
    })
  }
  await seed('session', {
    token_hash: 'hash',
    staff: staff.registrar,
    name: 'Navn',
    profile: 'development',
    issuer: 'https://login.example',
    level: 'high',
    csrf: 'csrf',
    authenticated_at: new Date().toISOString(),
    ends_at: new Date().toISOString(),
  })
  await seed('pending_login', {
    state_hash: 'state',
    browser_hash: 'browser',
    profile: 'development',
    pending: '{}',
    ends_at: new Date().toISOString(),
  })
  for (const [index, member] of [...Object.values(staff), colleague].entries()) {
    await seed('idempotency', {
      staff: member,
      key: `key-number-${index}`,
      request_hash: 'h',
      status: 200,
      answer: '{}',
    })
  }
  await fillStudies(seed, { interviewer: staff.interviewer, colleague })
  return { otherUnit: marks.get(otherUnit)!, otherMunicipality: marks.get(otherMunicipality)! }
}
