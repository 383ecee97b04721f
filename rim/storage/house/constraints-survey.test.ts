import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { drawMunicipalities, samplingPlan } from '#core/survey'
import { loadTerritory } from '#rim/assets'
import {
  addSurveyDraw,
  addSurveyParticipants,
  addSurveyWave,
  answerSurveyParticipant,
  changeSurveyParticipant,
  changeSurveyWave,
  findSurveyDraw,
  findSurveyParticipant,
  findSurveyWave,
  inviteSurveyParticipants,
  logEvent,
  type NewSurveyParticipant,
  type NewSurveyWave,
  openSurveyWave,
  participantsOfMunicipality,
  removeUninvited,
  type Work,
} from './index.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'

let here: Constraints
beforeAll(async () => {
  here = await openConstraints()
})
afterAll(() => here?.world.close())

const now = '2026-11-22T10:00:00.000000Z'
let year = 2030
const wave = (change: Partial<NewSurveyWave> = {}): NewSurveyWave => ({
  id: v7(),
  instrument: 'brukertilfredshet@2021.1',
  year: ++year,
  title: { nb: 'Målingen', nn: 'Målinga', en: 'The wave' },
  opensOn: '2030-02-01',
  closesOn: '2030-03-31',
  responsible: 'KoRus vest',
  contact: 'telefon 12 34 56 78',
  refusalOffered: false,
  secondEntryShare: 0.25,
  errorLimit: 0.005,
  ...change,
})
const participant = (change: Partial<NewSurveyParticipant> & { wave: string }): NewSurveyParticipant => ({
  id: v7(),
  municipality: '1101',
  district: null,
  origin: 'drawn',
  region: 'west_stavanger',
  sizeClass: 'medium',
  probability: 0.4,
  ...change,
})
const drawn = drawMunicipalities(loadTerritory(), samplingPlan({ year: 2026 }), 'x')

/** A wave with one participant, invited. */
async function invited(change: Partial<NewSurveyParticipant> = {}) {
  const made = wave()
  const one = participant({ wave: made.id, ...change })
  await here.done(here.national, async (work) => {
    await addSurveyWave(work, made)
    await addSurveyParticipants(work, made.id, [one])
    await inviteSurveyParticipants(work, made.id, { participants: [one.id], answerBy: '2030-01-20', now })
  })
  return { wave: made, participant: one }
}
const found = (id: string) => here.done(here.national, (work) => findSurveyWave(work, id))

