import { z } from 'zod'
import type { Answers } from '#core/instruments'
import { answerPilot } from '#rim/services'
import { closePilot, findPilot, listPilots, pilotForm } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { pilot, pilotOf } from './pilot-shapes.ts'
import { ofAsker } from './places.ts'
import { prose } from './revision-shapes.ts'
import { code, done, id, noParams } from './shapes.ts'

const one = z.strictObject({ pilot: id })
const fetchOne = async ({ work, actor }: Call, { params }: { params: { pilot: string } }) => {
  const value = await findPilot(work, params.pilot)
  return value && { thing: ofAsker('pilot', actor), value }
}
const missing = z.strictObject({ missing: z.enum(['unknown', 'refused', 'blank', 'notAsked']) })
const answer = z.union([z.string().max(80), z.array(z.string().max(80)).max(100), z.number(), missing])

export const pilotRoutes = [
  route({
    method: 'GET',
    path: '/api/pilots',
    summary: {
      nb: 'Utkastene som er ute på prøve',
      nn: 'Utkasta som er ute på prøve',
      en: 'The drafts that are out to be tried',
    },
    noun: 'pilot',
    verb: 'list',
    params: noParams,
    answer: z.array(pilot),
    fetch: async ({ actor }) => ({ thing: ofAsker('pilot', actor), value: null }),
    act: async ({ work }) => (await listPilots(work)).map(pilotOf),
  }),
  route({
    method: 'GET',
    path: '/api/pilots/{pilot}',
    summary: {
      nb: 'Et utkast som er ute på prøve, med skjemaet',
      nn: 'Eit utkast som er ute på prøve, med skjemaet',
      en: 'A draft that is out to be tried, with the form',
    },
    noun: 'pilot',
    verb: 'read',
    params: one,
    answer: z.object({ ...pilot.shape, form: z.record(z.string(), z.unknown()) }),
    fetch: fetchOne,
    act: async ({ work }, { params }, found) => ({
      ...pilotOf(found),
      form: { ...(await pilotForm(work, params.pilot)) },
    }),
  }),
  route({
    method: 'POST',
    path: '/api/pilots/{pilot}/answers',
    summary: {
      nb: 'Send inn et utfylt utkast. Det gjelder ingen virkelig person',
      nn: 'Send inn eit utfylt utkast. Det gjeld ingen verkeleg person',
      en: 'Send in a draft that is filled in. It is about no real person',
    },
    noun: 'pilot',
    verb: 'answer',
    params: one,
    body: z.strictObject({
      answers: z.record(code, answer),
      minutes: z.int().min(0).max(600),
      basis: z.enum(['made-up', 'judgement']),
      remarks: z.record(code, prose.min(1)),
      comment: prose,
    }),
    answer: done,
    status: 201,
    fetch: fetchOne,
    act: async ({ work, actor }, { body }, found) => {
      await answerPilot(work, found, actor.municipality, { ...body, answers: body.answers as Answers })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/pilots/{pilot}/closing',
    summary: {
      nb: 'Avslutt prøvingen av et utkast',
      nn: 'Avslutt prøvinga av eit utkast',
      en: 'End the trial of a draft',
    },
    noun: 'pilot',
    verb: 'change',
    params: one,
    answer: done,
    fetch: fetchOne,
    act: async ({ work, desks }, { params }, found) => {
      if (found.closedAt === null) await closePilot(work, params.pilot, desks.clock.now())
      return { done: true as const }
    },
  }),
]
