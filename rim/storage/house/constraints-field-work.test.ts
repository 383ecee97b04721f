import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logEvent } from './audit-events.ts'
import { addMessages, findMessage, listMessagesOfWave, type NewMessage } from './messages.ts'
import type { Scope, Work } from './scope.ts'
import { addSurveyFeedback, countSurveyFeedback, listSurveyFeedback } from './survey-feedback.ts'
import { listHandedOut, noteHandedOut, removeHandedOut, sumHandedOut } from './survey-handed-out.ts'
import { addSurveyOrder, listOrdersOfWave, listSurveyOrders } from './survey-orders.ts'
import {
  addSurveyService,
  changeSurveyService,
  listServicesOfWave,
  listSurveyServices,
  removeSurveyService,
  type StoredSurveyService,
} from './survey-services.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillSurvey, surveyPlaces, surveyWave } from './test-survey-rows.ts'

let here: Constraints
let other: Scope
let nation: Scope
const own = surveyPlaces['1101']
beforeAll(async () => {
  here = await openConstraints()
  other = { ...here.municipality, municipality: '1103' }
  nation = { ...here.national, staff: here.world.staff['national-coordinator'], role: 'national-coordinator' }
  await fillSurvey(here.world.database.seed, [{ municipality: '1101' }, { municipality: '1103' }])
  await here.force('delete from lyttepost.survey_feedback')
})
afterAll(() => here?.world.close())

const service = (change: Partial<StoredSurveyService> = {}): StoredSurveyService => ({
  id: v7(),
  participant: own.participant,
  name: 'Dagsenteret',
  kind: 'day_centre',
  contactName: '',
  contactEmail: '',
  state: 'asked',
  target: null,
  ...change,
})

describe('a service', () => {
  it('belongs to one municipality, is named once, and orders when it has joined', async () => {
    const { municipality, refused, done } = here
    const made = service()
    await refused('notYours', other, (work) => addSurveyService(work, made))
    await done(municipality, (work) => addSurveyService(work, made))
    await refused('exists', municipality, (work) => addSurveyService(work, service()))
    await refused('notAllowedValue', municipality, (work) =>
      addSurveyService(work, service({ name: 'x', contactEmail: 'a@b@c' })),
    )
    const order = (id: string) => (work: Work) =>
      addSurveyOrder(work, {
        id,
        service: made.id,
        copies: 20,
        language: 'en',
        paper: true,
        orderedBy: here.world.staff.coordinator,
      })
    await refused('notYours', municipality, order(v7()), 'not joined')
    await done(municipality, (work) => changeSurveyService(work, made, { state: 'joined', target: 15 }))
    await refused('notYours', other, order(v7()), "another's")
    const id = v7()
    await done(municipality, order(id))
    await refused('notAllowedValue', municipality, (work) =>
      addSurveyOrder(work, {
        id: v7(),
        service: made.id,
        copies: 0,
        language: 'nb',
        paper: true,
        orderedBy: here.world.staff.coordinator,
      }),
    )
    const orders = await done(municipality, (work) => listSurveyOrders(work, own.participant))
    expect(orders[0]).toMatchObject({ id, copies: 20, language: 'en', state: 'waiting', problem: null })
    // the nation sees everybody's, the municipality its own
    const services = (scope: Scope) => done(scope, (work) => listServicesOfWave(work, surveyWave))
    expect(await services(nation)).toHaveLength(3)
    expect((await services(municipality)).map(({ name }) => name)).toEqual(['Dagsenteret', 'Rusteamet'])
    expect(await done(nation, (work) => listOrdersOfWave(work, surveyWave))).toHaveLength(3)
    expect(await done(other, (work) => listSurveyServices(work, own.participant))).toEqual([])
  })
  it('is removed only while nothing has come of it', async () => {
    const { municipality, done, refused, world } = here
    const made = service({ name: 'Ikke brukt' })
    await done(municipality, (work) => addSurveyService(work, made))
    await done(municipality, (work) => removeSurveyService(work, made))
    const left = await done(municipality, (work) => listSurveyServices(work, own.participant))
    expect(left.map(({ name }) => name)).not.toContain('Ikke brukt')
    await refused('pointsNowhere', municipality, (work) =>
      removeSurveyService(work, { ...made, id: own.service }),
    )
    const events = await world.database.sql(
      "select verb from lyttepost.audit_event where noun = 'survey-service' and thing = $1 order by at, id",
      [made.id],
    )
    expect(events.map(({ verb }) => verb)).toEqual(['create', 'delete'])
  })
})

