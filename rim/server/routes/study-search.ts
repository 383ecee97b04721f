import { z } from 'zod'
import { packed } from '#core/interviews'
import { projectAt, searchStudy } from '#rim/services'
import { findStudyEvent } from '#rim/storage'
import { route } from '../route.ts'
import { copied, id, moment } from './shapes.ts'
import { operation } from './study-entities.ts'
import { ofStudy, studyFor } from './study-shapes.ts'
import { turn } from './study-text-shapes.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_646)
const yes = z.literal('yes').optional()
const age = z.coerce.number().int().min(0).max(120).optional()
const stretch = { interview: id, version: id, start: z.int(), end: z.int() }
const hit = z.object({
  ...stretch,
  turn: turn.nullable(),
  said: z.string(),
  before: z.string(),
  after: z.string(),
})

/** Searching a study's texts, and looking back in its analysis. */
export const studySearchRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/hits',
    summary: {
      nb: 'Søk i alle tekstene i en studie',
      nn: 'Søk i alle tekstane i ein studie',
      en: 'Search all texts of a study',
    },
    noun: 'interview-text',
    verb: 'list',
    params: ofStudy,
    query: z.strictObject({
      text: z.string().trim().min(1).max(200),
      how: z.enum(['words', 'expression']).default('words'),
      whole: yes,
      case: yes,
      informants: yes,
      sex: z.enum(['female', 'male', 'other']).optional(),
      ageFrom: age,
      ageTo: age,
    }),
    answer: z.object({
      hits: z.array(hit),
      total: z.int(),
      interviews: z.array(z.object({ interview: id, hits: z.int() })),
      searched: z.int(),
    }),
    fetch: studyFor('interview-text'),
    act: async ({ work, desks }, { query: { whole, case: matchCase, informants, ...query } }, { study }) =>
      copied<{ hits: z.input<typeof hit>[]; total: number; interviews: never[]; searched: number }>(
        await searchStudy({ keys: desks.keys, work, now: Date.parse(desks.clock.now()) }, study.id, {
          ...query,
          whole: whole !== undefined,
          matchCase: matchCase !== undefined,
          informants: informants !== undefined,
        }),
      ),
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/analysis-at',
    summary: {
      nb: 'Analysen slik den var etter en hendelse',
      nn: 'Analysen slik han var etter ei hending',
      en: 'The analysis as it was after an event',
    },
    noun: 'study-event',
    verb: 'read',
    params: ofStudy,
    query: z.strictObject({ event: number }),
    // as a file, as the whole analysis of now
    answer: 'file',
    fetch: studyFor('study-event'),
    act: async ({ work }, { query: { event } }, { study }) => {
      const project = await projectAt(work, study.id, event)
      return {
        bytes: Buffer.from(JSON.stringify({ number: event, ...packed(project) })),
        type: 'application/json; charset=utf-8',
        name: `${study.code}-${event}.json`,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/studies/{study}/event',
    summary: {
      nb: 'En hendelse i analysen, med alt som ble endret',
      nn: 'Ei hending i analysen, med alt som blei endra',
      en: 'One event of the analysis, with all that was changed',
    },
    noun: 'study-event',
    verb: 'read',
    params: ofStudy,
    query: z.strictObject({ number }),
    answer: z
      .object({
        number: z.int(),
        at: moment,
        actor: id,
        doing: z.string(),
        reason: z.string(),
        of: z.int().nullable(),
        operations: z.array(operation),
      })
      .nullable(),
    fetch: studyFor('study-event'),
    act: async ({ work }, { query }, { study }) => {
      const found = await findStudyEvent(work, study.id, query.number)
      return found && copied<typeof found & { operations: z.input<typeof operation>[] }>(found)
    },
  }),
]
