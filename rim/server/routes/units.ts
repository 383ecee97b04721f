import { v7 } from 'uuid'
import { z } from 'zod'
import { addUnit, changeUnit, findUnit, listUnits } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { inMunicipality } from './places.ts'
import { given, id, line, moment, municipalityCode, note, slug } from './shapes.ts'

const unit = z.object({
  id,
  municipality: municipalityCode,
  name: z.string(),
  unitType: z.string(),
  contact: z.string(),
  closedAt: moment.nullable(),
})
const one = inMunicipality.extend({ unit: id })

/** A unit as the actor sees it. */
async function fetchUnit({ work }: Call, params: { municipality: string; unit: string }) {
  return findUnit(work, params.municipality, params.unit)
}

export const unitRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/units',
    summary: { nb: 'Enhetene i kommunen', nn: 'Einingane i kommunen', en: "The municipality's units" },
    noun: 'unit',
    verb: 'list',
    params: inMunicipality,
    answer: z.array(unit),
    fetch: async ({ work, actor }, { params }) => {
      // staff of a unit see their own; that is also where the list lies for them
      const own =
        actor.unit !== null && actor.municipality === params.municipality ? { unit: actor.unit } : {}
      return { thing: { noun: 'unit', ...params, ...own }, value: await listUnits(work) }
    },
    act: async (_call, { params }, units) =>
      units.filter(({ municipality }) => municipality === params.municipality),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/units',
    summary: { nb: 'Opprett en enhet', nn: 'Opprett ei eining', en: 'Make a unit' },
    noun: 'unit',
    verb: 'create',
    params: inMunicipality,
    body: z.strictObject({ name: line, unitType: slug, contact: note.default('') }),
    answer: z.object({ id }),
    status: 201,
    fetch: async (_call, { params }) => ({ thing: { noun: 'unit', ...params }, value: null }),
    act: async ({ work }, { params, body }) => {
      const made = { id: v7(), ...params, ...body }
      await addUnit(work, made)
      return { id: made.id }
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/units/{unit}',
    summary: { nb: 'En enhet', nn: 'Ei eining', en: 'A unit' },
    noun: 'unit',
    verb: 'read',
    params: one,
    answer: unit,
    fetch: async (call, { params }) => {
      const value = await fetchUnit(call, params)
      return value && { thing: { noun: 'unit', ...params }, value }
    },
    act: async (_call, _input, found) => found,
  }),
  route({
    method: 'PATCH',
    path: '/api/municipalities/{municipality}/units/{unit}',
    summary: { nb: 'Endre en enhet', nn: 'Endre ei eining', en: 'Change a unit' },
    noun: 'unit',
    verb: 'change',
    params: one,
    body: z.strictObject({ name: line.optional(), contact: note.optional(), closed: z.boolean().optional() }),
    answer: unit,
    fetch: async (call, { params }) => {
      const value = await fetchUnit(call, params)
      return value && { thing: { noun: 'unit', ...params }, value }
    },
    act: async (call, { params, body }) => {
      const change = given(body)
      if (Object.keys(change).length > 0)
        await changeUnit(call.work, params.unit, change, call.desks.clock.now())
      return (await fetchUnit(call, params))!
    },
  }),
]