describe('a wave', () => {
  it('is the national coordinator’s, one a year, and is read as it was written', async () => {
    const { national, municipality, refused, done } = here
    const made = wave()
    await done(national, (work) => addSurveyWave(work, made))
    expect(await found(made.id)).toEqual({ ...made, state: 'planned', openedAt: null, closedAt: null })
    await refused('exists', national, (work) => addSurveyWave(work, { ...wave(), year: made.year }))
    const analyst = { ...national, role: 'national-analyst', staff: here.world.staff['national-analyst'] }
    for (const scope of [analyst, municipality, here.house, here.unit])
      await refused('notYours', scope, (work) => addSurveyWave(work, wave()))
  })

  it.each([
    ['days out of order', { opensOn: '2030-04-01' }],
    ['a share above one', { secondEntryShare: 1.1 }],
    ['a limit below zero', { errorLimit: -0.1 }],
    ['no title', { title: { nb: '', nn: 'a', en: 'b' } }],
    ['a responsible of two lines', { responsible: 'a\nb' }],
    ['a contact that is too long', { contact: 'x'.repeat(201) }],
    ['no form', { instrument: 'skjema' }],
    ['a year of another time', { year: 1999 }],
  ])('is refused with %s', async (_, change) => {
    await here.refused('notAllowedValue', here.national, (work) => addSurveyWave(work, wave(change)))
  })

  it('goes from planned to open, its form stands from then, and nobody closes it by hand', async () => {
    const { national, refused, done } = here
    const made = wave()
    await done(national, (work) => addSurveyWave(work, made))
    const change = (what: object) => async (work: Work) =>
      changeSurveyWave(work, (await findSurveyWave(work, made.id))!, what)
    await done(national, change({ refusalOffered: true, closesOn: '2030-04-10' }))
    await done(national, (work) => openSurveyWave(work, made.id, now))
    expect(await found(made.id)).toMatchObject({ state: 'open', openedAt: now, refusalOffered: true })
    await refused('waveStands', national, change({ refusalOffered: false }))
    await refused('waveStands', national, change({ instrument: 'brukertilfredshet@2019.1' }))
    await done(
      national,
      change({ closesOn: '2030-04-20', title: { nb: 'a', nn: 'b', en: 'c' }, contact: 'a@b.no' }),
    )
    const by = (text: string) => async (work: Work) => {
      await raw(text)(work)
      await logEvent(work, { verb: 'change', noun: 'survey-wave' })
    }
    const set = (text: string) => by(`update lyttepost.survey_wave set ${text} where id = '${made.id}'`)
    await refused('waveStands', national, set("state = 'planned'"))
    await refused('notYours', national, set("state = 'closed'"))
    await refused('notYours', national, set("state = 'closed', closed_at = now()"))
    await refused('notYours', national, by(`delete from lyttepost.survey_wave where id = '${made.id}'`))
    // nor as the administrator
    await expect(
      here.world.database.sql(`delete from lyttepost.survey_wave where id = '${made.id}'`),
    ).rejects.toThrow('a wave stays')
  })

  it('that is closed stands whole: nothing below it is added, changed or taken away', async () => {
    const { national, municipality, refused, done } = here
    const { wave: made, participant: one } = await invited()
    const service = v7()
    await done(municipality, (work) =>
      answerSurveyParticipant(work, one.id, { answer: 'accepted', reason: '', now }),
    )
    await here.force(
      `insert into lyttepost.survey_service (id, participant, name, kind, state)
         values ('${service}', '${one.id}', 'Rusteamet', 'counselling', 'joined');
       update lyttepost.survey_wave set state = 'closed', opened_at = now(), closed_at = now() where id = '${made.id}'`,
    )
    await refused('waveStands', national, async (work) =>
      changeSurveyWave(work, (await findSurveyWave(work, made.id))!, { closesOn: '2031-01-01' }),
    )
    for (const later of [{ responsible: 'En annen' }, { contact: 'a@b.no' }])
      await refused('waveStands', national, async (work) =>
        changeSurveyWave(work, (await findSurveyWave(work, made.id))!, later),
      )
    await refused('waveStands', national, (work) => changeSurveyParticipant(work, one.id, { target: 5 }))
    await refused('waveStands', national, (work) =>
      addSurveyParticipants(work, made.id, [participant({ wave: made.id, municipality: '1103' })]),
    )
    await refused('waveStands', national, (work) =>
      addSurveyDraw(work, { id: v7(), wave: made.id, drawnBy: national.staff!, ...drawn }),
    )
    await refused('waveStands', municipality, (work) =>
      answerSurveyParticipant(work, one.id, { answer: 'declined', reason: 'Ikke nå', now }),
    )
    for (const text of [
      `update lyttepost.survey_service set target = 9 where id = '${service}'`,
      `delete from lyttepost.survey_service where id = '${service}'`,
      `insert into lyttepost.survey_handed_out (service, day, handed_out) values ('${service}', '2030-02-02', 1)`,
      `insert into lyttepost.survey_order (id, service, copies, language, paper, ordered_by)
         values ('${v7()}', '${service}', 10, 'nb', true, lyttepost.current_staff())`,
    ])
      await refused('waveStands', municipality, raw(text), text)
  })
})

describe('a draw', () => {
  it('is never changed or deleted, whoever asks, and is read as it was written', async () => {
    const { national, refused, done } = here
    const made = wave()
    const id = v7()
    await done(national, async (work) => {
      await addSurveyWave(work, made)
      await addSurveyDraw(work, { id, wave: made.id, drawnBy: national.staff!, ...drawn })
    })
    const kept = await done(national, (work) => findSurveyDraw(work, id))
    expect(kept).toMatchObject({ ...drawn, number: 1, wave: made.id })
    for (const text of [
      `update lyttepost.survey_draw set seed = 'y'`,
      `delete from lyttepost.survey_draw`,
      'truncate lyttepost.survey_draw',
    ]) {
      await refused('notYours', national, raw(text))
      await expect(here.world.database.sql(text)).rejects.toThrow('a draw stands')
    }
    await refused('notYours', national, (work) =>
      addSurveyDraw(work, { id: v7(), wave: made.id, drawnBy: here.world.staff.coordinator, ...drawn }),
    )
  })

  it('may be made again until somebody drawn is invited; whoever came from outside does not count', async () => {
    const { national, refused, done } = here
    const made = wave()
    const again = (work: Work) =>
      addSurveyDraw(work, { id: v7(), wave: made.id, drawnBy: national.staff!, ...drawn })
    const one = participant({ wave: made.id })
    await done(national, async (work) => {
      await addSurveyWave(work, made)
      await again(work)
      const outside = { origin: 'outside', probability: null, municipality: '1103' } as const
      await addSurveyParticipants(work, made.id, [
        one,
        participant({ wave: made.id, ...outside, invitedAt: now, answerBy: '2030-01-01' }),
      ])
      expect(await again(work)).toBe(2)
      expect(await removeUninvited(work, made.id)).toBe(1)
      await addSurveyParticipants(work, made.id, [one])
      await inviteSurveyParticipants(work, made.id, { participants: [one.id], answerBy: '2030-01-20', now })
    })
    await refused('drawStands', national, again)
    // nor are those who have been told taken out
    expect(await done(national, (work) => removeUninvited(work, made.id))).toBe(0)
  })
})

