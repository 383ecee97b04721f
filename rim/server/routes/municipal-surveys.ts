import { z } from 'zod'
import {
  beginSurvey,
  municipalFile,
  municipalForm,
  municipalScreen,
  reportFormats,
  saveOwnAnswer,
  submitOwnAnswer,
} from '#rim/services'
import {
  findMunicipalSurvey,
  listMunicipalSurveys,
  logEvent,
  moveMunicipalSurvey,
  municipalAnswerStates,
  municipalityNames,
  ownMunicipalAnswer,
  submitMunicipalAnswer,
} from '#rim/storage'
import { type Call, route } from '../route.ts'
import { inMunicipality } from './places.ts'
import {
  answerKey,
  copied,
  day,
  done,
  id,
  instrumentId,
  moment,
  municipalityCode,
  noParams,
  revision,
  writtenForm,
} from './shapes.ts'

const noun = 'municipal-survey' as const
const one = z.strictObject({ survey: id })
const ownOne = z.strictObject({ municipality: municipalityCode, survey: id })
const survey = { id, year: z.int(), instrument: instrumentId, opensOn: day, closesOn: day }
const state = { revision: z.int(), changedAt: moment.nullable(), submittedAt: moment.nullable() }

const ofNation = async ({ work }: Call, { params }: { readonly params: z.output<typeof one> }) => {
  const value = await findMunicipalSurvey(work, params.survey)
  return value && { thing: { noun }, value }
}

/** The survey that the municipality in the address is asked in, and its answer. */
const ofOwn = async ({ work }: Call, { params }: { readonly params: z.output<typeof ownOne> }) => {
  const found = await findMunicipalSurvey(work, params.survey)
  const answer = found && (await ownMunicipalAnswer(work, params.survey, params.municipality))
  return answer && { thing: { noun, municipality: params.municipality }, value: { survey: found, answer } }
}

