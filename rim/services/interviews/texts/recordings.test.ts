import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ProblemError } from '#core/foundation'
import { endConsent, findRecording, findStudy, listRecordings, type StoredRecording } from '#rim/storage'
import { createStudyHouse, layStudy, type StudyHouse } from '#rim/test-kit'
import { audioTypeOf } from './audio.ts'
import {
  beginRecording,
  endRecording,
  expireRecordings,
  hearRecording,
  removeRecording,
  takeRecordingPart,
} from './recordings.ts'

let here: StudyHouse
beforeAll(async () => {
  here = await createStudyHouse()
}, 120_000)
afterAll(() => here?.close())

const numbers = async (refused: Promise<unknown>): Promise<readonly number[]> => {
  try {
    await refused
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problems.map(({ number }) => number)
    throw cause
  }
  return []
}

/** A sound file of so many bytes: an Ogg page's capture pattern, and noise. */
const soundOf = (bytes: number): Buffer => Buffer.concat([Buffer.from('OggS'), randomBytes(bytes - 4)])
const part = 1 << 20

const begin = (interview: string, sound: Buffer, staff = here.people.interviewer) =>
  here.as(staff, async (work) => {
    const study = await findStudy(work, here.study)
    const asked = { interview, staff, bytes: sound.length, head: sound.subarray(0, 64) }
    return (await beginRecording(work, study!, asked))!
  })
const found = (id: string, staff = here.people.interviewer): Promise<StoredRecording | null> =>
  here.as(staff, (work) => findRecording(work, id))
const send = async (id: string, sound: Buffer, number: number): Promise<void> => {
  const recording = (await found(id))!
  const bytes = sound.subarray(number * part, (number + 1) * part)
  await here.as(here.people.interviewer, (work) =>
    takeRecordingPart(here.desks.keys, work, recording, number, bytes),
  )
}
const end = async (id: string): Promise<boolean> => {
  const recording = (await found(id))!
  return await here.as(here.people.interviewer, (work) => endRecording(work, recording))
}
const hear = async (id: string, range: string | null) => {
  const recording = (await found(id))!
  return await here.as(here.people.interviewer, (work) =>
    hearRecording(here.desks.keys, work, recording, range),
  )
}

test('a recording comes in parts, goes on where it was broken off, and is heard when it is whole', async () => {
  const interview = here.interviews[0]!.id
  const sound = soundOf(2 * part + 12_345)
  const { id, parts } = await begin(interview, sound)
  expect(parts).toBe(3)
  await send(id, sound, 2)
  await send(id, sound, 0)
  // a part that is missing, one that is too short, and one that is none
  expect(await numbers(end(id))).toEqual([4603])
  expect((await found(id))!.state).toBe('coming')
  expect(await numbers(send(id, sound.subarray(0, part + 100), 1))).toEqual([4603])
  expect(await begin(interview, sound)).toMatchObject({ id, there: [0, 2] })
  await send(id, sound, 1)
  await send(id, sound, 1)
  expect(await end(id)).toBe(true)
  expect(await numbers(send(id, sound, 1))).toEqual([4604])

  const { bytes, type, size } = await hear(id, `bytes=${part - 10}-${part + 9}`)
  expect([type, size, bytes.equals(sound.subarray(part - 10, part + 10))]).toEqual([
    'audio/ogg',
    sound.length,
    true,
  ])
  expect((await hear(id, 'bytes=-345')).bytes.equals(sound.subarray(-345))).toBe(true)
  expect((await hear(id, null)).bytes.equals(sound)).toBe(true)
  expect(await numbers(hear(id, `bytes=${sound.length}-`))).toEqual([4599])
  const [{ count }] = (await here.database.sql(
    "select count(*)::int from lyttepost.audit_event where noun = 'recording' and verb = 'read' and thing = $1",
    [interview],
  )) as [{ count: number }]
  expect(count).toBe(3)
  // what lies in the database is sealed, and each part opens in its place alone
  const rows = await here.database.sql(
    'select sealed from lyttepost.study_recording_part where recording = $1 order by number',
    [id],
  )
  expect(rows.some(({ sealed }) => (sealed as Buffer).includes(sound.subarray(100, 132)))).toBe(false)
  await here.database.sql(
    'update lyttepost.study_recording_part set sealed = $2 where recording = $1 and number = 1',
    [id, rows[0]!.sealed],
  )
  await expect(hear(id, `bytes=${part}-`)).rejects.toThrow()
})

