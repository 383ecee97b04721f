import { z } from 'zod'
import { ProblemError, problem } from '#core/foundation'
import { orderForms, paperFormProblems, readOrderFile, wavePaper } from '#rim/services'
import { findSurveyOrder, listSurveyOrders } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { id, moment } from './shapes.ts'
import { ofService, serviceFor, serviceFound, takingFor } from './survey-places.ts'
import { ofParticipant } from './survey-shapes.ts'

const order = z.object({
  id,
  service: id,
  copies: z.int(),
  language: z.enum(['nb', 'nn', 'en']),
  paper: z.boolean(),
  state: z.enum(['waiting', 'made', 'failed']),
  orderedAt: moment,
  madeAt: moment.nullable(),
  /** Number of the problem that the making met. */
  problem: z.int().nullable(),
})

const ofOrder = z.strictObject({ surveyOrder: id })
const ofPaper = z.strictObject({
  participant: id,
  paper: z.enum(['specimen', 'information', 'instruction']),
  paperLanguage: z.enum(['nb', 'nn', 'en']),
})

/** An order below the service that has asked for it. */
const orderFound = async (call: Call, { params }: { params: z.output<typeof ofOrder> }) => {
  const order = await findSurveyOrder(call.work, params.surveyOrder)
  const found = order && (await serviceFound(call, 'survey-order', order.service))
  return order && found && { thing: found.thing, value: order }
}

/** Forms with codes, ordered by the services of a municipality. */
export const surveyOrderRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-participants/{participant}/orders',
    summary: {
      nb: 'Skjemaene som er bestilt, og hvor langt de er kommet',
      nn: 'Skjemaa som er bestilte, og kor langt dei er komne',
      en: 'The forms that are ordered, and how far they have come',
    },
    noun: 'survey-order',
    verb: 'list',
    params: ofParticipant,
    answer: z.array(order),
    fetch: takingFor('survey-order'),
    act: async ({ work }, _input, taking) =>
      (await listSurveyOrders(work, taking.id)).map(({ orderedBy: _, ...rest }) => rest),
  }),
  route({
    method: 'POST',
    path: '/api/survey-services/{service}/orders',
    summary: {
      nb: 'Bestill skjemaer eller kort med koder til et tjenestested',
      nn: 'Bestill skjema eller kort med kodar til ein tenestestad',
      en: 'Order forms or cards with codes for a service',
    },
    noun: 'survey-order',
    verb: 'create',
    params: ofService,
    body: z.strictObject({
      copies: z.int().min(1).max(1000),
      language: z.enum(['nb', 'nn', 'en']),
      paper: z.boolean(),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: serviceFor('survey-order'),
    act: async ({ work, desks, actor }, { body }, { service }) => ({
      id: await orderForms(desks, work, service, body, actor.staff),
    }),
  }),
  route({
    method: 'GET',
    path: '/api/survey-orders/{surveyOrder}/file',
    summary: {
      nb: 'Skjemaene eller kortene som er bestilt, med koder, som PDF',
      nn: 'Skjemaa eller korta som er bestilte, med kodar, som PDF',
      en: 'The forms or cards that were ordered, with codes, as PDF',
    },
    noun: 'survey-order',
    verb: 'read',
    params: ofOrder,
    answer: 'file',
    fetch: orderFound,
    act: async ({ work, desks }, _input, { id: of }) => await readOrderFile(desks, work, of),
  }),
  route({
    method: 'GET',
    path: '/api/survey-participants/{participant}/papers/{paper}/{paperLanguage}',
    summary: {
      nb: 'Informasjonsskrivet, instruksen til ansatte eller et prøveskjema uten kode, som PDF',
      nn: 'Informasjonsskrivet, instruksen til tilsette eller eit prøveskjema utan kode, som PDF',
      en: 'The information sheet, the staff instruction or a specimen without a code, as PDF',
    },
    noun: 'survey-order',
    verb: 'list',
    params: ofPaper,
    answer: 'file',
    fetch: async (call, { params }) =>
      takingFor('survey-order')(call, { params: { participant: params.participant } }),
    act: async ({ desks }, { params: { paper, paperLanguage } }, taking) => {
      const asked = wavePaper(desks, taking, paper, paperLanguage, desks.clock.today())
      const made = await desks.printPaper?.(asked)
      if (!made) throw new ProblemError(problem(paperFormProblems.noFile))
      return {
        bytes: made.bytes,
        type: 'application/pdf',
        name: `${paper}-${taking.year}-${paperLanguage}.pdf`,
      }
    },
  }),
]
