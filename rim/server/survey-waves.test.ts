import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'
import { furnishSurvey, type SurveyPlace } from './test-wave.ts'

let program: TestProgram
let nation: Visitor
let coordinator: Visitor
let own: SurveyPlace
beforeAll(async () => {
  program = await createTestProgram()
  own = (await furnishSurvey(program.world, ['1101', '1103'])).get('1101')!
  nation = await program.enter('national-coordinator')
  coordinator = await program.enter('coordinator')
})
afterAll(() => program?.close())

const post = (visitor: Visitor, url: string, payload?: object) =>
  visitor.send({ method: 'POST', url, ...(payload && { payload }) })
const get = async (visitor: Visitor, url: string) => (await visitor.send({ method: 'GET', url })).json()

describe('a draw', () => {
  it('is handed out whole, so that anybody can make it again, and is checked where it lies', async () => {
    const whole = await get(nation, `/api/survey-draws/${own.draw}`)
    expect(whole.seed).toBe('til prøve')
    expect(whole.plan.lastWave).toEqual({ year: 2026, codes: ['1101', '1103'] })
    const units = whole.result.strata.flatMap((one: Record<string, string[]>) => [
      ...one.certain!,
      ...one.drawn!,
      ...one.replacements!,
    ])
    expect(units).toHaveLength(357)
    const checked = await get(nation, `/api/survey-draws/${own.draw}/verification`)
    expect(checked).toEqual({ same: true, resultHash: whole.resultHash, findings: [] })
  })

  it('that somebody has changed behind the program is found', async () => {
    await program.world.database.sql(
      `set local session_replication_role = replica; update lyttepost.survey_draw set seed = 'en annen' where id = '${own.draw}'`,
    )
    const checked = await get(nation, `/api/survey-draws/${own.draw}/verification`)
    expect(checked.same).toBe(false)
    expect(checked.findings[0].nb).toContain('et annet resultat')
    await program.world.database.sql(
      `set local session_replication_role = replica; update lyttepost.survey_draw set seed = 'til prøve' where id = '${own.draw}'`,
    )
  })

  it('is not made again when somebody has been invited, and not from a seed or share that is none', async () => {
    const draw = (body: object) => post(nation, `/api/survey-waves/${own.wave}/draws`, body)
    expect((await draw({ seed: 'ny' })).json().number).toBe(4098)
    expect((await draw({ seed: '  ' })).statusCode).toBe(400)
    expect((await draw({ seed: 'a', share: 1.5 })).statusCode).toBe(400)
    expect((await draw({ seed: 'a', share: 0 })).json().number).toBe(1800)
    expect((await draw({ seed: 'a', lastWave: { year: 2025, codes: ['9999'] } })).json().number).toBe(101)
  })
})

describe('a municipality', () => {
  it('sees its own part and nothing of how it was drawn, and answers for itself', async () => {
    const address = `/api/survey-waves/${own.wave}/municipalities/1101/participants`
    const [mine, ...others] = await get(coordinator, address)
    expect(others).toEqual([])
    expect(mine).toMatchObject({ id: own.participant, name: 'Eigersund', answer: 'accepted' })
    expect(Object.keys(mine)).not.toContain('probability')
    const answer = (body: object) =>
      post(coordinator, `/api/survey-participants/${own.participant}/answer`, body)
    expect((await answer({ answer: 'declined', reason: 'nei' })).json().number).toBe(4339)
    expect((await answer({ answer: 'declined', reason: '13827929780' })).statusCode).toBe(400)
    const declined = await answer({ answer: 'declined', reason: 'Har egen undersøkelse' })
    expect(declined.statusCode).toBe(201)
    expect(declined.json()).toMatchObject({ answer: 'declined', reason: 'Har egen undersøkelse' })
    const list = await get(nation, `/api/survey-waves/${own.wave}/participants`)
    const seen = list.find((one: { id: string }) => one.id === own.participant)
    expect(seen).toMatchObject({ weight: null, suggestion: { step: 'same-stratum' } })
  })
})

it('the survey clerk sees who takes part, without the draw', async () => {
  const clerk = await program.enter('survey-clerk')
  const list = await get(clerk, `/api/survey-waves/${own.wave}/participants`)
  expect(list).toHaveLength(2)
  expect(list.every((one: { suggestion: unknown }) => one.suggestion === null)).toBe(true)
  expect((await clerk.send({ method: 'GET', url: `/api/survey-draws/${own.draw}` })).statusCode).toBe(403)
})
