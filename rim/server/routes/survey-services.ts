import { z } from 'zod'
import { changeService, dropService, recruitService, serviceKinds } from '#rim/services'
import { listSurveyServices, type StoredSurveyService } from '#rim/storage'
import { route } from '../route.ts'
import { emailAddress, shownLine } from './address-shapes.ts'
import { code, done, given, id, localText, plainText } from './shapes.ts'
import { ofService, serviceFor, takingFor } from './survey-places.ts'
import { ofParticipant } from './survey-shapes.ts'

const state = z.enum(['asked', 'joined', 'declined'])
const target = z.int().min(0).max(10_000).nullable()
const service = z.object({
  id,
  participant: id,
  name: z.string(),
  kind: z.string(),
  contactName: z.string(),
  contactEmail: z.string(),
  state,
  target,
})
const written = {
  name: shownLine,
  kind: code,
  contactName: shownLine.or(z.literal('')),
  contactEmail: emailAddress.or(z.literal('')),
  state,
  target,
}

const answerOf = (stored: StoredSurveyService): z.input<typeof service> => ({ ...stored })

/** The places in a municipality that hand out the survey's forms. */
export const surveyServiceRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-participants/{participant}/services',
    summary: {
      nb: 'Tjenestestedene som deler ut skjemaer, eller er spurt',
      nn: 'Tenestestadene som deler ut skjema, eller er spurde',
      en: 'The services that hand out forms, or have been asked',
    },
    noun: 'survey-service',
    verb: 'list',
    params: ofParticipant,
    answer: z.object({
      kinds: z.array(z.object({ code: z.string(), label: localText })),
      services: z.array(service),
    }),
    fetch: takingFor('survey-service'),
    act: async ({ work, desks }, _input, taking) => ({
      kinds: serviceKinds(desks, taking).map(({ code: of, label }) => ({
        code: of,
        label: plainText(label),
      })),
      services: (await listSurveyServices(work, taking.id)).map(answerOf),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-participants/{participant}/services',
    summary: { nb: 'Legg til et tjenestested', nn: 'Legg til ein tenestestad', en: 'Add a service' },
    noun: 'survey-service',
    verb: 'create',
    params: ofParticipant,
    body: z.strictObject({
      ...written,
      contactName: written.contactName.default(''),
      contactEmail: written.contactEmail.default(''),
      state: state.default('asked'),
      target: target.default(null),
    }),
    answer: service,
    status: 201,
    fetch: takingFor('survey-service'),
    act: async ({ work, desks }, { body }, taking) =>
      answerOf(await recruitService(desks, work, taking, body)),
  }),
  route({
    method: 'PATCH',
    path: '/api/survey-services/{service}',
    summary: { nb: 'Endre et tjenestested', nn: 'Endre ein tenestestad', en: 'Change a service' },
    noun: 'survey-service',
    verb: 'change',
    params: ofService,
    body: z.strictObject(written).partial(),
    answer: service,
    fetch: serviceFor('survey-service'),
    act: async ({ work, desks }, { body }, { service: found, taking }) =>
      answerOf(await changeService(desks, work, taking, found, given(body))),
  }),
  route({
    method: 'DELETE',
    path: '/api/survey-services/{service}',
    summary: {
      nb: 'Slett et tjenestested som er ført inn ved en feil',
      nn: 'Slett ein tenestestad som er ført inn ved ein feil',
      en: 'Delete a service that was entered by mistake',
    },
    noun: 'survey-service',
    verb: 'delete',
    params: ofService,
    answer: done,
    fetch: serviceFor('survey-service'),
    act: async ({ work }, _input, { service: found }) => {
      await dropService(work, found)
      return { done: true as const }
    },
  }),
]
