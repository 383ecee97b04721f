import { z } from 'zod'
import { recommendBases } from '#rim/services'
import { listRoundBases, type RoundBasis, registeredUnitTypes } from '#rim/storage'
import { route } from '../route.ts'
import { ofRound, roundFor } from './places.ts'
import { basis } from './rounds.ts'

const answered = (bases: readonly RoundBasis[]) => bases.map((each) => ({ ...each }))

/** What the nation recommends as legal bases, and the types of units that have begun under them. */
export const roundBasisRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/bases',
    summary: {
      nb: 'Behandlingsgrunnlag som er anbefalt for hver type enhet',
      nn: 'Behandlingsgrunnlag som er tilrådde for kvar type eining',
      en: 'The legal bases recommended for each type of unit',
    },
    noun: 'round',
    verb: 'read',
    params: ofRound,
    answer: z.array(basis),
    fetch: roundFor('round'),
    act: async ({ work }, _input, found) => answered(await listRoundBases(work, found.id)),
  }),
  route({
    method: 'PUT',
    path: '/api/rounds/{round}/bases',
    summary: {
      nb: 'Anbefal behandlingsgrunnlag for hver type enhet',
      nn: 'Tilrå behandlingsgrunnlag for kvar type eining',
      en: 'Recommend legal bases for each type of unit',
    },
    noun: 'round',
    verb: 'change',
    params: ofRound,
    body: z.strictObject({ bases: z.array(basis).max(20) }),
    answer: z.array(basis),
    fetch: roundFor('round'),
    act: async ({ work, language }, { body }, found) => {
      await recommendBases(work, found, body.bases, language)
      return answered(await listRoundBases(work, found.id))
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/unit-types',
    summary: {
      nb: 'Typer enheter som har registrert noen, og derfor blir i runden',
      nn: 'Typar einingar som har registrert nokon, og derfor blir verande i runden',
      en: 'Types of units that have registered somebody, and therefore stay in the round',
    },
    noun: 'round',
    verb: 'change',
    params: ofRound,
    answer: z.object({ registered: z.array(z.string()) }),
    fetch: roundFor('round'),
    act: async ({ work }, _input, found) => ({
      registered: [...(await registeredUnitTypes(work, found.id))],
    }),
  }),
]
