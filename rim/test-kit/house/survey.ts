import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { v7 } from 'uuid'
import { createRegistry } from '#core/instruments'
import { loadInstruments } from '#rim/assets'
import { createKeyFile, createKeyRing, fileKeys } from '#rim/keys'
import { type Clock, type Desks, databaseKeys, surveyCodes } from '#rim/services'
import { connect, within } from '#rim/storage'
import { createTestDatabase, type TestDatabase } from './database.ts'

/** A municipality that takes part, its services, and an order of each. */
export interface SurveyParticipant {
  readonly id: string
  readonly municipality: string
  readonly services: readonly { readonly id: string; readonly order: string }[]
}

/** A house with an open wave of the survey, and nobody in it yet who answers. */
export interface SurveyHouse {
  readonly database: TestDatabase
  readonly desks: Desks
  readonly wave: string
  /** Its keys, for another program to open. */
  readonly keyFile: string
  readonly participants: readonly SurveyParticipant[]
  /** A national coordinator. */
  readonly staff: string
  /** Sets the date in Norway, `YYYY-MM-DD`. */
  setToday(day: string): void
  /** Codes of an order, in clear. */
  codes(order: string, count: number): Promise<readonly string[]>
  /** The same house as another instance of the program sees it, with keys read anew. */
  otherInstance(): { readonly desks: Desks; close(): Promise<void> }
  close(): Promise<void>
}

export interface SurveyHouseOptions {
  readonly participants?: number
  /** Services of each participant. */
  readonly services?: number
  /** The language of each service's forms, in turn. */
  readonly languages?: readonly ('nb' | 'nn' | 'en')[]
  /** Most connections at once. */
  readonly connections?: number
  readonly training?: boolean
}

/** Makes one in a database of its own. The wave is open from 1 February to 31 March 2021, and it is 10 February. */
export async function createSurveyHouse(options: SurveyHouseOptions = {}): Promise<SurveyHouse> {
  const { languages = ['nb'], connections = 5, training = false } = options
  const database = await createTestDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'lyttepost-keys-'))
  const keyFile = join(folder, 'keys.json')
  await createKeyFile(keyFile, '2021-01-01T00:00:00Z')
  const provider = await fileKeys(keyFile)
  let today = '2021-02-10'
  const clock: Clock = { now: () => `${today}T12:00:00.000Z`, today: () => today }
  const instance = () => {
    const house = connect(database.address, { connections })
    const keyHouse = connect(database.address, { connections: 2 })
    const desks: Desks = {
      house,
      keys: createKeyRing([provider], databaseKeys(keyHouse), Date.now),
      clock,
      instruments: createRegistry(loadInstruments()),
      surveys: createRegistry(loadInstruments('brukertilfredshet')),
      training,
      printDocument: () => Promise.reject(new Error('nothing is printed here')),
    }
    return { desks, close: async () => void (await Promise.all([house.destroy(), keyHouse.destroy()])) }
  }
  const own = instance()
  const [wave, staff] = [v7(), v7()]
  await database.seed('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'Brukerundersøkelsen 2021',
    title_nn: 'Brukarundersøkinga 2021',
    title_en: 'The user survey 2021',
    opens_on: '2021-02-01',
    closes_on: '2021-03-31',
    refusal_offered: true,
    state: 'open',
    opened_at: '2021-02-01T08:00:00Z',
  })
  const participants: SurveyParticipant[] = []
  for (let at = 0; at < (options.participants ?? 1); at++) {
    const municipality = `${1101 + at}`
    const id = v7()
    const services = Array.from({ length: options.services ?? 1 }, () => ({ id: v7(), order: v7() }))
    await database.seed('municipality', { code: municipality, name: `Kommune ${at}` })
    await database.seed('survey_participant', {
      id,
      wave,
      municipality,
      origin: 'drawn',
      region: ['vest', 'sor'][at % 2],
      size_class: ['small', 'medium', 'large'][at % 3],
      probability: '0.4',
      invited_at: '2021-01-01T08:00:00Z',
      answer_by: '2021-01-20',
      answer: 'accepted',
      answered_at: '2021-01-10T08:00:00Z',
    })
    for (const [nth, service] of services.entries()) {
      await database.seed('survey_service', {
        id: service.id,
        participant: id,
        name: `Tjeneste ${nth}`,
        kind: 'nav',
        state: 'joined',
      })
      await database.seed('survey_order', {
        id: service.order,
        service: service.id,
        copies: 100,
        language: languages[nth % languages.length],
        paper: true,
      })
    }
    participants.push({ id, municipality, services })
  }
  return {
    database,
    desks: own.desks,
    wave,
    keyFile,
    participants,
    staff,
    setToday: (day) => {
      today = day
    },
    codes: (order, count) =>
      within(own.desks.house, { desk: 'house' }, (work) =>
        surveyCodes.issue(own.desks, work, { order, count }),
      ),
    otherInstance: instance,
    close: async () => {
      await own.close()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
