import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { all, begun, coded, createdCode, type Doing, type Operation, uncoded } from '#core/interviews'
import { listSecondCodings, listStudyEvents } from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { doInStudy, visibleProject } from '../analysis/index.ts'
import { independentCodings, projectAt } from './independent.ts'
import { askSecondCoding, openSecond } from './second.ts'

let here: StudyHouse
let code: string
beforeAll(async () => {
  here = await createStudyHouse()
  code = v7()
  const { leader } = here.people
  await act(leader, 'begin', begun([v7(), v7(), v7(), v7()]))
  await act(
    leader,
    'create',
    createdCode(await seen(leader), { id: code, name: 'trygghet', origin: reading }),
  )
}, 120_000)
afterAll(() => here?.close())

const reading = { from: 'reading' } as const
const seen = (staff: string) =>
  here.as(staff, async (work) => (await visibleProject(work, here.study, staff)).project)
const act = (staff: string, doing: Doing, operations: readonly Operation[]): Promise<number> =>
  here.as(staff, (work) =>
    doInStudy(
      work,
      here.study,
      { staff, leader: staff === here.people.leader },
      { doing, reason: '', of: null, operations },
    ),
  )
const code3 = async (coder: string, index: number, start: number, end: number): Promise<string> => {
  const id = v7()
  const { id: interview, version } = here.interviews[index]!
  const operations = coded(await seen(coder), { id, code, coder, interview, version, start, end })
  await act(coder, 'code', operations)
  return id
}
const ask = (first: string, second: string, index: number, askedBy = here.people.leader) =>
  here.as(askedBy, (work) =>
    askSecondCoding(work, {
      study: here.study,
      interview: here.interviews[index]!.id,
      first,
      second,
      askedBy,
    }),
  )
const open = (id: string) => here.as(here.people.leader, (work) => openSecond(work, here.study, id))
const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}
const alone = (staff: string) => here.as(staff, (work) => independentCodings(work, here.study))

test('what two coded each for themselves stays as it was when it was opened, whatever is settled after', async () => {
  const { leader, interviewer, coder } = here.people
  const first = await code3(interviewer, 0, 0, 20)
  const asked = await ask(interviewer, coder, 0)
  expect([...all(await alone(leader), 'coding')]).toEqual([])
  const second = await code3(coder, 0, 5, 22)
  await open(asked)
  const before = await alone(coder)
  expect([...all(before, 'coding')].map(({ id }) => id).toSorted()).toEqual([first, second].toSorted())
  await act(coder, 'settle', uncoded(await seen(coder), [first]))
  expect([...all(await seen(coder), 'coding')].map(({ id }) => id)).toEqual([second])
  for (const staff of [leader, interviewer, coder]) expect(await alone(staff)).toEqual(before)
})

test('coders, texts and openings that cannot be are refused', async () => {
  const { leader, interviewer, coder } = here.people
  expect(await numbers(ask(interviewer, coder, 0))).toEqual([4612])
  expect(await numbers(ask(coder, coder, 1))).toEqual([4613])
  expect(await numbers(ask(coder, v7(), 1))).toEqual([4613])
  const asked = await ask(leader, coder, 1)
  expect(await numbers(ask(coder, leader, 1))).toEqual([4612])
  await open(asked)
  expect(await numbers(open(asked))).toEqual([4615])
  expect(await numbers(open(v7()))).toEqual([4615])
  const nowhere = here.as(leader, (work) =>
    askSecondCoding(work, {
      study: here.study,
      interview: v7(),
      first: leader,
      second: coder,
      askedBy: leader,
    }),
  )
  expect(await numbers(nowhere)).toEqual([4614])
  expect(await here.as(coder, (work) => listSecondCodings(work, here.study))).toHaveLength(2)
})

test('only who leads asks and opens, by the database too', async () => {
  const { interviewer, coder } = here.people
  await expect(ask(interviewer, coder, 2, coder)).rejects.toThrow()
  const asked = await ask(interviewer, coder, 2)
  await expect(here.as(coder, (work) => openSecond(work, here.study, asked))).rejects.toThrow()
  await open(asked)
})

test('the analysis after each event is that of the log so far, and a blind coder sees none of the other’s in any', async () => {
  const { leader, coder } = here.people
  const events = await here.as(leader, (work) => listStudyEvents(work, here.study, 0))
  const at = (staff: string, number: number) => here.as(staff, (work) => projectAt(work, here.study, number))
  expect(await at(leader, events.length)).toEqual(await seen(leader))
  for (const { number } of events) {
    const steps = events.slice(0, number).flatMap(({ operations }) => operations)
    const wanted = new Set<string>()
    for (const { kind, id, after } of steps) {
      if (kind !== 'coding') continue
      if (after === null) wanted.delete(id)
      else wanted.add(id)
    }
    expect(new Set([...all(await at(coder, number), 'coding')].map(({ id }) => id))).toEqual(wanted)
  }
  // on fresh ground: another study would do, but the interviews of this one are all opened
  const fresh = await createStudyHouse()
  const [one] = fresh.interviews
  const made = v7()
  const doing = (staff: string, operations: readonly Operation[], what: Doing) =>
    fresh.as(staff, (work) =>
      doInStudy(
        work,
        fresh.study,
        { staff, leader: staff === fresh.people.leader },
        { doing: what, reason: '', of: null, operations },
      ),
    )
  const project = await projectOf(fresh, fresh.people.leader)
  await doing(
    fresh.people.interviewer,
    createdCode(project, { id: made, name: 'uro', origin: reading }),
    'create',
  )
  const stretch = { interview: one!.id, version: one!.version, start: 0, end: 9 }
  await doing(
    fresh.people.interviewer,
    coded(project, { id: v7(), code: made, coder: fresh.people.interviewer, ...stretch }),
    'code',
  )
  await fresh.as(fresh.people.leader, (work) =>
    askSecondCoding(work, {
      study: fresh.study,
      interview: one!.id,
      first: fresh.people.interviewer,
      second: fresh.people.coder,
      askedBy: fresh.people.leader,
    }),
  )
  const look = (staff: string) =>
    fresh.as(staff, async (work) => [...all(await projectAt(work, fresh.study, 2), 'coding')].length)
  expect([await look(fresh.people.coder), await look(fresh.people.interviewer)]).toEqual([0, 1])
  await fresh.close()
})

const projectOf = (house: StudyHouse, staff: string) =>
  house.as(staff, async (work) => (await visibleProject(work, house.study, staff)).project)