describe('what is handed out', () => {
  it('is noted by service and day, once each, and added up for the nation', async () => {
    const { municipality, done, refused } = here
    const line = { service: own.service, day: '2021-02-11', handedOut: 6, declined: 2 }
    await done(municipality, (work) => noteHandedOut(work, own.participant, [line]))
    await done(municipality, (work) => noteHandedOut(work, own.participant, [{ ...line, handedOut: 7 }]))
    expect(await done(municipality, (work) => listHandedOut(work, own.participant))).toEqual([
      { service: own.service, day: '2021-02-10', handedOut: 4, declined: 1 },
      { ...line, handedOut: 7 },
    ])
    await refused('notYours', other, (work) => noteHandedOut(work, own.participant, [line]))
    await refused('notAllowedValue', municipality, (work) =>
      noteHandedOut(work, own.participant, [{ ...line, handedOut: -1 }]),
    )
    const sums = await done(nation, (work) => sumHandedOut(work, surveyWave))
    expect(sums.find(({ participant }) => participant === own.participant)).toEqual({
      participant: own.participant,
      handedOut: 11,
      declined: 3,
      lastDay: '2021-02-11',
    })
    expect(await done(municipality, (work) => removeHandedOut(work, own.participant, [line]))).toBe(1)
    expect(await done(other, (work) => removeHandedOut(work, own.participant, [line]))).toBe(0)
  })
})

describe('a message about a wave', () => {
  const message = (change: Partial<NewMessage> = {}): NewMessage => {
    const id = v7()
    return {
      id,
      round: null,
      wave: surveyWave,
      municipality: '1101',
      kind: 'survey-reminder',
      language: 'nb',
      toName: 'Kontakt',
      toAddress: 'k@kommune.example',
      subject: 'Påminnelse',
      body: 'Hei',
      state: 'held',
      messageId: `<${id}@lyttepost.example>`,
      createdBy: here.world.staff['national-coordinator'],
      ...change,
    }
  }
  it('is of a kind of its own, and never about a round too', async () => {
    const { refused, done, world } = here
    const sent = message()
    await done(nation, (work) => addMessages(work, [sent]))
    for (const wrong of [
      { kind: 'reminder' },
      { wave: null },
      { round: world.round },
      { wave: null, round: world.round },
    ] as const) {
      await refused('notAllowedValue', nation, (work) => addMessages(work, [message(wrong)]))
    }
    expect((await done(nation, (work) => listMessagesOfWave(work, surveyWave))).map(({ id }) => id)).toEqual([
      sent.id,
    ])
    expect(await done(nation, (work) => findMessage(work, sent.id))).toMatchObject({
      wave: surveyWave,
      round: null,
    })
  })
})

describe('feedback', () => {
  const told = (id = v4(), municipality = '1101') => ({
    id,
    wave: surveyWave,
    municipality,
    answers: { mirrors_target_group: 'unsure' },
  })
  it('is given when the wave is closed, by who took part, and read by the nation alone', async () => {
    const { municipality, refused, done, force } = here
    await refused('feedbackNotNow', municipality, (work) => addSurveyFeedback(work, told()), 'open wave')
    await force(
      `update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${surveyWave}'`,
    )
    await force(
      "update lyttepost.survey_participant set answer = 'declined', reason = 'Ikke tid' where municipality = '1103'",
    )
    await refused('feedbackNotNow', other, (work) => addSurveyFeedback(work, told(v4(), '1103')), 'declined')
    await refused('notYours', other, (work) => addSurveyFeedback(work, told()), "another's")
    const twice = told()
    await done(municipality, (work) => addSurveyFeedback(work, twice))
    await done(municipality, (work) => addSurveyFeedback(work, twice))
    expect(await done(municipality, (work) => countSurveyFeedback(work, surveyWave, '1101'))).toBe(1)
    await refused('notYours', municipality, (work) => listSurveyFeedback(work, surveyWave))
    expect(await done(nation, (work) => listSurveyFeedback(work, surveyWave))).toEqual([
      { municipality: '1101', answers: twice.answers },
    ])
    await refused('notAllowedValue', municipality, (work) =>
      addSurveyFeedback(work, { ...told(), answers: {} }),
    )
    // nobody changes or deletes it
    for (const statement of [
      "update lyttepost.survey_feedback set answers = '{}'",
      'delete from lyttepost.survey_feedback',
    ]) {
      await refused('notYours', municipality, raw(statement))
      await refused('notYours', nation, raw(statement))
    }
    // and it carries neither a name nor a clock
    const columns = await here.world.database.sql(
      "select column_name::text as name from information_schema.columns where table_name = 'survey_feedback' order by ordinal_position",
    )
    expect(columns.map(({ name }) => name)).toEqual(['id', 'wave', 'municipality', 'answers'])
  })
  it('is taken two hundred times from a municipality', async () => {
    const { municipality, refused, done, force } = here
    await force(`insert into lyttepost.survey_feedback (id, wave, municipality, answers)
      select gen_random_uuid(), '${surveyWave}', '1101', '{"a": 1}' from generate_series(1, 198)`)
    await done(municipality, (work) => addSurveyFeedback(work, told()))
    await refused('feedbackFull', municipality, (work) => addSurveyFeedback(work, told()))
    expect(await done(municipality, (work) => countSurveyFeedback(work, surveyWave, '1101'))).toBe(200)
  })
  it('does not touch the closed wave', async () => {
    await here.refused('waveStands', here.municipality, async (work) => {
      await addSurveyService(work, service({ name: 'For sent' }))
      await logEvent(work, { verb: 'create', noun: 'survey-service', thing: v7() })
    })
  })
})

it('reaches each refusal of the field work', () => {
  expect([...here.reached].sort()).toEqual([...metIn.fieldWork].sort())
})
