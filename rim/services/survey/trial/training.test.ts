import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listSurveyWaves } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { fillTrainingHouse } from '../../house/training-house.ts'
import { findAnswering, finishAnswering, saveAnswering } from '../answering/index.ts'
import { createPaperWorkshop, type PaperWorkshop } from '../paper-forms/index.ts'
import { reviseSurveyWave } from '../waves/index.ts'
import { actor, as } from './stage.ts'
import { fillTrainingSurvey } from './training.ts'

const issuer = 'https://trial.example'
let world: World
let workshop: PaperWorkshop
let broken: readonly string[]
let first: readonly string[]
beforeAll(async () => {
  world = await createWorld()
  workshop = createPaperWorkshop()
  await fillTrainingHouse(world.desks, world.database.administrator, issuer)
  // a start that was broken off before the cards were printed
  broken = await start({ print: workshop.print, closed: true })
  first = await start()
})
afterAll(async () => {
  await workshop?.close()
  await world?.close()
})

const start = (made: Pick<PaperWorkshop, 'print' | 'closed'> = workshop) =>
  fillTrainingSurvey({ ...world.desks, publicUrl: 'http://127.0.0.1:8070' }, issuer, made)
const rows = (text: string) => world.database.sql(text)
const nora = () => actor('national-coordinator', world.staff['national-coordinator'])
const tables = [
  'survey_wave',
  'survey_draw',
  'survey_participant',
  'survey_service',
  'survey_order',
  'survey_order_file',
  'survey_code',
  'survey_draft',
  'survey_pool',
  'survey_answer',
  'survey_count',
  'survey_handed_out',
  'survey_envelope',
]
const sizes = async () => {
  const counts = tables.map((table) => `(select count(*)::int from lyttepost.${table}) as ${table}`)
  return (await rows(`select ${counts.join(', ')}`))[0]!
}
const answer = async (code: string): Promise<void> => {
  const { desks } = world
  const read = (await findAnswering(desks, code))!.code
  const mode = { channel: 'web', helped: null } as const
  await saveAnswering(desks, read, { answers: { sex: 'male' }, mode, language: 'nb' })
  await finishAnswering(desks, read, desks.clock.today())
}

describe('the training survey', () => {
  it('is open this year, drawn, and answered by some municipalities', async () => {
    const today = world.desks.clock.today()
    const year = Number(today.slice(0, 4))
    const [wave, ...more] = await rows('select * from lyttepost.survey_wave')
    expect(more).toEqual([])
    expect(wave).toMatchObject({ year, state: 'open', instrument: 'brukertilfredshet@2026.1' })
    const said = await rows(
      'select answer, count(*)::int as n from lyttepost.survey_participant group by answer order by answer',
    )
    expect(said).toEqual([
      // the training municipality among them
      { answer: 'accepted', n: 21 },
      { answer: 'declined', n: 4 },
      { answer: null, n: expect.any(Number) },
    ])
    const [declined] = await rows(
      "select count(*)::int as n from lyttepost.survey_participant where origin = 'replacement' and replaces is not null",
    )
    expect(declined).toEqual({ n: 1 })
  })

  it('has the training municipality with two services, forms and envelopes, and answers in and out of the pool', async () => {
    const orders = await rows(
      `select s.name, s.state as service, o.paper, o.state from lyttepost.survey_order o
       join lyttepost.survey_service s on s.id = o.service
       join lyttepost.survey_participant p on p.id = s.participant where p.municipality = '1121' order by s.name`,
    )
    expect(orders).toEqual([
      { name: 'Oppfølgingstjenesten', service: 'joined', paper: false, state: 'made' },
      { name: 'Rus og psykisk helse', service: 'joined', paper: true, state: 'waiting' },
    ])
    const there = await sizes()
    expect(there).toMatchObject({ survey_pool: 5, survey_answer: 9, survey_envelope: 2, survey_draft: 0 })
    const [sum] = await rows(
      'select (select sum(handed_out)::int from lyttepost.survey_handed_out) as handed, (select sum(finished)::int from lyttepost.survey_count) as finished',
    )
    expect(sum).toMatchObject({ finished: 14 })
    expect(Number(sum!.handed)).toBeGreaterThan(28)
  })

  it('tells no codes before their order is made, and goes on at the next start', () => {
    expect(broken).toEqual([])
    expect(first).toHaveLength(3)
  })

  it('is there once after a second start, with the same codes', async () => {
    const before = await sizes()
    expect(new Set(first).size).toBe(3)
    expect(await start()).toEqual(first)
    expect(await sizes()).toEqual(before)
    for (const code of first)
      expect(await findAnswering(world.desks, code)).toMatchObject({ state: 'issued' })
  })

  it('tells another code where one is used', async () => {
    const [used, ...others] = first
    await answer(used!)
    const next = await start()
    expect(next.slice(0, 2)).toEqual(others)
    expect(next).toHaveLength(3)
    expect(first).not.toContain(next[2])
    await answer(next[2]!)
  })

  it('is left alone when somebody has called it something else', async () => {
    const before = await sizes()
    await as(world, nora(), async (work) => {
      const [wave] = await listSurveyWaves(work)
      await reviseSurveyWave(world.desks, work, wave!, { title: { nb: 'A', nn: 'B', en: 'C' } })
    })
    expect(await start()).toEqual([])
    expect(await sizes()).toEqual(before)
  })
})
