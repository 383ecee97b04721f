import { v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Scope, Work } from './scope.ts'
import {
  addServiceCodings,
  changeServiceCodings,
  closeServiceCoding,
  findCodingClosing,
  listServiceCodings,
  listTextMasks,
  logServiceTextsRead,
  removeServiceCodings,
  setTextMask,
} from './survey-service-coding.ts'
import { type Constraints, metIn, openConstraints, raw } from './test-refused.ts'
import { fillSurvey, surveyPlaces, surveyWave as wave } from './test-survey-rows.ts'

let here: Constraints
let siri: Scope
let sigurd: Scope
const { participant } = surveyPlaces['1101']

beforeAll(async () => {
  here = await openConstraints()
  await fillSurvey(here.world.database.seed, [{ municipality: '1101' }])
  const sigurds = v7()
  await here.world.database.seed('staff', {
    id: sigurds,
    issuer: 'https://login.example',
    subject: 'sigurd',
    name: 'Sigurd Skjemamottak',
  })
  siri = { desk: 'survey', role: 'survey-clerk', staff: here.world.staff['survey-clerk'] }
  sigurd = { ...siri, staff: sigurds }
})
afterAll(async () => {
  expect([...here.reached].sort()).toEqual([...metIn.serviceCoding].sort())
  await here.world.close()
})

let texts = 0
const text = (of: string | null = participant) => {
  texts++
  return { id: v7(), participant: of, hash: Buffer.alloc(32, texts) }
}
const add =
  (one: ReturnType<typeof text>, code = 'nav', more: { second?: boolean; staff?: string } = {}) =>
  (work: Work) =>
    addServiceCodings(work, wave, {
      texts: [one],
      second: false,
      code,
      staff: siri.staff!,
      ...more,
    })
const codingOf = async (id: string) =>
  (await here.done(siri, (work) => listServiceCodings(work, wave))).find((one) => one.id === id)

