import { z } from 'zod'
import { progressOf } from '#rim/services'
import { logEvent } from '#rim/storage'
import { route } from '../route.ts'
import { fetchDesk, inUnit } from './registration-places.ts'
import { round, roundAnswer } from './rounds.ts'
import { id } from './shapes.ts'

const counts = { drafts: z.int(), complete: z.int() }

export const unitProgressRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/progress',
    summary: {
      nb: 'Runden sett fra enheten: frister, hvem som har gjort hvor mange, og hva som er mest brukt',
      nn: 'Runden sett frå eininga: fristar, kven som har gjort kor mange, og kva som er mest brukt',
      en: 'The round as the unit sees it: dates, who has done how many, and what is used most',
    },
    noun: 'registration',
    verb: 'list',
    params: inUnit,
    answer: z.object({
      round,
      unit: z.object({ id, name: z.string(), unitType: z.string() }),
      ...counts,
      staff: z.array(z.object({ name: z.string(), me: z.boolean(), ...counts })),
      submitted: z.boolean(),
      /** What allows the unit to register today. */
      legalBasis: z.object({ law: z.string(), paragraph: z.string(), allowsLinking: z.boolean() }).nullable(),
      /** Whether the unit may go through some of its registrations for who may need attention first. */
      attention: z.boolean(),
      /** Choice codes by question, most used first; empty until the unit has five registrations. */
      mostUsed: z.record(z.string(), z.array(z.string())),
    }),
    fetch: (call, { params }) => fetchDesk(call, params),
    act: async ({ desks, work, actor }, _input, found) => {
      const progress = await progressOf(desks, work, actor, found.round, found.unit)
      await logEvent(work, { verb: 'list', noun: 'registration', thing: found.round.id, purpose: 'mapping' })
      const used = Object.entries(progress.mostUsed).map(([question, codes]) => [question, [...codes]])
      return {
        ...progress,
        round: roundAnswer(progress.round),
        staff: [...progress.staff],
        mostUsed: Object.fromEntries(used),
      }
    },
  }),
]
