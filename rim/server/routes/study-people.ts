import { z } from 'zod'
import { prospectStates, type RecruitmentReason, recruitmentReasons } from '#core/interviews'
import {
  becomeInformant,
  demandMember,
  enterProspect,
  keepStudyContact,
  readStudyContact,
  rewriteProspect,
} from '#rim/services'
import {
  changeInformant,
  changeInterview,
  findInterview,
  findProspect,
  forgetStudyContact,
  listContactsKept,
  listInformants,
  listProspects,
} from '#rim/storage'
import { route } from '../route.ts'
import { copied, day, done, id, line, lineOrNone, note } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'informant' as const
const stateNames = Object.keys(prospectStates) as [keyof typeof prospectStates]
const reasonNames = Object.keys(recruitmentReasons) as [RecruitmentReason]
const written = z.strictObject({
  channel: line,
  site: id.nullable(),
  state: z.enum(stateNames).exclude(['interviewed']),
  askedOn: day.nullable(),
  since: day,
  reason: z.enum(reasonNames).nullable(),
  told: note,
  meetingOn: day.nullable(),
  meetingAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  meetingPlace: lineOrNone,
  interviewer: id.nullable(),
  compensation: z.int().min(0).max(100_000).nullable(),
  compensationForm: lineOrNone,
  compensationOn: day.nullable(),
  receipt: z.string().trim().max(60),
  helpToldOn: day.nullable(),
})
/** Of one who is interviewed the state stands, and what was given and told is still written. */
const rewritten = written.extend({ state: z.enum(stateNames) })
const listed = z.object({
  ...written.shape,
  id,
  number: z.int(),
  state: z.enum(stateNames),
  informant: id.nullable(),
  /** Whether a name is kept that the one who asks may open. */
  contact: z.boolean(),
})
const sex = z.enum(['female', 'male', 'other'])
const attributes = z.record(z.string().regex(/^[\p{L}\d _-]{1,40}$/u), z.union([line, z.number()]))
const aboutInformant = z.strictObject({
  sex,
  age: z.int().min(10).max(110),
  site: id.nullable(),
  attributes,
})
const aboutInterview = z.strictObject({
  heldOn: day,
  minutes: z.int().min(1).max(600).nullable(),
  setting: note,
  others: note,
  interviewer: id,
  source: z.enum(['recording', 'notes']),
})
const contact = z.strictObject({ name: line, phone: z.string().trim().max(40), note })

const ofProspect = z.strictObject({ study: id, prospect: id })
const prospectFor = async (
  call: Parameters<ReturnType<typeof studyFor>>[0],
  input: { readonly params: z.output<typeof ofProspect> },
) => {
  const found = await studyFor(noun)(call, input)
  const prospect = found && (await findProspect(call.work, input.params.study, input.params.prospect))
  return prospect && { thing: found.thing, value: { ...found.value, prospect } }
}

