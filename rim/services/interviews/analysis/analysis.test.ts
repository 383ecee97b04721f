import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import {
  all,
  begun,
  changed,
  coded,
  codedInVivo,
  codeHistory,
  codingCount,
  createdCode,
  type Doing,
  merged,
  type Operation,
  type Project,
  put,
  replay,
  split,
} from '#core/interviews'
import {
  addSecondCoding,
  findInterviewText,
  listCodeEvents,
  listInterviewTexts,
  listStudyEvents,
  openSecondCoding,
} from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { openText } from '../texts/index.ts'
import { doInStudy, undoInStudy, visibleProject } from './analysis.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const seen = (staff: string): Promise<Project> =>
  here.as(staff, async (work) => (await visibleProject(work, here.study, staff)).project)
const act = (staff: string, doing: Doing, operations: readonly Operation[], reason = ''): Promise<number> =>
  here.as(staff, (work) =>
    doInStudy(
      work,
      here.study,
      { staff, leader: staff === here.people.leader },
      { doing, reason, of: null, operations },
    ),
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
const stretch = (index: number, start: number, end: number) => {
  const { id, version } = here.interviews[index]!
  return { interview: id, version, start, end }
}

test('what somebody does is seen by colleagues, undone by themselves and kept in the log', async () => {
  const { leader, coder } = here.people
  await act(leader, 'begin', begun([v7(), v7(), v7(), v7()]))
  const project = await seen(coder)
  expect([...all(project, 'question')]).toHaveLength(4)
  const words = 'lang tid før noen svarte'
  const operations = codedInVivo(project, { id: v7(), newCode: v7(), coder, words, ...stretch(0, 50, 74) })
  await act(coder, 'code', operations)
  expect([...all(await seen(leader), 'code')].map(({ name }) => name)).toEqual([words])
  await here.as(coder, (work) => undoInStudy(work, here.study, { staff: coder, leader: false }, 'undo'))
  expect(codingCount(await seen(leader))).toBe(0)
  await here.as(coder, (work) => undoInStudy(work, here.study, { staff: coder, leader: false }, 'redo'))
  expect(codingCount(await seen(leader))).toBe(1)
  expect(
    await numbers(
      here.as(coder, (work) => undoInStudy(work, here.study, { staff: coder, leader: false }, 'redo')),
    ),
  ).toEqual([1858])
  const events = await here.as(leader, (work) => listStudyEvents(work, here.study, 0))
  expect(events.map(({ number, doing, of }) => [number, doing, of])).toEqual([
    [1, 'begin', null],
    [2, 'code', null],
    [3, 'undo', 2],
    [4, 'redo', 2],
  ])
  expect(replay(events)).toEqual(await seen(leader))
})

test('two who do something at once are both heard, and what the other has changed is not written over', async () => {
  const { leader, coder } = here.people
  const project = await seen(leader)
  const code = (index: number) =>
    createdCode(project, { id: v7(), name: `samtidig ${index}`, origin: { from: 'reading' } })
  await Promise.all(Array.from({ length: 8 }, (_, at) => act(at % 2 ? leader : coder, 'create', code(at))))
  const now = await seen(leader)
  expect([...all(now, 'code')].filter(({ name }) => name.startsWith('samtidig'))).toHaveLength(8)
  const [first] = [...all(now, 'code')]
  await act(leader, 'change', put(now, { ...first!, text: 'forklart' }))
  expect(await numbers(act(coder, 'change', put(now, { ...first!, text: 'noe annet' })))).toEqual([1857])
})

test('what does not hang together is refused', async () => {
  const { leader, coder } = here.people
  const project = await seen(coder)
  const [code] = [...all(project, 'code')]
  const coding = (start: number, end: number, by = coder) =>
    coded(project, { id: v7(), code: code!.id, coder: by, ...stretch(1, start, end) })
  expect(await numbers(act(coder, 'code', coding(0, 10_000)))).toEqual([1853])
  expect(await numbers(act(coder, 'code', coding(0, 10, leader)))).toEqual([1854])
  // a raw text is not coded, nor a text of another interview
  const { raw } = here.interviews[1]!
  const elsewhere = coded(project, { id: v7(), code: code!.id, coder, ...stretch(1, 0, 5), version: raw })
  expect(await numbers(act(coder, 'code', elsewhere))).toEqual([1853])
  expect(
    await numbers(
      act(
        coder,
        'create',
        createdCode(project, { id: v7(), name: code!.name.toUpperCase(), origin: { from: 'reading' } }),
      ),
    ),
  ).toEqual([1852])
  expect(
    await numbers(
      act(coder, 'merge', merged(project, { from: [...project.code.keys()], into: code!.id, fuse: true })),
    ),
  ).toEqual([1855])
})

test('whoever codes for comparison sees the own codings alone, and the codes stay as they are meanwhile', async () => {
  const { leader, interviewer, coder } = here.people
  const { id } = here.interviews[2]!
  const project = await seen(leader)
  const [code] = [...all(project, 'code')]
  await act(
    interviewer,
    'code',
    coded(project, { id: v7(), code: code!.id, coder: interviewer, ...stretch(2, 5, 20) }),
  )
  const asked = v7()
  await here.as(leader, (work) =>
    addSecondCoding(work, {
      id: asked,
      study: here.study,
      interview: id,
      first: interviewer,
      second: coder,
      askedBy: leader,
    }),
  )
  expect((await seen(coder)).codings.get(id)).toBeUndefined()
  await act(
    coder,
    'code',
    coded(await seen(coder), { id: v7(), code: code!.id, coder, ...stretch(2, 5, 22) }),
  )
  const coders = async (staff: string) =>
    [...((await seen(staff)).codings.get(id)?.values() ?? [])].map(({ coder: by }) => by)
  expect(await coders(coder)).toEqual([coder])
  expect(await coders(interviewer)).toEqual([interviewer])
  expect((await coders(leader)).toSorted()).toEqual([interviewer, coder].toSorted())
  const told = JSON.stringify(await here.as(coder, (work) => listStudyEvents(work, here.study, 0)))
  expect(told).not.toContain(`"coder":"${interviewer}"`)
  const all2 = await seen(leader)
  const merging = merged(all2, { from: [...all2.code.keys()], into: code!.id, fuse: false })
  expect(await numbers(act(leader, 'merge', merging, 'like'))).toEqual([4570])
  await here.as(leader, (work) => openSecondCoding(work, asked))
  expect((await coders(coder)).toSorted()).toEqual([interviewer, coder].toSorted())
  await act(leader, 'merge', merging, 'like')
  expect([...all(await seen(coder), 'code')]).toHaveLength(1)
})

test('raw texts are for those who may, and a text opens under its own key alone', async () => {
  const { interviewer, coder } = here.people
  const kinds = async (staff: string) =>
    new Set((await here.as(staff, (work) => listInterviewTexts(work, here.study))).map(({ kind }) => kind))
  expect(await kinds(coder)).toEqual(new Set(['deidentified']))
  expect(await kinds(interviewer)).toEqual(new Set(['raw', 'deidentified']))
  const [first, second] = here.interviews
  const stored = await here.as(interviewer, (work) => findInterviewText(work, first!.raw))
  expect((await openText(here.desks.keys, stored!)).text).toContain('Arne')
  expect(stored!.sealed.includes('Arne')).toBe(false)
  await expect(openText(here.desks.keys, { ...stored!, interview: second!.id })).rejects.toThrow()
})

test('the history of a code is what the whole log tells of it', async () => {
  const { leader } = here.people
  const codes = (project: Project) => [...project.code.values()]
  const [whole] = codes(await seen(leader))
  const [one, ...others] = [...all(await seen(leader), 'coding')].filter(({ code }) => code === whole!.id)
  expect(others.length).toBeGreaterThan(0)
  const part = { id: v7(), name: 'en del', text: '' }
  const given = new Map([[one!.id, part.id]])
  await act(leader, 'split', split(await seen(leader), whole!.id, [part], given), 'to ting')
  await act(leader, 'change', changed(await seen(leader), 'code', part.id, { name: 'delen' }))
  await here.as(leader, (work) => undoInStudy(work, here.study, { staff: leader, leader: true }, 'undo'))
  const log = await here.as(leader, (work) => listStudyEvents(work, here.study, 0))
  const ids = new Set(
    log.flatMap(({ operations }) => operations.flatMap(({ kind, id }) => (kind === 'code' ? [id] : []))),
  )
  const met = new Set<string>()
  for (const id of ids) {
    const history = codeHistory(await here.as(leader, (work) => listCodeEvents(work, here.study, id)), id)
    expect(history).toEqual(codeHistory(log, id))
    for (const { what } of history.flatMap(({ changes }) => changes)) met.add(what)
  }
  expect([...met]).toEqual(
    expect.arrayContaining(['made', 'merged-from', 'merged-into', 'split-from', 'split-into', 'undone']),
  )
})
