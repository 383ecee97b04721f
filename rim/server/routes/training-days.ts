import { v7 } from 'uuid'
import { z } from 'zod'
import { attendanceCsv, reviseTrainingDay } from '#rim/services'
import {
  addTrainingDay,
  cancelTrainingDay,
  findTrainingDay,
  listSignUps,
  listTrainingDays,
  municipalityNames,
  noteAttendance,
  type StoredTrainingDay,
} from '#rim/storage'
import { expects } from '../fields.ts'
import { type Call, route } from '../route.ts'
import { csvAnswer } from './files.ts'
import { ofRound, roundFor } from './places.ts'
import { day, done, id, moment, municipalityCode, note } from './shapes.ts'

const clock = expects(z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/), {
  nb: 'må være et klokkeslett, som 09:00',
  nn: 'må vere eit klokkeslett, som 09:00',
  en: 'must be a time of day, such as 09:00',
})
const link = expects(
  z
    .string()
    .trim()
    .max(500)
    .regex(/^(https:\/\/[^\s]+)?$/),
  {
    nb: 'må være en adresse som begynner med https://',
    nn: 'må vere ei adresse som byrjar med https://',
    en: 'must be an address that begins with https://',
  },
)
const facts = z
  .strictObject({
    day,
    begins: clock,
    ends: clock,
    place: note.max(200),
    link,
    about: z.strictObject({ nb: note, nn: note }),
    places: z.int().min(1).max(10_000).nullable(),
  })
  .refine(({ begins, ends }) => begins < ends, { path: ['ends'] })
  .refine(({ place, link }) => place !== '' || link !== '', { path: ['place'] })

/** What everybody may know of a training day. */
export const trainingDay = z.object({
  id,
  day,
  begins: z.string(),
  ends: z.string(),
  place: z.string(),
  link: z.string(),
  about: z.object({ nb: z.string(), nn: z.string() }),
  places: z.int().nullable(),
  taken: z.int(),
  cancelledAt: moment.nullable(),
})
/** A training day as it is answered. */
export const trainingDayAnswer = ({
  round: _,
  about,
  ...rest
}: StoredTrainingDay): z.input<typeof trainingDay> => ({ ...rest, about: { ...about } })

const withSignUps = z.object({
  ...trainingDay.shape,
  signUps: z.array(
    z.object({
      id,
      municipality: municipalityCode,
      municipalityName: z.string(),
      name: z.string(),
      unit: z.string(),
      email: z.string(),
      attended: z.boolean().nullable(),
    }),
  ),
})
const one = z.strictObject({ trainingDay: id })
const fetchOne = async ({ work }: Call, { params }: { params: z.output<typeof one> }) => {
  const value = await findTrainingDay(work, params.trainingDay)
  return value && { thing: { noun: 'training-day' } as const, value }
}

/** The training days of a round, for the nation that holds them. */
export const trainingDayRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/training-days',
    summary: {
      nb: 'Opplæringsdagene, med alle som er påmeldt',
      nn: 'Opplæringsdagane, med alle som er påmelde',
      en: 'The training days, with all who are signed up',
    },
    noun: 'training-day',
    verb: 'read',
    params: ofRound,
    answer: z.array(withSignUps),
    fetch: roundFor('training-day'),
    act: async ({ work }, _input, round) => {
      const names = await municipalityNames(work)
      const signUps = await listSignUps(work, round.id)
      return (await listTrainingDays(work, round.id)).map((one) => ({
        ...trainingDayAnswer(one),
        signUps: signUps
          .filter(({ trainingDay }) => trainingDay === one.id)
          .map((who) => ({ ...who, municipalityName: names.get(who.municipality) ?? who.municipality })),
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/training-days',
    summary: {
      nb: 'Sett opp en opplæringsdag',
      nn: 'Set opp ein opplæringsdag',
      en: 'Set up a training day',
    },
    noun: 'training-day',
    verb: 'create',
    params: ofRound,
    body: facts,
    answer: z.object({ id }),
    status: 201,
    fetch: roundFor('training-day'),
    act: async ({ work }, { body }, round) => {
      const made = { id: v7(), round: round.id, ...body }
      await addTrainingDay(work, made)
      return { id: made.id }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/training-days/{trainingDay}',
    summary: { nb: 'Endre en opplæringsdag', nn: 'Endre ein opplæringsdag', en: 'Change a training day' },
    noun: 'training-day',
    verb: 'change',
    params: one,
    body: facts,
    answer: trainingDay,
    fetch: fetchOne,
    act: async ({ work }, { body }, found) => trainingDayAnswer(await reviseTrainingDay(work, found, body)),
  }),
  route({
    method: 'POST',
    path: '/api/training-days/{trainingDay}/cancellation',
    summary: {
      nb: 'Avlys en opplæringsdag. De påmeldte må få beskjed',
      nn: 'Avlys ein opplæringsdag. Dei påmelde må få beskjed',
      en: 'Cancel a training day. Those signed up must be told',
    },
    noun: 'training-day',
    verb: 'change',
    params: one,
    answer: trainingDay,
    status: 201,
    fetch: fetchOne,
    act: async ({ work, desks }, _input, found) => {
      await cancelTrainingDay(work, found.id, desks.clock.now())
      return trainingDayAnswer((await findTrainingDay(work, found.id))!)
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/training-days/{trainingDay}/sign-ups/{signUp}',
    summary: {
      nb: 'Før inn om en påmeldt møtte',
      nn: 'Før inn om ein påmeld møtte',
      en: 'Note whether somebody came',
    },
    noun: 'training-day',
    verb: 'change',
    params: z.strictObject({ trainingDay: id, signUp: id }),
    body: z.strictObject({ attended: z.boolean().nullable() }),
    answer: done,
    fetch: async ({ work }, { params }) => {
      const found = await findTrainingDay(work, params.trainingDay)
      const there = found && (await listSignUps(work, found.round)).find(({ id }) => id === params.signUp)
      return there?.trainingDay === params.trainingDay
        ? { thing: { noun: 'training-day' }, value: there }
        : null
    },
    act: async ({ work }, { body }, found) => {
      await noteAttendance(work, found.trainingDay, found.id, body.attended)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/training-days/{trainingDay}/attendance',
    summary: {
      nb: 'Deltakerlisten for en opplæringsdag, som CSV',
      nn: 'Deltakarlista for ein opplæringsdag, som CSV',
      en: 'The list of participants of a training day, as CSV',
    },
    noun: 'training-day',
    verb: 'export',
    params: one,
    answer: 'file',
    fetch: fetchOne,
    act: async ({ work, language }, _input, found) =>
      csvAnswer(
        Buffer.from(await attendanceCsv(work, found, language), 'utf8'),
        `deltakere-${found.day}.csv`,
      ),
  }),
]
