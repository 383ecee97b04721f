import { z } from 'zod'
import { attentionView } from '#rim/services'
import { logEvent } from '#rim/storage'
import { route } from '../route.ts'
import { fetchDesk, inUnit } from './registration-places.ts'
import { id, moment } from './shapes.ts'

const person = z.object({
  id,
  localReference: z.string().nullable(),
  status: z.enum(['draft', 'complete']),
  createdAt: moment,
  reasons: z.array(
    z.object({
      /** Code of the rule. */
      rule: z.string(),
      /** Whether it holds, or cannot be settled. */
      verdict: z.enum(['met', 'unknown']),
      /** The person's own answers that the rule reads, by question. */
      answers: z.record(z.string(), z.unknown()),
    }),
  ),
})

type Found = Awaited<ReturnType<typeof attentionView>>['undecided'][number]
const told = ({ reasons, ...one }: Found) => ({
  ...one,
  reasons: reasons.map(({ rule, verdict, answers }) => ({ rule: rule.code, verdict, answers })),
})

export const attentionRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/attention',
    summary: {
      nb: 'Hvem enheten har registrert som kan trenge oppmerksomhet først, etter åpne regler',
      nn: 'Kven eininga har registrert som kan trenge merksemd først, etter opne reglar',
      en: 'Whom the unit has registered that may need attention first, by open rules',
    },
    noun: 'registration',
    verb: 'read',
    params: inUnit,
    answer: z.object({
      tiers: z.array(z.object({ tier: z.string(), people: z.array(person) })),
      undecided: z.array(person),
      /** How many were gone through. */
      read: z.int(),
      /** How many of those are under work and meet no rule so far. */
      drafts: z.int(),
      /** How many lie under a legal basis that does not cover this, and were not read. */
      notCovered: z.int(),
    }),
    fetch: (call, { params }) => fetchDesk(call, params),
    act: async ({ desks, work }, _input, { round }) => {
      const { tiers, undecided, ...counts } = await attentionView(desks, work, round)
      await logEvent(work, { verb: 'list', noun: 'registration', thing: round.id, purpose: 'attention' })
      return {
        ...counts,
        tiers: tiers.map(({ tier, people }) => ({ tier, people: people.map(told) })),
        undecided: undecided.map(told),
      }
    },
  }),
]