export const municipalSurveyRoutes = [
  route({
    method: 'GET',
    path: '/api/municipal-surveys',
    summary: {
      nb: 'Kommuneundersøkelsene, med hvor mange som er spurt og har levert',
      nn: 'Kommuneundersøkingane, med kor mange som er spurde og har levert',
      en: 'The surveys to the municipalities, with how many are asked and have handed in',
    },
    noun,
    verb: 'list',
    params: noParams,
    answer: z.array(z.object({ ...survey, asked: z.int(), begun: z.int(), submitted: z.int() })),
    fetch: async () => ({ thing: { noun }, value: null }),
    act: async ({ work }) => {
      const all = await listMunicipalSurveys(work)
      return Promise.all(
        all.map(async (found) => {
          const states = await municipalAnswerStates(work, found.id)
          return {
            ...found,
            asked: states.length,
            begun: states.filter((state) => state.revision > 0).length,
            submitted: states.filter(({ submittedAt }) => submittedAt !== null).length,
          }
        }),
      )
    },
  }),
  route({
    method: 'POST',
    path: '/api/municipal-surveys',
    summary: {
      nb: 'Begynn en kommuneundersøkelse',
      nn: 'Byrja ei kommuneundersøking',
      en: 'Begin a survey to the municipalities',
    },
    noun,
    verb: 'create',
    params: noParams,
    body: z.strictObject({
      year: z.int().min(2000).max(2100),
      opensOn: day,
      closesOn: day,
      /** Those who have taken part in a round, or all that the house has. */
      whom: z.enum(['participants', 'all']),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: async () => ({ thing: { noun }, value: null }),
    act: async ({ work, actor }, { body }) => ({ id: await beginSurvey(work, body, actor.staff!) }),
  }),
  route({
    method: 'GET',
    path: '/api/municipal-surveys/{survey}',
    summary: {
      nb: 'En kommuneundersøkelse: hvem som er spurt, og hvem som har levert',
      nn: 'Ei kommuneundersøking: kven som er spurde, og kven som har levert',
      en: 'A survey to the municipalities: who is asked, and who has handed in',
    },
    noun,
    verb: 'read',
    params: one,
    answer: z.object({
      ...survey,
      municipalities: z.array(z.object({ municipality: municipalityCode, name: z.string(), ...state })),
    }),
    fetch: ofNation,
    act: async ({ work }, _input, found) => {
      const names = await municipalityNames(work)
      const states = await municipalAnswerStates(work, found.id)
      return {
        ...found,
        municipalities: states.map((state) => ({
          ...state,
          name: names.get(state.municipality) ?? state.municipality,
        })),
      }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/municipal-surveys/{survey}',
    summary: {
      nb: 'Flytt siste dag for svar',
      nn: 'Flytt siste dag for svar',
      en: 'Move the last day for answers',
    },
    noun,
    verb: 'change',
    params: one,
    body: z.strictObject({ closesOn: day }),
    answer: done,
    fetch: ofNation,
    act: async ({ work }, { body }, found) => {
      await moveMunicipalSurvey(work, found.id, body.closesOn)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipal-surveys/{survey}/report',
    summary: {
      nb: 'Rapporten om en kommuneundersøkelse som er stengt',
      nn: 'Rapporten om ei kommuneundersøking som er stengd',
      en: 'The report on a survey to the municipalities that is closed',
    },
    noun,
    verb: 'read',
    params: one,
    query: z.strictObject({ language: writtenForm.default('nb') }),
    answer: z.record(z.string(), z.unknown()),
    fetch: ofNation,
    act: async ({ desks, work }, { query }, found) =>
      copied(await municipalScreen(desks, work, found, query.language)),
  }),
  route({
    method: 'GET',
    path: '/api/municipal-surveys/{survey}/report/file',
    summary: {
      nb: 'Rapporten om en kommuneundersøkelse som fil',
      nn: 'Rapporten om ei kommuneundersøking som fil',
      en: 'The report on a survey to the municipalities as a file',
    },
    noun,
    verb: 'export',
    params: one,
    query: z.strictObject({ format: z.enum(reportFormats), language: writtenForm.default('nb') }),
    answer: 'file',
    fetch: ofNation,
    act: ({ desks, work }, { query }, found) => municipalFile(desks, work, found, query),
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/municipal-surveys',
    summary: {
      nb: 'Kommuneundersøkelsene som kommunen er spurt i',
      nn: 'Kommuneundersøkingane som kommunen er spurd i',
      en: 'The surveys that the municipality is asked in',
    },
    noun,
    verb: 'list',
    params: inMunicipality,
    answer: z.array(z.object({ ...survey, ...state })),
    fetch: async (_call, { params }) => ({
      thing: { noun, municipality: params.municipality },
      value: params.municipality,
    }),
    act: async ({ work }, _input, municipality) => {
      const all = await listMunicipalSurveys(work)
      const own = await Promise.all(all.map(({ id: which }) => ownMunicipalAnswer(work, which, municipality)))
      return all.flatMap((found, at) => {
        const answer = own[at]
        if (!answer) return []
        const { revision: written, changedAt, submittedAt } = answer
        return [{ ...found, revision: written, changedAt, submittedAt }]
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/municipalities/{municipality}/municipal-surveys/{survey}',
    summary: {
      nb: 'Kommunens svar så langt, med skjemaet',
      nn: 'Svaret frå kommunen så langt, med skjemaet',
      en: 'The municipality’s answer so far, with the form',
    },
    noun,
    verb: 'read',
    params: ownOne,
    answer: z.object({
      ...survey,
      ...state,
      answers: z.record(z.string(), z.unknown()),
      form: z.record(z.string(), z.unknown()),
    }),
    fetch: ofOwn,
    act: async ({ work }, _input, { survey: found, answer }) => {
      await logEvent(work, { verb: 'read', noun, thing: found.id })
      const { answers, revision: written, changedAt, submittedAt } = answer
      const form = { ...municipalForm(found.instrument) }
      return { ...found, revision: written, changedAt, submittedAt, answers: { ...answers }, form }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/municipalities/{municipality}/municipal-surveys/{survey}',
    summary: {
      nb: 'Lagre kommunens svar så langt',
      nn: 'Lagre svaret frå kommunen så langt',
      en: 'Save the municipality’s answer so far',
    },
    noun,
    verb: 'change',
    params: ownOne,
    body: z.strictObject({
      basedOn: z.int().min(0).max(2_000_000_000),
      answers: z.record(answerKey, z.unknown()),
    }),
    answer: z.object({ revision: z.int() }),
    fetch: ofOwn,
    act: async ({ work, actor }, { body }, found) => ({
      revision: await saveOwnAnswer(work, found, body.answers, body.basedOn, actor.staff!),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/municipalities/{municipality}/municipal-surveys/{survey}/submission',
    summary: {
      nb: 'Lever kommunens svar',
      nn: 'Lever svaret frå kommunen',
      en: 'Hand the municipality’s answer in',
    },
    noun,
    verb: 'submit',
    params: ownOne,
    body: z.strictObject({ revision }),
    answer: done,
    fetch: ofOwn,
    act: async ({ desks, work, actor }, { body }, found) => {
      await submitOwnAnswer(desks, work, found, body.revision, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/municipalities/{municipality}/municipal-surveys/{survey}/submission',
    summary: {
      nb: 'Åpne et levert svar igjen, så lenge undersøkelsen er åpen',
      nn: 'Opne eit levert svar igjen, så lenge undersøkinga er open',
      en: 'Open an answer that is handed in again, while the survey is open',
    },
    noun,
    verb: 'reopen',
    params: ownOne,
    answer: done,
    fetch: ofOwn,
    act: async ({ work, actor }, _input, { answer }) => {
      await submitMunicipalAnswer(work, answer, null, actor.staff!)
      return { done: true as const }
    },
  }),
]
