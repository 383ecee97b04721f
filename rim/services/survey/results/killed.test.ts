import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { within } from '#rim/storage'
import { type ClosedHouse, createClosedHouse } from '#rim/test-kit'
import { scopeOf } from '../../house/sessions.ts'
import { askForResults } from './ask.ts'
import { makeSurveyResults } from './make-results.ts'
import { createResultsWorkshop, type ResultsWorkshop } from './workshop.ts'

let house: ClosedHouse
let workshop: ResultsWorkshop
const root = fileURLToPath(new URL('../../../..', import.meta.url))
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

beforeAll(async () => {
  house = await createClosedHouse([4])
  workshop = createResultsWorkshop(2)
}, 60_000)
afterAll(async () => {
  await workshop?.close()
  await house?.close()
})

it('results whose maker is killed midway are made once by another when the claim has run out', async () => {
  const { desks, database, wave, staff, nora } = house
  await within(desks.house, scopeOf(nora), (work) =>
    askForResults(desks, work, wave, { policy: 'as-published-2021', by: staff }),
  )
  const lease = 5
  const child = spawn(
    process.execPath,
    [
      ...['--conditions=lyttepost-source', '--import', 'tsx', 'rim/services/survey/results/test-maker.ts'],
      ...[database.address, house.keyFile, `${lease}`],
    ],
    { cwd: root, stdio: 'ignore' },
  )
  const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)))
  const release = async () => (await database.sql('select * from lyttepost.survey_release'))[0]!
  // midway: it is decided what may be shown, and nothing is stored of it
  for (;;) {
    const { state, steps_done: done } = await release()
    if (state === 'making' && Number(done) >= 2) break
    if (child.exitCode !== null) throw new Error('the maker ended by itself')
    await pause(10)
  }
  child.kill('SIGKILL')
  expect(await ended).toBe('SIGKILL')
  expect(await release()).toMatchObject({ state: 'making', attempts: 1, decision: null })
  const faults: unknown[] = []
  const tools = { workshop, lease, onFault: (cause: unknown) => faults.push(cause) }
  // as long as the claim holds there is nothing to do
  while ((await makeSurveyResults(desks, tools)) === 0) await pause(200)
  expect(faults).toEqual([])
  expect(await release()).toMatchObject({ state: 'made', attempts: 2, number: 1, claimed_by: null })
  const [counts] = await database.sql(
    `select (select count(*)::int from lyttepost.survey_release_file) as files,
       (select count(distinct (scope, language, edition))::int from lyttepost.survey_release_file) as different,
       (select count(*)::int from lyttepost.survey_frozen) as frozen,
       (select count(*)::int from lyttepost.audit_event where noun = 'survey-release' and verb = 'complete') as complete`,
  )
  expect(counts).toEqual({ files: 8, different: 8, frozen: 1, complete: 1 })
}, 180_000)
