import { createHash } from 'node:crypto'
import pg from 'pg'
import { v4, v7 } from 'uuid'
import type { Identity } from '#rim/login'
import { beginSession, type Desks, openSession } from '#rim/services'
import { dayFromNow } from '../house/day-from-now.ts'

/** A registration as the load knows it. */
export interface OpenForm {
  readonly id: string
  revision: number
}

/** Somebody logged in, and the registrations that she fills in. */
export interface Worker {
  readonly token: string
  readonly csrf: string
  readonly forms: readonly OpenForm[]
}

/** A house full of people at work. */
export interface BusyHouse {
  readonly workers: readonly Worker[]
  /** In a unit with 200 registrations, whose list is read. */
  readonly lister: Worker
  readonly listPath: string
}

export const instrument = 'brukerplan@2020.1'
const issuer = 'https://login.example'
const municipalities = ['1101', '1103', '1106', '1108']
const unitsEach = 5
const staffEach = 2
const formsEach = 5
const listLength = 200

/**
 * Fills an empty house: 4 municipalities with 5 units of 2 registrars, who each have 5 registrations begun, and one unit
 * with a list of 200. Rows are put there past triggers and log, as what stood there before; logging in is the program's own.
 */
export async function fillHouse(desks: Desks, administrator: string): Promise<BusyHouse> {
  const client = new pg.Client({
    connectionString: administrator,
    options: '-c session_replication_role=replica -c search_path=lyttepost',
  })
  await client.connect()
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const places = Object.keys(row).map((_, index) => `$${index + 1}`)
    await client.query(`insert into ${table} (${Object.keys(row)}) values (${places})`, Object.values(row))
  }
  try {
    const round = v7()
    await insert('round', {
      id: round,
      code: 'kartlegging',
      name_nb: 'Kartleggingen',
      name_nn: 'Kartlegginga',
      instrument,
      opens_on: dayFromNow(-10),
      closes_on: dayFromNow(20),
      retention_until: dayFromNow(1000),
    })
    const workers: Worker[] = []
    const place = { desks, insert, round }
    for (const municipality of municipalities) {
      const basis = await takePart(place, municipality)
      for (let unit = 0; unit < unitsEach; unit++) {
        const made = await makeUnit(place, municipality, basis, `Enhet ${unit}`, {
          staff: staffEach,
          forms: formsEach,
        })
        workers.push(...made.workers)
      }
    }
    const basis = await takePart(place, '1120')
    const long = await makeUnit(place, '1120', basis, 'Stor enhet', { staff: 1, forms: listLength })
    await client.query('analyze')
    const listPath = `/api/rounds/${round}/municipalities/1120/units/${long.unit}/registrations`
    return { workers, lister: long.workers[0]!, listPath }
  } finally {
    await client.end()
  }
}

interface Place {
  readonly desks: Desks
  readonly round: string
  insert(table: string, row: Readonly<Record<string, unknown>>): Promise<void>
}

/** A municipality that takes part; returns its legal basis. */
async function takePart({ insert, round }: Place, municipality: string): Promise<string> {
  const id = v7()
  await insert('municipality', { code: municipality, name: `Kommune ${municipality}` })
  await insert('participation', { round, municipality, mode: 'person' })
  await insert('legal_basis', {
    id,
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
  return id
}

async function makeUnit(
  place: Place,
  municipality: string,
  basis: string,
  name: string,
  { staff, forms }: { readonly staff: number; readonly forms: number },
): Promise<{ readonly unit: string; readonly workers: readonly Worker[] }> {
  const { insert, round, desks } = place
  const unit = v7()
  await insert('unit', { id: unit, municipality, name, unit_type: 'health' })
  const workers: Worker[] = []
  for (let index = 0; index < staff; index++) {
    const id = v7()
    await insert('staff', { id, issuer, subject: id, name: `Navn ${index}` })
    const appointed = { id: v7(), role: 'registrar', name: `Navn ${index}`, staff: id, municipality, unit }
    await insert('appointment', appointed)
    const own: OpenForm[] = []
    for (let form = 0; form < forms; form++) {
      const registration = v4()
      own.push({ id: registration, revision: 1 })
      await insert('registration', {
        id: registration,
        round,
        municipality,
        unit,
        unit_type: 'health',
        legal_basis: basis,
        round_pseudonym: createHash('sha256').update(registration).digest('base64url'),
        local_reference: `ref ${index}-${form}`,
        birth_year: 1980,
        sex: 'female',
        answers: JSON.stringify({ sex: 'female', age: 45 }),
        answered_in: JSON.stringify({ sex: 1, age: 1 }),
        revision: 1,
        created_by: id,
      })
    }
    const token = await beginSession(desks, 'development', identity(id), 'staff')
    const session = await openSession(desks, token)
    workers.push({ token, csrf: session!.csrf, forms: own })
  }
  return { unit, workers }
}

/** As a provider tells it. */
function identity(subject: string): Identity {
  const told = {
    issuer,
    subject,
    name: 'Navn',
    level: 'high',
    authenticatedAt: new Date().toISOString(),
    sid: subject,
    organizations: [],
  }
  return Object.defineProperty(told, 'idToken', { value: 'token', enumerable: false }) as unknown as Identity
}
