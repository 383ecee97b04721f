import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { syntheticMunicipalSurvey } from '#core/synthetic'
import { loadInstruments, loadTerritory } from '#rim/assets'
import { dayFromNow } from '#rim/test-kit'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
let nation: Visitor
let analyst: Visitor
let coordinator: Visitor
beforeAll(async () => {
  program = await createTestProgram()
  nation = await program.enter('national-coordinator')
  analyst = await program.enter('national-analyst')
  coordinator = await program.enter('coordinator')
})
afterAll(() => program?.close())
const send = async (
  visitor: Visitor,
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  url: string,
  payload?: object,
) => {
  const answer = await visitor.send({ method, url, ...(payload && { payload }) })
  const json = String(answer.headers['content-type']).includes('json')
  return { status: answer.statusCode, body: json ? answer.json() : null, answer }
}
const begin = (more: object = {}) =>
  send(nation, 'POST', '/api/municipal-surveys', {
    ...{ year: 2026, opensOn: dayFromNow(-1), closesOn: dayFromNow(10), whom: 'participants' },
    ...more,
  })
const own = (id: string) => `/api/municipalities/1101/municipal-surveys/${id}`

describe('a survey to the municipalities', () => {
  it('is begun for those who have taken part, by the form of its year', async () => {
    expect((await begin({ year: 2020 })).body).toMatchObject({ number: 1795, status: 422 })
    expect((await begin({ closesOn: dayFromNow(-9) })).body).toMatchObject({ number: 1798 })
    const made = await begin()
    expect(made.status).toBe(201)
    expect((await begin()).body).toMatchObject({ number: 4051 })
    const [listed] = (await send(analyst, 'GET', '/api/municipal-surveys')).body
    expect(listed).toMatchObject({ year: 2026, instrument: 'kommuneundersokelse@2026.1', submitted: 0 })
    expect(listed.asked).toBeGreaterThan(0)
    expect((await send(coordinator, 'GET', '/api/municipal-surveys')).status).toBe(403)
  })

  it('is answered with a draft that is kept, handed in when it is whole, and opened again', async () => {
    const [{ id }] = (await send(coordinator, 'GET', '/api/municipalities/1101/municipal-surveys')).body
    const first = (await send(coordinator, 'GET', own(id))).body
    expect(first).toMatchObject({ revision: 0, answers: {}, form: { id: 'kommuneundersokelse@2026.1' } })
    const save = (basedOn: number, answers: object) => send(coordinator, 'PUT', own(id), { basedOn, answers })
    expect((await save(0, { mappings: 2, usefulness: 'enormous' })).status).toBe(422)
    expect((await save(0, { mappings: 2 })).body).toEqual({ revision: 1 })
    expect((await save(0, { mappings: 3 })).body).toMatchObject({ number: 1792, status: 409 })
    const submit = (revision: number) => send(coordinator, 'POST', `${own(id)}/submission`, { revision })
    // what is lacking is told by its number
    expect((await submit(1)).body).toMatchObject({ number: 1797, detail: expect.stringContaining(': 4.') })
    expect((await save(1, { mappings: 2, usefulness: 'large' })).body).toEqual({ revision: 2 })
    expect((await submit(1)).body).toMatchObject({ number: 1792 })
    expect((await submit(2)).status).toBe(200)
    expect((await save(2, { mappings: 4, usefulness: 'large' })).body).toMatchObject({ number: 1791 })
    expect((await send(coordinator, 'DELETE', `${own(id)}/submission`)).status).toBe(200)
    expect((await submit(2)).status).toBe(200)
    const whole = (await send(nation, 'GET', `/api/municipal-surveys/${id}`)).body
    expect(JSON.stringify(whole)).not.toContain('large')
    const handed = whole.municipalities.filter(
      ({ submittedAt }: { submittedAt: string | null }) => submittedAt,
    )
    expect(handed).toMatchObject([{ municipality: '1101', name: 'Eigersund', revision: 2 }])
  })

  it('is reported when it is closed, in four formats and both forms, of numbers that may be shown', async () => {
    const { database } = program.world
    const form = loadInstruments('kommuneundersokelse').at(-1)!
    const { asked, answers } = syntheticMunicipalSurvey(form, loadTerritory())
    const [{ id }] = (await send(analyst, 'GET', '/api/municipal-surveys')).body
    const report = (language = 'nb') => `/api/municipal-surveys/${id}/report?language=${language}`
    expect((await send(analyst, 'GET', report())).body).toMatchObject({ number: 1799, status: 409 })
    // three may not be told of
    expect(
      (await send(nation, 'PATCH', `/api/municipal-surveys/${id}`, { closesOn: dayFromNow(-1) })).status,
    ).toBe(200)
    expect((await send(analyst, 'GET', report())).body).toMatchObject({ number: 1521 })
    const given = new Map(answers.map((one) => [one.participant, one.answers]))
    for (const number of asked) {
      await database.sql(
        `set local session_replication_role = replica;
         insert into lyttepost.municipality (code, name) values ('${number}', '${number}') on conflict do nothing;
         insert into lyttepost.municipal_answer (survey, municipality, answers, submitted_at)
         values ('${id}', '${number}', '${JSON.stringify(given.get(number) ?? {})}', ${given.has(number) ? 'now()' : 'null'})
         on conflict (survey, municipality) do update set answers = excluded.answers, submitted_at = excluded.submitted_at`,
      )
    }
    const { status, body } = await send(analyst, 'GET', report())
    expect(status).toBe(200)
    expect(body).toMatchObject({ edition: 'screen', syntheticMark: null })
    expect(JSON.stringify(body.facts)).toMatch(/17[123]/)
    for (const format of ['pdf', 'pptx', 'xlsx', 'html']) {
      const file = await send(
        analyst,
        'GET',
        `/api/municipal-surveys/${id}/report/file?format=${format}&language=nn`,
      )
      expect(file.status, format).toBe(200)
      expect(file.answer.headers['content-disposition'], format).toContain(`kommuneundersokelse-2026`)
      expect(file.answer.rawPayload.length, format).toBeGreaterThan(5000)
    }
    const log = await database.sql(
      `select distinct verb from lyttepost.audit_event where noun = 'municipal-survey' and purpose = 'statistics'`,
    )
    expect(log).toEqual([{ verb: 'read' }])
    // the municipality’s desk sees its own answers, and not that there is a report
    expect((await send(coordinator, 'GET', report())).status).toBe(404)
  }, 120_000)
})
