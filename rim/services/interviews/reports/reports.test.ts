import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { all, coreq, put, removed } from '#core/interviews'
import {
  addStudyReport,
  asHouse,
  deleteStudyReport,
  deleteUnpublishedReports,
  findPublication,
  findStudy,
  listStudyReportFiles,
  listStudyReports,
  logEvent,
  publishStudyReport,
  readPublicationFiles,
  readStudyReportFile,
  type StoredStudy,
  type Work,
  withdrawGoalQuote,
  within,
} from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { bodyOfPage } from '#rim/writers'
import { chooseQuote, printedQuotes, quotedReports } from '../../goals/index.ts'
import {
  beginPublication,
  publishableOrigins,
  submitForReview,
  verifyPublication,
  writePublication,
} from '../../publications/index.ts'
import { doInStudy, wholeProject } from '../analysis/index.ts'
import { placeStudy } from '../trial/index.ts'
import { makeStudyReport, studyChecklist, studyQuoteChecks } from './make.ts'

let here: StudyHouse
let study: StoredStudy
let people: { readonly first: string; readonly second: string; readonly third: string }
beforeAll(async () => {
  here = await createStudyHouse()
  const { leader, interviewer, coder } = here.people
  people = { first: leader, second: interviewer, third: coder }
  const id = await placeStudy(here.desks, people, here.staff['national-coordinator'])
  study = (await here.as(leader, (work) => findStudy(work, id)))!
}, 120_000)
afterAll(() => here?.close())

const checks = () => here.as(people.first, (work) => studyQuoteChecks(here.desks, work, study))
const make = (reason: string) =>
  here.as(people.first, (work) => makeStudyReport(here.desks, work, study, { staff: people.first, reason }))
const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}

test('a report is stopped by quotes that nobody has signed, and demands a reason where it is warned', async () => {
  const stops = (await checks()).filter(({ level }) => level === 'stop')
  expect(new Set(stops.map(({ code }) => code))).toEqual(new Set(['not-signed']))
  expect(await numbers(make('sett på'))).toEqual([4622])
  // the unsigned ones are taken out by the leader
  await here.as(people.first, async (work) => {
    const { project } = await wholeProject(work, study.id)
    const operations = [...all(project, 'quote')]
      .filter(({ signedBy }) => signedBy === null)
      .flatMap(({ id }) => removed(project, 'quote', id))
    const actor = { staff: people.first, leader: true }
    await doInStudy(work, study.id, actor, { doing: 'remove', reason: '', of: null, operations })
  })
  expect((await checks()).filter(({ level }) => level === 'stop')).toEqual([])
  expect(await numbers(make(' '))).toEqual([4623])
})

test('a draft has its files in both languages, is published by the leader, and stands', async () => {
  const { id, number } = await make('Etikettene er vurdert av to.')
  expect(number).toBe(1)
  const files = await here.as(people.first, (work) => listStudyReportFiles(work, study.id))
  expect(files.map(({ edition, language }) => `${edition} ${language}`)).toEqual([
    'document nb',
    'manuscript nb',
    'page nb',
    'slides nb',
    'document nn',
    'manuscript nn',
    'page nn',
    'slides nn',
  ])
  const national = { desk: 'national', role: 'national-analyst' } as const
  const seen = () => within(here.desks.house, national, (work) => listStudyReports(work, study.id))
  expect(await seen()).toEqual([])
  // another than the leader cannot
  const now = new Date().toISOString()
  const publish = (staff: string) => here.as(staff, (work) => publishStudyReport(work, id, { staff, now }))
  expect(await publish(people.second)).toBe(false)
  expect(await publish(people.first)).toBe(true)
  expect((await seen()).map(({ state }) => state)).toEqual(['published'])
  const file = await within(here.desks.house, national, (work) =>
    readStudyReportFile(work, id, 'document', 'nn'),
  )
  expect(file!.content.subarray(0, 5).toString()).toBe('%PDF-')
  expect(await numbers(here.as(people.first, (work) => deleteStudyReport(work, id)))).toEqual([4621])
}, 120_000)

test('what is printed in it can be chosen for a goal by the nation, word for word, and nothing else', async () => {
  const [coordinator, staff] = ['national-coordinator', here.staff['national-coordinator']] as const
  const nation = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    within(here.desks.house, { desk: 'national', role: coordinator, staff }, act)
  const { project } = await here.as(people.first, (work) => wholeProject(work, study.id))
  const [source] = await nation(quotedReports)
  // signed quotes of the analysis, as they are told of there
  expect(source!.quotes.length).toBeGreaterThan(3)
  expect(source!.quotes.length).toBeLessThanOrEqual([...all(project, 'quote')].length)
  const [first, second] = source!.quotes
  const at = { plan: 'opptrapping-rus-2016', goal: 'influence' }
  const choose = (text: string, goal = at.goal) =>
    nation((work) => chooseQuote(work, { ...at, goal }, { report: source!.report, text }, staff))
  const id = await choose(first!.text)
  await choose(second!.text, 'services')
  expect(await numbers(choose(first!.text))).toEqual([4768])
  expect(await numbers(choose('Det var aldri slik.'))).toEqual([4767])
  expect(await numbers(choose(first!.text, 'nothing'))).toEqual([4761])
  const printed = await nation((work) => printedQuotes(work, at.plan, 'nn'))
  expect(printed.get('influence')).toEqual([
    { text: first!.text, label: expect.stringContaining(`(${source!.cited.nn})`) },
  ])
  expect(printed.get('influence')![0]!.label).toContain(first!.label.nn)
  // taken away it can be chosen anew
  await nation((work) => withdrawGoalQuote(work, id))
  expect((await nation((work) => printedQuotes(work, at.plan, 'nb'))).has('influence')).toBe(false)
  await choose(first!.text)
}, 60_000)