describe('a participant', () => {
  it('has a probability in (0, 1] where it was drawn, and none where it joined from outside', async () => {
    const made = wave()
    await here.done(here.national, (work) => addSurveyWave(work, made))
    const add = (change: Partial<NewSurveyParticipant>) => (work: Work) =>
      addSurveyParticipants(work, made.id, [participant({ wave: made.id, ...change })])
    for (const wrong of [
      { probability: 0 },
      { probability: -0.1 },
      { probability: 1.0001 },
      { probability: null },
      { origin: 'outside', probability: 0.5 },
      { origin: 'replacement' },
      { replaces: v7() },
      { district: '030101' },
      { answer: 'accepted', answeredAt: now },
      { invitedAt: now },
    ] as const)
      await here.refused('notAllowedValue', here.national, add(wrong), JSON.stringify(wrong))
    await here.done(here.national, add({ probability: 1 }))
    await here.refused('exists', here.national, add({}), 'the same municipality twice')
  })

  it('is replaced once, and only where it has declined', async () => {
    const { wave: made, participant: one } = await invited()
    const instead = (change: Partial<NewSurveyParticipant> = {}) =>
      participant({ wave: made.id, municipality: '1103', origin: 'replacement', replaces: one.id, ...change })
    const add = (it: NewSurveyParticipant) => (work: Work) => addSurveyParticipants(work, made.id, [it])
    await here.refused('notAllowedValue', here.national, add(instead()))
    await here.done(here.municipality, (work) =>
      answerSurveyParticipant(work, one.id, { answer: 'declined', reason: 'Egen undersøkelse', now }),
    )
    await here.done(here.national, add(instead()))
    await here.force("insert into lyttepost.municipality (code, name) values ('1106', 'Haugesund')")
    await here.refused('exists', here.national, add(instead({ municipality: '1106' })))
  })

  it('is answered by its own municipality when it has been told, with a reason where it declines', async () => {
    const { participant: one, wave: made } = await invited()
    const answer =
      (given: 'accepted' | 'declined', reason = '') =>
      (work: Work) =>
        answerSurveyParticipant(work, one.id, { answer: given, reason, now })
    await here.refused('notAllowedValue', here.municipality, answer('declined', ' x   '))
    await here.done(here.municipality, answer('declined', 'Har ikke tid'))
    await here.done(here.municipality, answer('accepted'))
    const seen = () => here.done(here.municipality, (work) => findSurveyParticipant(work, one.id))
    expect(await seen()).toMatchObject({ answer: 'accepted', answeredAt: now, reason: '' })
    // another municipality neither sees nor answers
    const other = { ...here.municipality, municipality: '1103' }
    await here.done(other, answer('declined', 'Ikke vår'))
    expect(await seen()).toMatchObject({ answer: 'accepted' })
    expect(await here.done(other, (work) => participantsOfMunicipality(work, '1101', made.id))).toEqual([])
    // nothing of the draw is the municipality's to change
    for (const set of ['probability = 1', 'weight = 3', 'target = 9', "origin = 'outside'"])
      await here.refused('notYours', here.municipality, raw(`update lyttepost.survey_participant set ${set}`))
  })

  it('that is not told yet is not seen by its municipality', async () => {
    const made = wave()
    const one = participant({ wave: made.id })
    await here.done(here.national, async (work) => {
      await addSurveyWave(work, made)
      await addSurveyParticipants(work, made.id, [one])
    })
    expect(await here.done(here.municipality, (work) => findSurveyParticipant(work, one.id))).toBeNull()
    expect(await here.done(here.national, (work) => findSurveyParticipant(work, one.id))).not.toBeNull()
  })
})

describe('desks', () => {
  it('of the survey clerk read who takes part and write nothing; a respondent reads nothing at all', async () => {
    const clerk = { desk: 'survey', role: 'survey-clerk', staff: here.world.staff['survey-clerk'] } as const
    const { participant: one, wave: made } = await invited()
    expect(await here.done(clerk, (work) => findSurveyParticipant(work, one.id))).not.toBeNull()
    expect(await here.done(clerk, (work) => findSurveyWave(work, made.id))).not.toBeNull()
    for (const text of [
      `update lyttepost.survey_participant set target = 3`,
      `update lyttepost.survey_wave set title_nb = 'x'`,
      'select from lyttepost.survey_draw',
      'select from lyttepost.registration',
      'select from lyttepost.safe_table',
    ])
      await here.refused('notYours', clerk, raw(text), text)
    for (const table of ['survey_wave', 'survey_participant', 'municipality', 'round', 'audit_event'])
      await here.refused('notYours', { desk: 'respondent' }, raw(`select from lyttepost.${table}`), table)
  })
})

it('and each refusal that belongs here has been met', () => {
  expect([...here.reached].sort()).toEqual([...metIn.survey].sort())
})
