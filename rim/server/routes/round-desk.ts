import { z } from 'zod'
import { deskSteps, lockReasons, roundDesk } from '#rim/services'
import { route } from '../route.ts'
import { participation, participationAnswer } from './participations.ts'
import { inRound, roundIn } from './places.ts'
import { round, roundAnswer } from './rounds.ts'
import { day } from './shapes.ts'

const count = z.int()

export const roundDeskRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/desk',
    summary: {
      nb: 'Hvor langt kommunen er kommet i runden, og hva som er det neste',
      nn: 'Kor langt kommunen er komen i runden, og kva som er det neste',
      en: 'How far the municipality has come in the round, and what is next',
    },
    noun: 'coverage',
    verb: 'read',
    params: inRound,
    answer: z.object({
      round,
      joined: participation.nullable(),
      invitation: z
        .object({ answerBy: day, answer: z.enum(['accepted', 'declined']).nullable(), reason: z.string() })
        .nullable(),
      /** The legal bases that the nation recommends. */
      recommended: z.array(
        z.object({
          unitType: z.string(),
          law: z.string(),
          paragraph: z.string(),
          explanation: z.object({ nb: z.string(), nn: z.string() }),
        }),
      ),
      steps: z.array(
        z.object({
          step: z.enum(deskSteps),
          state: z.enum(['done', 'todo', 'underway', 'locked']),
          /** Why it is locked. */
          because: z.enum(lockReasons).nullable(),
          optional: z.boolean(),
        }),
      ),
      next: z.enum(deskSteps).nullable(),
      units: z.object({
        count,
        withoutStaff: count,
        waiting: count,
        withoutExpected: count,
        withoutContact: count,
      }),
      typesWithoutBasis: z.array(z.string()),
      drafts: count,
      complete: count,
      expected: count.nullable(),
      /** What waits to be looked at; null: not looked yet. */
      findings: count.nullable(),
      notBegun: z.array(z.string()),
    }),
    fetch: roundIn('coverage'),
    act: async ({ desks, work }, { params }, found) => {
      const desk = await roundDesk(desks, work, found, params.municipality)
      const { joined, steps, typesWithoutBasis, notBegun } = desk
      return {
        ...desk,
        round: roundAnswer(found),
        joined: joined && participationAnswer(joined),
        recommended: [...desk.recommended],
        steps: [...steps],
        typesWithoutBasis: [...typesWithoutBasis],
        notBegun: [...notBegun],
      }
    },
  }),
]
