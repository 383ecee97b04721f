import { afterAll, beforeAll, expect, test } from 'vitest'
import { findRecording, findStudy, listInformationSheets } from '#rim/storage'
import { createStudyHouse, type StudyHouse } from '#rim/test-kit'
import { beginRecording, endRecording, takeRecordingPart } from '../texts/index.ts'
import { giveConsent } from './consents.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const sound = Buffer.concat([Buffer.from('OggS'), Buffer.alloc(200, 7)])

/** A whole recording of an interview. Returns its id. */
const record = (interview: string): Promise<string> =>
  here.as(here.people.interviewer, async (work) => {
    const study = (await findStudy(work, here.study))!
    const { interviewer: staff } = here.people
    const asked = { interview, staff, bytes: sound.length, head: sound.subarray(0, 64) }
    const { id } = (await beginRecording(work, study, asked))!
    const recording = (await findRecording(work, id))!
    await takeRecordingPart(here.desks.keys, work, recording, 0, sound)
    await endRecording(work, recording)
    return id
  })

/** Written down by the coder, who hears no recordings. */
const agree = (informant: string, recording: boolean): Promise<string> =>
  here.as(here.people.coder, async (work) => {
    const [sheet] = await listInformationSheets(work, here.study)
    const given = { givenOn: '2026-04-01', form: 'written' } as const
    const scope = { recording, quotes: true, reuse: false }
    return await giveConsent(work, here.study, { informant, sheet: sheet!.id, ...scope, ...given })
  })

const count = async (table: string, where: string, value: string): Promise<number> => {
  const rows = await here.database.sql(
    `select count(*)::int as n from lyttepost.${table} where ${where} = $1`,
    [value],
  )
  return Number(rows[0]!.n)
}

test('a recording goes with the yes to it, its key too, and others’ recordings stay', async () => {
  const [first, second] = here.interviews
  const gone = await record(first!.id)
  const kept = await record(second!.id)
  await agree(first!.informant, true)
  expect(await count('study_recording_part', 'recording', gone)).toBe(1)
  await agree(first!.informant, false)
  const found = await here.as(here.people.interviewer, (work) => findRecording(work, gone))
  expect(found).toMatchObject({ state: 'deleted', deletedBecause: 'withdrawal' })
  expect(await count('study_recording_part', 'recording', gone)).toBe(0)
  expect(await count('wrapped_key', 'scope', `${here.study}/${gone}`)).toBe(0)
  expect(await count('study_recording_part', 'recording', kept)).toBe(1)
  expect(await count('wrapped_key', 'scope', `${here.study}/${kept}`)).toBe(1)
})
