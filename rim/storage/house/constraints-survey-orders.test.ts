import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  claimSurveyOrder,
  completeSurveyOrder,
  findOrderFileOf,
  giveBackSurveyOrder,
  giveUpSurveyOrder,
  holdSurveyOrder,
} from './index.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillSurvey, surveyPlaces, surveyWave } from './test-survey-rows.ts'

let here: Constraints
const otherWave = randomUUID()
const { order } = surveyPlaces['1101']
const { order: otherOrder } = surveyPlaces['1103']
const everywhere = { desk: 'house' } as const
const file = { name: 'skjema.pdf', pages: 6, sealed: Buffer.from('sealed') }
beforeAll(async () => {
  here = await openConstraints()
  await fillSurvey(here.world.database.seed, [{ municipality: '1101' }, { municipality: '1103' }])
  await here.world.database.seed('survey_wave', {
    id: otherWave,
    instrument: 'brukertilfredshet@2021.1',
    year: 2033,
    title_nb: 'a',
    title_nn: 'b',
    title_en: 'c',
    opens_on: '2033-02-01',
    closes_on: '2033-03-31',
  })
})
afterAll(() => here?.world.close())

const claim = (who: string, seconds = 60) =>
  here.done(everywhere, (work) => claimSurveyOrder(work, who, seconds))
const insert = (of: string, wave: string) =>
  raw(`insert into lyttepost.survey_order_file (survey_order, wave, name, pages, sealed)
    values ('${of}', '${wave}', 'x.pdf', 1, 'x')`)

describe('the making of an order of forms', () => {
  it('is claimed by one, held, given back, and then anybody’s', async () => {
    const [one, other] = [randomUUID(), randomUUID()]
    const first = await claim(one)
    expect(first).toMatchObject({
      attempts: 1,
      wave: surveyWave,
      service: 'Rusteamet',
      copies: 30,
      paper: true,
    })
    expect((await claim(other))?.id).not.toBe(first!.id)
    expect(await claim(randomUUID())).toBeNull()
    expect(await here.done(everywhere, (work) => holdSurveyOrder(work, first!.id, one, 60))).toBe(true)
    expect(await here.done(everywhere, (work) => holdSurveyOrder(work, first!.id, other, 60))).toBe(false)
    expect(await here.done(everywhere, (work) => giveBackSurveyOrder(work, first!.id, other))).toBe(false)
    expect(await here.done(everywhere, (work) => giveBackSurveyOrder(work, first!.id, one))).toBe(true)
    expect(await claim(other)).toMatchObject({ id: first!.id, attempts: 1 })
  })

  it('is followed up by another when the claim has run out, and stored by nobody else', async () => {
    await here.world.database.sql(`update lyttepost.survey_order_claim set claimed_until = '2021-01-01'`)
    const [dead, other] = [randomUUID(), randomUUID()]
    const lost = await claim(dead, -1)
    const taken = await claim(other)
    expect(taken).toMatchObject({ id: lost!.id, attempts: lost!.attempts + 1 })
    const complete = (who: string) =>
      here.done(everywhere, (work) => completeSurveyOrder(work, taken!, who, file))
    expect(await complete(dead)).toBe(false)
    expect(await here.done(everywhere, (work) => findOrderFileOf(work, lost!.id))).toBeNull()
    expect(await complete(other)).toBe(true)
    expect(await complete(other)).toBe(false)
    const own = { ...here.municipality, municipality: lost!.municipality }
    expect(await here.done(own, (work) => findOrderFileOf(work, lost!.id))).toMatchObject({
      pages: 6,
      wave: surveyWave,
    })
    const elsewhere = { ...own, municipality: lost!.municipality === '1101' ? '1103' : '1101' }
    expect(await here.done(elsewhere, (work) => findOrderFileOf(work, lost!.id))).toBeNull()
  })

  it('fails for good with a problem, and is then claimed no more', async () => {
    await here.world.database.sql(
      `update lyttepost.survey_order_claim set claimed_until = '2021-01-01' where claimed_by is not null`,
    )
    const who = randomUUID()
    const last = await claim(who)
    expect(await here.done(everywhere, (work) => giveUpSurveyOrder(work, last!.id, randomUUID(), 4430))).toBe(
      false,
    )
    expect(await here.done(everywhere, (work) => giveUpSurveyOrder(work, last!.id, who, 4430))).toBe(true)
    expect(await claim(randomUUID())).toBeNull()
    await here.refused('notAllowedValue', everywhere, insert(last!.id, surveyWave))
  })

  it('never leaves a file of another wave, nor two', async () => {
    for (const one of [order, otherOrder]) {
      await here.refused('notAllowedValue', everywhere, insert(one, otherWave))
    }
    const made = await here.world.database.sql('select survey_order from lyttepost.survey_order_file')
    expect(made.length).toBe(1)
    const own = made[0]!.survey_order as string
    await here.refused('exists', everywhere, insert(own, surveyWave))
    // the municipality reads its own, and the house makes them: nobody else does either
    for (const scope of [here.municipality, here.national]) {
      await here.refused('notYours', scope, insert(own, surveyWave))
    }
    for (const scope of [here.national, { desk: 'survey', role: 'survey-clerk' } as const]) {
      await here.refused('notYours', scope, (work) => findOrderFileOf(work, own))
    }
    await here.refused('notYours', everywhere, raw(`update lyttepost.survey_order_file set name = 'y.pdf'`))
    await here.refused('notYours', everywhere, raw('delete from lyttepost.survey_order_file'))
  })

  it('has met every refusal', () => {
    expect([...here.reached].sort()).toEqual([...metIn.surveyOrders].sort())
  })
})
