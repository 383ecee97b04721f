import { v7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lifeAreas } from '#core/training'
import { loadTrainingCases } from '#rim/assets'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let registrar: Visitor
beforeAll(async () => {
  program = await createTestProgram()
  registrar = await program.enter('registrar', 'substantial')
})
afterAll(() => program?.close())
beforeEach(() => quietly('delete from lyttepost.training_answer'))

const quietly = (text: string) =>
  program.world.database.sql(`set local session_replication_role = replica; ${text}`)
const [anita, jonas] = loadTrainingCases() as [Case, Case]
type Case = ReturnType<typeof loadTrainingCases>[number]
const all = (colour: string) => Object.fromEntries(lifeAreas.map((area) => [area, colour]))
const look = async (visitor = registrar) =>
  (await visitor.send({ method: 'GET', url: '/api/training' })).json()
const answer = (code: string, colours: unknown, visitor = registrar) =>
  visitor.send({ method: 'POST', url: `/api/training/cases/${code}`, payload: { colours } })
/** Puts answers of others of the municipality beside it. */
async function others(count: number, colour: string): Promise<void> {
  const { municipality, unit } = program.world.otherUnit
  for (let at = 0; at < count; at++) {
    const staff = v7()
    await program.world.database.seed('staff', {
      id: staff,
      issuer: 'https://login.example',
      subject: staff,
      name: `Kollega ${at}`,
    })
    for (const area of lifeAreas) {
      const row = { municipality, unit, staff, training_case: anita.code, area, colour }
      await program.world.database.seed('training_answer', row)
    }
  }
}

describe('the training cases', () => {
  it('are told without the expert’s answers until the own are in', async () => {
    const response = await registrar.send({ method: 'GET', url: '/api/training' })
    const { cases, agreement } = response.json()
    expect(cases.map(({ code }: Case) => code)).toEqual(loadTrainingCases().map(({ code }) => code))
    for (const [at, one] of loadTrainingCases().entries()) {
      const { code, instrument, year, title, text, sex, birthYear } = one
      const shown = { code, instrument, year, title, text, sex, birthYear, done: false, result: null }
      expect(cases[at]).toEqual(shown)
      for (const area of lifeAreas) expect(response.body).not.toContain(one.explanations[area].nb)
    }
    expect(agreement).toEqual(lifeAreas.map((area) => ({ area, equal: 0, n: 0, colleagues: null })))
  })

  it('are answered with a colour for each life area, and compared with the expert’s', async () => {
    const response = await answer(anita.code, { ...all('yellow'), housing: 'red' })
    expect(response.statusCode).toBe(201)
    const result = response.json()
    expect(result.areas.map(({ area }: { area: string }) => area)).toEqual([...lifeAreas])
    expect(result.areas[0]).toEqual({
      area: 'housing',
      own: 'red',
      expert: 'green',
      steps: 2,
      explanation: anita.explanations.housing,
      colleagues: null,
    })
    expect(result.areas[3]).toMatchObject({ own: 'yellow', expert: 'yellow', steps: 0 })
    expect(result.answers).toEqual(anita.answers)
    const { cases, agreement } = await look()
    expect(cases[0]).toMatchObject({ done: true, result })
    expect(cases[1]).toMatchObject({ code: jonas.code, done: false, result: null })
    expect(agreement[0]).toEqual({ area: 'housing', equal: 0, n: 1, colleagues: null })
    expect(agreement[3]).toEqual({ area: 'physical_health', equal: 1, n: 1, colleagues: null })
  })

  it('may be answered again: the last answer stands', async () => {
    await answer(anita.code, all('red'))
    await answer(anita.code, all('green'))
    const { cases, agreement } = await look()
    expect(cases[0].result.areas[0]).toMatchObject({ own: 'green', expert: 'green', steps: 0 })
    expect(agreement[0]).toMatchObject({ equal: 1, n: 1 })
  })

  it('are refused with a life area missing, another one, or another colour; what does not exist is not found', async () => {
    const { network: _, ...seven } = all('red')
    for (const colours of [
      seven,
      { ...all('red'), weather: 'red' },
      { ...all('red'), housing: 'blue' },
      null,
    ]) {
      expect((await answer(anita.code, colours)).statusCode).toBe(400)
    }
    expect((await answer('nobody', all('red'))).statusCode).toBe(404)
    expect((await look()).cases.every(({ done }: { done: boolean }) => !done)).toBe(true)
  })

  it('tell of colleagues where five others have answered, and never whose answers they are', async () => {
    await others(4, 'red')
    expect((await answer(anita.code, all('yellow'))).json().areas[0].colleagues).toBeNull()
    await others(1, 'green')
    const response = await registrar.send({ method: 'GET', url: '/api/training' })
    const { cases, agreement } = response.json()
    expect(cases[0].result.areas[0].colleagues).toEqual({
      n: 5,
      shares: { green: 0.2, yellow: 0, red: 0.8 },
      agreement: 0.6,
    })
    // one case only: the colours vary, so there is an alpha, and it is that of chance or worse
    expect(agreement[0].colleagues).toMatchObject({ agreement: 0.6, cases: 1, n: 5 })
    expect(agreement[0].colleagues.alpha).toBeLessThanOrEqual(0)
    expect(response.body).not.toContain('Kollega')
    const leader = await program.enter('unit-leader')
    const { cases: seen } = await look(leader)
    expect(seen[0]).toMatchObject({ done: false, result: null })
  })

  it('are deleted by oneself, one’s own alone', async () => {
    const leader = await program.enter('unit-leader')
    await answer(anita.code, all('red'))
    await answer(anita.code, all('red'), leader)
    const gone = await registrar.send({ method: 'DELETE', url: '/api/training' })
    expect([gone.statusCode, gone.json()]).toEqual([200, { done: true }])
    expect((await look()).cases[0].done).toBe(false)
    expect((await look(leader)).cases[0].done).toBe(true)
  })

  it('leave a line in the log that the coordinator sees, without any colour', async () => {
    await answer(anita.code, all('red'))
    const coordinator = await program.enter('coordinator')
    const response = await coordinator.send({
      method: 'GET',
      url: '/api/municipalities/1101/access-log?limit=5',
    })
    expect(response.body).toContain('svarte på et øvingseksempel')
    expect(response.body).not.toMatch(/"(red|yellow|green)"/)
  })
})
