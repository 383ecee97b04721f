import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'
import { furnishSurvey, type SurveyPlace } from './test-wave.ts'

let program: TestProgram
let nation: Visitor
let coordinator: Visitor
let adviser: Visitor
let place: SurveyPlace
const own = '/api/municipalities/1101/survey-results'
const region = '/api/survey-region-results'

beforeAll(async () => {
  program = await createTestProgram()
  place = (await furnishSurvey(program.world, ['1101', '1103'])).get('1101')!
  nation = await program.enter('national-coordinator')
  coordinator = await program.enter('coordinator')
  adviser = await program.enter('regional-adviser')
})
afterAll(() => program?.close())

const get = (visitor: Visitor, url: string) => visitor.send({ method: 'GET', url })
const post = (visitor: Visitor, url: string, payload?: object) =>
  visitor.send({ method: 'POST', url, ...(payload && { payload }) })
/** Changes what the guards keep. */
const behind = (sql: string) =>
  program.world.database.sql(
    `set session_replication_role = replica; ${sql}; set session_replication_role = origin`,
  )
const setRelease = (state: 'made' | 'released') =>
  behind(
    `update lyttepost.survey_release set state = '${state}', released_at = ${state === 'made' ? 'null' : 'now()'}, ` +
      `released_by = ${state === 'made' ? 'null' : 'asked_by'} where id = '${place.surveyRelease}'`,
  )
const close = () =>
  behind(`update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${place.wave}'`)

const edit = { section: 'facts', node: 'facts_how_many', kind: 'replaced', follows: null, replaced: 'Før.' }
const write = (visitor: Visitor, more: object = {}) =>
  post(visitor, `/api/survey-waves/${place.wave}/texts`, {
    ...{ scope: 'country', language: 'nb', seen: 0, text: 'Ny tekst.' },
    ...edit,
    ...more,
  })

describe('a wave that is not closed', () => {
  it('has nothing to write in, to make or to see', async () => {
    const refused = await write(nation)
    expect([refused.statusCode, refused.json().number]).toEqual([409, 4490])
    const made = await post(nation, `/api/survey-waves/${place.wave}/releases`, {})
    expect([made.statusCode, made.json().number]).toEqual([409, 4501])
    expect((await get(coordinator, own)).json()).toEqual({ waves: [] })
  })
})

describe('results', () => {
  beforeAll(close)

  it('are seen by nobody else before the nation has approved them', async () => {
    await setRelease('made')
    const file = `${place.surveyRelease}/files/region-west_stavanger/nn/document`
    for (const [visitor, address] of [
      [coordinator, own],
      [adviser, region],
    ] as const) {
      const { waves } = (await get(visitor, address)).json()
      expect(waves).toEqual([expect.objectContaining({ year: 2026, releases: [] })])
      expect((await get(visitor, `${address}/${file}`)).statusCode).toBe(404)
      expect((await get(visitor, `/api/survey-releases/${place.surveyRelease}`)).statusCode).toBe(403)
      expect((await post(visitor, `/api/survey-releases/${place.surveyRelease}/approval`)).statusCode).toBe(
        403,
      )
    }
    const approved = await post(nation, `/api/survey-releases/${place.surveyRelease}/approval`)
    expect([approved.statusCode, approved.json()]).toEqual([201, { done: true }])
    const again = await post(nation, `/api/survey-releases/${place.surveyRelease}/approval`)
    expect([again.statusCode, again.json().number]).toEqual([409, 4507])
  })

  it('are approved by the coordinator alone, who has logged in surely', async () => {
    await setRelease('made')
    const approve = async (visitor: Visitor) =>
      (await post(visitor, `/api/survey-releases/${place.surveyRelease}/approval`)).statusCode
    expect(await approve(await program.enter('national-analyst'))).toBe(403)
    expect(await approve(await program.enter('national-coordinator', 'substantial'))).toBe(403)
    expect(await approve(nation)).toBe(201)
  })

  it("give a municipality its own, the region's and the country's parts, and a region no municipality's", async () => {
    await setRelease('released')
    const parts = async (visitor: Visitor, address: string): Promise<readonly string[]> =>
      (await get(visitor, address))
        .json()
        .waves[0].releases[0].parts.map(({ part }: { part: string }) => part)
    expect(await parts(coordinator, own)).toEqual(['country', 'region-west_stavanger', 'place-1101'])
    expect(await parts(adviser, region)).toEqual(['country', 'region-west_stavanger'])
  })

  it('come as files with their type and name, and no other municipality’s', async () => {
    const file = (part: string) => `${own}/${place.surveyRelease}/files/${part}/nn/document`
    const found = await get(coordinator, file('place-1101'))
    expect([found.statusCode, found.headers['content-type'], found.body]).toEqual([
      200,
      'application/pdf',
      'place/1101',
    ])
    expect(found.headers['content-disposition']).toBe(
      `attachment; filename="place-1101.pdf"; filename*=UTF-8''place-1101.pdf`,
    )
    expect((await get(coordinator, file('place-1103'))).statusCode).toBe(404)
    const screen = `${own}/${place.surveyRelease}/screens`
    expect((await get(coordinator, `${screen}/place-1101/nn`)).json()).toEqual({ title: 'resultat' })
    expect((await get(coordinator, `${screen}/place-1103/nn`)).statusCode).toBe(404)
    // at the other municipality's desk
    const theirs = file('place-1103').replace('/1101/', '/1103/')
    expect((await get(coordinator, theirs)).statusCode).toBe(404)
    expect((await get(coordinator, own.replace('/1101/', '/1103/'))).statusCode).toBe(404)
    const regions = `${region}/${place.surveyRelease}/files/region-west_stavanger/nn/document`
    expect((await get(adviser, regions)).body).toBe('region/west_stavanger')
    // not even an address for it
    expect((await get(adviser, regions.replace('region-west_stavanger', 'place-1101'))).statusCode).toBe(400)
  })
})

