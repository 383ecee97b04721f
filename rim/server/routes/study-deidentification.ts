import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import {
  confirmText,
  deidentify,
  deidentifying,
  demandFitting,
  readTokenKey,
  saveDraft,
  sendTextBack,
} from '#rim/services'
import { findInterviewText } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { copied, done, id, moment, revision } from './shapes.ts'
import { type AskedStudy, studyFor } from './study-shapes.ts'
import { mark, ofInterview, ofVersion, textLimit, ticked, turn, version } from './study-text-shapes.ts'
import { interviewFor } from './study-transcripts.ts'

const noun = 'interview-text' as const

/** Fetches the study of a version that whoever asks may read. */
const versionFor = async (
  call: Call,
  input: { readonly params: { readonly study: string; readonly version: string } },
): Promise<Found<AskedStudy> | null> => {
  const found = await studyFor(noun)(call, input)
  const text = found && (await findInterviewText(call.work, input.params.version))
  return text && text.study === input.params.study ? found : null
}

export const studyDeidentificationRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/interviews/{interview}/deidentification',
    summary: {
      nb: 'Rå tekst med det som kan vise hvem noen er',
      nn: 'Rå tekst med det som kan vise kven nokon er',
      en: 'A raw text with what may tell who somebody is',
    },
    noun,
    verb: 'read',
    params: ofInterview,
    answer: z.object({
      version: version.extend({ text: z.string(), turns: z.array(turn) }),
      marks: z.array(mark),
      ticked: z.array(z.string()),
      revision: z.int(),
      changedBy: id.nullable(),
      changedAt: moment.nullable(),
    }),
    fetch: async (call, input) => {
      const found = await interviewFor(noun)(call, input)
      const open = found && (await deidentifying(call.desks.keys, call.work, input.params))
      return open && { thing: found.thing, value: open }
    },
    act: async (_call, _input, open) => copied<typeof open & never>(open),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/interviews/{interview}/deidentification',
    summary: {
      nb: 'Lagre det som er avgjort så langt',
      nn: 'Lagre det som er avgjort så langt',
      en: 'Save what is decided so far',
    },
    noun,
    verb: 'change',
    params: ofInterview,
    body: z.strictObject({ version: id, after: revision, marks: z.array(mark).max(20_000), ticked }),
    bodyLimit: textLimit,
    answer: z.object({ revision: z.int() }),
    fetch: async (call, input) => {
      const found = await interviewFor(noun)(call, input)
      const open = found && (await deidentifying(call.desks.keys, call.work, input.params))
      return open?.version.id === input.body.version
        ? { thing: found!.thing, value: { text: open.version.text, staff: found!.value.member!.staff } }
        : null
    },
    act: async ({ work, desks }, { params, body }, { text, staff }) => {
      const { marks, after, version: from } = body
      demandFitting(text, marks)
      const content = { marks, ticked: body.ticked }
      const of = { ...params, kind: 'deidentification' as const }
      const written = { content, after, version: from, staff, now: desks.clock.now() }
      return { revision: await saveDraft(desks.keys, work, of, written) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/interviews/{interview}/deidentification/finishing',
    summary: {
      nb: 'Lag den avidentifiserte versjonen; en annen må kontrollere den',
      nn: 'Lag den avidentifiserte versjonen; ein annan må kontrollere han',
      en: 'Make the de-identified version; somebody else must check it',
    },
    noun,
    verb: 'create',
    params: ofInterview,
    body: z.strictObject({ revision }),
    answer: z.object({ version: id }),
    status: 201,
    fetch: interviewFor(noun),
    act: async ({ work, desks }, { body }, { study, member, interview }) => {
      const asked = {
        interview: interview.id,
        revision: body.revision,
        staff: member!.staff,
        now: desks.clock.now(),
      }
      return { version: await deidentify(desks.keys, work, study, asked) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/texts/{version}/confirmation',
    summary: {
      nb: 'Bekreft en avidentifisert versjon som den andre som leser den',
      nn: 'Stadfest ein avidentifisert versjon som den andre som les han',
      en: 'Confirm a de-identified version as its second reader',
    },
    noun,
    verb: 'verify',
    params: ofVersion,
    body: z.strictObject({ ticked }),
    answer: z.object({ confirmed: z.boolean() }),
    fetch: versionFor,
    act: async ({ work }, { params, body }, { member }) => {
      const confirmed = await confirmText(work, { ...params, staff: member!.staff }, body.ticked)
      return { confirmed: confirmed === true }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/texts/{version}/return',
    summary: {
      nb: 'Send en avidentifisert versjon tilbake med hva som skal bedres',
      nn: 'Send ein avidentifisert versjon tilbake med kva som skal betrast',
      en: 'Send a de-identified version back with what is to be mended',
    },
    noun,
    verb: 'verify',
    params: ofVersion,
    body: z.strictObject({
      note: z
        .string()
        .trim()
        .min(1)
        .max(2000)
        .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } }),
    }),
    answer: done,
    fetch: versionFor,
    act: async ({ work, desks }, { params, body }, { member }) => {
      await sendTextBack(desks.keys, work, { ...params, staff: member!.staff }, body.note)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/texts/{version}/tokens',
    summary: {
      nb: 'Hva som sto der merkene står; at den leses, føres i loggen',
      nn: 'Kva som stod der merka står; at han blir lesen, blir ført i loggen',
      en: 'What stood where the tokens stand; that it is read is noted in the log',
    },
    noun,
    verb: 'read',
    params: ofVersion,
    answer: z.object({
      deleteBy: z.string(),
      tokens: z.array(z.object({ token: z.string(), originals: z.array(z.string()) })).nullable(),
    }),
    fetch: async (call, input) => {
      const found = await versionFor(call, input)
      const key = found && (await readTokenKey(call.desks.keys, call.work, input.params))
      return key && { thing: found.thing, value: key }
    },
    act: async (_call, _input, key) => copied<typeof key & never>(key),
  }),
]
