import { v4, v7 } from 'uuid'
import type { Place, World } from '#rim/test-kit'

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
  await seed('audit_event', { id: v7(), verb: 'login', noun: 'session', transaction: '3' })
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
  return { otherUnit: marks.get(otherUnit)!, otherMunicipality: marks.get(otherMunicipality)! }
}