test('it is published for everybody with its page, and verified against its files', async () => {
  const { staff } = here
  const by = staff['national-coordinator']
  const nation = <T>(act: (work: Work) => Promise<T>): Promise<T> =>
    within(here.desks.house, { desk: 'national', role: 'national-coordinator', staff: by }, act)
  const origins = await nation(publishableOrigins)
  const origin = origins.find(({ source }) => source === 'study')!
  expect(origin.of).toBe(study.id)
  const id = await nation((work) => beginPublication(work, { kind: 'report', code: origin.code, origin }, by))
  const at = () => nation(async (work) => (await findPublication(work, id))!)
  const draft = await at()
  const texts = {
    ...draft.texts,
    excerpt: { nb: 'Hva sier de som får hjelp?', nn: 'Kva seier dei som får hjelp?' },
    contact: { name: 'Ida', role: { nb: 'leder', nn: 'leiar' }, telephone: '', email: '' },
  }
  await nation((work) => writePublication(here.desks, work, draft, { texts, basedOn: 0, by }))
  const written = await at()
  await nation((work) => submitForReview(here.desks, work, written, by))
  const files = await nation((work) => readPublicationFiles(work, id, 1))
  expect(files.map(({ name }) => name.split('.').at(-1)).sort()).toEqual([
    ...['html', 'html', 'pdf', 'pdf', 'pptx', 'pptx'],
  ])
  // the page is one that the public site can show
  const page = files.find(({ type, language }) => type.startsWith('text/html') && language === 'nn')!
  expect(bodyOfPage(page.bytes)).toContain('<figure class="quote">')
  const check = () => nation(async (work) => verifyPublication(work, (await findPublication(work, id))!))
  const found = await check()
  expect(found.holds).toBe(true)
  // manifest, log, six files and the study's report
  expect(found.checked).toHaveLength(9)
  await here.database.sql(
    "set session_replication_role = replica; update lyttepost.study_report_file set sha256 = repeat('0', 64) where edition = 'page'; set session_replication_role = origin",
  )
  expect((await check()).holds).toBe(false)
}, 60_000)

test('drafts with somebody who withdraws are deleted; none can be made with them afterwards', async () => {
  const { project } = await here.as(people.first, (work) => wholeProject(work, study.id))
  const [quote] = [...all(project, 'quote')]
  const draft = {
    study: study.id,
    event: 1,
    quotes: [quote!.id],
    interviews: [quote!.interview],
    warnings: 0,
    reason: '',
    madeBy: people.first,
  }
  const add = (id: string) => here.as(people.first, (work) => addStudyReport(work, { id, ...draft }, []))
  await add('0199a000-0000-7000-8000-00000000b001')
  const deleted = await here.as(people.first, (work) =>
    asHouse(work, async () => {
      await logEvent(work, { verb: 'create', noun: 'withdrawal' })
      return await deleteUnpublishedReports(work, study.id, quote!.interview)
    }),
  )
  expect(deleted).toBe(1)
  await here.database.sql(
    `begin; set local session_replication_role = replica;
     update lyttepost.interview set withdrawn_on = '2026-10-02' where id = '${quote!.interview}'; commit`,
  )
  expect(await numbers(add('0199a000-0000-7000-8000-00000000b002'))).toEqual([4620])
})

test('the checklist is drafted from what is known, and an answer stands over the draft', async () => {
  const items = () => here.as(people.first, (work) => studyChecklist(here.desks, work, study, coreq))
  expect((await items()).filter(({ state }) => state === 'met').length).toBeGreaterThan(12)
  const missing = (await items()).find(({ draft }) => draft === null)!
  await here.as(people.first, async (work) => {
    const { project } = await wholeProject(work, study.id)
    const operations = put(project, {
      kind: 'check',
      id: '0199a000-0000-7000-8000-00000000b003',
      list: 'coreq',
      item: missing.code,
      text: 'Sosiologer.',
    })
    const actor = { staff: people.first, leader: true }
    await doInStudy(work, study.id, actor, { doing: 'write', reason: '', of: null, operations })
  })
  expect((await items()).find(({ code }) => code === missing.code)).toMatchObject({
    answer: 'Sosiologer.',
    state: 'met',
  })
})
