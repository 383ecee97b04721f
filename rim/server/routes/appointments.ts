import { z } from 'zod'
import { appoint } from '#rim/services'
import { findAppointment, listAppointments, revokeAppointment } from '#rim/storage'
import { route } from '../route.ts'
import { inMunicipality } from './places.ts'
import { day, done, id, line, moment, noParams } from './shapes.ts'

const appointment = z.object({
  id,
  role: z.string(),
  unit: id.nullable(),
  name: z.string(),
  /** Whether the invitation has been taken up. */
  taken: z.boolean(),
  appointedAt: moment,
  /** Until when the code can be taken up. */
  invitationExpiresAt: moment.nullable(),
  validTo: day.nullable(),
  revokedAt: moment.nullable(),
})

const national = { noun: 'appointment' } as const
const nationalAppointment = z
  .object({ ...appointment.shape, territories: z.array(z.string()) })
  .omit({ unit: true })
const territory = z.string().regex(/^([0-9]{2}|[0-9]{4})$/)
const ending = { name: line, validTo: day.nullable().default(null) }

/** The nation's own roles. */
const nationalRoutes = [
  route({
    method: 'GET',
    path: '/api/appointments',
    summary: {
      nb: 'Nasjonale og regionale roller',
      nn: 'Nasjonale og regionale roller',
      en: 'National and regional roles',
    },
    noun: 'appointment',
    verb: 'list',
    params: noParams,
    answer: z.array(nationalAppointment),
    fetch: async () => ({ thing: national, value: null }),
    act: async ({ work }) =>
      (await listAppointments(work))
        .filter(({ municipality }) => municipality === null)
        .map(({ staff, territories, ...rest }) => ({
          ...rest,
          territories: [...territories],
          taken: staff !== null,
        })),
  }),
  route({
    method: 'POST',
    path: '/api/appointments',
    summary: {
      nb: 'Gi noen en nasjonal eller regional rolle. Svaret har koden som rollen tas i bruk med',
      nn: 'Gi nokon ei nasjonal eller regional rolle. Svaret har koden som rolla blir teken i bruk med',
      en: 'Appoint somebody to a national or regional role. The answer holds the code to take it up with',
    },
    noun: 'appointment',
    verb: 'create',
    params: noParams,
    body: z.discriminatedUnion('role', [
      z.strictObject({
        role: z.enum(['regional-adviser', 'state-administrator', 'user-organisation']),
        territories: z.array(territory).min(1).max(400),
        ...ending,
      }),
      z.strictObject({
        role: z.enum(['national-analyst', 'revision-group', 'survey-clerk', 'interviewer']),
        ...ending,
      }),
    ]),
    answer: z.object({ id, code: z.string() }),
    status: 201,
    fetch: async () => ({ thing: national, value: null }),
    act: ({ desks, work, actor }, { body }) =>
      appoint(desks, work, actor, { territories: [], ...body, municipality: null, unit: null }),
  }),
  route({
    method: 'DELETE',
    path: '/api/appointments/{appointment}',
    summary: {
      nb: 'Trekk tilbake en nasjonal rolle',
      nn: 'Trekk tilbake ei nasjonal rolle',
      en: 'Revoke a national role',
    },
    noun: 'appointment',
    verb: 'delete',
    params: z.strictObject({ appointment: id }),
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findAppointment(work, params.appointment)
      return value === null || value.municipality !== null ? null : { thing: national, value }
    },
    act: async ({ desks, work, actor }, _input, found) => {
      await revokeAppointment(work, found.id, actor.staff!, desks.clock.now())
      return { done: true as const }
    },
  }),
]

export const appointmentRoutes = [
  ...nationalRoutes,
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/appointments',
    summary: { nb: 'Hvem som har tilgang', nn: 'Kven som har tilgang', en: 'Who has access' },
    noun: 'appointment',
    verb: 'list',
    params: inMunicipality,
    answer: z.array(appointment),
    fetch: async (_call, { params }) => ({ thing: { noun: 'appointment', ...params }, value: null }),
    act: async ({ work }) =>
      (await listAppointments(work)).map(({ staff, ...rest }) => ({ ...rest, taken: staff !== null })),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/appointments',
    summary: {
      nb: 'Gi en ansatt tilgang. Svaret har koden som den ansatte tar tilgangen i bruk med',
      nn: 'Gi ein tilsett tilgang. Svaret har koden som den tilsette tek tilgangen i bruk med',
      en: 'Appoint somebody. The answer holds the code that the appointment is taken up with',
    },
    noun: 'appointment',
    verb: 'create',
    params: inMunicipality,
    body: z.discriminatedUnion('role', [
      z.strictObject({
        role: z.enum(['registrar', 'unit-leader']),
        unit: id,
        name: line,
        validTo: day.nullable().default(null),
      }),
      z.strictObject({ role: z.literal('coordinator'), name: line, validTo: day.nullable().default(null) }),
    ]),
    answer: z.object({ id, code: z.string() }),
    status: 201,
    fetch: async (_call, { params }) => ({ thing: { noun: 'appointment', ...params }, value: null }),
    act: ({ desks, work, actor }, { params, body }) =>
      appoint(desks, work, actor, { unit: null, ...body, ...params, territories: [] }),
  }),
  route({
    method: 'DELETE',
    path: '/api/municipalities/{municipality}/appointments/{appointment}',
    summary: { nb: 'Trekk tilbake en tilgang', nn: 'Trekk tilbake ein tilgang', en: 'Revoke an appointment' },
    noun: 'appointment',
    verb: 'delete',
    params: inMunicipality.extend({ appointment: id }),
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findAppointment(work, params.appointment)
      if (value === null || value.municipality !== params.municipality) return null
      return { thing: { noun: 'appointment', municipality: value.municipality }, value }
    },
    act: async ({ desks, work, actor }, _input, found) => {
      await revokeAppointment(work, found.id, actor.staff!, desks.clock.now())
      return { done: true as const }
    },
  }),
]
