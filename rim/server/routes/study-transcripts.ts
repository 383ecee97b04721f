import { z } from 'zod'
import type { Noun } from '#core/access'
import { problemText } from '#core/foundation'
import {
  finishTranscript,
  readDraft,
  readTranscriptFile,
  saveDraft,
  type TranscriptDraft,
} from '#rim/services'
import { findInterview, type StoredInterview } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { copied, id, moment, revision } from './shapes.ts'
import { type AskedStudy, studyFor } from './study-shapes.ts'
import { ofInterview, textLimit, transcriptDraft } from './study-text-shapes.ts'

/** An interview of a study, and who asks about it. */
export interface AskedInterview extends AskedStudy {
  readonly interview: StoredInterview
}

/** Fetches the interview that an address names, as a thing of a noun. */
export const interviewFor =
  (noun: Noun) =>
  async (
    call: Call,
    input: { readonly params: { readonly study: string; readonly interview: string } },
  ): Promise<Found<AskedInterview> | null> => {
    const found = await studyFor(noun)(call, input)
    const interview = found && (await findInterview(call.work, input.params.interview))
    if (!interview || interview.study !== input.params.study) return null
    return { thing: found.thing, value: { ...found.value, interview } }
  }

const noun = 'interview-text' as const
const role = z.enum(['interviewer', 'informant', 'other'])
const position = z.int()
/** Most bytes of a document that is read, and of the request that it comes in. */
const largestDocument = 12 << 20
const base64 = z.base64().max(Math.ceil((largestDocument * 4) / 3) + 4)

const transcriptFile = z.object({
  kind: z.enum(['docx', 'odt', 'txt', 'vtt', 'srt']),
  text: z.string(),
  speakers: z.array(
    z.object({
      prefix: z.string(),
      count: z.int(),
      likely: role.nullable(),
      name: z.string().nullable(),
    }),
  ),
  cues: z.array(z.object({ start: position, end: position, startMs: z.int(), endMs: z.int() })),
  warnings: z.array(z.string()),
})

export const studyTranscriptRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/interviews/{interview}/transcript',
    summary: {
      nb: 'Det som er skrevet ut av et intervju så langt',
      nn: 'Det som er skrive ut av eit intervju så langt',
      en: 'What is written down of an interview so far',
    },
    noun,
    verb: 'read',
    params: ofInterview,
    answer: z
      .object({ revision: z.int(), changedBy: id, changedAt: moment, content: transcriptDraft })
      .nullable(),
    fetch: interviewFor(noun),
    act: async ({ work, desks }, { params }) =>
      copied<null>(await readDraft<TranscriptDraft>(desks.keys, work, { ...params, kind: 'transcript' })),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/interviews/{interview}/transcript',
    summary: {
      nb: 'Lagre det som er skrevet ut så langt',
      nn: 'Lagre det som er skrive ut så langt',
      en: 'Save what is written down so far',
    },
    noun,
    verb: 'change',
    params: ofInterview,
    body: z.strictObject({ after: revision, content: transcriptDraft }),
    bodyLimit: textLimit,
    answer: z.object({ revision: z.int() }),
    fetch: interviewFor(noun),
    act: async ({ work, desks }, { params, body }, { member }) => ({
      revision: await saveDraft(
        desks.keys,
        work,
        { ...params, kind: 'transcript' },
        { ...body, version: null, staff: member!.staff, now: desks.clock.now() },
      ),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/interviews/{interview}/transcript/finishing',
    summary: {
      nb: 'Gjør utskriften ferdig: en versjon som ikke endres',
      nn: 'Gjer utskrifta ferdig: ein versjon som ikkje blir endra',
      en: 'Finish the transcript: a version that is not changed',
    },
    noun,
    verb: 'create',
    params: ofInterview,
    body: z.strictObject({ revision }),
    answer: z.object({ version: id }),
    status: 201,
    fetch: interviewFor(noun),
    act: async ({ work, desks }, { params, body }, { member }) => ({
      version: await finishTranscript(desks.keys, work, { ...params, ...body, staff: member!.staff }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/interviews/{interview}/transcript/reading',
    summary: {
      nb: 'Les en fil med et intervju: ingenting lagres før det er sagt hvem som er hvem',
      nn: 'Les ei fil med eit intervju: ingenting blir lagra før det er sagt kven som er kven',
      en: 'Read a file with an interview: nothing is stored before it is told who is who',
    },
    noun,
    verb: 'change',
    // nothing of the file lies anywhere
    kept: false,
    params: ofInterview,
    body: z.strictObject({ file: base64 }),
    bodyLimit: Math.ceil((largestDocument * 4) / 3) + 4096,
    answer: transcriptFile,
    fetch: interviewFor(noun),
    act: async ({ language }, { body }) => {
      const { warnings, ...read } = readTranscriptFile(Buffer.from(body.file, 'base64'))
      return copied<z.input<typeof transcriptFile>>({
        ...read,
        warnings: warnings.map((warning) => problemText(warning, language)),
      })
    },
  }),
]
