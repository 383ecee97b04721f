import { unzipSync } from 'fflate'
import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { all, type Coding, changed, readersChecklist, uncoded } from '#core/interviews'
import {
  addConsent,
  addInformant,
  addInterview,
  findStudy,
  listInformationSheets,
  listInterviewTexts,
  type StoredStudy,
} from '#rim/storage'
import { createStudyHouse, refi, type StudyHouse } from '#rim/test-kit'
import { doInStudy, undoInStudy, visibleProject, wholeProject } from '../analysis/index.ts'
import { confirmText, deidentify, deidentifying } from '../deidentification/index.ts'
import { correctText, readInterviewText, saveDraft } from '../texts/index.ts'
import { withdrawInformant } from '../withdrawal/index.ts'
import { type ChosenTexts, exportStudy, importIntoStudy, readImport } from './index.ts'

/** Nothing in it tells who somebody is. */
const plain =
  'INTERVJUER: Hvordan var det?\nINFORMANT: Det var langt å gå 😀, og ingen svarte.\nINTERVJUER: Og nå?\nINFORMANT: Nå går det.\n'
const named =
  'INTERVJUER: Hvem hjalp deg?\nINFORMANT: Kari Solberg kom hver uke.\nINTERVJUER: Og så?\nINFORMANT: Så ble det stille, og jeg ventet lenge.\n'
const third = 'INTERVJUER: Var det noe mer?\nINFORMANT: Nei, det var alt.\n'

const far = 'langt å gå 😀'
const silent = 'ingen svarte'
const name = 'Kari Solberg'
const waited = 'jeg ventet lenge'
const more = 'det var alt'

/** As another program writes a project: three sources, five places, and a note at one of them. */
const fileWith = (last = third): Uint8Array =>
  refi.foreign([
    { name: 'I04', text: plain, coded: [{ words: far, note: 'Om avstand' }, { words: silent }] },
    { name: 'Intervju med I05.docx', text: named, coded: [{ words: name }, { words: waited }] },
    { name: 'Samtale 3', text: last, coded: [{ words: more }] },
  ])
const file = fileWith()

let here: StudyHouse
let study: StoredStudy
const held = { I04: v7(), I05: v7(), I06: v7(), I07: v7() } as const
const informants = { I04: v7(), I05: v7(), I06: v7(), I07: v7() } as const
beforeAll(async () => {
  here = await createStudyHouse()
  const { leader, interviewer } = here.people
  study = (await here.as(leader, (work) => findStudy(work, here.study)))!
  await here.as(leader, async (work) => {
    const [sheet] = await listInformationSheets(work, study.id)
    for (const code of ['I04', 'I05', 'I06', 'I07'] as const) {
      const informant = informants[code]
      const about = { sex: 'female', age: 70, site: null, attributes: {} } as const
      await addInformant(work, { id: informant, study: study.id, code, ...about })
      // I06 has not agreed to anything
      if (code !== 'I06') {
        const scope = { recording: false, quotes: true, reuse: false }
        const given = { sheet: sheet!.id, ...scope, givenOn: '2026-03-09', form: 'written' } as const
        await addConsent(work, { id: v7(), study: study.id, informant, ...given })
      }
      const told = { heldOn: '2026-03-09', minutes: 50, setting: '', others: '', interviewer } as const
      await addInterview(work, { id: held[code], study: study.id, informant, ...told, source: 'recording' })
    }
  })
}, 120_000)
afterAll(() => here?.close())

const everything = Object.keys(readersChecklist)
const wanted = (
  texts: Readonly<Record<number, keyof typeof held>>,
  said: Partial<ChosenTexts> = {},
): ChosenTexts => ({
  interviews: new Map(Object.entries(texts).map(([at, code]) => [refi.foreignText(Number(at)), held[code]])),
  deidentified: true,
  ticked: everything,
  ...said,
})
const read = (bytes = file) =>
  here.as(here.people.leader, (work) =>
    readImport(here.desks, work, study, { staff: here.people.leader, bytes }),
  )
const take = (texts?: ChosenTexts, { bytes = file, staff = here.people.leader, takeChanged = false } = {}) =>
  here.as(staff, (work) =>
    importIntoStudy(here.desks, work, study, {
      ...{ staff, leader: true, bytes, changed: takeChanged, ...(texts && { texts }) },
    }),
  )