describe('the coding of what people wrote', () => {
  it('is kept with who and when, and known by the hash alone', async () => {
    const one = text()
    await here.done(siri, add(one))
    expect(await codingOf(one.id)).toEqual({
      ...one,
      second: false,
      code: 'nav',
      original: 'nav',
      reason: '',
      codedBy: siri.staff,
      codedAt: expect.stringMatching(/^20\d\d-.*Z$/),
    })
    expect(await here.count('audit_event', `noun = 'survey-service-coding' and verb = 'create'`)).toBe(1)
  })

  it('is one for each text of a participant, also of answers without one', async () => {
    const one = text()
    await here.done(siri, add(one))
    await here.refused('exists', siri, add({ ...one, id: v7() }, 'gp'))
    const nowhere = text(null)
    await here.done(siri, add(nowhere))
    await here.refused('exists', siri, add({ ...nowhere, id: v7() }, 'gp'))
    await here.done(siri, add({ ...nowhere, id: v7(), participant }))
  })

  it('is in the own name, by survey clerks alone', async () => {
    await here.refused('notYours', siri, add(text(), 'nav', { staff: sigurd.staff! }))
    await here.refused('notYours', { ...siri, role: 'registrar' }, add(text()))
    await here.refused('notYours', here.national, add(text()))
    await here.refused(
      'notYours',
      siri,
      raw(`insert into lyttepost.survey_service_coding
      (id, wave, text_hash, code, coded_by, coded_at) values (gen_random_uuid(), '${wave}', repeat('a', 32)::bytea,
      'nav', lyttepost.current_staff(), '2021-02-03')`),
    )
    expect(await here.done({ ...siri, role: 'x' }, (work) => listServiceCodings(work, wave))).toEqual([])
  })

  it('takes a code and a hash, not a text', async () => {
    await here.refused('notAllowedValue', siri, add(text(), 'NAV Time'))
    await here.refused('notAllowedValue', siri, add({ ...text(), hash: Buffer.from('NAV Time') }))
  })

  it('has a second coder who is another than the first, after the first, and whose coding stays', async () => {
    const one = text()
    const second = { ...one, id: v7() }
    const again = { second: true, staff: sigurd.staff! }
    await here.refused('otherCoder', sigurd, add(second, 'gp', again))
    await here.done(siri, add(one))
    await here.refused('otherCoder', siri, add(second, 'gp', { second: true }))
    await here.done(sigurd, add(second, 'gp', again))
    await here.done(sigurd, async (work) => {
      const change = { ids: [second.id], code: 'nav', reason: 'Feil tast', staff: sigurd.staff! }
      await changeServiceCodings(work, wave, change)
    })
    expect(await codingOf(second.id)).toMatchObject({ code: 'gp', second: true })
    // and the first is no longer taken back
    await here.refused('codingStays', siri, (work) => removeServiceCodings(work, wave, [one.id]))
  })

  it('is changed with a reason, the first code kept', async () => {
    const one = text()
    await here.done(siri, add(one))
    const change = (reason: string) => (work: Work) =>
      changeServiceCodings(work, wave, { ids: [one.id], code: 'gp', reason, staff: sigurd.staff! })
    await here.refused('notAllowedValue', sigurd, change('   '))
    await here.refused('notAllowedValue', sigurd, change('om 13827929780'))
    await here.done(sigurd, change('Står for legekontoret her'))
    expect(await codingOf(one.id)).toMatchObject({
      code: 'gp',
      original: 'nav',
      reason: 'Står for legekontoret her',
      codedBy: sigurd.staff,
    })
  })

  it('is taken back by whoever made it, soon', async () => {
    const [one, old, changed] = [text(), text(), text()]
    for (const made of [one, old, changed]) await here.done(siri, add(made))
    const back = (id: string) => (work: Work) => removeServiceCodings(work, wave, [id])
    expect(await here.done(sigurd, back(one.id))).toBe(0)
    expect(await here.done(siri, back(one.id))).toBe(1)
    expect(await codingOf(one.id)).toBeUndefined()
    await here.force(
      `update lyttepost.survey_service_coding set coded_at = now() - interval '11 minutes' where id = '${old.id}'`,
    )
    await here.refused('codingStays', siri, back(old.id))
    await here.done(siri, (work) =>
      changeServiceCodings(work, wave, {
        ids: [changed.id],
        code: 'gp',
        reason: 'Bedre slik',
        staff: siri.staff!,
      }),
    )
    await here.refused('codingStays', siri, back(changed.id))
  })

  it('masks words by their places, newly each time', async () => {
    const one = text(null)
    const mask = (words: readonly number[]) => (work: Work) =>
      setTextMask(work, wave, { ...one, id: v7(), words, staff: siri.staff! })
    await here.refused('notAllowedValue', siri, mask([]))
    await here.refused('notAllowedValue', siri, mask([-1]))
    await here.done(siri, mask([1]))
    await here.done(siri, mask([1, 2]))
    expect(await here.done(sigurd, (work) => listTextMasks(work, wave))).toEqual([
      { participant: null, hash: one.hash, words: [1, 2] },
    ])
    await here.refused('notYours', { ...siri, role: 'registrar' }, mask([1]))
  })

  it('tells the log how many texts were read', async () => {
    await here.done(siri, (work) => logServiceTextsRead(work, wave, 12))
    expect(
      await here.count(
        'audit_event',
        `verb = 'read' and noun = 'survey-service-coding' and details ->> 'texts' = '12'`,
      ),
    ).toBe(1)
  })

  it('ends when the wave is closed, and stands then', async () => {
    const close = (work: Work) => closeServiceCoding(work, wave, { texts: 7, staff: siri.staff! })
    await here.refused('answersToCome', siri, close)
    await here.force(
      `update lyttepost.survey_wave set state = 'closed', closed_at = now() where id = '${wave}'`,
    )
    const one = text()
    await here.done(siri, add(one))
    expect(await here.done(siri, (work) => findCodingClosing(work, wave))).toBeNull()
    await here.done(siri, close)
    await here.refused('exists', siri, close)
    expect(await here.done(siri, (work) => findCodingClosing(work, wave))).toMatchObject({ texts: 7 })
    await here.refused('codingDone', siri, add(text()))
    await here.refused('codingDone', siri, (work) => removeServiceCodings(work, wave, [one.id]))
    await here.refused('codingDone', siri, (work) =>
      changeServiceCodings(work, wave, {
        ids: [one.id],
        code: 'gp',
        reason: 'Bedre slik',
        staff: siri.staff!,
      }),
    )
    await here.refused('codingDone', siri, (work) =>
      setTextMask(work, wave, { ...text(), words: [1], staff: siri.staff! }),
    )
  })
})
