import { z } from 'zod'
import { answerOrder, type OwnOrder, orderDesk, orderReport } from '#rim/services'
import {
  deliverReportOrder,
  findOrderFile,
  findReportOrder,
  listReportOrders,
  municipalityNames,
  retryReportOrder,
  type StoredReportOrder,
  withdrawReportOrder,
} from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { inMunicipality, inRound, roundIn } from './places.ts'
import { done, fileListed, id, mainGroup, moment, municipalityCode, noParams, note, slug } from './shapes.ts'

const crossing = z.enum(['category', 'group', 'sex'])
const people = z.enum(['all', 'substance', 'mental', 'young'])
const edition = z.enum(['document', 'workbook'])
const tableId = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/)
const order = z.object({
  id,
  round: id,
  municipality: municipalityCode,
  subject: slug,
  wish: z.string(),
  crossing,
  people,
  tables: z.array(z.string()),
  state: z.enum(['requested', 'accepted', 'declined', 'withdrawn', 'making', 'made', 'delivered', 'failed']),
  answer: z.string().nullable(),
  /** Number of the problem for which it could not be made. */
  problem: z.int().nullable(),
  release: z.int().nullable(),
  askedAt: moment,
  decidedAt: moment.nullable(),
  madeAt: moment.nullable(),
  deliveredAt: moment.nullable(),
})
const own = z.object({ ...order.shape, files: z.array(fileListed(edition)), outdated: z.boolean() })
const queued = z.object({ ...order.shape, municipalityName: z.string() })

const ownAnswer = ({ files, tables, ...rest }: OwnOrder) => ({
  ...rest,
  tables: [...tables],
  files: files.map((one) => ({ ...one, edition: edition.parse(one.edition) })),
})

const oneOrder = z.strictObject({ order: id })
/** The order, where it lies. */
async function fetchOrder(
  { work }: Call,
  { params }: { readonly params: { readonly order: string } },
): Promise<Found<StoredReportOrder> | null> {
  const value = await findReportOrder(work, params.order)
  return value && { thing: { noun: 'report-order', municipality: value.municipality }, value }
}

export const reportOrderRoutes = [
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/report-orders',
    summary: {
      nb: 'Tilleggsrapportene som kommunen har bestilt, og rundene den kan bestille av',
      nn: 'Tilleggsrapportane som kommunen har bestilt, og rundane han kan bestille av',
      en: 'The extra reports that the municipality has ordered, and the rounds it can order of',
    },
    noun: 'report-order',
    verb: 'list',
    params: inMunicipality,
    answer: z.object({ orders: z.array(own), rounds: z.array(z.object({ id, release: z.int() })) }),
    fetch: async (_call, { params }) => ({ thing: { noun: 'report-order', ...params }, value: null }),
    act: async ({ work, desks }) => {
      const { orders, rounds } = await orderDesk(work, desks)
      return { orders: orders.map(ownAnswer), rounds: [...rounds] }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/municipalities/{municipality}/report-orders',
    summary: {
      nb: 'Bestill en tilleggsrapport',
      nn: 'Bestill ein tilleggsrapport',
      en: 'Order an extra report',
    },
    noun: 'report-order',
    verb: 'create',
    params: inRound,
    body: z.strictObject({
      subject: slug,
      wish: note.default(''),
      crossing,
      group: mainGroup.nullable().default(null),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: roundIn('report-order'),
    act: async ({ work, desks, actor }, { params, body }, round) => ({
      id: await orderReport(work, desks, body, {
        round,
        municipality: params.municipality,
        staff: actor.staff!,
      }),
    }),
  }),
  route({
    method: 'DELETE',
    path: '/api/report-orders/{order}',
    summary: {
      nb: 'Trekk tilbake en bestilling som ingen har svart på',
      nn: 'Trekk tilbake ei bestilling som ingen har svart på',
      en: 'Take back an order that nobody has answered',
    },
    noun: 'report-order',
    verb: 'delete',
    params: oneOrder,
    answer: done,
    fetch: fetchOrder,
    act: async ({ work }, _input, found) => {
      await withdrawReportOrder(work, found.id)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/report-orders/{order}/attempts',
    summary: {
      nb: 'Prøv igjen å lage en tilleggsrapport som ikke kunne lages',
      nn: 'Prøv igjen å lage ein tilleggsrapport som ikkje kunne lagast',
      en: 'Try again to make an extra report that could not be made',
    },
    noun: 'report-order',
    verb: 'change',
    params: oneOrder,
    answer: done,
    fetch: fetchOrder,
    act: async ({ work, desks }, _input, found) => {
      await retryReportOrder(work, found.id)
      desks.ordersSoon?.()
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/report-orders/{order}/files/{edition}',
    summary: {
      nb: 'En fil av en tilleggsrapport. Med den første er bestillingen levert',
      nn: 'Ei fil av ein tilleggsrapport. Med den første er bestillinga levert',
      en: 'A file of an extra report. With the first the order is delivered',
    },
    noun: 'report-order',
    verb: 'read',
    params: z.strictObject({ order: id, edition }),
    answer: 'file',
    fetch: async (call, { params }) => {
      const found = await fetchOrder(call, { params })
      const file = found && (await findOrderFile(call.work, params.order, params.edition))
      return file ? { thing: found.thing, value: { file, order: found.value } } : null
    },
    act: async ({ work, desks }, _input, { file, order }) => {
      if (order.state === 'made') await deliverReportOrder(work, order.id, desks.clock.now())
      return file
    },
  }),
  route({
    method: 'GET',
    path: '/api/report-orders',
    summary: {
      nb: 'Kommunenes bestillinger, og hvor langt de er kommet',
      nn: 'Bestillingane frå kommunane, og kor langt dei er komne',
      en: "The municipalities' orders, and how far they have come",
    },
    noun: 'report-order',
    verb: 'list',
    params: noParams,
    answer: z.array(queued),
    fetch: async () => ({ thing: { noun: 'report-order' }, value: null }),
    act: async ({ work }) => {
      const orders = await listReportOrders(work)
      const names = await municipalityNames(work)
      return orders.map(({ tables, ...rest }) => ({
        ...rest,
        tables: [...tables],
        municipalityName: names.get(rest.municipality) ?? rest.municipality,
      }))
    },
  }),
  route({
    method: 'POST',
    path: '/api/report-orders/{order}/decision',
    summary: {
      nb: 'Svar på en bestilling med egne ord: velg tabeller, eller si nei med en grunn',
      nn: 'Svar på ei bestilling med eigne ord: vel tabellar, eller sei nei med ei grunngiving',
      en: 'Answer an order in own words: choose tables, or decline with a reason',
    },
    noun: 'report-order',
    verb: 'decide',
    params: oneOrder,
    body: z.discriminatedUnion('accepted', [
      z.strictObject({ accepted: z.literal(false), answer: note.min(5) }),
      z.strictObject({
        accepted: z.literal(true),
        answer: note.transform((text) => text || null).default(null),
        tables: z.array(tableId).min(1).max(20),
        crossing,
        people,
      }),
    ]),
    answer: done,
    fetch: fetchOrder,
    act: async ({ work, desks, actor }, { body }, found) => {
      await answerOrder(work, desks, found, body, actor.staff)
      return { done: true as const }
    },
  }),
]
