import { z } from 'zod'
import { coverageOf } from '#rim/services'
import { coverageByDay, expectOfUnits, personsCovered } from '#rim/storage'
import { route } from '../route.ts'
import { inRound, roundIn, takingIn } from './places.ts'
import { day, done, id } from './shapes.ts'

const count = z.int()

export const coverageRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/coverage',
    summary: {
      nb: 'Antall registrerte per enhet, også dem som flere enheter har, og hvor mange som ventes',
      nn: 'Tal på registrerte per eining, også dei som fleire einingar har, og kor mange som er venta',
      en: 'Numbers by unit, also of those that several units have, and how many are expected',
    },
    noun: 'coverage',
    verb: 'read',
    params: inRound,
    answer: z.array(
      z.object({
        unit: id,
        name: z.string(),
        unitType: z.string(),
        closed: z.boolean(),
        drafts: count,
        complete: count,
        alsoElsewhere: count,
        expected: count.nullable(),
        /** Of the last round before this one that the municipality submitted. */
        before: z.object({ year: z.int(), complete: count }).nullable(),
      }),
    ),
    fetch: roundIn('coverage'),
    act: async ({ work }, _input, round) => [...(await coverageOf(work, round))],
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/coverage/days',
    summary: {
      nb: 'Antall fullførte per enhet og dag, og hvor mange personer det er',
      nn: 'Tal på fullførte per eining og dag, og kor mange personar det er',
      en: 'Numbers completed by unit and day, and how many persons they are',
    },
    noun: 'coverage',
    verb: 'read',
    params: inRound,
    answer: z.object({
      /** Whom several units have counts once. */
      persons: count,
      days: z.array(z.object({ unit: id, day, complete: count })),
    }),
    fetch: roundIn('coverage'),
    act: async ({ work }, { params }) => ({
      persons: await personsCovered(work, params.round),
      days: [...(await coverageByDay(work, params.round))],
    }),
  }),
  route({
    method: 'PUT',
    path: '/api/rounds/{round}/municipalities/{municipality}/expectations',
    summary: {
      nb: 'Før inn hvor mange enhetene venter å registrere',
      nn: 'Før inn kor mange einingane ventar å registrere',
      en: 'Record how many the units expect to register',
    },
    noun: 'expectation',
    verb: 'change',
    params: inRound,
    body: z.strictObject({
      /** Null takes a number back. A unit is named once. */
      numbers: z
        .array(z.strictObject({ unit: id, expected: z.int().min(0).max(100_000).nullable() }))
        .min(1)
        .max(500)
        .refine((numbers) => new Set(numbers.map(({ unit }) => unit)).size === numbers.length),
    }),
    answer: done,
    fetch: takingIn('expectation'),
    act: async ({ work, actor, desks }, { params, body }) => {
      await expectOfUnits(work, params, body.numbers, actor.staff, desks.clock.now())
      return { done: true as const }
    },
  }),
]
