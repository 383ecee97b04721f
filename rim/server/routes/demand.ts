import { z } from 'zod'
import { demandDesk } from '#rim/services'
import { route } from '../route.ts'
import { inRound, roundIn } from './places.ts'
import { copied, localText } from './shapes.ts'

const span = z.tuple([z.number(), z.number()])
const forecast = z.object({
  /** Code; `recipients` for everybody. */
  service: z.string(),
  label: localText.nullable(),
  family: localText.nullable(),
  /** Null: too few now for anything to be told. */
  years: z
    .array(
      z.object({
        year: z.int(),
        middle: z.number(),
        /** Where 80 of 100 drawn futures lie. */
        likely: span,
        /** Where 95 of 100 lie. */
        possible: span,
      }),
    )
    .nullable(),
})

export const demandRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/demand',
    summary: {
      nb: 'Hvor mange mottakere av hver tjeneste kommunen kan vente i årene som kommer',
      nn: 'Kor mange mottakarar av kvar teneste kommunen kan vente i åra som kjem',
      en: 'How many recipients of each service the municipality is to expect in the coming years',
    },
    noun: 'demand',
    verb: 'read',
    params: inRound,
    answer: z.discriminatedUnion('state', [
      z.object({ state: z.enum(['not-released', 'opening', 'no-past']) }),
      z.object({
        state: z.literal('ready'),
        /** Whether the municipality's own past is in it, or the country's alone. */
        ownPast: z.boolean(),
        from: z.string(),
        to: z.string(),
        forecasts: z.array(forecast),
        assumptions: z.array(localText),
      }),
    ]),
    fetch: roundIn('demand'),
    act: async ({ desks, work }, { params }, round) =>
      copied(await demandDesk(desks, work, round, params.municipality)),
  }),
]