export const studyPeopleRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/prospects',
    summary: {
      nb: 'Hvem som er tenkt på og spurt, uten navn',
      nn: 'Kven som er tenkt på og spurd, utan namn',
      en: 'Who was thought of and asked, without names',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(listed),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) => {
      const kept = await listContactsKept(work, study.id)
      const lines = await listProspects(work, study.id)
      return lines.map(({ study: _, ...prospect }) => ({ ...prospect, contact: kept.has(prospect.id) }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/prospects',
    summary: {
      nb: 'Før inn en som er tenkt på',
      nn: 'Før inn ein som er tenkt på',
      en: 'Enter somebody who was thought of',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: written,
    answer: z.object({ id, number: z.int() }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, { study }) => await enterProspect(work, study.id, body),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/prospects/{prospect}',
    summary: {
      nb: 'Endre hva som er ført om en som er tenkt på',
      nn: 'Endre kva som er ført om ein som er tenkt på',
      en: 'Change what is entered about somebody who was thought of',
    },
    noun,
    verb: 'change',
    params: ofProspect,
    body: rewritten,
    answer: done,
    fetch: prospectFor,
    act: async ({ work, desks }, { body }, { study, prospect }) => {
      await rewriteProspect(work, { study: study.id, id: prospect.id }, body, desks.clock.now())
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/prospects/{prospect}/contact',
    summary: {
      nb: 'Hvem det er. At det ble åpnet, står i loggen',
      nn: 'Kven det er. At det vart opna, står i loggen',
      en: 'Who it is. That it was opened stands in the log',
    },
    noun,
    verb: 'read',
    params: ofProspect,
    answer: contact.nullable(),
    fetch: prospectFor,
    act: async ({ work, desks }, { params }) => await readStudyContact(desks.keys, work, params),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/prospects/{prospect}/contact',
    summary: {
      nb: 'Skriv hvem det er, forseglet',
      nn: 'Skriv kven det er, forsegla',
      en: 'Write who it is, sealed',
    },
    noun,
    verb: 'change',
    params: ofProspect,
    body: contact,
    answer: done,
    kept: false,
    fetch: prospectFor,
    act: async ({ work, desks }, { params, body }) => {
      await keepStudyContact(desks.keys, work, params, body)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/studies/{study}/prospects/{prospect}/contact',
    summary: {
      nb: 'Slett navn og kontaktopplysninger',
      nn: 'Slett namn og kontaktopplysningar',
      en: 'Delete name and contact details',
    },
    noun,
    verb: 'change',
    params: ofProspect,
    answer: done,
    fetch: prospectFor,
    act: async ({ work }, { params }) => {
      await forgetStudyContact(work, params.study, params.prospect)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/prospects/{prospect}/interview',
    summary: {
      nb: 'Før inn et intervju som er holdt: den som ble intervjuet, får en kode',
      nn: 'Før inn eit intervju som er halde: den som vart intervjua, får ein kode',
      en: 'Enter an interview that was held: whoever was interviewed gets a code',
    },
    noun,
    verb: 'create',
    params: ofProspect,
    body: z.strictObject({ informant: aboutInformant, interview: aboutInterview }),
    answer: z.object({ informant: id, interview: id, code: z.string() }),
    status: 201,
    fetch: prospectFor,
    act: async ({ work, desks }, { body }, { study, prospect }) =>
      (await becomeInformant(work, { study: study.id, id: prospect.id }, body, desks.clock.now()))!,
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/informants',
    summary: {
      nb: 'De som er intervjuet, ved kode',
      nn: 'Dei som er intervjua, ved kode',
      en: 'Those interviewed, by code',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(
      aboutInformant.extend({
        id,
        code: z.string(),
        attributes: z.record(z.string(), z.union([z.string(), z.number()])),
        withdrawnOn: z.string().nullable(),
      }),
    ),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) =>
      copied((await listInformants(work, study.id)).map(({ study: _, ...informant }) => informant)),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/informants/{informant}',
    summary: {
      nb: 'Endre hva som er ført om en informant',
      nn: 'Endre kva som er ført om ein informant',
      en: 'Change what is entered about an informant',
    },
    noun,
    verb: 'change',
    params: z.strictObject({ study: id, informant: id }),
    body: aboutInformant,
    answer: done,
    fetch: async (call, input) => {
      const found = await studyFor(noun)(call, input)
      const there = found && (await listInformants(call.work, input.params.study))
      return there?.some((one) => one.id === input.params.informant) ? found : null
    },
    act: async ({ work }, { params, body }) => {
      await changeInformant(work, { id: params.informant, study: params.study, ...body })
      return { done: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/interviews/{interview}',
    summary: {
      nb: 'Endre hva som er ført om et intervju',
      nn: 'Endre kva som er ført om eit intervju',
      en: 'Change what is entered about an interview',
    },
    noun: 'interview',
    verb: 'change',
    params: z.strictObject({ study: id, interview: id }),
    body: aboutInterview,
    answer: done,
    fetch: async (call, input) => {
      const found = await studyFor('interview')(call, input)
      const interview = found && (await findInterview(call.work, input.params.interview))
      return interview?.study === input.params.study ? { thing: found!.thing, value: interview } : null
    },
    act: async ({ work }, { params, body }, { informant }) => {
      await demandMember(work, params.study, body.interviewer)
      await changeInterview(work, { id: params.interview, study: params.study, informant, ...body })
      return { done: true as const }
    },
  }),
]
