import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { dayFromNow } from '#rim/test-kit'
import { readEarlier } from './registrations.ts'
import { openRegistrations, type RegistrationGround } from './test-registrations.ts'

let here: RegistrationGround
beforeAll(async () => {
  here = await openRegistrations()
})
afterAll(() => here?.world.close())

describe('the earlier round', () => {
  /** A round that is over, with a basis of a municipality that allows linking. */
  async function earlierRound(
    code: string,
    differs: Record<string, unknown> = {},
    basis: Record<string, unknown> = {},
  ) {
    const { database } = here.world
    const round = v7()
    const days = { opens_on: dayFromNow(-900), closes_on: dayFromNow(-800), retention_until: dayFromNow(100) }
    const names = { code, name_nb: code, name_nn: code, instrument: 'brukerplan@2015.1' }
    await database.seed('round', { id: round, ...names, ...days, ...differs })
    for (const municipality of ['1101', '1103']) {
      await database.seed('legal_basis', {
        ...{ id: v7(), round, municipality, unit_type: 'health', law: 'loven', paragraph: '§ 1' },
        ...{
          decision_reference: '1',
          valid_from: dayFromNow(-900),
          valid_to: dayFromNow(-700),
          allows_linking: true,
        },
        ...basis,
      })
    }
    return { round, basis: await here.basisOf('1101', round) }
  }
  const done = { status: 'complete', completed_at: new Date('2024-05-05T10:00:00Z') }
  const earlierOf = (id: string, scope = here.unit) => here.done(scope, (work) => readEarlier(work, id))

  it('is read by the unit that registered the same person in both, and each reading is in the log', async () => {
    const past = await earlierRound('forrige')
    const link = here.pseudonym()
    const answers = { housing: 'yellow' }
    const before = await here.seeded({
      ...done,
      round: past.round,
      legal_basis: past.basis,
      link_pseudonym: link,
      answers,
    })
    const now = await here.seeded({ link_pseudonym: link })
    const found = await earlierOf(now)
    expect(found).toMatchObject({ id: before, round: past.round, answers })
    expect(await here.eventsOf(before)).toMatchObject([
      { verb: 'read', purpose: 'earlier-round', unit: here.world.own.unit },
    ])
    await earlierOf(now)
    expect(await here.eventsOf(before)).toHaveLength(2)
    // nobody elsewhere reads it through the own unit's registration, and nothing is logged
    expect(await earlierOf(now, here.nextDoor)).toBeNull()
    expect(await earlierOf(now, here.elsewhere)).toBeNull()
    expect(await here.eventsOf(before)).toHaveLength(2)
    // nor does a desk that is not a unit's get in
    await here.refused('notYours', here.municipality, (work) => readEarlier(work, now))
    await here.refused('notYours', here.house, (work) => readEarlier(work, now))
  })

  it('is the last of several', async () => {
    const link = here.pseudonym()
    const older = await earlierRound('eldst', { opens_on: dayFromNow(-2000), closes_on: dayFromNow(-1900) })
    const newer = await earlierRound('nyere', { opens_on: dayFromNow(-500), closes_on: dayFromNow(-400) })
    const made = (past: { round: string; basis: string }) =>
      here.seeded({ ...done, round: past.round, legal_basis: past.basis, link_pseudonym: link })
    const last = await made(newer)
    await made(older)
    expect((await earlierOf(await here.seeded({ link_pseudonym: link })))?.id).toBe(last)
  })

  it('is not told where anything speaks against it', async () => {
    const past = await earlierRound('i-fjor')
    const withdrawn = await earlierRound('trukket', {}, { withdrawn_at: dayFromNow(-1) })
    const unlinked = await earlierRound('ukoblet', {}, { allows_linking: false })
    const expired = await earlierRound('utgatt', { retention_until: dayFromNow(0) })
    const later = await earlierRound('senere', { opens_on: dayFromNow(30), closes_on: dayFromNow(40) })
    const same = { round: past.round, legal_basis: past.basis }
    const of = ({ round, basis }: { round: string; basis: string }) => ({ round, legal_basis: basis })
    const unitFar = { municipality: '1103', unit: here.world.otherMunicipality.unit }
    const [noLinking, gone] = [v7(), v7()]
    for (const [id, differs] of [
      [noLinking, { allows_linking: false }],
      [gone, { allows_linking: true, withdrawn_at: dayFromNow(-1) }],
    ] as const) {
      await here.world.database.seed('legal_basis', {
        ...{
          id,
          round: here.world.round,
          municipality: '1101',
          unit_type: 'health',
          law: 'l',
          paragraph: '1',
        },
        ...{ decision_reference: '1', valid_from: dayFromNow(-9), valid_to: dayFromNow(9) },
        ...differs,
      })
    }
    const cases: Record<string, [before: Record<string, unknown>, now: Record<string, unknown>]> = {
      'a draft': [{ ...same, status: 'draft', completed_at: null }, {}],
      'another unit': [{ ...same, unit: here.world.otherUnit.unit }, {}],
      'another municipality': [
        { ...same, ...unitFar, legal_basis: await here.basisOf('1103', past.round) },
        {},
      ],
      'a basis withdrawn': [of(withdrawn), {}],
      'a basis without linking': [of(unlinked), {}],
      'a round kept no longer': [of(expired), {}],
      'a later round': [of(later), {}],
      'the same round': [{}, {}],
      'another person': [{ ...same, link_pseudonym: here.pseudonym() }, {}],
      'no basis for linking now': [same, { legal_basis: noLinking }],
      'the basis withdrawn now': [same, { legal_basis: gone }],
      'no pseudonym now': [same, { link_pseudonym: null }],
    }
    // the ground of them all: with nothing against it, it is told
    for (const [what, [before, now]] of Object.entries({ ...cases, nothing: [same, {}] as const })) {
      const link = here.pseudonym()
      const earlier = await here.seeded({ ...done, link_pseudonym: link, ...before })
      const found = await earlierOf(await here.seeded({ link_pseudonym: link, ...now }))
      expect(found?.id ?? null, what).toBe(what === 'nothing' ? earlier : null)
      expect(await here.eventsOf(earlier), what).toHaveLength(what === 'nothing' ? 1 : 0)
    }
  })
})
