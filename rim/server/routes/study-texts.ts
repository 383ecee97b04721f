import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import { correctText, readInterviewText, studyInterviews, textSteps } from '#rim/services'
import { route } from '../route.ts'
import { copied, id, moment } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'
import { listed, ofVersion, textLimit, turn, version, wholeText } from './study-text-shapes.ts'

const draft = z.object({ version: id.nullable(), revision: z.int(), changedBy: id, changedAt: moment })
const stepped = listed.extend({
  consent: z.object({ recording: z.boolean(), quotes: z.boolean() }).nullable(),
  sound: z
    .object({
      id,
      type: z.string(),
      bytes: z.number(),
      parts: z.int(),
      state: z.enum(['coming', 'whole', 'deleted']),
      deleteBy: z.string(),
      deletedAt: moment.nullable(),
      deletedBecause: z.string().nullable(),
    })
    .nullable(),
  transcript: draft.nullable(),
  deidentification: draft.nullable(),
  returns: z.array(z.object({ version: id, note: z.string(), sentBy: id, sentAt: moment })),
})

export const studyTextRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/interviews',
    summary: {
      nb: 'Intervjuene i en studie, med versjonene av teksten',
      nn: 'Intervjua i ein studie, med versjonane av teksten',
      en: 'The interviews of a study, with the versions of each text',
    },
    noun: 'interview',
    verb: 'list',
    params: ofStudy,
    answer: z.array(listed),
    fetch: studyFor('interview'),
    act: async ({ work }, _input, { study }) =>
      copied<z.input<typeof listed>[]>(await studyInterviews(work, study.id)),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/text-steps',
    summary: {
      nb: 'Hvor langt teksten fra hvert intervju er kommet',
      nn: 'Kor langt teksten frå kvart intervju er komen',
      en: 'How far the text of each interview has come',
    },
    noun: 'interview-text',
    verb: 'list',
    params: ofStudy,
    answer: z.array(stepped),
    fetch: studyFor('interview-text'),
    act: async ({ work, desks }, _input, { study }) =>
      copied<z.input<typeof stepped>[]>(await textSteps(desks.keys, work, study.id)),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/texts/{version}',
    summary: {
      nb: 'En versjon av teksten fra et intervju',
      nn: 'Ein versjon av teksten frå eit intervju',
      en: 'A version of an interview’s text',
    },
    noun: 'interview-text',
    verb: 'read',
    params: ofVersion,
    answer: version.extend({ text: z.string(), turns: z.array(turn) }),
    fetch: async (call, input) => {
      const found = await studyFor('interview-text')(call, input)
      const { study, version: text } = input.params
      const read = found && (await readInterviewText(call.desks.keys, call.work, { study, text }))
      return read && { thing: found.thing, value: read }
    },
    act: async (_call, _input, text) =>
      copied<z.input<typeof version> & { text: string; turns: never[] }>(text),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/texts/{version}/correction',
    summary: {
      nb: 'Rett teksten: en ny versjon, som alt som er kodet flyttes til',
      nn: 'Rett teksten: ein ny versjon, som alt som er koda blir flytta til',
      en: 'Correct the text: a new version, to which all that is coded is moved',
    },
    noun: 'interview-text',
    verb: 'create',
    params: ofVersion,
    body: z.strictObject({
      // whoever codes reads it: what a raw text may hold, this may not
      text: wholeText.refine((written) => !holdsIdentityNumber(written), {
        params: { holds: 'identity-number' },
      }),
      reason: z
        .string()
        .trim()
        .max(2000)
        .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } }),
    }),
    bodyLimit: textLimit,
    answer: z.object({ version: id, event: z.int().nullable(), moved: z.int(), lost: z.int() }),
    status: 201,
    fetch: async (call, input) => {
      const found = await studyFor('interview-text')(call, input)
      const { study, version: text } = input.params
      const read = found && (await readInterviewText(call.desks.keys, call.work, { study, text }))
      return read && { thing: found.thing, value: found.value.member!.staff }
    },
    act: async ({ work, desks }, { params, body }, staff) => ({
      ...(await correctText(desks.keys, work, { ...params, ...body, staff }))!,
    }),
  }),
]
