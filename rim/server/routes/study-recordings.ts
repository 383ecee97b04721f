import { z } from 'zod'
import {
  beginRecording,
  endRecording,
  hearRecording,
  removeRecording,
  takeRecordingPart,
} from '#rim/services'
import { findRecording, largestRecording, recordingPart, type StoredRecording } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { done, id } from './shapes.ts'
import { studyFor } from './study-shapes.ts'
import { ofInterview } from './study-text-shapes.ts'
import { interviewFor } from './study-transcripts.ts'

const noun = 'recording' as const
const ofRecording = z.strictObject({ study: id, recording: id })
const base64 = z.base64()

/** Fetches a recording that whoever asks may hear. */
const recordingFor =
  (...states: readonly StoredRecording['state'][]) =>
  async (
    call: Call,
    input: { readonly params: { readonly study: string; readonly recording: string } },
  ): Promise<Found<StoredRecording> | null> => {
    const found = await studyFor(noun)(call, input)
    const recording = found && (await findRecording(call.work, input.params.recording))
    if (!recording || recording.study !== input.params.study || !states.includes(recording.state)) return null
    return { thing: found.thing, value: recording }
  }

export const studyRecordingRoutes = [
  route({
    method: 'POST',
    path: '/api/studies/{study}/interviews/{interview}/recordings',
    summary: {
      nb: 'Begynn å sende et opptak, eller fortsett der det ble brutt av',
      nn: 'Byrj å sende eit opptak, eller hald fram der det blei brote av',
      en: 'Begin to send a recording, or go on where it was broken off',
    },
    noun,
    verb: 'create',
    params: ofInterview,
    body: z.strictObject({ bytes: z.int().min(1).max(largestRecording), head: base64.max(400) }),
    answer: z.object({
      id,
      type: z.string(),
      parts: z.int(),
      part: z.int(),
      there: z.array(z.int()),
    }),
    status: 201,
    fetch: interviewFor(noun),
    act: async ({ work }, { body }, { study, member, interview }) => {
      const begun = await beginRecording(work, study, {
        interview: interview.id,
        staff: member!.staff,
        bytes: body.bytes,
        head: Buffer.from(body.head, 'base64'),
      })
      const { there, ...told } = begun!
      return { ...told, part: recordingPart, there: [...there] }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/recordings/{recording}/parts/{recordingPart}',
    summary: {
      nb: 'Send en del av et opptak',
      nn: 'Send ein del av eit opptak',
      en: 'Send a part of a recording',
    },
    noun,
    verb: 'create',
    // a part lies where it belongs, and nowhere else; the same part again is left as it is
    kept: false,
    params: ofRecording.extend({ recordingPart: z.coerce.number().int().min(0).max(1023) }),
    body: z.strictObject({ content: base64.max(Math.ceil(recordingPart / 3) * 4) }),
    bodyLimit: 2 * recordingPart,
    answer: done,
    fetch: recordingFor('coming'),
    act: async ({ work, desks }, { params, body }, recording) => {
      await takeRecordingPart(
        desks.keys,
        work,
        recording,
        params.recordingPart,
        Buffer.from(body.content, 'base64'),
      )
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/recordings/{recording}/finishing',
    summary: { nb: 'Opptaket er sendt', nn: 'Opptaket er sendt', en: 'The recording is sent' },
    noun,
    verb: 'create',
    params: ofRecording,
    answer: done,
    fetch: recordingFor('coming', 'whole'),
    act: async ({ work }, _input, recording) => {
      await endRecording(work, recording)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/recordings/{recording}/sound',
    summary: {
      nb: 'Hør en del av et opptak; det føres i loggen',
      nn: 'Høyr ein del av eit opptak; det blir ført i loggen',
      en: 'Hear a part of a recording; it is noted in the log',
    },
    noun,
    verb: 'read',
    params: ofRecording,
    answer: 'file',
    fetch: recordingFor('whole'),
    act: async ({ work, desks, range }, _input, recording) => {
      const { bytes, type, first, size } = await hearRecording(desks.keys, work, recording, range)
      return { bytes, type, name: 'opptak', part: { first, size } }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/studies/{study}/recordings/{recording}',
    summary: { nb: 'Slett et opptak', nn: 'Slett eit opptak', en: 'Delete a recording' },
    noun,
    verb: 'delete',
    params: ofRecording,
    answer: done,
    fetch: recordingFor('coming', 'whole'),
    act: async ({ work }, _input, recording) => {
      await removeRecording(work, recording, 'person')
      return { done: true as const }
    },
  }),
]
