import { createRandom, isAnswered } from '#core/foundation'
import { randomSyntheticNumber } from '#core/identity'
import type { Answers, Instrument } from '#core/instruments'
import { createRegistry } from '#core/instruments'
import type { TrainingCase } from '#core/training'
import { loadInstruments, loadTrainingCases } from '#rim/assets'
import type { Site } from '#rim/test-kit/chromium'

/** Somebody made up to be registered, and what is to stand about her afterwards. */
export interface Recipient {
  readonly code: string
  readonly number: string
  /** The unit's own note of who it is. */
  readonly reference: string
  /** The expert's answers to the whole form; sex and age come of the number. */
  readonly answers: Answers
  readonly keptWarnings: TrainingCase['keptWarnings']
}

export const instruments = createRegistry(loadInstruments())
export const form: Instrument = instruments.get('brukerplan@2020.1')

/** The recipients of the training cases, as old this year as they are in their case; from the first on again after the last. */
export function recipients(count: number, seed = 4): readonly Recipient[] {
  const cases = loadTrainingCases()
  const random = createRandom(seed)
  const thisYear = new Date().getFullYear()
  return Array.from({ length: count }, (_, at) => {
    const { code, sex, birthYear, year, answers, keptWarnings } = cases[at % cases.length]!
    return {
      code,
      number: randomSyntheticNumber(random, { birthYear: birthYear + thisYear - year, sex }),
      reference: `r${at + 1}`,
      answers,
      keptWarnings,
    }
  })
}

/** A registration as it lies in the database, looked up past all of the program. */
export interface Stored {
  readonly id: string
  readonly status: string
  readonly answers: Answers
  readonly notes: Readonly<Record<string, unknown>>
  readonly revision: number
  readonly localReference: string | null
}

export async function stored(site: Site, reference: string): Promise<Stored> {
  const rows = await site.world.database.sql(
    `select id, status, answers, notes, revision, local_reference as "localReference"
     from lyttepost.registration where local_reference = $1`,
    [reference],
  )
  if (rows.length !== 1) throw new Error(`${rows.length} registrations called ${reference}`)
  return rows[0] as unknown as Stored
}

/** Asks the API as somebody logged in for this alone: another way to what the database holds. */
export async function ask<T>(site: Site, role: 'registrar' | 'unit-leader', address: string): Promise<T> {
  const cookie = `lyttepost=${await site.world.login(role)}`
  const answer = await fetch(site.address + address, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

/** Ends everybody's login, as time does. */
export const endLogins = (site: Site): Promise<unknown> =>
  site.world.database.sql('update lyttepost.session set ended_at = now() where ended_at is null')

/** The answers that tell something, without what comes of the number. */
export const told = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([code, answer]) => !['sex', 'age'].includes(code) && isAnswered(answer)),
  )