const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}
const versions = (code: keyof typeof held) =>
  here.as(here.people.leader, async (work) =>
    (await listInterviewTexts(work, study.id)).filter(({ interview }) => interview === held[code]),
  )
const project = async () =>
  (await here.as(here.people.leader, (work) => visibleProject(work, study.id, here.people.leader))).project
const codingsOf = async (code: keyof typeof held): Promise<readonly Coding[]> => [
  ...((await project()).codings.get(held[code])?.values() ?? []),
]
/** The words under each coding of an interview, with a star where it waits for a person. */
const wordsUnder = async (code: keyof typeof held): Promise<readonly string[]> => {
  const current = (await versions(code)).at(-1)!
  const { text } = (await here.as(here.people.leader, (work) =>
    readInterviewText(here.desks.keys, work, { study: study.id, text: current.id }),
  ))!
  return (await codingsOf(code))
    .map(({ version, start, end, adrift }) => {
      expect(version).toBe(current.id)
      return `${[...text].slice(start, end).join('')}${adrift ? '*' : ''}`
    })
    .toSorted()
}
const countOf = ({ counts }: Awaited<ReturnType<typeof read>>, kind: string) =>
  counts.find((one) => one.kind === kind)

test('the draft proposes the interview whose code the file has, where there is a place for a text', async () => {
  const draft = await read()
  expect(draft.newTexts.map(({ name: called, proposed }) => [called, proposed])).toEqual([
    ['I04', held.I04],
    ['Intervju med I05.docx', held.I05],
    ['Samtale 3', null],
  ])
  expect(draft.places.map(({ code, standing }) => [code, standing])).toEqual([
    ...['I01', 'I02', 'I03'].map((code) => [code, 'has-text']),
    ['I04', 'free'],
    ['I05', 'free'],
    ['I06', 'no-consent'],
    ['I07', 'free'],
  ])
  expect(draft.mayStore).toBe(true)
  expect(countOf(draft, 'coding')).toMatchObject({ fresh: 0, waiting: 5 })
})

test('a text that cannot go where it is to stops all of it', async () => {
  const before = [...all(await project(), 'code')]
  const refused = (...asked: Parameters<typeof take>) => numbers(take(...asked))
  expect(await refused(wanted({ 0: 'I04', 1: 'I06' }))).toEqual([4573])
  expect(await refused(wanted({ 0: 'I04', 1: 'I04' }))).toEqual([4642])
  const [coded] = here.interviews
  expect(await refused(wanted({}, { interviews: new Map([[refi.foreignText(0), coded!.id]]) }))).toEqual([
    4643,
  ])
  expect(await refused(wanted({}, { interviews: new Map([[v7(), held.I04]]) }))).toEqual([4644])
  expect(await refused(wanted({}, { interviews: new Map([[refi.foreignText(0), v7()]]) }))).toEqual([4644])
  expect(await refused(wanted({ 0: 'I04' }), { staff: here.people.coder })).toEqual([4645])
  for (const at of [0, 1] as const) {
    const unread = wanted({ [at]: 'I04' }, { ticked: everything.slice(1) })
    expect(await refused(unread)).toEqual([4594])
  }
  const numbered = fileWith(`${third}INFORMANT: Nummeret er 13827929780.\n`)
  expect(await refused(wanted({ 0: 'I04', 2: 'I07' }), { bytes: numbered })).toEqual([4641])
  for (const code of ['I04', 'I06', 'I07'] as const) expect(await versions(code)).toEqual([])
  expect([...all(await project(), 'code')]).toEqual(before)
})

