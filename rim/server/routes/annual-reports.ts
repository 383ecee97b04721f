import { z } from 'zod'
import type { Thing } from '#core/access'
import { textIn } from '#core/foundation'
import { askForAnnual } from '#rim/services'
import {
  type AnnualReportFile,
  exportAnnualFile,
  findAnnualReport,
  findAnnualScreen,
  findRound,
  listAnnualFiles,
  listAnnualReports,
  type StoredAnnualReport,
  type StoredRound,
} from '#rim/storage'
import { allProblems } from '../all-problems.ts'
import { type Call, type FileAnswer, type Found, route } from '../route.ts'
import { fileListed, id, moment, writtenForm } from './shapes.ts'

const noun = 'annual-report' as const
const thing: Thing = { noun }
const edition = z.string().regex(/^[a-z][a-z_]{0,39}$/)
const ofRound = z.strictObject({ round: id })
const ofReport = z.strictObject({ annualReport: id })

const reportShape = z.object({
  id,
  number: z.int(),
  follows: z.string().nullable(),
  state: z.enum(['waiting', 'making', 'made', 'failed']),
  stepsDone: z.int(),
  stepsTotal: z.int(),
  problem: z.object({ number: z.int(), text: z.string() }).nullable(),
  hash: z.string().nullable(),
  summary: z.record(z.string(), z.union([z.number(), z.boolean()])).nullable(),
  askedAt: moment,
  madeAt: moment.nullable(),
  files: z.array(fileListed(edition).extend({ language: writtenForm })),
})

function told(
  { language }: Pick<Call, 'language'>,
  { id, number, follows, state, stepsDone, stepsTotal, hash, askedAt, madeAt, ...stored }: StoredAnnualReport,
  files: readonly AnnualReportFile[],
): z.input<typeof reportShape> {
  const kind = allProblems.find((one) => one.number === stored.problem)
  return {
    ...{ id, number, follows, state, stepsDone, stepsTotal, hash, askedAt, madeAt },
    problem:
      stored.problem === null
        ? null
        : { number: stored.problem, text: kind ? textIn(kind.text, language) : '' },
    summary: (stored.summary ?? null) as Record<string, number | boolean> | null,
    files: [...files],
  }
}

const fetchRound = async (
  { work }: Call,
  { params }: { readonly params: z.output<typeof ofRound> },
): Promise<Found<StoredRound> | null> => {
  const value = await findRound(work, params.round)
  return value && { thing, value }
}

export const annualReportRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/annual-reports',
    summary: {
      nb: 'Årsrapporten for landet: alle utgaver, den nyeste først',
      nn: 'Årsrapporten for landet: alle utgåver, den nyaste først',
      en: 'The country’s annual report: all versions, the newest first',
    },
    noun,
    verb: 'list',
    params: ofRound,
    answer: z.array(reportShape),
    fetch: fetchRound,
    act: async (call, _input, round) => {
      const all = await listAnnualReports(call.work, round.id)
      return Promise.all(
        all.map(async (stored) => told(call, stored, await listAnnualFiles(call.work, stored.id))),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/annual-reports',
    summary: {
      nb: 'Lag årsrapporten for landet',
      nn: 'Lag årsrapporten for landet',
      en: 'Make the country’s annual report',
    },
    noun,
    verb: 'create',
    params: ofRound,
    answer: z.object({ id }),
    status: 201,
    fetch: fetchRound,
    act: async ({ desks, work, actor }, _input, round) => ({
      id: await askForAnnual(desks, work, round, actor.staff),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/annual-reports/{annualReport}/screens/{language}',
    summary: {
      nb: 'Årsrapporten, til skjermen',
      nn: 'Årsrapporten, til skjermen',
      en: 'The annual report, for the screen',
    },
    noun,
    verb: 'read',
    params: ofReport.extend({ language: writtenForm }),
    answer: z.record(z.string(), z.unknown()),
    fetch: async ({ work }, { params }) => {
      const value = (await findAnnualScreen(work, params.annualReport, params.language)) as Record<
        string,
        unknown
      > | null
      return value && { thing, value }
    },
    act: async (_call, _input, value) => value,
  }),
  route({
    method: 'GET',
    path: '/api/annual-reports/{annualReport}/files/{language}/{annualEdition}',
    summary: {
      nb: 'En fil av årsrapporten',
      nn: 'Ei fil av årsrapporten',
      en: 'A file of the annual report',
    },
    noun,
    verb: 'read',
    params: ofReport.extend({ language: writtenForm, annualEdition: edition }),
    answer: 'file',
    fetch: async ({ work }, { params }) => {
      const value = await findAnnualReport(work, params.annualReport)
      return value && { thing, value }
    },
    act: async ({ work }, { params }): Promise<FileAnswer | null> => {
      const found = await exportAnnualFile(work, {
        ...{ report: params.annualReport, language: params.language, edition: params.annualEdition },
      })
      return found && { bytes: found.bytes, type: found.type, name: found.name }
    },
  }),
]
