import { z } from 'zod'
import { beginRegistration, complete, registrationView, reopen, saveAnswers } from '#rim/services'
import { deleteRegistration, listRegistrations, logEvent } from '#rim/storage'
import { route } from '../route.ts'
import { fetchDesk, fetchOne, inUnit, one } from './registration-places.ts'
import { answerKey, day, done, id, instrumentId, moment, reference, revision } from './shapes.ts'

const status = z.enum(['draft', 'complete'])
const head = {
  id,
  status,
  revision: z.int(),
  localReference: z.string().nullable(),
  createdAt: moment,
  changedAt: moment,
  completedAt: moment.nullable(),
  /** Who began it, as she is called in the unit; empty where she never was appointed there. */
  createdByName: z.string(),
}

export const registrationRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/registrations',
    summary: { nb: 'Enhetens egen liste', nn: 'Den eigne lista til eininga', en: "The unit's own list" },
    noun: 'registration',
    verb: 'list',
    params: inUnit,
    answer: z.array(
      z.object({
        ...head,
        mine: z.boolean(),
        /** How many reasons for warnings are kept. */
        reasons: z.int(),
        /** The day it was gone through together with the person. */
        together: day.nullable(),
      }),
    ),
    fetch: (call, { params }) => fetchDesk(call, params),
    act: async ({ work, actor }, _input, { round }) => {
      await logEvent(work, { verb: 'list', noun: 'registration', thing: round.id, purpose: 'mapping' })
      const listed = await listRegistrations(work, round.id)
      return listed.map((line) => ({ ...line, mine: line.createdBy === actor.staff }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/registrations',
    summary: {
      nb: 'Begynn på en registrering, eller finn igjen enhetens egen av samme person',
      nn: 'Byrja på ei registrering, eller finn att den eigne til eininga av same person',
      en: "Begin a registration, or find the unit's own of the same person",
    },
    noun: 'registration',
    verb: 'create',
    params: inUnit,
    body: z.strictObject({
      // checked by its own rules, whose messages never hold it
      number: z.string().max(40),
      localReference: reference.default(null),
      birthYear: z.int().min(1850).max(2100).optional(),
      sex: z.enum(['male', 'female']).optional(),
    }),
    answer: z.object({ id, revision: z.int(), status, created: z.boolean(), elsewhere: z.boolean() }),
    status: 201,
    fetch: (call, { params }) => fetchDesk(call, params),
    act: ({ desks, work, actor }, { body }, { round, unit }) => {
      const { number, localReference, birthYear, sex } = body
      return beginRegistration(desks, work, actor, round, unit, {
        number,
        localReference,
        ...(birthYear !== undefined && { birthYear }),
        ...(sex !== undefined && { sex }),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/registrations/{registration}',
    summary: { nb: 'Les en registrering', nn: 'Les ei registrering', en: 'Read a registration' },
    noun: 'registration',
    verb: 'read',
    params: one,
    answer: z.object({
      ...head,
      round: id,
      instrument: instrumentId,
      birthYear: z.int().nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      answers: z.record(z.string(), z.unknown()),
      notes: z.record(z.string(), z.unknown()),
      /** The revision in which each answer and each note was last written. */
      answeredIn: z.record(z.string(), z.int()),
      /** Another unit of the municipality has the same person; which is not told. */
      elsewhere: z.boolean(),
      /** The values of an earlier round may be asked for. */
      linking: z.boolean(),
    }),
    fetch: (call, { params }) => fetchOne(call, params),
    act: ({ work }, _input, { place, round }) => registrationView(work, place, round),
  }),
  route({
    method: 'PATCH',
    path: '/api/registrations/{registration}',
    summary: {
      nb: 'Lagre svar og merknader. De som noen andre har endret imens, kommer tilbake og blir ikke overskrevet',
      nn: 'Lagre svar og merknader. Dei som nokon andre har endra imens, kjem tilbake og blir ikkje overskrivne',
      en: 'Save answers and notes. Those that somebody else has changed meanwhile come back and are not overwritten',
    },
    noun: 'registration',
    verb: 'change',
    params: one,
    body: z.strictObject({
      basedOn: revision,
      patch: z.record(answerKey, z.unknown()),
      localReference: reference.optional(),
      /** Done together with the person: noted with today's date, and with the answers that were corrected. */
      together: z.literal(true).optional(),
    }),
    answer: z.object({
      revision: z.int(),
      conflicts: z.record(z.string(), z.object({ value: z.unknown(), revision: z.int() })),
    }),
    fetch: (call, { params }) => fetchOne(call, params),
    act: ({ desks, work }, { body }, { place, round }) => {
      const { basedOn, patch, localReference, together = false } = body
      const note = localReference === undefined ? {} : { localReference }
      return saveAnswers(desks, work, place, round, { basedOn, patch, together, ...note })
    },
  }),
  route({
    method: 'POST',
    path: '/api/registrations/{registration}/completion',
    summary: { nb: 'Fullfør en registrering', nn: 'Fullfør ei registrering', en: 'Complete a registration' },
    noun: 'registration',
    verb: 'complete',
    params: one,
    body: z.strictObject({ revision }),
    answer: done,
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work }, { body }, { place, round }) => {
      await complete(desks, work, place, round, body.revision)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/registrations/{registration}/reopening',
    summary: {
      nb: 'Åpne en fullført registrering igjen',
      nn: 'Opne ei fullført registrering igjen',
      en: 'Reopen a completed registration',
    },
    noun: 'registration',
    verb: 'reopen',
    params: one,
    body: z.strictObject({ revision }),
    answer: done,
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work }, { body }, { place }) => {
      await reopen(desks, work, place, body.revision)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/registrations/{registration}',
    summary: {
      nb: 'Slett en registrering som ikke skulle vært der',
      nn: 'Slett ei registrering som ikkje skulle vore der',
      en: 'Delete a registration that should not be there',
    },
    noun: 'registration',
    verb: 'delete',
    params: one,
    answer: done,
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ work }, _input, { place }) => {
      await deleteRegistration(work, place.id)
      return { done: true as const }
    },
  }),
]
