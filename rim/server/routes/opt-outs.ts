import { z } from 'zod'
import { pseudonymsOf, readNumber } from '#rim/services'
import { findParticipation, findUnit, optOut } from '#rim/storage'
import { route } from '../route.ts'
import { inUnit } from './registration-places.ts'
import { done } from './shapes.ts'

export const optOutRoutes = [
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/units/{unit}/opt-outs',
    summary: {
      nb: 'Noter at en person ikke vil være med. Det som er registrert, slettes, og ingen begrunnelse trengs',
      nn: 'Noter at ein person ikkje vil vere med. Det som er registrert, blir sletta, og inga grunngiving trengst',
      en: 'Note that a person does not want to take part. What is registered is deleted; no reason is needed',
    },
    noun: 'opt-out',
    verb: 'create',
    params: inUnit,
    body: z.strictObject({ number: z.string().max(40) }),
    answer: done,
    status: 201,
    fetch: async ({ work }, { params }) => {
      const unit = await findUnit(work, params.municipality, params.unit)
      const taking = await findParticipation(work, params.round, params.municipality)
      if (!unit || !taking) return null
      return { thing: { noun: 'opt-out', municipality: unit.municipality, unit: unit.id }, value: taking }
    },
    act: async ({ desks, work }, { body }, { round, municipality }) => {
      const own = await pseudonymsOf(desks, readNumber(desks, body.number), round, municipality)
      await optOut(work, round, own.round, own.block)
      return { done: true as const }
    },
  }),
]
