import { z } from 'zod'
import { consentForm, informationSheet } from '#core/interviews'
import { giveConsent, useInformationSheet, writeInformationSheet } from '#rim/services'
import { listConsents, listInformants, listInformationSheets } from '#rim/storage'
import { route } from '../route.ts'
import { pdfAnswer } from './files.ts'
import { copied, day, done, id, line, lineOrNone, moment, writtenForm } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'consent' as const
const paragraphs = z.string().trim().max(4000)
const both = z.strictObject({ nb: paragraphs, nn: paragraphs })
const party = z.strictObject({ name: lineOrNone, contact: lineOrNone })
const scope = { recording: z.boolean(), quotes: z.boolean(), reuse: z.boolean() }
/** A day that may not be decided yet. */
const dayToCome = z.union([day, z.literal('')])
const written = z.strictObject({
  title: both,
  responsible: party,
  contact: party,
  protectionOfficer: party.nullable(),
  help: party.nullable(),
  approvals: z
    .array(z.strictObject({ body: line, number: lineOrNone, on: day.nullable(), verdict: lineOrNone }))
    .max(20),
  legalBasis: both,
  minutes: z.int().min(0).max(600),
  compensation: both.nullable(),
  replyWithinDays: z.int().min(1).max(365),
  offered: z.strictObject(scope),
  withdrawalCutOff: z.discriminatedUnion('until', [
    z.strictObject({ until: z.literal('analysis') }),
    z.strictObject({ until: z.literal('publication') }),
    z.strictObject({ until: z.literal('date'), on: dayToCome }),
  ]),
  recordingsDeletedBy: day.nullable(),
  projectEnds: dayToCome,
  keyDeletedBy: day.nullable(),
  blocks: z.strictObject({
    purpose: both,
    selection: both,
    participation: both,
    effects: both,
    protection: both,
    results: both,
  }),
})
const sheet = z.object({
  id,
  state: z.enum(['draft', 'published']),
  publishedAt: moment.nullable(),
  sheet: z.object({ ...written.shape, version: z.int(), from: z.string() }),
})
const consent = z.object({
  id,
  informant: id,
  sheet: id,
  ...scope,
  givenOn: z.string(),
  form: z.enum(['written', 'recorded']),
  endedOn: z.string().nullable(),
  ending: z.enum(['replaced', 'withdrawn']).nullable(),
})
const ofSheet = z.strictObject({ study: id, sheet: id })

const sheetFor = async (
  call: Parameters<ReturnType<typeof studyFor>>[0],
  input: { readonly params: z.output<typeof ofSheet> },
) => {
  const found = await studyFor(noun)(call, input)
  const sheets = found ? await listInformationSheets(call.work, input.params.study) : []
  const one = sheets.find((candidate) => candidate.id === input.params.sheet)
  return found && one ? { thing: found.thing, value: one } : null
}

export const studyConsentRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/information-sheets',
    summary: {
      nb: 'Versjonene av informasjonsskrivet',
      nn: 'Versjonane av informasjonsskrivet',
      en: 'The versions of the information sheet',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(sheet),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) =>
      copied((await listInformationSheets(work, study.id)).map(({ study: _, ...one }) => one)),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/information-sheets',
    summary: {
      nb: 'Lagre utkastet til informasjonsskriv',
      nn: 'Lagre utkastet til informasjonsskriv',
      en: 'Save the draft of the information sheet',
    },
    noun,
    verb: 'publish',
    params: ofStudy,
    body: written,
    answer: z.object({ id }),
    fetch: studyFor(noun),
    act: async ({ work, desks }, { body }, { study }) => ({
      id: await writeInformationSheet(work, study.id, body, desks.clock.today()),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/information-sheets/{sheet}/publication',
    summary: {
      nb: 'Ta informasjonsskrivet i bruk: versjonen står etterpå',
      nn: 'Ta informasjonsskrivet i bruk: versjonen står etterpå',
      en: 'Take the information sheet into use: the version stands afterwards',
    },
    noun,
    verb: 'publish',
    params: ofSheet,
    answer: done,
    fetch: sheetFor,
    act: async ({ work, desks, actor }, { params }) => {
      const by = { staff: actor.staff!, today: desks.clock.today() }
      await useInformationSheet(work, params.study, params.sheet, by)
      return { done: true as const }
    },
  }),
  ...(['information', 'consent'] as const).map((which) =>
    route({
      method: 'GET',
      path: `/api/studies/{study}/information-sheets/{sheet}/${which}`,
      summary:
        which === 'information'
          ? {
              nb: 'Informasjonsskrivet som PDF',
              nn: 'Informasjonsskrivet som PDF',
              en: 'The information sheet as PDF',
            }
          : { nb: 'Samtykkeskjemaet som PDF', nn: 'Samtykkeskjemaet som PDF', en: 'The consent form as PDF' },
      noun,
      verb: 'read',
      params: ofSheet,
      query: z.strictObject({ lang: writtenForm.default('nb') }),
      answer: 'file',
      fetch: sheetFor,
      act: async ({ desks }, { query }, { sheet: told }) =>
        await pdfAnswer(desks, (which === 'information' ? informationSheet : consentForm)(told, query.lang)),
    }),
  ),
  route({
    method: 'GET',
    path: '/api/studies/{study}/consents',
    summary: {
      nb: 'Hva informantene har samtykket til',
      nn: 'Kva informantane har samtykt til',
      en: 'What the informants have agreed to',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(consent),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) =>
      (await listConsents(work, study.id)).map(({ study: _, ...one }) => one),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/informants/{informant}/consents',
    summary: {
      nb: 'Før inn hva en informant har samtykket til',
      nn: 'Før inn kva ein informant har samtykt til',
      en: 'Write down what an informant has agreed to',
    },
    noun,
    verb: 'create',
    params: z.strictObject({ study: id, informant: id }),
    body: z.strictObject({ sheet: id, ...scope, givenOn: day, form: z.enum(['written', 'recorded']) }),
    answer: z.object({ id }),
    status: 201,
    fetch: async (call, input) => {
      const found = await studyFor(noun)(call, input)
      const there = found && (await listInformants(call.work, input.params.study))
      return there?.some((one) => one.id === input.params.informant) ? found : null
    },
    act: async ({ work }, { params, body }) => ({
      id: await giveConsent(work, params.study, { informant: params.informant, ...body }),
    }),
  }),
]
