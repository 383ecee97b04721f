import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/access'
import { ProblemError } from '#core/foundation'
import { invitedBy } from '#core/survey'
import {
  findSurveyParticipant,
  findSurveyWave,
  lastSurveyDraw,
  listSurveyParticipants,
  municipalityNames,
  type StoredSurveyWave,
  type Work,
  within,
} from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import {
  answerInvitation,
  beginSurveyWave,
  drawForWave,
  endSurveyWave,
  inviteParticipants,
  joinOutside,
  lastParticipants,
  makeSurveyWave,
  participantViews,
  recordAnswer,
  reviseSurveyWave,
  sampleStanding,
  takeReplacement,
  verifyWaveDraw,
} from './index.ts'

let world: World
let nation: Actor
beforeAll(async () => {
  world = await createWorld()
  nation = {
    role: 'national-coordinator',
    level: 'high',
    staff: world.staff['national-coordinator'],
    municipality: null,
    unit: null,
    territories: [],
  }
})
afterAll(() => world?.close())

const nationally = <T>(work: (work: Work) => Promise<T>) => within(world.desks.house, scopeOf(nation), work)
const problemOf = async (work: (work: Work) => Promise<unknown>): Promise<number | null> => {
  try {
    await nationally(work)
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems[0]!.number
    throw cause
  }
  return null
}
const wanted = (year: number) => ({
  instrument: `brukertilfredshet@${year < 2026 ? '2021.1' : '2026.1'}`,
  year,
  title: { nb: 'Målingen', nn: 'Målinga', en: 'The wave' },
  opensOn: `${year}-02-01`,
  closesOn: `${year}-03-31`,
  responsible: 'KoRus vest',
  contact: 'telefon 12 34 56 78',
  refusalOffered: true,
  secondEntryShare: 0.1,
  errorLimit: 0.005,
})
const made = async (year: number): Promise<StoredSurveyWave> =>
  nationally(
    async (work) => (await findSurveyWave(work, await makeSurveyWave(world.desks, work, wanted(year))))!,
  )
const answerBy = '2099-01-01'

describe('a wave', () => {
  it('is made with a form that is known, in a year of its own, and its form stands when it is open', async () => {
    const wave = await made(2040)
    const { desks } = world
    expect(await problemOf((work) => makeSurveyWave(desks, work, wanted(2040)))).toBe(4331)
    const other = { ...wanted(2041), instrument: 'brukertilfredshet@1999.1' }
    expect(await problemOf((work) => makeSurveyWave(desks, work, other))).toBe(1002)
    // the newest of that year or before it, and no other
    const [old, next] = ['brukertilfredshet@2021.1', 'brukertilfredshet@2026.1']
    for (const [year, instrument] of [
      [2026, old],
      [2041, old],
      [2025, next],
      [2020, old],
    ] as const) {
      const wrong = { ...wanted(year), instrument }
      expect(await problemOf((work) => makeSurveyWave(desks, work, wrong)), String(year)).toBe(4343)
    }
    const beforeAny = { ...wanted(2016), instrument: old }
    expect(await problemOf((work) => makeSurveyWave(desks, work, beforeAny))).toBe(1003)
    expect(await problemOf((work) => reviseSurveyWave(desks, work, wave, { instrument: old }))).toBe(4343)
    const backwards = { ...wanted(2041), closesOn: '2041-01-31' }
    expect(await problemOf((work) => makeSurveyWave(desks, work, backwards))).toBe(4330)
    await nationally((work) => reviseSurveyWave(desks, work, wave, { refusalOffered: false }))
    await nationally((work) => beginSurveyWave(desks, work, wave))
    const open = (await nationally((work) => findSurveyWave(work, wave.id)))!
    expect(open).toMatchObject({ state: 'open', refusalOffered: false })
    expect(await problemOf((work) => beginSurveyWave(desks, work, open))).toBe(4337)
    expect(await problemOf((work) => reviseSurveyWave(desks, work, open, { refusalOffered: true }))).toBe(
      4340,
    )
    await nationally((work) => reviseSurveyWave(desks, work, open, { closesOn: '2040-04-10' }))
  })

  it('opens when it is told who answers for it, which may be another then, but never nobody', async () => {
    const { desks } = world
    const read = async (id: string) => (await nationally((work) => findSurveyWave(work, id)))!
    for (const [year, missing] of [
      [2042, { responsible: '' }],
      [2043, { contact: '' }],
    ] as const) {
      const given = { ...wanted(year), ...missing }
      const id = await nationally((work) => makeSurveyWave(desks, work, given))
      const wave = await read(id)
      expect(await problemOf((work) => beginSurveyWave(desks, work, wave))).toBe(4344)
      expect((await read(id)).state).toBe('planned')
      const { responsible, contact } = wanted(year)
      await nationally((work) => reviseSurveyWave(desks, work, wave, { responsible, contact }))
      await nationally(async (work) => beginSurveyWave(desks, work, (await findSurveyWave(work, id))!))
      const open = await read(id)
      expect(open).toMatchObject({ state: 'open', responsible, contact })
      expect(await problemOf((work) => reviseSurveyWave(desks, work, open, missing))).toBe(4344)
      await nationally((work) => reviseSurveyWave(desks, work, open, { contact: 'post@koru.example' }))
      expect(await read(id)).toMatchObject({ responsible, contact: 'post@koru.example' })
    }
  })
})

