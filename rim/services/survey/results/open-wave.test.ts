import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingCodes } from '#core/dataset'
import { ProblemError } from '#core/foundation'
import { within } from '#rim/storage'
import { type ClosedHouse, createClosedHouse } from '#rim/test-kit'
import { textHashes } from '../coding/text-hash.ts'
import { openSurveyWave } from './open-wave.ts'

let house: ClosedHouse
const reads = () =>
  house.database.sql(
    "select details->>'count' as count, purpose from lyttepost.audit_event where noun = 'survey-answer' and verb = 'read'",
  )
const problemOf = (act: Promise<unknown>): Promise<number | undefined> =>
  act.then(
    () => undefined,
    (cause: unknown) => (cause instanceof ProblemError ? cause.problems[0]!.number : -1),
  )

beforeAll(async () => {
  house = await createClosedHouse([12, 4, 11], { outside: 6 })
}, 60_000)
afterAll(() => house?.close())

describe('a closed wave', () => {
  it('is read from the database once, with its purpose in the log, and opened from what is frozen afterwards', async () => {
    const [first, second] = [
      await openSurveyWave(house.desks, house.wave),
      await openSurveyWave(house.desks, house.wave),
    ]
    expect(first.dataset.size).toBe(33)
    expect(second.hash).toBe(first.hash)
    expect([...second.dataset.columns.keys()]).toEqual([...first.dataset.columns.keys()])
    expect(await reads()).toEqual([{ count: '33', purpose: 'statistics' }])
    expect(first.participants.map(({ code, answers, weight }) => [code, answers, weight])).toEqual([
      ['1101', 12, 1.5],
      ['1102', 4, 2.5],
      ['1103', 11, 3.5],
    ])
    expect([...first.strata.values()]).toEqual([
      'west_stavanger/small',
      'east/medium',
      'west_stavanger/large',
    ])
    expect(first.wave).toMatchObject({ year: 2021, participants: 3, municipalities: 3, synthetic: true })
  })

  it('keeps nothing of what people wrote, and no service that nobody has coded', async () => {
    const { dataset } = await openSurveyWave(house.desks, house.wave)
    const service = dataset.columns.get('service')
    expect(service?.kind === 'choice' && new Set(service.data)).toEqual(new Set([missingCodes.blank]))
    const told = JSON.stringify(
      [...dataset.columns.values()].map((column) => ({ ...column, data: undefined })),
    )
    expect(told).not.toContain('hemmelig')
  })

  it('has the service of a text when it is coded: read anew where that is asked for', async () => {
    const { text } = await textHashes(house.desks, house.wave)
    const { id } = house.participants[0]!
    await house.database.seed('survey_service_coding', {
      id: '00000000-0000-4000-8000-000000000001',
      wave: house.wave,
      participant: id,
      text_hash: text(id, 'NAV'),
      code: 'nav',
      original: 'nav',
      coded_by: house.staff,
    })
    const before = await openSurveyWave(house.desks, house.wave)
    const after = await openSurveyWave(house.desks, house.wave, { fresh: true })
    expect(after.hash).not.toBe(before.hash)
    const service = after.dataset.columns.get('service')
    if (service?.kind !== 'choice') throw new Error('no column')
    const nav = service.choices.findIndex(({ code }) => code === 'nav')
    expect(service.data.filter((at) => at === nav)).toHaveLength(12)
    // what was frozen before can still be opened by its name
    const again = await openSurveyWave(house.desks, house.wave, { hash: before.hash })
    expect(again.hash).toBe(before.hash)
  })

  it('refuses what is not closed or not kept', async () => {
    expect(await problemOf(openSurveyWave(house.desks, house.wave, { hash: 'f'.repeat(64) }))).toBe(4502)
    expect(await problemOf(openSurveyWave(house.desks, '00000000-0000-4000-8000-000000000009'))).toBe(4501)
    const refused = await within(house.desks.house, { desk: 'municipality', municipality: '1101' }, (work) =>
      work.selectFrom('survey_frozen').selectAll().execute(),
    ).catch((cause: unknown) => cause)
    expect(refused).toBeInstanceOf(ProblemError)
  })
})
