import { logEvent } from './audit-events.ts'
import type { Work } from './scope.ts'

/** How large each part of a recording is but the last, in bytes. */
export const recordingPart = 1 << 20
/** The largest recording, in bytes. */
export const largestRecording = 1 << 30

export type RecordingType = 'audio/mpeg' | 'audio/mp4' | 'audio/ogg' | 'audio/wav' | 'audio/webm'

/** A recording of an interview, without what is heard. Its row stays when it is deleted. */
export interface StoredRecording {
  readonly id: string
  readonly study: string
  readonly interview: string
  readonly type: RecordingType
  readonly bytes: number
  readonly parts: number
  /** Coming: not all parts are here yet, and nothing of it is heard. */
  readonly state: 'coming' | 'whole' | 'deleted'
  /** `YYYY-MM-DD`: deleted on this day at the latest. */
  readonly deleteBy: string
  readonly addedBy: string
  readonly addedAt: string
  readonly deletedAt: string | null
  readonly deletedBecause: 'unfinished' | 'person' | 'due' | 'withdrawal' | null
}

/** Which parts of a recording are here, and a sealed part. */
export interface SealedPart {
  readonly number: number
  /** Before it was sealed. */
  readonly bytes: number
  readonly sealed: Buffer
}

const selected = (work: Work) =>
  work
    .selectFrom('study_recording')
    .select([
      'id',
      'study',
      'interview',
      'type',
      'bytes',
      'parts',
      'state',
      'delete_by as deleteBy',
      'added_by as addedBy',
      'added_at as addedAt',
      'deleted_at as deletedAt',
      'deleted_because as deletedBecause',
    ])

type Row = Omit<StoredRecording, 'bytes'> & { readonly bytes: string | number }
const recordingOf = (row: Row): StoredRecording => ({ ...row, bytes: Number(row.bytes) })

/** A study's recordings that whoever asks may hear, also those that are deleted, in the order that they came. */
export async function listRecordings(work: Work, study: string): Promise<readonly StoredRecording[]> {
  const rows = await selected(work).where('study', '=', study).orderBy('added_at').orderBy('id').execute()
  return rows.map(recordingOf)
}

export async function findRecording(work: Work, id: string): Promise<StoredRecording | null> {
  const row = await selected(work).where('id', '=', id).executeTakeFirst()
  return row ? recordingOf(row) : null
}

/** Recordings whose day has come, and those that have not come whole since a moment. */
export async function recordingsDue(
  work: Work,
  today: string,
  unfinishedBefore: string,
): Promise<readonly StoredRecording[]> {
  const rows = await selected(work)
    .where((where) =>
      where.or([
        where.and([where('state', '<>', 'deleted'), where('delete_by', '<=', today)]),
        where.and([where('state', '=', 'coming'), where('added_at', '<', unfinishedBefore)]),
      ]),
    )
    .orderBy('id')
    .execute()
  return rows.map(recordingOf)
}

/** Begins a recording. Refused by 4573 where the informant has not agreed to one, by 4051 where the interview has one. */
export async function addRecording(
  work: Work,
  recording: Pick<StoredRecording, 'id' | 'study' | 'interview' | 'type' | 'bytes' | 'deleteBy' | 'addedBy'>,
): Promise<void> {
  const { deleteBy, addedBy, ...row } = recording
  await work
    .insertInto('study_recording')
    .values({ ...row, delete_by: deleteBy, added_by: addedBy })
    .execute()
  await logEvent(work, { verb: 'create', noun: 'recording', thing: recording.interview })
}

/** Stores a part; the same part again is left as it is. Refused by 4603 where it is of another length, by 4604 where it is not coming. */
export async function addRecordingPart(
  work: Work,
  { id, study }: Pick<StoredRecording, 'id' | 'study'>,
  part: SealedPart,
): Promise<void> {
  await work
    .insertInto('study_recording_part')
    .values({ study, recording: id, ...part })
    .onConflict((conflict) => conflict.columns(['recording', 'number']).doNothing())
    .execute()
}

/** The numbers of the parts that are here. */
export async function listRecordingParts(work: Work, recording: string): Promise<readonly number[]> {
  const rows = await work
    .selectFrom('study_recording_part')
    .select('number')
    .where('recording', '=', recording)
    .orderBy('number')
    .execute()
  return rows.map(({ number }) => number)
}

/** Parts from one to another, both with. */
export async function readRecordingParts(
  work: Work,
  recording: string,
  from: number,
  to: number,
): Promise<readonly SealedPart[]> {
  return await work
    .selectFrom('study_recording_part')
    .select(['number', 'bytes', 'sealed'])
    .where('recording', '=', recording)
    .where('number', '>=', from)
    .where('number', '<=', to)
    .orderBy('number')
    .execute()
}

/** Says that a recording is whole. Refused by 4603 where parts are missing. False where it is not coming. */
export async function finishRecording(
  work: Work,
  { id, interview }: Pick<StoredRecording, 'id' | 'interview'>,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_recording')
    .set({ state: 'whole' })
    .where('id', '=', id)
    .where('state', '=', 'coming')
    .executeTakeFirst()
  if (numUpdatedRows > 0n) {
    await logEvent(work, {
      verb: 'create',
      noun: 'recording',
      thing: interview,
      details: { recording: id, whole: true },
    })
  }
  return numUpdatedRows > 0n
}

/** Deletes what is heard of a recording; its row stays and tells why and when. False where it is deleted already. */
export async function deleteRecording(
  work: Work,
  { id, interview }: Pick<StoredRecording, 'id' | 'interview'>,
  because: NonNullable<StoredRecording['deletedBecause']>,
): Promise<boolean> {
  const { numUpdatedRows } = await work
    .updateTable('study_recording')
    // the moment is the database's
    .set({ state: 'deleted', deleted_because: because })
    .where('id', '=', id)
    .where('state', '<>', 'deleted')
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  await work.deleteFrom('study_recording_part').where('recording', '=', id).execute()
  await logEvent(work, { verb: 'delete', noun: 'recording', thing: interview, details: { because } })
  return true
}

/** Destroys a recording's key, so that no copy of it opens any more. With the house's eyes. */
export async function destroyRecordingKey(
  work: Work,
  { id, study }: Pick<StoredRecording, 'id' | 'study'>,
): Promise<void> {
  await work
    .deleteFrom('wrapped_key')
    .where('kind', '=', 'study-recording')
    .where('scope', '=', `${study}/${id}`)
    .execute()
}

/** Notes in the log that somebody hears a part of a recording. */
export const logListening = (
  work: Work,
  { id, interview }: Pick<StoredRecording, 'id' | 'interview'>,
  from: number,
): Promise<void> =>
  logEvent(work, { verb: 'read', noun: 'recording', thing: interview, details: { recording: id, from } })