describe('from the draw to the weights', () => {
  it('a wave is drawn, invited, answered, replaced and weighed, and the next one begins with those who accepted', async () => {
    const { desks } = world
    const wave = await made(2025)
    const oslo = { year: 2023, codes: ['030103', '030105', '1103'] }
    const first = await nationally((work) => drawForWave(work, nation, wave, { seed: 'a', lastWave: oslo }))
    const second = await nationally((work) =>
      drawForWave(work, nation, wave, { seed: 'b', lastWave: oslo, share: 0.2 }),
    )
    expect([first.number, second.number]).toEqual([1, 2])

    const draw = (await nationally((work) => lastSurveyDraw(work, wave.id)))!
    expect(draw).toMatchObject({ id: second.id, seed: 'b', plan: { share: 2000, year: 2025 } })
    // what stands in the database is redrawn from its seed
    expect(verifyWaveDraw(draw)).toMatchObject({ same: true, resultHash: draw.resultHash })
    expect(verifyWaveDraw({ ...draw, seed: 'a' })).toMatchObject({ same: false })

    const list = () => nationally((work) => participantViews(work, wave))
    const drawn = await list()
    // the second draw's and nobody of the first's; Oslo by its two districts
    const expected = invitedBy(draw.result).flatMap(({ number }) =>
      number === '0301' ? ['030103', '030105'] : [number],
    )
    expect(drawn.map(({ municipality, district }) => district ?? municipality).sort()).toEqual(
      expected.sort(),
    )
    expect(drawn.filter(({ district }) => district).map(({ name }) => name)).toEqual([
      'Sagene (Oslo)',
      'Frogner (Oslo)',
    ])
    expect((await nationally(municipalityNames)).get('0301')).toBe('Oslo')

    const ids = drawn.map(({ id }) => id)
    expect(await problemOf((work) => answerInvitation(desks, work, drawn[0]!, accepts))).toBe(4336)
    const late = { participants: ids, answerBy: '2020-01-01' }
    expect(await problemOf((work) => inviteParticipants(desks, work, wave, late))).toBe(4341)
    const invited = await nationally((work) =>
      inviteParticipants(desks, work, wave, { participants: ids, answerBy }),
    )
    expect(invited).toHaveLength(ids.length)
    expect(await problemOf((work) => drawForWave(work, nation, wave, { seed: 'c' }))).toBe(4098)

    // everybody accepts but one small municipality that was drawn
    const told = await list()
    const declining = told.find(({ origin, sizeClass }) => origin === 'drawn' && sizeClass === 'small')!
    expect(
      await problemOf((work) => recordAnswer(desks, work, declining, { ...declines, reason: 'x' })),
    ).toBe(4339)
    for (const one of told)
      await nationally((work) => answerInvitation(desks, work, one, one === declining ? declines : accepts))
    expect(await problemOf((work) => takeReplacement(work, wave, told[0]!))).toBe(4338)

    const after = await list()
    // as the answers are now, whether they have been kept or not
    expect(after.reduce((all, { weight }) => all + (weight ?? 0), 0)).toBeCloseTo(357, 6)
    const { suggestion } = after.find(({ id }) => id === declining.id)!
    const stratum = draw.result.strata.find(
      (one) => one.region === declining.region && one.sizeClass === declining.sizeClass,
    )!
    expect(suggestion).toMatchObject({ code: stratum.replacements[0], step: 'same-stratum' })
    expect(after.filter((one) => one.suggestion !== null)).toHaveLength(1)

    const declined = after.find(({ id }) => id === declining.id)!
    const id = await nationally((work) => takeReplacement(work, wave, declined))
    expect(await problemOf((work) => takeReplacement(work, wave, declined))).toBe(4338)
    const replacement = (await nationally((work) => findSurveyParticipant(work, id)))!
    const chance = (stratum.drawn.length + 1) / (stratum.size - stratum.last)
    expect(replacement).toMatchObject({
      municipality: suggestion!.code,
      replaces: declining.id,
      invitedAt: null,
    })
    expect(replacement.probability).toBeCloseTo(chance, 10)
    await nationally((work) => inviteParticipants(desks, work, wave, { participants: [id], answerBy }))
    await nationally((work) => recordAnswer(desks, work, { ...replacement, invitedAt: 'x' }, accepts))

    // somebody joins who was not asked, with no weight
    const outside = stratum.replacements[1]!
    await nationally((work) => joinOutside(desks, work, wave, outside))
    expect(await problemOf((work) => joinOutside(desks, work, wave, outside))).toBe(4334)
    expect(await problemOf((work) => joinOutside(desks, work, wave, '0301'))).toBe(4335)
    expect(await problemOf((work) => joinOutside(desks, work, wave, '9999'))).toBe(4335)

    const weighed = await nationally((work) => listSurveyParticipants(work, wave.id))
    const sum = weighed.reduce((all, { weight }) => all + (weight ?? 0), 0)
    expect(sum).toBeCloseTo(357, 6)
    // the two districts carry one municipality
    expect(weighed.filter(({ district }) => district).map(({ weight }) => weight)).toEqual([0.5, 0.5])
    expect(weighed.find(({ origin }) => origin === 'outside')).toMatchObject({
      probability: null,
      weight: null,
    })
    expect(weighed.find((one) => one.id === declining.id)!.weight).toBeNull()

    const standing = await nationally((work) => sampleStanding(work, wave))
    expect(standing.strata.reduce((all, one) => all + one.municipalities, 0)).toBe(357)
    expect(standing.weightSum).toBeCloseTo(357, 8)
    const own = standing.strata.find(
      (one) => one.region === declining.region && one.sizeClass === declining.sizeClass,
    )!
    expect(own).toMatchObject({ declined: 1, outside: 1, inSample: stratum.base + stratum.raised + 1 })
    expect(own.weight).toBeCloseTo(stratum.size, 8)

    const next = await made(2026)
    const last = (await nationally((work) => lastParticipants(work, next)))!
    expect(last.year).toBe(2025)
    expect(last.codes).toContain(outside)
    expect(last.codes).not.toContain(declining.municipality)
    await nationally((work) => drawForWave(work, nation, next, { seed: 'neste' }))
    const again = (await nationally((work) => lastSurveyDraw(work, next.id)))!
    expect(again.plan.lastWave).toEqual(last)
    const certain = again.result.strata.flatMap((one) => one.certain)
    expect(certain).toContain(outside)
    expect(new Set(certain).size).toBe(new Set(last.codes.map((code) => code.slice(0, 4))).size)
  })
})

