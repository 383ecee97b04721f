import { z } from 'zod'
import { beginSurveyWave, endSurveyWave, makeSurveyWave, reviseSurveyWave, surveyForms } from '#rim/services'
import { findSurveyWave, listSurveyWaves, type StoredSurveyWave } from '#rim/storage'
import { route } from '../route.ts'
import { given, id, instrumentId, localText, noParams, plainText } from './shapes.ts'
import { ofWave, wave, waveFields, waveFor } from './survey-shapes.ts'

const everywhere = { thing: { noun: 'survey-wave' }, value: null } as const
const answer = (stored: StoredSurveyWave): z.input<typeof wave> => ({ ...stored })

export const surveyWaveRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves',
    summary: {
      nb: 'Målingene i brukerundersøkelsen',
      nn: 'Målingane i brukarundersøkinga',
      en: 'The waves of the user survey',
    },
    noun: 'survey-wave',
    verb: 'list',
    params: noParams,
    answer: z.array(wave),
    fetch: async () => everywhere,
    act: async ({ work }) => (await listSurveyWaves(work)).map(answer),
  }),
  route({
    method: 'GET',
    path: '/api/survey-forms',
    summary: {
      nb: 'Skjemaene som en måling kan lages med',
      nn: 'Skjemaa som ei måling kan lagast med',
      en: 'The forms that a wave can be made with',
    },
    noun: 'survey-wave',
    verb: 'list',
    params: noParams,
    answer: z.array(z.object({ id: instrumentId, title: localText })),
    fetch: async () => everywhere,
    act: async ({ desks, work }) =>
      (await surveyForms(desks, work)).map(({ id: form, title }) => ({ id: form, title: plainText(title) })),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves',
    summary: { nb: 'Lag en måling', nn: 'Lag ei måling', en: 'Make a wave' },
    noun: 'survey-wave',
    verb: 'create',
    params: noParams,
    body: z.strictObject({
      ...waveFields,
      year: z.int().min(2000).max(2100),
      responsible: waveFields.responsible.default(''),
      contact: waveFields.contact.default(''),
      refusalOffered: z.boolean().default(false),
      secondEntryShare: waveFields.secondEntryShare.default(0.1),
      errorLimit: waveFields.errorLimit.default(0.005),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => everywhere,
    act: async ({ work, desks }, { body }) => ({ id: await makeSurveyWave(desks, work, body) }),
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}',
    summary: { nb: 'En måling', nn: 'Ei måling', en: 'A wave' },
    noun: 'survey-wave',
    verb: 'read',
    params: ofWave,
    answer: wave,
    fetch: waveFor('survey-wave'),
    act: async (_call, _input, found) => answer(found),
  }),
  route({
    method: 'PATCH',
    path: '/api/survey-waves/{wave}',
    summary: { nb: 'Endre en måling', nn: 'Endre ei måling', en: 'Change a wave' },
    noun: 'survey-wave',
    verb: 'change',
    params: ofWave,
    body: z.strictObject(waveFields).partial(),
    answer: wave,
    fetch: waveFor('survey-wave'),
    act: async ({ work, desks }, { body }, found) => {
      await reviseSurveyWave(desks, work, found, given(body))
      return answer((await findSurveyWave(work, found.id))!)
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/opening',
    summary: {
      nb: 'Åpne målingen: skjemaet står fast',
      nn: 'Opne målinga: skjemaet står fast',
      en: 'Open the wave: its form stands',
    },
    noun: 'survey-wave',
    verb: 'open',
    params: ofWave,
    answer: wave,
    status: 201,
    fetch: waveFor('survey-wave'),
    act: async ({ work, desks }, _input, found) => {
      await beginSurveyWave(desks, work, found)
      return answer((await findSurveyWave(work, found.id))!)
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/closing',
    summary: {
      nb: 'Avslutt målingen for godt: svarene stokkes ut, og nøkkelen slettes',
      nn: 'Avslutt målinga for godt: svara blir stokka ut, og nøkkelen blir sletta',
      en: 'Close the wave for good: the answers are let out, and its key is destroyed',
    },
    noun: 'survey-wave',
    verb: 'close',
    params: ofWave,
    answer: z.object({
      answers: z.int(),
      withoutParticipant: z.int(),
      lost: z.int(),
      drafts: z.int(),
    }),
    status: 201,
    fetch: waveFor('survey-wave'),
    act: async ({ desks, actor }, _input, found) => ({ ...(await endSurveyWave(desks, actor, found)) }),
  }),
]