test('nobody hears it who does not read raw texts, or works in another study', async () => {
  const [recording] = await here.as(here.people.interviewer, (work) => listRecordings(work, here.study))
  expect(await found(recording!.id, here.people.coder)).toBeNull()
  expect(await numbers(begin(here.interviews[1]!.id, soundOf(100), here.people.coder))).toEqual([4054])
  const other = await layStudy(here, { code: 'en-annen', leader: here.staff['survey-clerk'] })
  expect(await other.as(other.people.leader, (work) => findRecording(work, recording!.id))).toBeNull()
  expect(await other.as(other.people.leader, (work) => listRecordings(work, here.study))).toEqual([])
})

test('what is not a recording, or not agreed to, is not taken', async () => {
  const interview = here.interviews[1]!
  const text = Buffer.from('Dette er ikke lyd, men et brev som er langt nok til å se ut som noe.')
  expect(await numbers(begin(interview.id, text))).toEqual([4591])
  expect(await numbers(begin(here.interviews[0]!.id, soundOf(500)))).toEqual([4051])
  await here.as(here.people.leader, (work) => endConsent(work, interview.informant, '2026-04-01', 'replaced'))
  expect(await numbers(begin(interview.id, soundOf(500)))).toEqual([4573])
})

test('a deleted recording leaves its row, and neither parts nor key', async () => {
  const [recording] = await here.as(here.people.interviewer, (work) => listRecordings(work, here.study))
  expect(recording!.deleteBy).toBe('2027-06-30')
  await here.as(here.people.interviewer, (work) => removeRecording(work, recording!, 'person'))
  expect(await found(recording!.id)).toMatchObject({ state: 'deleted', deletedBecause: 'person' })
  expect(await left(recording!.id)).toEqual([0, 0])
})

test('what was broken off, and what is due, is deleted by the daily task', async () => {
  const interview = here.interviews[2]!.id
  const first = await begin(interview, soundOf(2 * part))
  // another file for the same interview takes the place of the one that was broken off
  const sound = soundOf(part + 5)
  const { id } = await begin(interview, sound)
  expect(await found(first.id)).toMatchObject({ state: 'deleted', deletedBecause: 'unfinished' })
  await send(id, sound, 0)
  expect(await expireRecordings(here.desks)).toBe(0)
  const twoDaysOn = new Date(Date.parse(here.desks.clock.now()) + 2 * 86_400_000).toISOString()
  const then = { now: () => twoDaysOn, today: () => twoDaysOn.slice(0, 10) }
  expect(await expireRecordings({ ...here.desks, clock: then })).toBe(1)
  expect(await found(id)).toMatchObject({ state: 'deleted', deletedBecause: 'unfinished' })
  expect(await left(id)).toEqual([0, 0])

  const whole = await begin(interview, sound)
  await send(whole.id, sound, 0)
  await send(whole.id, sound, 1)
  await end(whole.id)
  const later = { ...here.desks, clock: { now: () => '2027-06-30T01:00:00Z', today: () => '2027-06-30' } }
  expect(await expireRecordings(later)).toBe(1)
  expect(await found(whole.id)).toMatchObject({ state: 'deleted', deletedBecause: 'due' })
  expect(await left(whole.id)).toEqual([0, 0])
})

/** How many parts and keys there are of a recording. */
async function left(id: string): Promise<readonly unknown[]> {
  const [row] = await here.database.sql(
    `select (select count(*)::int from lyttepost.study_recording_part where recording = $1) as parts,
      (select count(*)::int from lyttepost.wrapped_key where kind = 'study-recording' and scope like '%/' || $1::text) as keys`,
    [id],
  )
  return [row!.parts, row!.keys]
}

test('sound is told by how it begins', () => {
  const kind = (...bytes: (number | string)[]) =>
    audioTypeOf(
      Buffer.concat(
        bytes.map((one) => (typeof one === 'string' ? Buffer.from(one, 'latin1') : Buffer.from([one]))),
      ),
    )
  expect(kind('ID3', 4, 0, 0, 0)).toBe('audio/mpeg')
  expect(kind(0xff, 0xfb, 0x90, 0x64)).toBe('audio/mpeg')
  expect(kind(0xff, 0xff, 0xff, 0xff)).toBeNull()
  expect(kind(0, 0, 0, 28, 'ftypM4A ')).toBe('audio/mp4')
  expect(kind('RIFF', 1, 2, 3, 4, 'WAVEfmt ')).toBe('audio/wav')
  expect(kind('RIFF', 1, 2, 3, 4, 'AVI LIST')).toBeNull()
  expect(kind(0x1a, 'E', 0xdf, 0xa3, 0x42, 0x82, 0x84, 'webm')).toBe('audio/webm')
  expect(kind(0x1a, 'E', 0xdf, 0xa3, 0x42, 0x82, 0x88, 'matroska')).toBeNull()
  expect(kind()).toBeNull()
})