it('a wave that is not open is not closed; one that is keeps its weights from then', async () => {
  const { desks } = world
  const wave = await made(2024)
  await nationally((work) => drawForWave(work, nation, wave, { seed: 'lukk', lastWave: null, share: 0.1 }))
  const planned = (await nationally((work) => findSurveyWave(work, wave.id)))!
  await expect(endSurveyWave(desks, nation, planned)).rejects.toThrow('4342')
  const list = () => nationally((work) => listSurveyParticipants(work, wave.id))
  const ids = (await list()).map(({ id }) => id)
  await nationally((work) => inviteParticipants(desks, work, wave, { participants: ids, answerBy }))
  // the municipality's own answers are not weighed until then
  for (const one of await list()) await nationally((work) => answerInvitation(desks, work, one, accepts))
  expect((await list()).every(({ weight }) => weight === null)).toBe(true)
  await nationally((work) => beginSurveyWave(desks, work, wave))
  const open = (await nationally((work) => findSurveyWave(work, wave.id)))!
  expect(await endSurveyWave(desks, nation, open)).toMatchObject({ answers: 0, lost: 0 })
  const sum = (await list()).reduce((all, { weight }) => all + weight!, 0)
  expect(sum).toBeCloseTo(357, 6)
  expect(await nationally((work) => findSurveyWave(work, wave.id))).toMatchObject({ state: 'closed' })
})

const accepts = { answer: 'accepted', reason: '' } as const
const declines = { answer: 'declined', reason: 'Har egen undersøkelse' } as const
