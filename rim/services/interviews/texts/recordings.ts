import { v7 } from 'uuid'
import { ProblemError, problem } from '#core/foundation'
import { type KeyRing, openWith, sealWith } from '#rim/keys'
import {
  addRecording,
  addRecordingPart,
  asHouse,
  deleteRecording,
  destroyRecordingKey,
  findInterview,
  finishRecording,
  listRecordingParts,
  listRecordings,
  logListening,
  type RecordingType,
  readRecordingParts,
  recordingPart,
  recordingsDue,
  type StoredRecording,
  type StoredStudy,
  type Work,
  within,
} from '#rim/storage'
import type { Desks } from '../../house/desks.ts'
import { audioTypeOf } from './audio.ts'
import { datesFor } from './dates.ts'
import { studyTextProblems } from './problems.ts'
import { askedRange } from './range.ts'

/** A recording that is to be sent: how long it is, and how it begins. */
export interface NewRecording {
  readonly interview: string
  readonly staff: string
  readonly bytes: number
  /** The file's first bytes, 64 or more. */
  readonly head: Uint8Array
}

/** A recording that is being sent, and the parts that are here already. */
export interface ComingRecording {
  readonly id: string
  readonly type: RecordingType
  readonly parts: number
  readonly there: readonly number[]
}

/**
 * Begins to take a recording, or goes on with one of the same length and kind that was broken off. Another that was broken off is
 * deleted. Its key is its own, so that what is deleted never opens again.
 *
 * @returns null where the interview is not in the study. Problems 4591, 4592, 4573, 4561, and 4051 where there is a recording.
 */
export async function beginRecording(
  work: Work,
  study: StoredStudy,
  { interview, staff, bytes, head }: NewRecording,
): Promise<ComingRecording | null> {
  const held = await findInterview(work, interview)
  if (held?.study !== study.id) return null
  if (held.source === 'notes') throw new ProblemError(problem(studyTextProblems.noRecordingOfNotes))
  const type = audioTypeOf(head)
  if (type === null) throw new ProblemError(problem(studyTextProblems.notAudio))
  const coming = (await listRecordings(work, study.id)).find(
    (one) => one.interview === interview && one.state === 'coming',
  )
  if (coming?.bytes === bytes && coming.type === type) {
    return { id: coming.id, type, parts: coming.parts, there: await listRecordingParts(work, coming.id) }
  }
  if (coming) await removeRecording(work, coming, 'unfinished')
  const id = v7()
  const { recordingsDeletedBy: deleteBy } = await datesFor(work, study, held.informant)
  await addRecording(work, { id, study: study.id, interview, type, bytes, deleteBy, addedBy: staff })
  return { id, type, parts: Math.ceil(bytes / recordingPart), there: [] }
}

const keyOf = (keys: KeyRing, { id, study }: Pick<StoredRecording, 'id' | 'study'>) =>
  keys.dataKey('study-recording', `${study}/${id}`)
const boundTo = ({ id }: Pick<StoredRecording, 'id'>, number: number): string => `${id}/${number}`

/** Takes a part, sealed so that it opens in its place alone. The same part may come twice. Problems 4603, 4604. */
export async function takeRecordingPart(
  keys: KeyRing,
  work: Work,
  recording: StoredRecording,
  number: number,
  bytes: Uint8Array,
): Promise<void> {
  const sealed = sealWith(await keyOf(keys, recording), bytes, boundTo(recording, number))
  await addRecordingPart(work, recording, { number, bytes: bytes.length, sealed })
}

/** Says that all parts are here. Problem 4603 where some are not, 4604 where it was not coming. */
export const endRecording = (work: Work, recording: StoredRecording): Promise<boolean> =>
  finishRecording(work, recording)

/** Deletes what is heard of a recording, and its key, in one go; its row tells when and why. False where it was deleted before. */
export async function removeRecording(
  work: Work,
  recording: StoredRecording,
  because: 'unfinished' | 'person' | 'due',
): Promise<boolean> {
  const gone = await deleteRecording(work, recording, because)
  if (gone) await asHouse(work, () => destroyRecordingKey(work, recording))
  return gone
}

/** A stretch of a recording, to be played. */
export interface PlayedPart {
  readonly bytes: Buffer
  readonly type: RecordingType
  readonly first: number
  /** Of the whole recording, in bytes. */
  readonly size: number
}

/** So much is answered at once, in parts: some minutes of talk. */
const partsAtOnce = 4

/** Opens as much of a recording as is answered at once, and notes in the log that somebody hears it. Problem 4599. */
export async function hearRecording(
  keys: KeyRing,
  work: Work,
  recording: StoredRecording,
  header: string | null,
): Promise<PlayedPart> {
  const { id, bytes: size, type } = recording
  const range = askedRange(header, size, partsAtOnce * recordingPart)
  if (range === null) throw new ProblemError(problem(studyTextProblems.rangeOutside))
  const from = Math.floor(range.first / recordingPart)
  const to = Math.min(Math.floor(range.last / recordingPart), from + partsAtOnce - 1)
  const key = await keyOf(keys, recording)
  const parts = await readRecordingParts(work, id, from, to)
  const whole = Buffer.concat(
    parts.map(({ number, sealed }) => openWith(key, sealed, boundTo(recording, number))),
  )
  const at = from * recordingPart
  await logListening(work, recording, range.first)
  return { bytes: whole.subarray(range.first - at, range.last + 1 - at), type, first: range.first, size }
}

/** Deletes recordings whose day has come, and those that were broken off more than a day ago. Returns how many. */
export async function expireRecordings(desks: Desks): Promise<number> {
  const yesterday = new Date(Date.parse(desks.clock.now()) - 24 * 3600_000).toISOString()
  const today = desks.clock.today()
  return await within(desks.house, { desk: 'house' }, async (work) => {
    const due = await recordingsDue(work, today, yesterday)
    for (const recording of due) {
      await removeRecording(work, recording, recording.deleteBy <= today ? 'due' : 'unfinished')
    }
    return due.length
  })
}
