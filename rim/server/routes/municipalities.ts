import { z } from 'zod'
import { appoint, municipalitiesToAdd } from '#rim/services'
import { addMunicipality, findMunicipality, listMunicipalities } from '#rim/storage'
import { route } from '../route.ts'
import { inMunicipality } from './places.ts'
import { line, municipalityCode, noParams } from './shapes.ts'

const municipality = z.object({ code: municipalityCode, name: z.string(), contact: z.string() })
const everywhere = { thing: { noun: 'municipality' }, value: null } as const

export const municipalityRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities',
    summary: { nb: 'Kommuner i systemet', nn: 'Kommunar i systemet', en: 'Municipalities in the system' },
    noun: 'municipality',
    verb: 'list',
    params: noParams,
    answer: z.array(municipality),
    fetch: async () => everywhere,
    act: async ({ work }) => [...(await listMunicipalities(work))],
  }),
  route({
    method: 'POST',
    path: '/api/municipalities',
    summary: { nb: 'Legg til en kommune', nn: 'Legg til ein kommune', en: 'Add a municipality' },
    noun: 'municipality',
    verb: 'create',
    params: noParams,
    body: z.strictObject({ code: municipalityCode, name: line }),
    answer: municipality,
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work }, { body }) => {
      await addMunicipality(work, body)
      return { ...body, contact: '' }
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipalities-to-add',
    summary: {
      nb: 'Kommuner i landet som ikke er i systemet ennå',
      nn: 'Kommunar i landet som ikkje er i systemet enno',
      en: 'Municipalities of the country that are not in the system yet',
    },
    noun: 'municipality',
    verb: 'create',
    params: noParams,
    answer: z.array(z.object({ code: municipalityCode, name: z.string(), county: z.string() })),
    fetch: async () => everywhere,
    act: async ({ work, desks }) => [
      ...(await municipalitiesToAdd(work, Number(desks.clock.today().slice(0, 4)))),
    ],
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/invitations',
    summary: {
      nb: 'Inviter kommunens første koordinator',
      nn: 'Inviter den første koordinatoren i kommunen',
      en: "Invite a municipality's first coordinator",
    },
    noun: 'municipality',
    verb: 'invite',
    params: inMunicipality,
    body: z.strictObject({ name: line }),
    answer: z.object({ id: z.uuid(), code: z.string() }),
    status: 201,
    fetch: async ({ work }, { params }) => {
      const value = await findMunicipality(work, params.municipality)
      return value && { thing: { noun: 'municipality', municipality: value.code }, value }
    },
    act: ({ desks, work, actor }, { body }, { code }) =>
      appoint(desks, work, actor, {
        role: 'coordinator',
        name: body.name,
        municipality: code,
        unit: null,
        territories: [],
        validTo: null,
      }),
  }),
]