test('texts are stored as any other and wait for two, with what hangs on them', async () => {
  const done = await take(wanted({ 0: 'I04', 1: 'I05' }))
  expect(done.texts).toEqual([
    { interview: held.I04, code: 'I04', next: 'second-reader' },
    { interview: held.I05, code: 'I05', next: 'de-identification' },
  ])
  expect(done.brought).toBe(1)
  expect((await versions('I04')).map(({ kind, confirmedBy }) => [kind, confirmedBy])).toEqual([
    ['raw', null],
    ['deidentified', null],
  ])
  expect((await versions('I05')).map(({ kind }) => kind)).toEqual(['raw'])
  const [raw] = await here.database.sql('select sealed from lyttepost.interview_text where interview = $1', [
    held.I05,
  ])
  expect((raw!.sealed as Buffer).includes('Solberg')).toBe(false)
  expect(await codingsOf('I04')).toEqual([])
  // nothing of it leaves either
  for (const form of ['archive', 'share'] as const) {
    const { bytes } = await here.as(here.people.leader, (work) =>
      exportStudy(here.desks, work, study, { staff: here.people.leader, form, language: 'nb' }),
    )
    const out = Object.values(unzipSync(bytes)).map((part) => new TextDecoder().decode(part))
    expect(out.join('\n')).toContain('[NAVN 1]')
    for (const words of [silent, waited]) expect(out.join('\n')).not.toContain(words)
  }
  // the file again, before anybody has read the texts
  const draft = await read()
  expect(draft.newTexts.map(({ name: called }) => called)).toEqual(['Samtale 3'])
  expect(draft.waitingTexts).toEqual(done.texts)
  expect(countOf(draft, 'code')).toMatchObject({ fresh: 0, changed: 0, same: 1 })
  expect(countOf(draft, 'coding')).toMatchObject({ fresh: 0, waiting: 5 })
  expect(countOf(draft, 'memo')).toMatchObject({ fresh: 0, waiting: 1 })
  expect(await numbers(take())).toEqual([4640])
  expect(await numbers(take(wanted({ 2: 'I04' })))).toEqual([4643])
})

const confirm = async (code: keyof typeof held, staff: string) => {
  const version = (await versions(code)).at(-1)!.id
  return await here.as(staff, (work) => confirmText(work, { study: study.id, version, staff }, everything))
}

test('nobody confirms what they have taken in; when a second has, the coding comes where it was', async () => {
  const { leader, interviewer } = here.people
  expect(await numbers(confirm('I04', leader))).toEqual([4563])
  expect(await confirm('I04', interviewer)).toBe(true)
  const draft = await read()
  expect(draft.waitingTexts.map(({ code }) => code)).toEqual(['I05'])
  expect(countOf(draft, 'coding')).toMatchObject({ fresh: 2, waiting: 3 })
  expect(await take()).toMatchObject({ brought: 3, texts: [] })
  expect(await wordsUnder('I04')).toEqual([silent, far])
  const [memo] = [...all(await project(), 'memo')]
  const coding = (await codingsOf('I04')).find(({ id }) => id === memo!.about!.id)!
  expect(memo).toMatchObject({ text: expect.stringContaining('Om avstand'), interview: held.I04 })
  expect(coding).toMatchObject({ coder: leader, interview: held.I04 })
})

test('where names were taken out, coding moves along, and what has lost its words waits for a person', async () => {
  const { leader, interviewer } = here.people
  const of = { study: study.id, interview: held.I05 }
  await here.as(leader, async (work) => {
    const { keys, clock } = here.desks
    const open = (await deidentifying(keys, work, of))!
    const content = {
      marks: open.marks.map((mark) => ({ ...mark, state: 'taken' as const })),
      ticked: everything,
    }
    const draft = { content, after: 0, version: open.version.id, staff: leader, now: clock.now() }
    await saveDraft(keys, work, { ...of, kind: 'deidentification' }, draft)
    await deidentify(keys, work, study, { interview: held.I05, revision: 1, staff: leader, now: clock.now() })
  })
  expect((await read()).waitingTexts).toEqual([{ interview: held.I05, code: 'I05', next: 'second-reader' }])
  await confirm('I05', interviewer)
  const draft = await read()
  expect(countOf(draft, 'coding')).toMatchObject({ fresh: 2, same: 2, waiting: 1 })
  expect(draft.losses).toContainEqual({
    what: 'PlainTextSelection',
    count: 1,
    where: ['Intervju med I05.docx'],
    became: 'changed',
  })
  expect(await take()).toMatchObject({ brought: 2 })
  expect(await wordsUnder('I05')).toEqual(['INFORMANT: [NAVN 1] kom hver uke.*', waited])
})

