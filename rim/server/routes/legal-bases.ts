import { z } from 'zod'
import { recordBasis } from '#rim/services'
import { deleteWithoutBasis, findLegalBasis, listLegalBases, withdrawLegalBasis } from '#rim/storage'
import { route } from '../route.ts'
import { inRound, roundIn } from './places.ts'
import { day, done, id, line, moment, municipalityCode, slug } from './shapes.ts'

const fields = {
  unitType: slug,
  law: line,
  paragraph: line,
  decisionReference: line,
  validFrom: day,
  validTo: day,
  allowsLinking: z.boolean(),
  /** The unit may see who may need attention first among those registered under it. */
  allowsAttention: z.boolean(),
}

export const legalBasisRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/municipalities/{municipality}/legal-bases',
    summary: { nb: 'Behandlingsgrunnlag', nn: 'Behandlingsgrunnlag', en: 'Legal bases' },
    noun: 'legal-basis',
    verb: 'list',
    params: inRound,
    answer: z.array(z.object({ id, ...fields, withdrawnAt: moment.nullable() })),
    fetch: async (_call, { params }) => ({
      thing: { noun: 'legal-basis', municipality: params.municipality },
      value: null,
    }),
    act: async ({ work }, { params }) => [...(await listLegalBases(work, params.round))],
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/legal-bases',
    summary: {
      nb: 'Før inn et behandlingsgrunnlag',
      nn: 'Før inn eit behandlingsgrunnlag',
      en: 'Record a legal basis',
    },
    noun: 'legal-basis',
    verb: 'create',
    params: inRound,
    body: z.strictObject(fields),
    answer: z.object({ id }),
    status: 201,
    fetch: roundIn('legal-basis'),
    act: async ({ work, actor }, { params, body }, round) => ({
      id: await recordBasis(work, actor, round, { municipality: params.municipality, ...body }),
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/municipalities/{municipality}/legal-bases/{basis}',
    summary: {
      nb: 'Trekk tilbake et behandlingsgrunnlag',
      nn: 'Trekk tilbake eit behandlingsgrunnlag',
      en: 'Withdraw a legal basis',
    },
    noun: 'legal-basis',
    verb: 'delete',
    params: z.strictObject({ round: id, municipality: municipalityCode, basis: id }),
    answer: done,
    fetch: async ({ work }, { params }) => {
      const value = await findLegalBasis(work, params.basis)
      if (!value || value.round !== params.round || value.municipality !== params.municipality) return null
      return { thing: { noun: 'legal-basis', municipality: value.municipality }, value }
    },
    act: async ({ work, desks }, _input, found) => {
      await withdrawLegalBasis(work, found.id, desks.clock.now())
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/rounds/{round}/municipalities/{municipality}/legal-bases/{basis}/registrations',
    summary: {
      nb: 'Slett det som er registrert etter et behandlingsgrunnlag som er trukket tilbake',
      nn: 'Slett det som er registrert etter eit behandlingsgrunnlag som er trekt tilbake',
      en: 'Delete what was registered under a legal basis that is withdrawn',
    },
    noun: 'legal-basis',
    verb: 'delete',
    params: z.strictObject({ round: id, municipality: municipalityCode, basis: id }),
    answer: z.object({ deleted: z.int() }),
    fetch: async ({ work }, { params }) => {
      const value = await findLegalBasis(work, params.basis)
      if (!value || value.round !== params.round || value.municipality !== params.municipality) return null
      return { thing: { noun: 'legal-basis', municipality: value.municipality }, value }
    },
    act: async ({ work }, _input, found) => ({ deleted: await deleteWithoutBasis(work, found.id) }),
  }),
]
