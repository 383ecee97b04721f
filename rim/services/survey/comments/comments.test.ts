import { v4, v7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '#core/access'
import { ProblemError } from '#core/foundation'
import type { CommentCoding } from '#core/survey'
import { findSurveyWave, type StoredSurveyWave, type Work, within } from '#rim/storage'
import { createWorld, type World } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import { textSealer } from '../answering/texts.ts'
import { surveyCommentChapter } from './chapter.ts'
import { type CommentDesk, commentDesk, type DeskComment } from './desk.ts'
import {
  approveCommentQuote,
  cleanComments,
  closeCommentWork,
  codeComment,
  confirmComments,
  quoteComment,
  removeCommentQuote,
  uncodeComment,
} from './write.ts'

let world: World
let wave: StoredSurveyWave
const id = v7()
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
const deskOf = (staff: string): Promise<CommentDesk> =>
  as(staff, (work) => commentDesk(world.desks, work, wave, staff))
const refusal = async (act: () => Promise<unknown>): Promise<number | undefined> => {
  const cause = await act().then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (cause === null) return undefined
  if (!(cause instanceof ProblemError)) throw cause
  return cause.problems[0]!.number
}
const clean = (
  staff: string,
  one: DeskComment,
  more: { kept?: boolean; parts?: DeskComment['parts'] } = {},
) =>
  as(staff, (work) =>
    cleanComments(world.desks, work, wave, {
      staff,
      cleanings: [{ comment: one.id, kept: more.kept ?? true, parts: more.parts ?? one.findings }],
    }),
  )
const confirm = (staff: string, comments: readonly string[]) =>
  as(staff, (work) => confirmComments(world.desks, work, wave, { comments, staff }))
const code = (staff: string, comment: string, turn: 'first' | 'second' | 'settled', coding: unknown) =>
  as(staff, (work) => codeComment(world.desks, work, wave, { comment, turn, coding, staff }))
const quote = (staff: string, comment: string, text: string) =>
  as(staff, (work) =>
    quoteComment(world.desks, work, wave, { comment, text, tags: ['nav', 'made_up'], staff }),
  )
const close = () => as(people.siri, (work) => closeCommentWork(world.desks, work, wave, people.siri))

const named = 'Takk 😊 til Kari Hansen på NAV i Bergen.'
const others = Array.from(
  { length: 19 },
  (_, at) => `Ruskonsulenten hjelper, sak ${'abcdefghijklmnopqrs'[at]}.`,
)
const written = [named, 'Nei.', 'Nei.', 'Bra', 'Bra', 'Bra', ...others]
const find = (desk: CommentDesk, start: string): DeskComment =>
  desk.comments.find((one) => (one.written ?? one.cleaned ?? '').startsWith(start))!
const praise: CommentCoding = { overall: 'praise', services: { substance_service: 'praise' } }

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
    state: 'closed',
    opened_at: '2021-02-01T08:00:00Z',
    closed_at: '2021-04-10T08:00:00Z',
  })
  const seal = await textSealer(world.desks, id)
  for (const text of written)
    await seed('survey_answer', {
      id: v4(),
      wave: id,
      channel: 'paper',
      language: 'nb',
      answers: JSON.stringify({ sex: 'male' }),
      texts: seal({ open_comment: text, service_of_form: 'Hemmelig tjeneste' }),
    })
  wave = (await as(people.siri, (work) => findSurveyWave(work, id)))!
})
afterAll(() => world?.close())

