import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/access'
import { ProblemError } from '#core/foundation'
import { cannotCode } from '#core/survey'
import { findSurveyWave, type StoredSurveyWave, type Work, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import { textSealer } from '../answering/texts.ts'
import { type CodingDesk, type CodingGroup, codingDesk } from './desk.ts'
import { closeCoding, codeTexts, maskText, recodeTexts, uncodeTexts } from './write.ts'

let world: World
let wave: StoredSurveyWave
const [id, place, service] = [v7(), v7(), v7()]
const people = { siri: '', sigurd: v7() }

const actorOf = (staff: string): Actor => ({
  role: 'survey-clerk',
  level: 'high',
  staff,
  municipality: null,
  unit: null,
  territories: [],
})
const as = <T>(staff: string, act: (work: Work) => Promise<T>): Promise<T> =>
  within(world.desks.house, scopeOf(actorOf(staff)), act)
const deskOf = (staff: string): Promise<CodingDesk> =>
  as(staff, (work) => codingDesk(world.desks, work, wave, staff))
const find = (desk: CodingDesk, text: string, participant: string | null = place): CodingGroup => {
  const found = desk.groups.find(
    (group) =>
      group.participant === participant &&
      group.texts.some(({ words }) => words.map((word) => word ?? '…').join(' ') === text),
  )
  if (!found) throw new Error(`no ${text}`)
  return found
}
const code = async (staff: string, group: CodingGroup, to: string): Promise<void> =>
  as(staff, (work) =>
    codeTexts(world.desks, work, wave, {
      participant: group.participant,
      texts: group.open,
      code: to,
      second: group.task === 'second',
      staff,
    }),
  )
const refusal = async (act: () => Promise<unknown>): Promise<number | undefined> => {
  const cause = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  return cause instanceof ProblemError ? cause.problems[0]!.number : undefined
}

// many others, so that some are drawn for a second coder
const others = Array.from({ length: 220 }, (_, at) => `Sted nummer ${at}`)
const written: readonly (readonly [string | null, string])[] = [
  [place, 'NAV'],
  [place, 'nav'],
  [place, 'nav'],
  [place, 'Huset'],
  [place, 'ruskonsulent Kari Nordmann'],
  [null, 'N.A.V.'],
  ...others.map((text) => [place, text] as const),
]

beforeAll(async () => {
  world = await createWorld()
  people.siri = world.staff['survey-clerk']
  const { seed } = world.database
  await seed('staff', { id: people.sigurd, issuer: 'https://login.example', subject: 's', name: 'Sigurd' })
  await seed('survey_wave', {
    id,
    instrument: 'brukertilfredshet@2021.1',
    year: 2021,
    title_nb: 'a',
    title_nn: 'b',
    title_en: 'c',
    opens_on: '2021-02-01',
    closes_on: '2021-03-31',
    state: 'open',
    opened_at: '2021-02-01T08:00:00Z',
  })
  await seed('survey_participant', {
    id: place,
    wave: id,
    municipality: '1101',
    origin: 'outside',
    region: 'stavanger',
    size_class: 'medium',
    invited_at: '2021-01-01T08:00:00Z',
    answer_by: '2021-01-20',
    answer: 'accepted',
    answered_at: '2021-01-10T08:00:00Z',
  })
  await seed('survey_service', {
    id: service,
    participant: place,
    name: 'Huset',
    kind: 'activity_centre',
    state: 'joined',
  })
  const seal = await textSealer(world.desks, id)
  for (const [participant, text] of written) {
    await seed('survey_answer', {
      id: v4(),
      wave: id,
      participant,
      channel: 'paper',
      language: 'nb',
      answers: JSON.stringify({ sex: 'male', gets_needed_help: 'not_at_all' }),
      texts: seal({ service_of_form: text, open_comment: 'hemmelig kommentar' }),
    })
  }
  wave = (await as(people.siri, (work) => findSurveyWave(work, id)))!
})
afterAll(() => world?.close())

describe('the desk of coding', () => {
  it('gathers ways of writing by participant, each once, and shows nothing else of an answer', async () => {
    const desk = await deskOf(people.siri)
    expect(desk.groups).toHaveLength(4 + others.length)
    const nav = find(desk, 'NAV')
    expect(nav.texts.map(({ words }) => words)).toEqual([['NAV'], ['nav']])
    expect([nav.task, nav.code, nav.open.length]).toEqual(['first', null, 2])
    expect(find(desk, 'N.A.V.', null).participant).toBeNull()
    const shown = JSON.stringify(desk)
    for (const secret of ['hemmelig', 'gets_needed_help', 'male', 'not_at_all'])
      expect(shown).not.toContain(secret)
  })

  it('suggests with reasons: words, and the services that have joined; it codes nothing by itself', async () => {
    const desk = await deskOf(people.siri)
    const [first] = find(desk, 'NAV').suggestions
    expect([first!.code, first!.why[0]]).toEqual(['nav', { kind: 'short-form', word: 'nav' }])
    expect(find(desk, 'Huset').suggestions[0]!.code).toBe('activity_centre')
    expect(desk.groups.every((group) => group.code === null)).toBe(true)
    expect(find(desk, 'N.A.V.', null).suggestions.map(({ code }) => code)).toEqual(['nav'])
  })

  it('leaves one line in the log for each reading, with how many texts, and no text', async () => {
    const lines = async () =>
      await world.database.sql(
        `select details from lyttepost.audit_event where noun = 'survey-service-coding' and verb = 'read'`,
      )
    const before = (await lines()).length
    await deskOf(people.siri)
    const after = await lines()
    expect(after).toHaveLength(before + 1)
    expect(after.at(-1)!.details).toEqual({ texts: 5 + others.length })
  })

  it('keeps no text in the tables of coding', async () => {
    const desk = await deskOf(people.siri)
    await code(people.siri, find(desk, 'Huset'), 'activity_centre')
    const [row] = await world.database.sql(
      'select string_agg(c::text, $1) as all from lyttepost.survey_service_coding c',
      [' '],
    )
    expect(String(row!.all)).not.toMatch(/Huset|huset/)
    expect(find(await deskOf(people.sigurd), 'Huset').task).not.toBe('first')
  })

  it('learns from what was coded before, here and elsewhere', async () => {
    await code(people.siri, find(await deskOf(people.siri), 'NAV'), 'nav')
    const elsewhere = find(await deskOf(people.siri), 'N.A.V.', null)
    expect(elsewhere.suggestions[0]!.why).toContainEqual({ kind: 'earlier-elsewhere', times: 1 })
  })

  it('asks for the coding of a way of writing that came later, and suggests what the others were coded to', async () => {
    const seal = await textSealer(world.desks, id)
    await world.database.seed('survey_answer', {
      id: v4(),
      wave: id,
      participant: place,
      channel: 'web',
      language: 'nn',
      answers: '{}',
      texts: seal({ service_of_form: 'Nav.' }),
    })
    const late = find(await deskOf(people.siri), 'Nav.')
    expect([late.task, late.open.length, late.texts[0]!.words]).toEqual(['first', 1, ['Nav.']])
    expect(late.suggestions[0]!.why[0]).toEqual({ kind: 'earlier-here' })
    await code(people.siri, late, 'nav')
    expect(find(await deskOf(people.siri), 'Nav.').task).toBe('done')
  })

  it('takes only codes of the form, or that nobody can tell', async () => {
    const one = find(await deskOf(people.siri), 'Sted nummer 0')
    expect(await refusal(() => code(people.siri, one, 'made_up'))).toBe(4460)
    await code(people.siri, one, cannotCode)
    expect(find(await deskOf(people.siri), 'Sted nummer 0').task).toBe('done')
  })

  it('takes back, and codes anew with a reason', async () => {
    const one = find(await deskOf(people.siri), 'Sted nummer 1')
    const texts = { participant: place, texts: one.open }
    const change = { ...texts, code: 'gp', reason: 'Legekontoret her', staff: people.sigurd }
    expect(
      await refusal(() => as(people.sigurd, (work) => recodeTexts(world.desks, work, wave, change))),
    ).toBe(4462)
    await code(people.siri, one, 'nav')
    await as(people.siri, (work) => uncodeTexts(work, wave, { ...texts, second: false }))
    expect(find(await deskOf(people.siri), 'Sted nummer 1').task).toBe('first')
    await code(people.siri, one, 'nav')
    await as(people.sigurd, (work) => recodeTexts(world.desks, work, wave, change))
    expect(find(await deskOf(people.sigurd), 'Sted nummer 1')).toMatchObject({
      task: 'done',
      code: 'gp',
      reason: 'Legekontoret her',
    })
  })

  it('asks nobody to be the second of what was coded anew, who may have been the first', async () => {
    const desk = await deskOf(people.siri)
    const some = others.slice(2, 82).map((text) => find(desk, text))
    const coded = { participant: place, texts: some.flatMap(({ open }) => open) }
    await as(people.siri, (work) =>
      codeTexts(world.desks, work, wave, { ...coded, code: 'nav', second: false, staff: people.siri }),
    )
    const change = { ...coded, code: 'gp', reason: 'Legekontoret her', staff: people.sigurd }
    await as(people.sigurd, (work) => recodeTexts(world.desks, work, wave, change))
    for (const staff of [people.siri, people.sigurd]) {
      const { groups } = await deskOf(staff)
      const same = groups.filter(({ id }) => some.some((one) => one.id === id))
      expect(same.map(({ task }) => task)).toEqual(some.map(() => 'done'))
    }
  })

  it('points at names, and shows what is masked to nobody', async () => {
    const named = find(await deskOf(people.siri), 'ruskonsulent Kari Nordmann')
    expect(named.texts[0]!.names).toEqual([1, 2])
    await as(people.siri, (work) =>
      maskText(work, wave, {
        participant: place,
        text: named.texts[0]!.id,
        words: [1, 2],
        staff: people.siri,
      }),
    )
    const desk = await deskOf(people.sigurd)
    expect(JSON.stringify(desk)).not.toContain('Nordmann')
    expect(find(desk, 'ruskonsulent … …').texts[0]).toMatchObject({
      words: ['ruskonsulent', null, null],
      names: [],
    })
  })

  it('gives some to a second coder, who sees neither the first’s code nor a suggestion made of it', async () => {
    const open = (await deskOf(people.siri)).groups.filter(({ task }) => task === 'first')
    for (const group of open) await code(people.siri, group, 'care_institution')
    const mine = await deskOf(people.siri)
    expect(mine.groups.filter(({ task }) => task === 'second')).toEqual([])
    const coded = new Set(open.map((group) => group.id))
    const seconds = (await deskOf(people.sigurd)).groups.filter(
      (group) => group.task === 'second' && coded.has(group.id),
    )
    expect(seconds.length).toBeGreaterThan(0)
    expect(seconds.length).toBeLessThan(open.length / 2)
    for (const group of seconds) {
      expect(group.code).toBeNull()
      expect(JSON.stringify(group)).not.toContain('care_institution')
    }
    // the first sees no more than that it is coded
    const [apart, ...same] = seconds
    await code(people.sigurd, apart!, 'gp')
    for (const group of same) await code(people.sigurd, group, 'care_institution')
    const desk = await deskOf(people.siri)
    expect(desk.groups.filter(({ disagreement }) => disagreement)).toMatchObject([
      { id: apart!.id, disagreement: { first: 'care_institution', second: 'gp' } },
    ])
    expect(desk.agreement).toMatchObject({ both: seconds.length, same: seconds.length - 1 })
  })

  it('keeps the measured agreement when a disagreement is talked over', async () => {
    const before = (await deskOf(people.siri)).agreement
    const apart = (await deskOf(people.siri)).groups.find(({ disagreement }) => disagreement)!
    await as(people.siri, (work) =>
      recodeTexts(world.desks, work, wave, {
        participant: apart.participant,
        texts: apart.open,
        code: 'gp',
        reason: 'Enige om dette',
        staff: people.siri,
      }),
    )
    const desk = await deskOf(people.siri)
    expect(desk.agreement).toEqual(before)
    expect(desk.groups.find((group) => group.id === apart.id)!.code).toBe('gp')
  })

  it('ends when everything is coded and the wave is closed', async () => {
    const close = () => as(people.siri, (work) => closeCoding(world.desks, work, wave, people.siri))
    const one = find(await deskOf(people.siri), 'N.A.V.', null)
    expect(one.task).not.toBe('first')
    expect(await refusal(close)).toBe(4488)
    await world.database.sql(
      `begin; set local session_replication_role = replica;
       update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${id}'; commit`,
    )
    const seal = await textSealer(world.desks, id)
    const late = {
      id: v4(),
      wave: id,
      participant: place,
      answers: '{}',
      texts: seal({ service_of_form: 'Sist' }),
    }
    await world.database.seed('survey_answer', late)
    expect(await refusal(close)).toBe(4461)
    await code(people.siri, find(await deskOf(people.siri), 'Sist'), cannotCode)
    await close()
    expect((await deskOf(people.siri)).closing).toMatchObject({ texts: 7 + others.length })
    expect(await refusal(close)).toBe(4051)
  })
})