describe('the texts of a report', () => {
  beforeAll(close)

  it('are written over what was seen, or not at all', async () => {
    expect((await write(nation)).statusCode).toBe(201)
    const late = await write(nation, { text: 'For sent.' })
    expect([late.statusCode, late.json().number]).toEqual([409, 4489])
    expect((await write(nation, { seen: 1, text: 'Etterpå.' })).statusCode).toBe(201)
    const history = `/api/survey-waves/${place.wave}/texts/facts_how_many/history?scope=country&language=nb`
    const written = (await get(nation, history)).json()
    expect(written.map(({ number, text }: { number: number; text: string }) => [number, text])).toEqual([
      [2, 'Etterpå.'],
      [1, 'Ny tekst.'],
    ])
  })

  it('hold nobody’s identity number, and are not too long', async () => {
    const numbered = await write(nation, { seen: 2, text: 'Ring 13827929780.' })
    expect(numbered.statusCode).toBe(400)
    expect(numbered.body).not.toContain('13827929780')
    expect((await write(nation, { seen: 2, text: 'x'.repeat(10_001) })).statusCode).toBe(400)
  })

  it('are the nation’s alone', async () => {
    const address = `/api/survey-waves/${place.wave}/texts?scope=place/1101&language=nb`
    expect((await get(coordinator, address)).statusCode).toBe(403)
    expect((await write(coordinator)).statusCode).toBe(403)
  })

  it('that lie in a chapter which is gone are shown apart, with a report that is there', async () => {
    const found = await get(nation, `/api/survey-waves/${place.wave}/texts?scope=country&language=nb`)
    expect(found.json()).toMatchObject({ sections: [], conflicts: 1 })
    expect(found.json().homeless).toEqual([
      expect.objectContaining({ id: 'facts_how_many', text: 'Etterpå.', edits: 2 }),
    ])
    // of a region no texts are kept with these results
    const none = await get(nation, `/api/survey-waves/${place.wave}/texts?scope=region/east&language=nb`)
    expect(none.json().number).toBe(4511)
  })
})

it('results are asked for once at a time', async () => {
  await behind(
    `update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${place.wave}'`,
  )
  const ask = () => post(nation, `/api/survey-waves/${place.wave}/releases`, {})
  const asked = await ask()
  expect(asked.statusCode).toBe(201)
  const again = await ask()
  expect([again.statusCode, again.json().number]).toEqual([409, 4506])
  const failed = await post(nation, `/api/survey-releases/${asked.json().id}/attempts`)
  expect([failed.statusCode, failed.json().number]).toEqual([409, 4510])
  expect((await get(nation, `/api/survey-releases/${v7()}`)).statusCode).toBe(404)
})