describe('the work on open comments', () => {
  it('shows each comment once with how many wrote it, and nothing else of an answer', async () => {
    const desk = await deskOf(people.siri)
    expect(desk.comments).toHaveLength(3 + others.length)
    expect(find(desk, 'Bra').times).toBe(3)
    expect(JSON.stringify(desk)).not.toMatch(/Hemmelig|male|participant/)
    expect(find(desk, 'Nei.')).toMatchObject({ step: 'clean', nothing: true, times: 2 })
    const before = desk.comments.map((one) => one.id)
    expect((await deskOf(people.siri)).comments.map((one) => one.id)).toEqual(before)
  })

  it('logs a reading with how many comments, and no text', async () => {
    await deskOf(people.siri)
    const lines = await world.database.sql(
      `select details from lyttepost.audit_event where noun = 'survey-comment' and verb = 'read'`,
    )
    expect(lines.at(-1)!.details).toEqual({ comments: 3 + others.length })
  })

  it('suggests what to take out, by code points', async () => {
    const { findings } = find(await deskOf(people.siri), 'Takk')
    expect(findings.map(({ start, end, kind }) => [[...named].slice(start, end).join(''), kind])).toEqual([
      ['Kari Hansen', 'name'],
      ['Bergen', 'place'],
    ])
  })

  it('refuses parts that lie in each other or outside', async () => {
    const one = find(await deskOf(people.siri), 'Takk')
    const part = (start: number, end: number) => ({ start, end, replacement: '[navn]' })
    for (const parts of [[part(0, 400)], [part(4, 8), part(6, 9)], [part(3, 3)], [part(-1, 2)]])
      expect(await refusal(() => clean(people.siri, one, { parts }))).toBe(4541)
  })

  it('is cleaned by one and confirmed by another; who changes it begins anew', async () => {
    const one = find(await deskOf(people.siri), 'Takk')
    expect(await refusal(() => confirm(people.sigurd, [one.id]))).toBe(4540)
    await clean(people.siri, one)
    expect(find(await deskOf(people.siri), 'Takk')).toMatchObject({ step: 'confirm', mine: false })
    expect(await refusal(() => confirm(people.siri, [one.id]))).toBe(4530)
    expect(await refusal(() => code(people.siri, one.id, 'first', praise))).toBe(4531)
    await clean(people.sigurd, one)
    expect(await refusal(() => confirm(people.sigurd, [one.id]))).toBe(4530)
    expect(find(await deskOf(people.siri), 'Takk')).toMatchObject({ mine: true, parts: [{}, {}] })
    await confirm(people.siri, [one.id])
    const after = (await deskOf(people.siri)).comments.find(({ id: same }) => same === one.id)!
    expect(after).toMatchObject({
      step: 'code',
      written: null,
      cleaned: 'Takk 😊 til [navn] på NAV i [kommune].',
      named: ['nav'],
    })
  })

  it('tells a coding to nobody else before it is known who codes again', async () => {
    const { id: same } = (await deskOf(people.siri)).comments.find(({ step }) => step === 'code')!
    await code(people.siri, same, 'first', praise)
    const seenBy = async (staff: string) =>
      (await deskOf(staff)).comments.find((one) => one.id === same)!.coding
    expect(await seenBy(people.siri)).toEqual(praise)
    expect(await seenBy(people.sigurd)).toBeNull()
    await as(people.siri, (work) =>
      uncodeComment(work, wave, { comment: same, turn: 'first', staff: people.siri }),
    )
  })

  it('keeps neither text nor coding in clear, and all of a kind at one length', async () => {
    const rows = await world.database.sql(
      `select encode(sealed, 'escape') as bytes, octet_length(sealed) as length from lyttepost.survey_comment_cleaning`,
    )
    expect(rows.length).toBeGreaterThan(0)
    for (const { bytes, length } of rows) {
      expect(String(bytes)).not.toMatch(/Takk|navn/)
      expect(length).toBe(8192)
    }
    const columns = await world.database.sql(
      `select column_name as name from information_schema.columns where table_name like 'survey_comment%'`,
    )
    expect(columns.map(({ name }) => name)).not.toContain('participant')
  })

  it('draws the share that is coded twice when all are cleaned', async () => {
    expect((await deskOf(people.siri)).second.drawn).toBeNull()
    const open = (await deskOf(people.siri)).comments.filter(({ step }) => step === 'clean')
    for (const one of open) await clean(people.siri, one, { kept: !one.nothing })
    await confirm(
      people.sigurd,
      open.map((one) => one.id),
    )
    const desk = await deskOf(people.siri)
    // a fifth of 21, rounded up
    expect(desk.second).toMatchObject({ share: 0.2, drawn: 5 })
    expect(desk.comments.filter(({ step }) => step === 'out')).toHaveLength(1)
    expect(desk.comments.find(({ step }) => step === 'out')!.cleaned).toBeNull()
  })

  it('takes codings by the grid alone, and takes them back', async () => {
    const one = find(await deskOf(people.siri), 'Bra')
    for (const wrong of [
      { overall: 'bad', services: {} },
      { overall: 'praise' },
      { overall: 'praise', services: { x: 'praise' } },
    ])
      expect(await refusal(() => code(people.siri, one.id, 'first', wrong))).toBe(4542)
    await code(people.siri, one.id, 'first', praise)
    await code(people.siri, one.id, 'first', { overall: 'mixed', services: {} })
    expect((await deskOf(people.siri)).comments.find((same) => same.id === one.id)!.coding).toEqual({
      overall: 'mixed',
      services: {},
    })
    const back = () =>
      as(people.siri, (work) =>
        uncodeComment(work, wave, { comment: one.id, turn: 'first', staff: people.siri }),
      )
    await back()
    expect(await refusal(back)).toBe(4540)
  })

  it('has a share coded again by another who does not see the first’s', async () => {
    const open = (await deskOf(people.siri)).comments.filter(({ step }) => step === 'code')
    for (const one of open) await code(people.siri, one.id, 'first', praise)
    const mine = (await deskOf(people.siri)).comments.filter(({ step }) => step === 'second')
    expect(mine).toHaveLength(5)
    expect(mine.every((one) => !one.mine)).toBe(true)
    expect(await refusal(() => code(people.siri, mine[0]!.id, 'second', praise))).toBe(4530)
    const seconds = (await deskOf(people.sigurd)).comments.filter(({ step }) => step === 'second')
    expect(seconds.map(({ mine, coding }) => [mine, coding])).toEqual(seconds.map(() => [true, null]))
    const [apart, ...same] = seconds
    await code(people.sigurd, apart!.id, 'second', { overall: 'criticism', services: {} })
    for (const one of same) await code(people.sigurd, one.id, 'second', praise)
    const desk = await deskOf(people.siri)
    expect(desk.agreement[0]).toMatchObject({ column: 'overall', both: 5, same: 4, kappa: { kappa: 0 } })
    // nobody named NAV: there is nothing to agree on
    expect(desk.agreement.find(({ column }) => column === 'nav')).toMatchObject({ both: 0, kappa: null })
    expect(await refusal(() => code(people.siri, apart!.id, 'first', praise))).toBe(4533)
    expect(await refusal(close)).toBe(4544)
    expect(desk.comments.find(({ step }) => step === 'settle')).toMatchObject({
      id: apart!.id,
      disagreement: { first: praise, second: { overall: 'criticism' } },
    })
    await code(people.sigurd, apart!.id, 'settled', { overall: 'mixed', services: {} })
    // what two have said is what is measured
    expect((await deskOf(people.siri)).agreement).toEqual(desk.agreement)
  })

  it('quotes what stands there, with a second person’s word', async () => {
    const one = find(await deskOf(people.siri), 'Takk')
    expect(await refusal(() => quote(people.siri, one.id, 'Takk til Kari'))).toBe(4543)
    const chosen = await quote(people.siri, one.id, 'Takk 😊 (…) på NAV')
    const gone = await quote(people.siri, one.id, 'på NAV')
    const approve = (staff: string, which: string) =>
      as(staff, (work) => approveCommentQuote(work, wave, { quote: which, staff }))
    expect(await refusal(() => approve(people.siri, chosen))).toBe(4530)
    expect(await refusal(() => clean(people.sigurd, one, { parts: [] }))).toBe(4532)
    expect(await refusal(close)).toBe(4544)
    await approve(people.sigurd, chosen)
    await as(people.sigurd, (work) => removeCommentQuote(work, wave, gone))
    expect(await refusal(() => approve(people.sigurd, gone))).toBe(4545)
  })

  it('ends, stands then, and gives the report its chapter: small counts hidden', async () => {
    const chapter = () => surveyCommentChapter(world.desks, { id, year: 2021, synthetic: true })
    expect(await chapter()).toBeNull()
    await close()
    const made = (await chapter())!
    expect(made.quotes).toEqual([{ id: expect.any(String), text: 'Takk 😊 (…) på NAV', tags: ['nav'] }])
    const cells = made.tables.overall.cells.map((row) => row[0]!.count)
    // praise for nearly all; one mixed is too few to show, and nothing may tell it by subtraction
    expect(cells.map((cell) => 'value' in cell)).toEqual([false, true, false, true])
    expect(JSON.stringify(cells)).not.toMatch(/"value":[1-4][,}]/)
    expect(made.agreement[0]).toMatchObject({ both: 5, same: 4 })
    expect(made.second).toEqual({ share: 0.2, seed: `open comments/${id}` })
    expect(made.tables.services.map(({ code: service }) => service)).toEqual(['substance_service'])
    const one = (await deskOf(people.siri)).comments.find(({ step }) => step === 'done')!
    expect(await refusal(() => code(people.siri, one.id, 'first', praise))).toBe(4535)
  })
})
