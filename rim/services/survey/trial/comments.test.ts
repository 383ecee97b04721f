import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createRandom } from '#core/foundation'
import { findSurveyWave } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { textSealer } from '../answering/texts.ts'
import { surveyCommentChapter } from '../comments/index.ts'
import { playComments } from './comments.ts'
import { actor, as } from './stage.ts'

let world: World
const [id, second] = [v7(), v7()]
const written = [
  ...Array.from(
    { length: 30 },
    (_, at) => `Ruskonsulenten er flink, takk til Kari ${'abcdefghijklmnopqrstuvwxyzæøåä'[at]}.`,
  ),
  ...Array.from({ length: 20 }, (_, at) => `NAV er vanskelig å få tak i, ${at} av 20.`),
  ...Array.from({ length: 6 }, () => 'Nei'),
]

beforeAll(async () => {
  world = await createWorld()
  const { seed } = world.database
  await seed('staff', { id: second, issuer: 'https://login.example', subject: 's', name: 'Sigurd' })
  await seed('survey_wave', {
    id,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'a',
    title_nn: 'b',
    title_en: 'c',
    opens_on: '2021-02-01',
    closes_on: '2021-03-31',
    state: 'closed',
    opened_at: '2021-02-01T08:00:00Z',
    closed_at: '2021-04-10T08:00:00Z',
  })
  const seal = await textSealer(world.desks, id)
  for (const text of written) {
    const texts = seal({ open_comment: text })
    await seed('survey_answer', {
      id: v4(),
      wave: id,
      channel: 'paper',
      language: 'nb',
      answers: '{}',
      texts,
    })
  }
})
afterAll(() => world?.close())

it('plays two people who clean, code and quote a wave’s comments, to the chapter of the report', async () => {
  const [siri, sigurd] = [world.staff['survey-clerk'], second].map((staff) => actor('survey-clerk', staff))
  const stage = { desks: world.desks, siri: siri!, sigurd: sigurd!, random: createRandom('play') }
  const wave = (await as(stage, siri!, (work) => findSurveyWave(work, id)))!
  const played = await playComments(stage, wave)
  // «Nei» is one way of writing; a fifth of the fifty others is coded twice
  expect(played).toMatchObject({ comments: 51, out: 1, second: 10, quotes: 4 })
  expect(played.replaced).toBeGreaterThanOrEqual(30)
  const chapter = (await surveyCommentChapter(world.desks, { id, year: 2021, synthetic: true }))!
  expect(chapter.comments).toBe(50)
  expect(chapter.tables.services.map(({ code }) => code)).toEqual(['substance_service', 'nav'])
  expect(chapter.quotes).toHaveLength(4)
  expect(JSON.stringify(chapter)).not.toContain('Kari')
})
