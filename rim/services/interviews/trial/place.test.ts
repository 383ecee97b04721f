import { afterAll, beforeAll, expect, test } from 'vitest'
import { all, type Entity, entityKinds, type Project } from '#core/interviews'
import { syntheticProject } from '#core/synthetic'
import { within } from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { wholeProject } from '../analysis/index.ts'
import { readInterviewText, studyInterviews } from '../texts/index.ts'
import { placeStudy } from './place.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const told = (project: Project): readonly string[] =>
  entityKinds
    .flatMap((kind) => [...all(project, kind)] as Entity[])
    .map((one) => JSON.stringify(one, Object.keys(one).toSorted()))
    .toSorted()

test('the made-up study stands in a house as it was made, and is placed once', async () => {
  const { leader, interviewer, coder } = here.people
  const people = { first: leader, second: interviewer, third: coder }
  const nation = here.staff['national-coordinator']
  const study = await placeStudy(here.desks, people, nation)
  expect(await placeStudy(here.desks, people, nation)).toBe(study)
  const { project, study: made } = syntheticProject(people)
  const placed = await within(here.desks.house, { desk: 'house' }, (work) => wholeProject(work, study))
  expect(told(placed.project)).toEqual(told(project))
  const interviews = await here.as(leader, (work) => studyInterviews(work, study))
  expect(interviews.map(({ code }) => code)).toEqual(made.informants.map(({ code }) => code).toSorted())
  for (const { id, current } of interviews) {
    const text = await here.as(leader, (work) =>
      readInterviewText(here.desks.keys, work, { study, text: current!.id }),
    )
    expect(text!.text).toBe(made.interviews.find((one) => one.id === id)!.text.text)
  }
})
