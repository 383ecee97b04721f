import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestProgram, type TestProgram, type Visitor } from './test-program.ts'

let program: TestProgram
const as: Partial<Record<'revision-group' | 'national-coordinator', Visitor>> = {}
beforeAll(async () => {
  program = await createTestProgram()
  for (const role of ['revision-group', 'national-coordinator'] as const) as[role] = await program.enter(role)
})
afterAll(() => program?.close())

type Method = 'GET' | 'POST' | 'PATCH'
async function ask(role: keyof typeof as, method: Method, url: string, payload?: object) {
  const response = await as[role]!.send({ method, url, ...(payload && { payload }) })
  return { status: response.statusCode, body: response.json() }
}
/** As `ask`, and it must succeed. */
async function done(role: keyof typeof as, method: Method, url: string, payload?: object) {
  const { status, body } = await ask(role, method, url, payload)
  expect(status, JSON.stringify(body)).toBeLessThan(300)
  return body
}

const id = '0199a000-0000-7000-8000-000000000001'
const change = { id, because: { editorial: 'Til prøve' }, kind: 'question-wording' }
const text = {
  nb: '… å finne et sted å bo?',
  nn: '… å finne ein stad å bu?',
  en: '… to find a place to live?',
}
const title = {
  nb: 'Har du fått hjelp til å finne et sted å bo?',
  nn: 'Har du fått hjelp til å finne ein stad å bu?',
  en: 'Have you had help to find a place to live?',
}
const { en: _text, ...textWithoutEnglish } = text
const { en: _title, ...titleWithoutEnglish } = title

describe('a draft of the survey’s form', () => {
  it('begins as the family’s newest, and the other family’s where none is named', async () => {
    const begun = (family?: string) =>
      done('revision-group', 'POST', '/api/instrument-drafts', { year: 2028, ...(family && { family }) })
    const seen = async ({ id: draft }: { id: string }) =>
      done('revision-group', 'GET', `/api/instrument-drafts/${draft}`)
    expect(await seen(await begun('brukertilfredshet'))).toMatchObject({
      base: 'brukertilfredshet@2026.1',
      version: 'brukertilfredshet@2028.1',
      nextRule: 1206,
      problems: [],
      form: { languages: ['nb', 'nn', 'en'] },
    })
    expect(await seen(await begun('brukerplan'))).toMatchObject({ base: 'brukerplan@2026.1' })
    expect(await seen(await begun())).toMatchObject({ base: 'brukerplan@2026.1' })
    const body = { year: 2028, family: 'datainnsamling' }
    expect((await ask('revision-group', 'POST', '/api/instrument-drafts', body)).status).toBe(400)
  })

  it('is refused until its English and its whole questions stand there, and then published as it was seen', async () => {
    const { id: draft } = await done('revision-group', 'POST', '/api/instrument-drafts', {
      year: 2029,
      family: 'brukertilfredshet',
    })
    const address = `/api/instrument-drafts/${draft}`
    const write = (revision: number, more: object) =>
      done('revision-group', 'PATCH', address, {
        revision,
        changes: [{ ...change, question: 'help_find_home', ...more }],
      })
    const publish = (revision: number) =>
      ask('national-coordinator', 'POST', `${address}/publication`, { revision })
    const numbersOf = (seen: { problems: { number: number }[] }) => seen.problems.map(({ number }) => number)

    expect(numbersOf(await write(0, { text }))).toEqual([1079])
    const lacking = await write(1, { text: textWithoutEnglish, title: titleWithoutEnglish })
    expect(numbersOf(lacking)).toEqual([1074])
    expect(lacking.problems[0]).toMatchObject({ change: id, text: expect.stringContaining('engelsk') })
    const refused = await publish(2)
    expect(refused).toMatchObject({ status: 422, body: { number: 4261 } })
    expect(JSON.stringify(refused.body)).toContain('engelsk')
    // what is not written yet is no English either
    expect(numbersOf(await write(2, { text: { ...text, en: ' ' }, title }))).toEqual([1074])
    const whole = await write(3, { text, title })
    expect(whole).toMatchObject({ problems: [], changes: [{ text, title }] })

    expect(await done('revision-group', 'GET', `${address}/consequences`)).toEqual({
      fields: [
        expect.objectContaining({
          question: 'help_find_home',
          change: 'changed',
          series: 'same',
          answers: null,
        }),
      ],
      rules: [],
      tables: [],
    })
    const trial = { revision: 4, request: '', municipalities: [] }
    expect(await ask('revision-group', 'POST', `${address}/pilots`, trial)).toMatchObject({
      status: 422,
      body: { number: 4269 },
    })
    await done('revision-group', 'POST', `${address}/reviews`, {
      body: 'Brukerrådet',
      heldOn: '2026-10-01',
      text: 'Lett å forstå',
    })

    const { version } = (await publish(4)).body
    expect(version).toBe('brukertilfredshet@2029.1')
    const form = await done('national-coordinator', 'GET', `/api/instruments/${version}`)
    expect(form).toMatchObject({
      mapping: { from: 'brukertilfredshet@2026.1' },
      languages: ['nb', 'nn', 'en'],
    })
    expect(await done('national-coordinator', 'GET', `/api/instrument-versions/${version}`)).toMatchObject({
      base: 'brukertilfredshet@2026.1',
      draft,
      changes: [{ text, title }],
      trials: { n: 0, reviews: [{ body: 'Brukerrådet' }] },
    })
  })

  it('stands among the versions of its own form, after those of the rounds’', async () => {
    const list: { id: string; rounds: string[]; questions: number }[] = await done(
      'national-coordinator',
      'GET',
      '/api/instrument-versions',
    )
    expect(list[0]).toMatchObject({ id: 'brukerplan@2026.1' })
    const surveys = list.filter(({ id: one }) => one.startsWith('brukertilfredshet'))
    expect(list.slice(-surveys.length)).toEqual(surveys)
    expect(surveys.map(({ id: one, questions }) => `${one} ${questions}`)).toEqual([
      'brukertilfredshet@2029.1 62',
      'brukertilfredshet@2026.1 62',
      'brukertilfredshet@2021.1 63',
      'brukertilfredshet@2019.1 48',
      'brukertilfredshet@2017.1 32',
    ])
    expect(
      await done('national-coordinator', 'GET', '/api/instrument-versions/brukertilfredshet@2026.1'),
    ).toMatchObject({
      differences: [
        { question: 'birth_year', kind: 'recoded', breaks: false },
        { question: 'help_in_pandemic', kind: 'dropped', number: '13_1' },
      ],
    })
  })
})
