import { v7 } from 'uuid'
import { z } from 'zod'
import { findTrainingDay, listSignUps, listTrainingDays, signOff, signUp } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { emailAddress, shownLine } from './address-shapes.ts'
import { inRound, roundIn } from './places.ts'
import { done, id } from './shapes.ts'
import { trainingDay, trainingDayAnswer } from './training-days.ts'

const ofDay = inRound.extend({ trainingDay: id })
const who = z.strictObject({
  name: shownLine,
  unit: shownLine.or(z.literal('')).default(''),
  email: emailAddress,
})
const signedUp = z.object({ id, name: z.string(), unit: z.string(), email: z.string() })

/** A day of the round in the address. */
const fetchDay = async ({ work }: Call, params: z.output<typeof ofDay>) => {
  const value = await findTrainingDay(work, params.trainingDay)
  const thing = { noun: 'training-day', municipality: params.municipality } as const
  return value?.round === params.round ? { thing, value } : null
}

/** The municipality signs up its own people. */
export const trainingSignUpRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/training-days',
    summary: {
      nb: 'Opplæringsdagene, med dem som kommunen har meldt på',
      nn: 'Opplæringsdagane, med dei som kommunen har meldt på',
      en: 'The training days, with those the municipality has signed up',
    },
    noun: 'training-day',
    verb: 'list',
    params: inRound,
    answer: z.array(z.object({ ...trainingDay.shape, signUps: z.array(signedUp) })),
    fetch: roundIn('training-day'),
    act: async ({ work }, _input, round) => {
      const own = await listSignUps(work, round.id)
      return (await listTrainingDays(work, round.id)).map((one) => ({
        ...trainingDayAnswer(one),
        signUps: own.filter((each) => each.trainingDay === one.id).map((each) => ({ ...each })),
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/training-days/{trainingDay}/sign-ups',
    summary: {
      nb: 'Meld noen på en opplæringsdag',
      nn: 'Meld nokon på ein opplæringsdag',
      en: 'Sign somebody up to a training day',
    },
    noun: 'training-day',
    verb: 'sign-up',
    params: ofDay,
    body: who,
    answer: signedUp,
    status: 201,
    fetch: (call, { params }) => fetchDay(call, params),
    act: async ({ work }, { params, body }, found) => {
      const made = { id: v7(), ...body }
      await signUp(work, { ...made, trainingDay: found.id, municipality: params.municipality })
      return made
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/municipalities/{municipality}/training-days/{trainingDay}/sign-ups/{signUp}',
    summary: {
      nb: 'Meld noen av en opplæringsdag',
      nn: 'Meld nokon av ein opplæringsdag',
      en: 'Take somebody off a training day',
    },
    noun: 'training-day',
    verb: 'sign-up',
    params: ofDay.extend({ signUp: id }),
    answer: done,
    fetch: async (call, { params }) => {
      const { signUp, ...of } = params
      const found = await fetchDay(call, of)
      const there = found && (await listSignUps(call.work, of.round)).find(({ id }) => id === signUp)
      return there?.trainingDay === of.trainingDay ? { thing: found!.thing, value: there } : null
    },
    act: async ({ work }, _input, found) => {
      await signOff(work, found.trainingDay, found.id)
      return { done: true as const }
    },
  }),
]
