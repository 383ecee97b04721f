import { z } from 'zod'
import type { Noun } from '#core/access'
import { everyKnownForm } from '#rim/services'
import { type Call, route } from '../route.ts'
import { instrumentId } from './shapes.ts'

/** A form in an address. */
export const ofForm = z.strictObject({ instrument: instrumentId })

/** The form in the address, also where another instance has published it meanwhile. */
export const fetchForm =
  (noun: Noun) =>
  async ({ desks, work }: Call, { params }: { params: z.output<typeof ofForm> }) => {
    const value = (await everyKnownForm(desks, work)).find(({ id }) => id === params.instrument)
    return value ? { thing: { noun }, value } : null
  }

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
    params: ofForm,
    answer: z.record(z.string(), z.unknown()),
    fetch: fetchForm('round'),
    act: async (_call, _input, found) => ({ ...found }),
  }),
]
