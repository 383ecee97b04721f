import { z } from 'zod'
import { noteDays } from '#rim/services'
import { listHandedOut } from '#rim/storage'
import { route } from '../route.ts'
import { day, done, id } from './shapes.ts'
import { takingFor } from './survey-places.ts'
import { ofParticipant } from './survey-shapes.ts'

const count = z.int().min(0).max(999)
const line = { service: id, day }

/** How many were given the form, and how many did not want it, by service and day. */
export const surveyHandedOutRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-participants/{participant}/handed-out',
    summary: {
      nb: 'Hvor mange som har fått skjemaet, og hvor mange som har takket nei',
      nn: 'Kor mange som har fått skjemaet, og kor mange som har takka nei',
      en: 'How many were given the form, and how many declined',
    },
    noun: 'survey-handed-out',
    verb: 'list',
    params: ofParticipant,
    answer: z.array(z.object({ ...line, handedOut: z.int(), declined: z.int() })),
    fetch: takingFor('survey-handed-out'),
    act: async ({ work }, _input, taking) => [...(await listHandedOut(work, taking.id))],
  }),
  route({
    method: 'PUT',
    path: '/api/survey-participants/{participant}/handed-out',
    summary: {
      nb: 'Før opp hvor mange som fikk skjemaet og hvor mange som takket nei',
      nn: 'Før opp kor mange som fekk skjemaet og kor mange som takka nei',
      en: 'Note how many were given the form and how many declined',
    },
    noun: 'survey-handed-out',
    verb: 'change',
    params: ofParticipant,
    body: z.strictObject({
      /** A service and day is named once; null takes the note away. */
      days: z
        .array(
          z.strictObject({
            ...line,
            noted: z.strictObject({ handedOut: count, declined: count }).nullable(),
          }),
        )
        .min(1)
        .max(2000)
        .refine((days) => new Set(days.map((one) => `${one.service} ${one.day}`)).size === days.length),
    }),
    answer: done,
    fetch: takingFor('survey-handed-out'),
    act: async ({ work, desks }, { body }, taking) => {
      await noteDays(desks, work, taking, body.days)
      return { done: true as const }
    },
  }),
]
