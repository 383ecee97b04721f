import { z } from 'zod'
import { knownInstruments } from '#rim/services'
import { route } from '../route.ts'
import { instrumentId } from './shapes.ts'

export const instrumentRoutes = [
  route({
    method: 'GET',
    path: '/api/instruments/{instrument}',
    summary: {
      nb: 'Et skjema, slik det er låst',
      nn: 'Eit skjema, slik det er låst',
      en: 'A form, as it is frozen',
    },
    // a round is registered by its form: who may know the one may know the other
    noun: 'round',
    verb: 'read',
    params: z.strictObject({ instrument: instrumentId }),
    answer: z.record(z.string(), z.unknown()),
    fetch: async ({ desks, work }, { params }) => {
      const { list } = await knownInstruments(desks, work)
      const value = list.find(({ id }) => id === params.instrument)
      return value ? { thing: { noun: 'round' }, value } : null
    },
    act: async (_call, _input, found) => ({ ...found }),
  }),
]
