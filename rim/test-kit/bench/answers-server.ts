import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { v7 } from 'uuid'
import { createRandom } from '#core/foundation'
import { type Answers, choicesOf, questionsOf } from '#core/instruments'
import { startProgram } from '#rim/server'
import { type Desks, openHouse, saveAnswering, surveyCodes } from '#rim/services'
import { startEmbedded, within } from '#rim/storage'
import { dayFromNow } from '../house/day-from-now.ts'
import { postgresSeconds } from './postgres-seconds.ts'

/** The whole program with a wave whose codes are all answered to the last page, in a process of its own. */
export interface AnswersReady {
  readonly address: string
  readonly codes: readonly string[]
}

/** Told `count`, it answers with how many answers wait in pools or are out, and what it has used; told `stop`, it ends. */
export interface AnswersCounted {
  readonly finished: number
  /** Seconds of the processors, of server and database. */
  readonly used: number
}

const many = Number(process.argv[2])
// where the database's own user can enter
const folder = mkdtempSync(join(process.getuid?.() === 0 ? '/var/tmp' : tmpdir(), 'lyttepost-bench-'))
const opened = await openHouse({ folder, make: true, env: {} })
const unlimited = { perAddress: 1e9, perSession: 1e9, login: 1e9, answering: 1e9 }
const running = await startProgram({
  address: opened.address,
  house: opened.house,
  keys: opened.keys,
  settings: {
    publicUrl: 'http://127.0.0.1',
    production: false,
    limits: unlimited,
    logStream: { write: () => undefined },
  },
  providers: [],
  training: true,
  listen: { host: '127.0.0.1', port: 0, signals: false },
  problems: [],
  closing: [() => opened.stop()],
})
const { pid } = await startEmbedded(folder)
const administrator = new pg.Client({
  connectionString: opened.administrator!,
  options: '-c session_replication_role=replica -c search_path=lyttepost',
})
await administrator.connect()
const codes = await fillWave(running.desks, many)

process.on('message', async (told: 'count' | 'stop') => {
  if (told === 'count') {
    const { rows } = await administrator.query(
      'select ((select count(*) from survey_pool) + (select count(*) from survey_answer))::int as finished',
    )
    const { user, system } = process.cpuUsage()
    const { finished } = rows[0] as Pick<AnswersCounted, 'finished'>
    const used = (user + system) / 1e6 + postgresSeconds(pid)
    process.send?.({ finished, used } satisfies AnswersCounted)
  } else process.disconnect()
})
// also where whoever asked is gone
process.once('disconnect', async () => {
  await administrator.end()
  await running.stop()
  rmSync(folder, { recursive: true, force: true })
})
process.send?.({ address: running.address, codes } satisfies AnswersReady)

/** 20 municipalities with 5 services each, and so many codes among them, with all questions answered. */
async function fillWave(desks: Desks, wanted: number): Promise<readonly string[]> {
  const insert = async (table: string, row: Readonly<Record<string, unknown>>): Promise<void> => {
    const places = Object.keys(row).map((_, index) => `$${index + 1}`)
    await administrator.query(
      `insert into ${table} (${Object.keys(row)}) values (${places})`,
      Object.values(row),
    )
  }
  const wave = v7()
  await insert('survey_wave', {
    id: wave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'Undersøkelsen',
    title_nn: 'Undersøkinga',
    title_en: 'The survey',
    opens_on: dayFromNow(-10),
    closes_on: dayFromNow(20),
    state: 'open',
    opened_at: new Date().toISOString(),
  })
  const orders: string[] = []
  for (let at = 0; at < 20; at++) {
    const municipality = `${1101 + at}`
    const participant = v7()
    await insert('municipality', { code: municipality, name: municipality })
    await insert('survey_participant', {
      id: participant,
      wave,
      municipality,
      origin: 'drawn',
      region: 'vest',
      size_class: 'small',
      probability: 1,
    })
    for (let nth = 0; nth < 5; nth++) {
      const [service, order] = [v7(), v7()]
      await insert('survey_service', {
        id: service,
        participant,
        name: `Tjeneste ${nth}`,
        kind: 'nav',
        state: 'joined',
      })
      // made already: the task would take one that waits, and make its codes void
      const made = { state: 'made', made_at: new Date().toISOString() }
      await insert('survey_order', { ...made, id: order, service, copies: 100, language: 'nb', paper: true })
      orders.push(order)
    }
  }
  const answers = answersOf(desks)
  const made: string[] = []
  for (const order of orders) {
    made.push(
      ...(await within(desks.house, { desk: 'house' }, (work) =>
        surveyCodes.issue(desks, work, { order, count: Math.ceil(wanted / orders.length) }),
      )),
    )
  }
  for (let at = 0; at < made.length; at += 8) {
    await Promise.all(
      made
        .slice(at, at + 8)
        .map((code) =>
          saveAnswering(desks, code, { answers, mode: { channel: 'web', helped: false }, language: 'nb' }),
        ),
    )
  }
  await administrator.query('analyze')
  const random = createRandom(1)
  return made
    .map((code) => ({ code, key: random.bits() }))
    .sort((one, other) => one.key - other.key)
    .map(({ code }) => code)
}

/** Every question answered, with a comment. */
function answersOf({ surveys }: Desks): Answers {
  const always = questionsOf(surveys.get('brukertilfredshet@2021.1')).filter(({ askedWhen }) => !askedWhen)
  return Object.fromEntries(
    always.map((question) => {
      if (question.type === 'integer') return [question.code, 1980]
      if (question.type === 'text') return [question.code, 'En tekst som noen har skrevet. '.repeat(3)]
      const code = choicesOf(question)[0]!.code
      return [question.code, question.type === 'multi' ? [code] : code]
    }),
  )
}
