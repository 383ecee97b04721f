import { z } from 'zod'
import { coreq, srqr } from '#core/interviews'
import { reportEditsOf, writersView } from '#core/reports'
import { makeStudyReport, preparedReport, studyChecklist, studyGround, studyQuoteChecks } from '#rim/services'
import {
  deleteStudyReport,
  findStudyReport,
  lastStudyEvent,
  listStudyReportFiles,
  listStudyReports,
  publishStudyReport,
  readStudyReportFile,
  type StoredStudyReport,
} from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { reportTexts } from './report-text-shapes.ts'
import { copied, done, id, localText, moment, writtenForm } from './shapes.ts'
import { type AskedStudy, ofStudy, studyFor } from './study-shapes.ts'

const noun = 'study-report' as const
const edition = z.enum(['document', 'manuscript', 'page', 'slides'])
const check = z.object({
  code: z.string(),
  level: z.enum(['stop', 'warn']),
  text: localText,
  quotes: z.array(id),
  informants: z.array(id),
})
const item = z.object({
  code: z.string(),
  name: localText,
  asks: localText,
  draft: localText.nullable(),
  answer: z.string().nullable(),
  state: z.enum(['met', 'partly', 'missing']),
  hidden: z.boolean(),
})
const reason = z.string().trim().max(2000)

interface AskedReport extends AskedStudy {
  readonly report: StoredStudyReport
}

/** Fetches a report, as a thing of the study that it is of. */
async function reportOf(
  call: Call,
  { params }: { readonly params: { readonly report: string } },
): Promise<Found<AskedReport> | null> {
  const report = await findStudyReport(call.work, params.report)
  const found = report && (await studyFor(noun)(call, { params: { study: report.study } }))
  return found && { thing: found.thing, value: { ...found.value, report } }
}

export const studyReportRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/quote-checks',
    summary: {
      nb: 'Kontrollen av sitatene i en studie før de gis ut',
      nn: 'Kontrollen av sitata i ein studie før dei blir gitt ut',
      en: 'The check of a study’s quotes before they are released',
    },
    noun: 'study-event',
    verb: 'list',
    params: ofStudy,
    answer: z.array(check),
    fetch: studyFor('study-event'),
    act: async ({ desks, work }, _input, { study }) =>
      copied<z.input<typeof check>[]>(await studyQuoteChecks(desks, work, study)),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/checklists/{list}',
    summary: {
      nb: 'En sjekkliste for rapporten, med det som er kjent fra studien',
      nn: 'Ei sjekkliste for rapporten, med det som er kjent frå studien',
      en: 'A checklist for the report, with what is known of the study',
    },
    // drafted of what is not published: for those who see the log
    noun: 'study-event',
    verb: 'list',
    params: z.strictObject({ study: id, list: z.enum(['coreq', 'srqr']) }),
    answer: z.object({ items: z.array(item) }),
    fetch: studyFor('study-event'),
    act: async ({ desks, work }, { params }, { study }) => ({
      items: copied<z.input<typeof item>[]>(
        await studyChecklist(desks, work, study, params.list === 'coreq' ? coreq : srqr),
      ),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/report-texts',
    summary: {
      nb: 'Tekstene i rapporten fra en studie: de genererte, og det som er skrevet over dem',
      nn: 'Tekstane i rapporten frå ein studie: dei genererte, og det som er skrive over dei',
      en: 'The texts of a study’s report: those generated, and what is written over them',
    },
    // drafted of what is not published: for those who see the log
    noun: 'study-event',
    verb: 'list',
    params: ofStudy,
    query: z.strictObject({ language: writtenForm.default('nb') }),
    answer: reportTexts,
    fetch: studyFor('study-event'),
    act: async ({ desks, work }, { query }, { study }) => {
      const ground = await studyGround(work, study)
      const { generated } = (await preparedReport(desks, work, ground)).in(query.language)
      const document = generated.find((model) => model.edition === 'document')!
      return copied<z.input<typeof reportTexts>>(
        writersView(document, reportEditsOf(ground.project, query.language)),
      )
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/reports',
    summary: {
      nb: 'Rapportene fra en studie',
      nn: 'Rapportane frå ein studie',
      en: 'The reports of a study',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(
      z.object({
        id,
        number: z.int(),
        state: z.enum(['draft', 'published']),
        event: z.int(),
        /** Nothing was done in the analysis since. */
        current: z.boolean(),
        quotes: z.int(),
        warnings: z.int(),
        reason: z.string(),
        madeBy: id,
        madeAt: moment,
        publishedAt: moment.nullable(),
        files: z.array(
          z.object({
            edition,
            language: writtenForm,
            name: z.string(),
            type: z.string(),
            size: z.int(),
            sha256: z.string(),
          }),
        ),
      }),
    ),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study, member }) => {
      const files = await listStudyReportFiles(work, study.id)
      // the nation does not see the log
      const last = member ? await lastStudyEvent(work, study.id) : null
      return (await listStudyReports(work, study.id)).map(({ study: _, interviews: __, ...report }) => ({
        ...report,
        quotes: report.quotes.length,
        current: last === null || report.event === last,
        files: files
          .filter((file) => file.report === report.id)
          .map(({ report: ___, mediaType, ...file }) => ({ ...file, type: mediaType })),
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/reports',
    summary: {
      nb: 'Lag rapporten på nytt av analysen slik den er nå',
      nn: 'Lag rapporten på nytt av analysen slik han er no',
      en: 'Make the report anew of the analysis as it is now',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: z.strictObject({ reason }),
    answer: z.object({ id, number: z.int() }),
    status: 201,
    fetch: studyFor(noun),
    act: ({ desks, work, actor }, { body }, { study }) =>
      makeStudyReport(desks, work, study, { staff: actor.staff!, reason: body.reason }),
  }),
  route({
    method: 'POST',
    path: '/api/study-reports/{report}/publication',
    summary: {
      nb: 'Publiser en rapport: den står som den er etterpå',
      nn: 'Publiser ein rapport: han står som han er etterpå',
      en: 'Publish a report: it stands as it is afterwards',
    },
    noun,
    verb: 'publish',
    params: z.strictObject({ report: id }),
    answer: done,
    fetch: reportOf,
    act: async ({ work, desks, actor }, _input, { report }) => {
      await publishStudyReport(work, report.id, { staff: actor.staff!, now: desks.clock.now() })
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/study-reports/{report}',
    summary: {
      nb: 'Slett et utkast til rapport',
      nn: 'Slett eit utkast til rapport',
      en: 'Delete a draft of a report',
    },
    noun,
    verb: 'publish',
    params: z.strictObject({ report: id }),
    answer: done,
    fetch: reportOf,
    act: async ({ work }, _input, { report }) => {
      await deleteStudyReport(work, report.id)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/study-reports/{report}/files/{reportEdition}/{language}',
    summary: {
      nb: 'En fil av en rapport',
      nn: 'Ei fil av ein rapport',
      en: 'A file of a report',
    },
    noun,
    verb: 'read',
    params: z.strictObject({ report: id, reportEdition: edition, language: writtenForm }),
    answer: 'file',
    fetch: async (call, input) => {
      const found = await reportOf(call, input)
      const { report, reportEdition, language } = input.params
      const file = found && (await readStudyReportFile(call.work, report, reportEdition, language))
      return file && { thing: found.thing, value: file }
    },
    act: async (_call, _input, { content, mediaType, name }) => ({ bytes: content, type: mediaType, name }),
  }),
]
