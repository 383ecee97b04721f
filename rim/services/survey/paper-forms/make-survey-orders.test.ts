import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ProblemError } from '#core/foundation'
import { paperWords, showCode } from '#core/survey'
import { claimSurveyOrder, findOrderFileOf, type Scope, within } from '#rim/storage'
import { createSurveyHouse, type SurveyHouse } from '#rim/test-kit'
import { closeWave, findAnswering } from '../answering/index.ts'
import {
  createPaperWorkshop,
  makeSurveyOrders,
  type PaperAsked,
  type PaperWorkshop,
  readOrderFile,
} from './index.ts'

let here: SurveyHouse
let papers: PaperWorkshop
const publicUrl = 'https://lyttepost.example'
beforeAll(async () => {
  here = await createSurveyHouse({ participants: 3, services: 3, languages: ['nb', 'nn'], connections: 6 })
  papers = createPaperWorkshop()
  // the orders of the fixture are of a hundred: two are enough here
  await here.database.sql('alter table lyttepost.survey_order disable trigger user')
  await here.database.sql(`update lyttepost.survey_order set copies = 2, state = 'failed', problem = 1`)
  await here.database.sql('alter table lyttepost.survey_order enable trigger user')
})
afterAll(async () => {
  await papers?.close()
  await here?.close()
})

const order = (participant: number, service: number) =>
  here.participants[participant]!.services[service]!.order
const coordinator = (participant: number): Scope => ({
  desk: 'municipality',
  municipality: here.participants[participant]!.municipality,
  role: 'coordinator',
})
/** Puts an order in line, as it was ordered. */
async function wait(id: string, copies: number, paper = true): Promise<void> {
  await here.database.sql('alter table lyttepost.survey_order disable trigger user')
  await here.database.sql(
    `update lyttepost.survey_order set copies = ${copies}, paper = ${paper}, state = 'waiting', problem = null where id = '${id}'`,
  )
  await here.database.sql('alter table lyttepost.survey_order enable trigger user')
}
const stateOf = async (id: string) =>
  (await here.database.sql(`select state, problem from lyttepost.survey_order where id = '${id}'`))[0]
const codesOf = async (id: string) =>
  Object.fromEntries(
    (
      await here.database.sql(
        `select state, count(*)::int as n from lyttepost.survey_code where survey_order = '${id}' group by state`,
      )
    ).map(({ state, n }) => [state, n]),
  )
/** Makes what waits, and keeps what was printed. */
async function makeAll(print: PaperWorkshop['print'] = (asked) => papers.print(asked), lease = 60) {
  const asked: PaperAsked[] = []
  const faults: unknown[] = []
  const workshop = {
    closed: false,
    print: (one: PaperAsked) => {
      asked.push(one)
      return print(one)
    },
  }
  const made = await makeSurveyOrders(
    { ...here.desks, publicUrl },
    { workshop, onFault: (cause) => void faults.push(cause), lease },
  )
  return { made, asked, faults }
}
const printedCodes = (asked: PaperAsked): readonly string[] =>
  'copies' in asked ? asked.copies.map(({ code }) => code) : []
const read = (id: string, scope: Scope) =>
  within(here.desks.house, scope, (work) => readOrderFile(here.desks, work, id))
const numbers = (attempt: Promise<unknown>): Promise<readonly number[]> =>
  attempt.then(
    () => [],
    (cause: unknown) => {
      if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
      throw cause
    },
  )

