import { z } from 'zod'
import { orderForms } from '#rim/services'
import { listSurveyOrders } from '#rim/storage'
import { route } from '../route.ts'
import { id, moment } from './shapes.ts'
import { ofService, serviceFor, takingFor } from './survey-places.ts'
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
]
