import { z } from 'zod'
import { countAcross } from '#rim/services'
import { listTabulations, type StoredTabulation } from '#rim/storage'
import { route } from '../route.ts'
import { ofRound, roundFor } from './places.ts'
import { code, id, moment, noParams, note } from './shapes.ts'

const kinds = z.enum(['statistics', 'research'])
const asked = { question: code, kind: kinds, purpose: note.min(5) }
const tabulation = z.object({
  ...asked,
  id,
  round: id,
  project: id.nullable(),
  at: moment,
  state: z.enum(['waiting', 'made', 'refused']),
  /** Of the country, when it is made. */
  table: id.nullable(),
  /** Number of the problem for which it was refused. */
  problem: z.int().nullable(),
})

const stateOf = ({ table, problem }: StoredTabulation): 'waiting' | 'made' | 'refused' =>
  table !== null ? 'made' : problem !== null ? 'refused' : 'waiting'

export const tabulationRoutes = [
  route({
    method: 'GET',
    path: '/api/tabulations',
    summary: {
      nb: 'Opptellinger over kommunene, og hvor langt de er kommet',
      nn: 'Oppteljingar over kommunane, og kor langt dei er komne',
      en: 'Counts across municipalities, and how far they have come',
    },
    noun: 'tabulation',
    verb: 'list',
    params: noParams,
    answer: z.array(tabulation),
    fetch: async () => ({ thing: { noun: 'tabulation' }, value: null }),
    act: async ({ work }) => (await listTabulations(work)).map((one) => ({ ...one, state: stateOf(one) })),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/tabulations',
    summary: {
      nb: 'Tell opp et felt over kommunene som har levert. Tabellene kommer når tallene er vernet',
      nn: 'Tel opp eit felt over kommunane som har levert. Tabellane kjem når tala er verna',
      en: 'Count a field across the municipalities that have submitted. Tables follow when the counts are protected',
    },
    noun: 'tabulation',
    verb: 'create',
    params: ofRound,
    body: z.discriminatedUnion('kind', [
      z.strictObject({ ...asked, kind: z.literal('statistics') }),
      z.strictObject({ ...asked, kind: z.literal('research'), project: id }),
    ]),
    answer: z.object({ id }),
    status: 201,
    fetch: roundFor('tabulation'),
    act: async ({ work, desks }, { body }, round) => ({
      id: await countAcross(work, desks, round, { project: null, ...body }),
    }),
  }),
]