test('the same file once more brings nothing, whatever was placed and starred since', async () => {
  const { leader } = here.people
  const now = await project()
  const [adrift] = (await codingsOf('I05')).filter((one) => one.adrift)
  const [own] = await codingsOf('I04')
  const operations = [
    ...changed(now, 'coding', adrift!.id, { start: 40, end: 44, adrift: false }),
    ...changed(now, 'coding', own!.id, { starred: true }),
  ]
  const doings = { doing: 'resize', reason: '', of: null, operations } as const
  await here.as(leader, (work) => doInStudy(work, study.id, { staff: leader, leader: true }, doings))
  const draft = await read()
  for (const { kind, fresh, changed: altered } of draft.counts)
    expect([kind, fresh, altered]).toEqual([kind, 0, 0])
  expect(await numbers(take(undefined, { takeChanged: true }))).toEqual([4640])
})

test('what was taken in is undone as one, and leaves the texts', async () => {
  const { leader } = here.people
  const undo = () =>
    here.as(leader, (work) => undoInStudy(work, study.id, { staff: leader, leader: true }, 'undo'))
  // what was placed by hand, and then what came
  await undo()
  await undo()
  expect(await codingsOf('I05')).toEqual([])
  expect((await versions('I05')).map(({ kind }) => kind)).toEqual(['raw', 'deidentified'])
  await undo()
  expect(await codingsOf('I04')).toEqual([])
  expect([...all(await project(), 'memo')]).toEqual([])
  expect(await take()).toMatchObject({ brought: 5 })
  expect(await wordsUnder('I04')).toEqual([silent, far])
})

test('a correction since moves what the file brings, and brings nothing twice', async () => {
  const { leader, interviewer } = here.people
  const [gone] = (await codingsOf('I04')).filter(({ id }) => id === refi.foreignCoding(0, 1))
  const uncode = {
    doing: 'uncode',
    reason: '',
    of: null,
    operations: uncoded(await project(), [gone!.id]),
  } as const
  await here.as(leader, (work) => doInStudy(work, study.id, { staff: leader, leader: true }, uncode))
  const version = (await versions('I04')).at(-1)!.id
  const text = plain.replace('Hvordan var det?', 'Hvordan var det for deg?')
  const asked = { study: study.id, version, text, reason: 'Skrivefeil', staff: interviewer }
  await here.as(interviewer, (work) => correctText(here.desks.keys, work, asked))
  const draft = await read()
  expect(countOf(draft, 'coding')).toMatchObject({ fresh: 1, changed: 0, same: 3, waiting: 1 })
  await take()
  expect(await wordsUnder('I04')).toEqual([silent, far])
})

test('texts alone can be taken in; a withdrawal removes a text, its codings and its memos', async () => {
  const { leader } = here.people
  const later = await take(wanted({ 2: 'I07' }, { deidentified: false, ticked: [] }))
  expect(later).toEqual({
    event: null,
    brought: 0,
    texts: [{ interview: held.I07, code: 'I07', next: 'de-identification' }],
  })
  for (const code of ['I04', 'I07'] as const) {
    const asked = { study: study.id, informant: informants[code], on: '2026-10-02', code }
    await here.as(leader, (work) => withdrawInformant(work, asked, { staff: leader, open: true }))
    expect(await versions(code)).toEqual([])
  }
  const left = (await here.as(leader, (work) => wholeProject(work, study.id))).project
  expect([...left.codings.keys()]).toEqual([held.I05])
  expect([...all(left, 'memo')]).toEqual([])
  for (const table of ['study_operation', 'study_text_draft', 'study_token_key', 'interview_text']) {
    const rows = await here.database.sql(
      `select 1 from lyttepost.${table} t where t::text like any (array['%' || $1 || '%', '%' || $2 || '%'])`,
      [held.I04, held.I07],
    )
    expect(rows, table).toEqual([])
  }
  // the text is a stranger again, and has no place
  const draft = await read()
  expect(draft.newTexts.map(({ proposed }) => proposed)).toEqual([null, null])
  expect(await numbers(take(wanted({ 0: 'I04' })))).toEqual([4644])
})
