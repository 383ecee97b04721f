import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v4, v7 } from 'uuid'
import type { Level, Role } from '#core/access'
import { createRandom } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createKeyFile, createKeyRing, fileKeys } from '#rim/keys'
import type { Identity } from '#rim/login'
import {
  beginSession,
  createMunicipalWorkshop,
  createTableWorkshop,
  createWriterPool,
  type Desks,
  databaseKeys,
  pseudonymsOf,
  readNumber,
  systemClock,
  type WriterPool,
} from '#rim/services'
import { connect } from '#rim/storage'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { dayFromNow } from './day-from-now.ts'

/** Somewhere rows lie. */
export interface Place {
  readonly municipality: string
  readonly unit: string
  /** A registration there, and the national identity number it was made of (synthetic). */
  readonly registration: string
  readonly number: string
  /** A text that stands in that row and nowhere else: where it is seen, the row has leaked. */
  readonly canary: string
}

/** Two municipalities with two units each, a round that is open, and somebody in each role. */
export interface World {
  readonly database: TestDatabase
  readonly desks: Desks
  readonly round: string
  /** The unit and municipality of everybody who has one. */
  readonly own: Place
  readonly otherUnit: Place
  readonly otherMunicipality: Place
  /** Staff ids by role. */
  readonly staff: Readonly<Record<Exclude<Role, 'registered-person'>, string>>
  /** A session's token for somebody in a role; the registered person is the one of `own`. */
  login(role: Role, level?: Level): Promise<string>
  close(): Promise<void>
}

const staffRoles = [
  'registrar',
  'unit-leader',
  'coordinator',
  'regional-adviser',
  'state-administrator',
  'user-organisation',
  'national-analyst',
  'national-coordinator',
  'revision-group',
  'survey-clerk',
  'interviewer',
  'operator',
] as const

/** Makes a world in a database of its own. `issuer`: the provider that its people log in with. */
export async function createWorld({ issuer = 'https://login.example' } = {}): Promise<World> {
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-keys-'))
  await createKeyFile(join(folder, 'keys.json'), new Date().toISOString())
  // the ring has connections of its own, so that a transaction never waits for one that it holds itself
  const keyHouse = connect(database.address, { connections: 2 })
  const keys = createKeyRing([await fileKeys(join(folder, 'keys.json'))], databaseKeys(keyHouse), Date.now)
  const instruments = createRegistry(loadInstruments())
  let printer: WriterPool | undefined
  const print = (): WriterPool => (printer ??= createWriterPool(1))
  const tables = createTableWorkshop()
  const municipal = createMunicipalWorkshop()
  const desks: Desks = {
    house: database.house,
    keys,
    clock: systemClock,
    instruments,
    surveys: createRegistry(loadInstruments('brukertilfredshet')),
    training: true,
    printDocument: (document) => print().print(document),
    tables,
    municipal,
    writeReports: (models) => print().write(models),
  }
  const random = createRandom(1)
  const round = v7()
  const units = { own: v7(), otherUnit: v7(), otherMunicipality: v7() }
  const staff = Object.fromEntries(staffRoles.map((role) => [role, v7()])) as Record<
    (typeof staffRoles)[number],
    string
  >

  const { seed } = database
  await seed('municipality', { code: '1101', name: 'Eigersund' }, { code: '1103', name: 'Stavanger' })
  await seed(
    'unit',
    { id: units.own, municipality: '1101', name: 'Rusteamet', unit_type: 'health' },
    { id: units.otherUnit, municipality: '1101', name: 'Psykisk helse', unit_type: 'health' },
    { id: units.otherMunicipality, municipality: '1103', name: 'Oppfølging', unit_type: 'health' },
  )
  await seed('round', {
    id: round,
    code: 'kartlegging',
    name_nb: 'Kartleggingen',
    name_nn: 'Kartlegginga',
    instrument: 'brukerplan@2020.1',
    opens_on: dayFromNow(-10),
    closes_on: dayFromNow(20),
    retention_until: dayFromNow(1000),
  })
  const bases: Record<string, string> = { '1101': v7(), '1103': v7() }
  for (const municipality of ['1101', '1103']) {
    await seed('participation', { round, municipality, mode: 'person' })
    await seed('legal_basis', {
      id: bases[municipality],
      round,
      municipality,
      unit_type: 'health',
      law: 'helsepersonelloven',
      paragraph: '§ 29',
      decision_reference: '21/1234',
      valid_from: dayFromNow(-100),
      valid_to: dayFromNow(300),
      allows_linking: true,
    })
  }
  for (const role of staffRoles) {
    await seed('staff', { id: staff[role], issuer, subject: role, name: `Navn ${role}` })
    await seed('appointment', {
      id: v7(),
      role,
      name: `Navn ${role}`,
      staff: staff[role],
      municipality: ['registrar', 'unit-leader', 'coordinator'].includes(role) ? '1101' : null,
      unit: ['registrar', 'unit-leader'].includes(role) ? units.own : null,
      territories: ['regional-adviser', 'state-administrator', 'user-organisation'].includes(role)
        ? ['11']
        : [],
    })
  }
  const place = async (municipality: string, unit: string, canary: string): Promise<Place> => {
    const number = randomSyntheticNumber(random, { birthYear: 1980, sex: 'female' })
    const own = await pseudonymsOf(desks, readNumber(desks, number), round, municipality)
    const registration = v4()
    await seed('registration', {
      id: registration,
      round,
      municipality,
      unit,
      unit_type: 'health',
      legal_basis: bases[municipality],
      round_pseudonym: own.round,
      local_reference: canary,
      birth_year: 1980,
      sex: 'female',
      answers: JSON.stringify({
        sex: 'female',
        age: 45,
        housing: 'red',
        education: { missing: 'unknown', note: canary },
      }),
      created_by: staff.registrar,
    })
    return { municipality, unit, registration, number, canary }
  }
  const own = await place('1101', units.own, 'kanari-egen-enhet')
  const otherUnit = await place('1101', units.otherUnit, 'kanari-annen-enhet')
  const otherMunicipality = await place('1103', units.otherMunicipality, 'kanari-annen-kommune')

  return {
    database,
    desks,
    round,
    own,
    otherUnit,
    otherMunicipality,
    staff,
    login: (role, level = 'high') =>
      beginSession(
        desks,
        'development',
        identity(issuer, role, level, own.number),
        role === 'registered-person' ? 'person' : 'staff',
      ),
    close: async () => {
      await tables.close()
      await municipal.close()
      await printer?.close()
      await keyHouse.destroy()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** As a provider tells it; the number as in a real one, which does not follow into copies. */
function identity(issuer: string, role: Role, level: Level, number: string): Identity {
  const told = {
    issuer,
    subject: role,
    name: role === 'registered-person' ? 'Kari Testperson' : `Navn ${role}`,
    level,
    authenticatedAt: new Date().toISOString(),
    sid: `sid-${role}`,
    organizations: [],
  }
  Object.defineProperty(told, 'personNumber', { value: number, enumerable: false })
  return Object.defineProperty(told, 'idToken', { value: 'token', enumerable: false }) as unknown as Identity
}
