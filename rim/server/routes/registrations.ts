import { z } from 'zod'
import { beginRegistration, complete, insightOf, readRegistration, saveAnswers } from '#rim/services'
import {
  deleteRegistration,
  findRegistration,
  findRound,
  findUnit,
  listRegistrations,
  logEvent,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import { code, done, id, moment, municipalityCode, reference, revision } from './shapes.ts'

const inUnit = z.strictObject({ round: id, municipality: municipalityCode, unit: id })
const one = z.strictObject({ registration: id })
const status = z.enum(['draft', 'complete'])
const listed = {
  id,
  status,
  revision: z.int(),
  localReference: z.string().nullable(),
  createdAt: moment,
  changedAt: moment,
  completedAt: moment.nullable(),
}

/** A round and a unit of the own, and where they lie. */
async function fetchDesk({ work }: Call, params: z.output<typeof inUnit>) {
  const round = await findRound(work, params.round)
  const unit = await findUnit(work, params.municipality, params.unit)
  if (!round || !unit) return null
  const thing = { noun: 'registration', municipality: unit.municipality, unit: unit.id } as const
  return { thing, value: { round, unit } }
}

/** A registration's place, without reading it. */
async function fetchOne({ work }: Call, params: z.output<typeof one>) {
  const place = await findRegistration(work, params.registration)
  const round = place && (await findRound(work, place.round))
  if (!place || !round) return null
  const thing = { noun: 'registration', municipality: place.municipality, unit: place.unit } as const
  return { thing, value: { place, round } }
}

export const registrationRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/registrations',
    summary: { nb: 'Enhetens egen liste', nn: 'Den eigne lista til eininga', en: "The unit's own list" },
    noun: 'registration',
    verb: 'list',
    params: inUnit,
    answer: z.array(z.object(listed)),
    fetch: (call, { params }) => fetchDesk(call, params),
    act: async ({ work }, _input, { round }) => {
      await logEvent(work, { verb: 'list', noun: 'registration', thing: round.id, purpose: 'mapping' })
      return [...(await listRegistrations(work, round.id))]
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
      ...listed,
      birthYear: z.int().nullable(),
      sex: z.enum(['male', 'female']).nullable(),
      answers: z.record(z.string(), z.unknown()),
      answeredIn: z.record(z.string(), z.int()),
    }),
    fetch: (call, { params }) => fetchOne(call, params),
    act: ({ work }, _input, { place }) => readRegistration(work, place, 'mapping'),
  }),
  route({
    method: 'PATCH',
    path: '/api/registrations/{registration}',
    summary: {
      nb: 'Lagre svar. Svar som noen andre har endret imens, kommer tilbake og blir ikke overskrevet',
      nn: 'Lagre svar. Svar som nokon andre har endra imens, kjem tilbake og blir ikkje overskrivne',
      en: 'Save answers. Those that somebody else has changed meanwhile come back and are not overwritten',
    },
    noun: 'registration',
    verb: 'change',
    params: one,
    body: z.strictObject({
      basedOn: revision,
      patch: z.record(code, z.unknown()),
      localReference: reference.optional(),
    }),
    answer: z.object({
      revision: z.int(),
      conflicts: z.record(z.string(), z.object({ value: z.unknown(), revision: z.int() })),
    }),
    fetch: (call, { params }) => fetchOne(call, params),
    act: ({ desks, work }, { body }, { place, round }) => {
      const { basedOn, patch, localReference } = body
      const note = localReference === undefined ? {} : { localReference }
      return saveAnswers(desks, work, place, round, { basedOn, patch, ...note })
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
  route({
    method: 'GET',
    path: '/api/registrations/{registration}/insight',
    summary: {
      nb: 'Innsyn: registreringen i ord, til den det gjelder',
      nn: 'Innsyn: registreringa i ord, til den det gjeld',
      en: 'Insight: the registration in words, for the person it is about',
    },
    noun: 'registration',
    verb: 'export',
    params: one,
    answer: 'file',
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work, language }, _input, { place, round }) => {
      const insight = insightOf(desks, await readRegistration(work, place, 'insight'), round, language)
      await logEvent(work, {
        verb: 'export',
        noun: 'registration',
        thing: place.id,
        subject: place.id,
        purpose: 'insight',
      })
      return {
        bytes: Buffer.from(JSON.stringify(insight, null, 2)),
        type: 'application/json',
        name: 'innsyn.json',
      }
    },
  }),
]
