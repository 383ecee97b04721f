import { z } from 'zod'
import { codeHistory, packed } from '#core/interviews'
import { doInStudy, undoInStudy, visibleProject } from '#rim/services'
import { listCodeEvents, listStudyEvents, listStudyHistory } from '#rim/storage'
import { route } from '../route.ts'
import { copied, id, moment } from './shapes.ts'
import { codeChange } from './study-code-history.ts'
import { doings, operation } from './study-entities.ts'
import { ofStudy, studyActor, studyFor } from './study-shapes.ts'

const noun = 'study-event' as const
const number = z.int().min(0)
/** More events than this are not sent one by one: the page gets the whole anew. */
const eventsAtOnce = 300
const operationsAtOnce = 3000

const told = z.object({
  number,
  at: moment,
  actor: id,
  doing: z.string(),
  reason: z.string(),
  of: number.nullable(),
})
const event = told.extend({ operations: z.array(operation) })

export const studyAnalysisRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/analysis',
    summary: {
      nb: 'Hele analysen i en studie, slik den som spør får se den',
      nn: 'Heile analysen i ein studie, slik den som spør får sjå han',
      en: 'The whole analysis of a study, as the one who asks may see it',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    // as a file: tens of thousands of codings are not walked through once more on their way out
    answer: 'file',
    fetch: studyFor(noun),
    act: async ({ work, actor }, _input, { study }) => {
      const { number: last, project } = await visibleProject(work, study.id, actor.staff!)
      return {
        bytes: Buffer.from(JSON.stringify({ number: last, ...packed(project) })),
        type: 'application/json; charset=utf-8',
        name: `${study.code}.json`,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/events',
    summary: {
      nb: 'Det som er gjort i analysen etter en hendelse',
      nn: 'Det som er gjort i analysen etter ei hending',
      en: 'What was done in the analysis after an event',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    query: z.strictObject({ after: z.coerce.number().int().min(0).max(2_147_483_646) }),
    answer: z.object({
      /** Too much has happened to be told one by one, or something was taken out of what happened before. */
      anew: z.boolean(),
      events: z.array(event),
    }),
    fetch: studyFor(noun),
    act: async ({ work }, { query }, { study }) => {
      const events = await listStudyEvents(work, study.id, query.after, query.after + eventsAtOnce)
      const many = events.reduce((sum, { operations }) => sum + operations.length, 0)
      const takenOut = events.some(({ doing }) => doing === 'withdraw')
      return takenOut || events.length === eventsAtOnce || many > operationsAtOnce
        ? { anew: true, events: [] }
        : { anew: false, events: copied<z.input<typeof event>[]>(events) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/events',
    summary: {
      nb: 'Gjør noe i analysen: kod, flytt, slå sammen, skriv, siter',
      nn: 'Gjer noko i analysen: kod, flytt, slå saman, skriv, siter',
      en: 'Do something in the analysis: code, move, merge, write, quote',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: doings,
    answer: z.object({ number }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, asked) => ({
      number: await doInStudy(work, asked.study.id, studyActor(asked), { ...body, of: null }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/undoings',
    summary: {
      nb: 'Angre det siste en selv gjorde i analysen, eller gjør det om igjen',
      nn: 'Angre det siste ein sjølv gjorde i analysen, eller gjer det om igjen',
      en: 'Undo what one did last in the analysis, or do it again',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: z.strictObject({ which: z.enum(['undo', 'redo']) }),
    answer: z.object({ number }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, asked) => ({
      number: (await undoInStudy(work, asked.study.id, studyActor(asked), body.which)).number,
    }),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/history',
    summary: {
      nb: 'Historien til analysen, det nyeste først',
      nn: 'Historia til analysen, det nyaste først',
      en: 'The history of the analysis, the newest first',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    query: z.strictObject({ before: z.coerce.number().int().min(1).max(2_147_483_647).optional() }),
    answer: z.array(told.extend({ things: number })),
    fetch: studyFor(noun),
    act: async ({ work }, { query }, { study }) => [
      ...(await listStudyHistory(work, study.id, { before: query.before, limit: 100 })),
    ],
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/code-history',
    summary: {
      nb: 'Historien til en kode, det eldste først',
      nn: 'Historia til ein kode, det eldste først',
      en: 'The history of a code, the oldest first',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    query: z.strictObject({ code: id }),
    answer: z.array(told.omit({ of: true }).extend({ changes: z.array(codeChange) })),
    fetch: studyFor(noun),
    act: async ({ work }, { query }, { study }) =>
      copied<(z.input<typeof told> & { changes: z.input<typeof codeChange>[] })[]>(
        codeHistory(await listCodeEvents(work, study.id, query.code), query.code),
      ),
  }),
]
