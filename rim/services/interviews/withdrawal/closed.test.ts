import { v7 } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { createdCode, emptyProject } from '#core/interviews'
import { changeStudy, closeStudy, findStudy, listConsents, listStudyEvents, within } from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { doInStudy } from '../analysis/index.ts'
import { giveConsent, studyConsents } from '../people/index.ts'
import { withdrawInformant } from './withdrawal.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
  const nation = {
    desk: 'national',
    role: 'national-coordinator',
    staff: here.staff['national-coordinator'],
  } as const
  await within(here.desks.house, nation, (work) => closeStudy(work, here.study, here.desks.clock.now()))
}, 120_000)
afterAll(() => here?.close())

const numbers = (refused: Promise<unknown>): Promise<readonly number[]> =>
  refused.then(
    () => [],
    (cause) => {
      if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
      throw cause
    },
  )

test('a study that is closed says so to whoever would change it', async () => {
  const { leader } = here.people
  const study = (await here.as(leader, (work) => findStudy(work, here.study)))!
  expect(study.state).toBe('closed')
  expect(await numbers(here.as(leader, (work) => changeStudy(work, { ...study, purpose: 'ny' })))).toEqual([
    4562,
  ])
  const operations = createdCode(emptyProject, { id: v7(), name: 'ny', origin: { from: 'reading' } })
  const doings = { doing: 'create', reason: '', of: null, operations } as const
  expect(
    await numbers(
      here.as(leader, (work) => doInStudy(work, here.study, { staff: leader, leader: true }, doings)),
    ),
  ).toEqual([4562])
})

test('an informant still narrows what was agreed to, and withdraws', async () => {
  const { leader, interviewer } = here.people
  const [first] = here.interviews
  const standing = async () =>
    (await here.as(leader, (work) => listConsents(work, here.study))).filter(
      ({ informant, endedOn }) => informant === first!.informant && endedOn === null,
    )
  const [before] = await standing()
  const consent = {
    informant: first!.informant,
    sheet: before!.sheet,
    ...{ recording: true, quotes: false, reuse: false },
    // told of long after it was said
    ...{ givenOn: '2026-01-20', form: 'written' as const },
  }
  expect(before).toMatchObject({ recording: true, quotes: true })
  await here.as(interviewer, (work) => giveConsent(work, here.study, consent))
  expect(await standing()).toMatchObject([{ recording: true, quotes: false }])
  expect(
    await numbers(
      here.as(interviewer, (work) => giveConsent(work, here.study, { ...consent, quotes: true })),
    ),
  ).toEqual([4562])
  expect(await standing()).toMatchObject([{ quotes: false }])
  // what is checked before a release is what was written down last
  const { consents } = await here.as(leader, (work) => studyConsents(work, here.study))
  expect(consents.find(({ informant }) => informant === first!.informant)?.given.quotes).toBe(false)

  const events = await here.as(leader, (work) => listStudyEvents(work, here.study, 0))
  const asked = { study: here.study, informant: first!.informant, on: here.desks.clock.today(), code: 'I01' }
  const done = await here.as(leader, (work) => withdrawInformant(work, asked, { staff: leader, open: false }))
  expect(done).toMatchObject({ texts: 2 })
  expect(await standing()).toEqual([])
  // nothing is added to the log
  expect(await here.as(leader, (work) => listStudyEvents(work, here.study, 0))).toEqual(events)
})