describe('an order of forms', () => {
  it('becomes codes and one file, the same each time it is fetched, by its own municipality alone', async () => {
    const id = order(0, 0)
    await wait(id, 3)
    const { made, asked, faults } = await makeAll()
    expect(faults).toEqual([])
    expect(made).toBe(1)
    expect(await stateOf(id)).toEqual({ state: 'made', problem: null })
    expect(await codesOf(id)).toEqual({ issued: 3 })
    const codes = printedCodes(asked[0]!)
    for (const code of codes) {
      const found = await findAnswering(here.desks, code)
      expect(found).toMatchObject({ state: 'issued', language: 'nb' })
      expect(showCode(found!.code)).toBe(code)
    }
    const file = await read(id, coordinator(0))
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-')
    expect(file.name).toMatch(/^skjema-tjeneste-0-nb-[0-9a-f]{6}\.pdf$/)
    expect(Buffer.compare((await read(id, coordinator(0))).bytes, file.bytes)).toBe(0)
    expect(await numbers(read(id, coordinator(1)))).toEqual([4432])
  })

  it('names who answers for the survey on its papers; where nobody is told, whom and where to ask', async () => {
    const [responsible, contact] = ['KoRus vest Stavanger', 'telefon 12 34 56 78']
    const tell = (text: string) =>
      here.database.sql(
        `set local session_replication_role = replica; update lyttepost.survey_wave set ${text}`,
      )
    await tell(`responsible = '${responsible}', contact = '${contact}'`)
    await wait(order(0, 2), 2)
    const [one] = (await makeAll()).asked
    await tell(`responsible = '', contact = ''`)
    await wait(order(1, 2), 2)
    const [nobody] = (await makeAll()).asked
    if (one?.kind !== 'forms' || nobody?.kind !== 'forms') throw new Error('no forms were made')
    for (const paper of [one.information, one.instruction].map((each) => JSON.stringify(each))) {
      for (const part of [responsible, contact]) expect(paper).toContain(part)
    }
    const language = nobody.information.language
    for (const paper of [nobody.information, nobody.instruction].map((each) => JSON.stringify(each))) {
      for (const part of [paperWords.nation[language], 'lyttepost.example/svar/om'])
        expect(paper).toContain(part)
    }
  })

  it('is never kept in clear: neither the file nor a code', async () => {
    const id = order(0, 0)
    const [stored] = await here.database.sql(
      `select sealed from lyttepost.survey_order_file where survey_order = '${id}'`,
    )
    const sealed = stored!.sealed as Buffer
    expect(sealed.includes('%PDF')).toBe(false)
    const read = await here.database.sql(
      `select details::text from lyttepost.audit_event where noun = 'survey-order'`,
    )
    expect(read.length).toBeGreaterThan(0)
    expect(JSON.stringify(read)).not.toMatch(/[ACEFHJKMNPRTUWXY347]{5}-?[ACEFHJKMNPRTUWXY347]{5}/)
  })

  it('of cards is a file of cards', async () => {
    const id = order(0, 1)
    await wait(id, 12, false)
    const { asked, faults } = await makeAll()
    expect(faults).toEqual([])
    expect(asked[0]).toMatchObject({ kind: 'cards', title: expect.stringContaining('Tjeneste 1') })
    expect(new Set(printedCodes(asked[0]!)).size).toBe(12)
    expect((await read(id, coordinator(0))).name).toMatch(/^kort-/)
  })

  it('whose printing fails is tried three times, and then fails with every code void', async () => {
    const id = order(1, 0)
    await wait(id, 2)
    const { made, asked, faults } = await makeAll(() => Promise.reject(new Error('out of ink')))
    expect([made, asked.length, faults.length]).toEqual([0, 3, 3])
    expect(await stateOf(id)).toEqual({ state: 'failed', problem: 4430 })
    expect(await codesOf(id)).toEqual({ void: 6 })
    expect(new Set(asked.flatMap(printedCodes)).size).toBe(6)
  })

  it('is not made where nobody could answer: the address is unknown', async () => {
    const id = order(1, 1)
    await wait(id, 2)
    expect(await makeSurveyOrders(here.desks, { workshop: { closed: false, print: papers.print } })).toBe(0)
    expect(await stateOf(id)).toEqual({ state: 'failed', problem: 4431 })
    expect(await codesOf(id)).toEqual({})
  })

  it('whose maker is killed midway is made once by another; the codes of the dead are void', async () => {
    const id = order(2, 0)
    await wait(id, 2)
    const lease = 6
    const child = spawn(
      process.execPath,
      [
        ...[
          '--conditions=lyttepost-source',
          '--import',
          'tsx',
          'rim/services/survey/paper-forms/test-maker.ts',
        ],
        ...[here.database.address, here.keyFile, `${lease}`],
      ],
      { cwd: fileURLToPath(new URL('../../../..', import.meta.url)), stdio: ['ignore', 'pipe', 'inherit'] },
    )
    await once(child.stdout, 'data')
    expect(await codesOf(id)).toEqual({ issued: 2 })
    child.kill('SIGKILL')
    await once(child, 'exit')
    // it is the dead one's until its claim has run out
    expect((await makeAll()).made).toBe(0)
    let made = 0
    while (made === 0) made = (await makeAll()).made
    expect(made).toBe(1)
    expect(await codesOf(id)).toEqual({ void: 2, issued: 2 })
    expect(await stateOf(id)).toEqual({ state: 'made', problem: null })
    expect((await makeAll()).made).toBe(0)
  })

  it('that somebody else has taken over is stored once, with the codes of whoever stored it', async () => {
    const id = order(2, 1)
    await wait(id, 2)
    const late: PaperAsked[] = []
    const first = makeAll(async (asked) => {
      late.push(asked)
      // while it prints, the claim runs out and another makes the order
      await here.database.sql(
        `update lyttepost.survey_order_claim set claimed_until = '2021-01-01' where survey_order = '${id}'`,
      )
      const other = await makeAll()
      expect(other.made).toBe(1)
      late.push(other.asked[0]!)
      return papers.print(asked)
    })
    expect((await first).made).toBe(0)
    expect(await codesOf(id)).toEqual({ void: 2, issued: 2 })
    const [lost, kept] = late.map(printedCodes)
    for (const code of lost!) expect((await findAnswering(here.desks, code))?.state).toBe('void')
    for (const code of kept!) expect((await findAnswering(here.desks, code))?.state).toBe('issued')
  })

  it('is claimed by one of those who ask at once', async () => {
    const id = order(1, 0)
    await wait(id, 2)
    const claims = await Promise.all(
      Array.from({ length: 5 }, () =>
        within(here.desks.house, { desk: 'house' }, (work) => claimSurveyOrder(work, randomUUID(), 60)),
      ),
    )
    expect(claims.filter((claim) => claim?.id === id).length).toBe(1)
    expect(claims.filter((claim) => claim !== null).length).toBe(1)
  })

  it('has no file any more when its wave is closed, and what waits then fails', async () => {
    await here.database.sql(
      `update lyttepost.survey_order_claim set claimed_until = '2021-01-01' where claimed_by is not null`,
    )
    here.setToday('2021-04-02')
    await closeWave(here.desks, here.wave, here.staff)
    for (const scope of [coordinator(0), { desk: 'house' } as const]) {
      expect(await within(here.desks.house, scope, (work) => findOrderFileOf(work, order(0, 0)))).toBeNull()
    }
    expect(await here.database.sql('select 1 from lyttepost.survey_order_claim')).toEqual([])
    const { made, asked } = await makeAll()
    expect([made, asked.length]).toEqual([0, 0])
    expect(await stateOf(order(1, 0))).toEqual({ state: 'failed', problem: 4099 })
    expect(await numbers(read(order(0, 0), coordinator(0)))).toEqual([4432])
  })
})
