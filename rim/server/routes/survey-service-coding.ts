import { z } from 'zod'
import { whySuggested } from '#core/survey'
import { closeCoding, codeTexts, codingDesk, maskText, recodeTexts, uncodeTexts } from '#rim/services'
import { type CodingWave, findSurveyWave } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { code, done, id, localText, moment, note, plainText } from './shapes.ts'

const noun = 'survey-service-coding' as const
/** A text, by its keyed hash. */
const text = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const texts = { participant: id.nullable(), texts: z.array(text).min(1).max(200) }
const reason = note.min(5)

const ofWave = z.strictObject({ wave: id })
const waveOf = async (
  { work }: Call,
  { params }: { readonly params: { readonly wave: string } },
): Promise<Found<CodingWave> | null> => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun }, value }
}

const group = z.object({
  id: z.string(),
  participant: id.nullable(),
  texts: z.array(z.object({ id: text, words: z.array(z.string().nullable()), names: z.array(z.int()) })),
  task: z.enum(['first', 'second', 'done']),
  open: z.array(text),
  code: code.nullable(),
  reason: z.string(),
  disagreement: z.object({ first: code, second: code }).nullable(),
  suggestions: z.array(z.object({ code, why: z.array(localText) })),
})

export const surveyServiceCodingRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/service-codings',
    summary: {
      nb: 'Det som er skrevet inn som tjenesten skjemaet kom fra, med forslag til koder',
      nn: 'Det som er skrive inn som tenesta skjemaet kom frå, med forslag til kodar',
      en: 'What was written as the service the form came from, with codes suggested',
    },
    noun,
    verb: 'list',
    params: ofWave,
    answer: z.object({
      wave: z.object({ id, year: z.int(), state: z.enum(['planned', 'open', 'closed']) }),
      closing: z.object({ texts: z.int(), closedAt: moment }).nullable(),
      choices: z.array(z.object({ code, label: localText })),
      participants: z.array(z.object({ id, name: z.string() })),
      groups: z.array(group),
      agreement: z.object({
        both: z.int(),
        same: z.int(),
        kappa: z.object({ kappa: z.number(), low: z.number(), high: z.number() }).nullable(),
      }),
    }),
    fetch: waveOf,
    act: async ({ work, desks, actor }, _input, wave) => {
      const desk = await codingDesk(desks, work, wave, actor.staff!)
      const { kappa, ...counts } = desk.agreement
      return {
        wave: { id: wave.id, year: wave.year, state: wave.state },
        closing: desk.closing,
        choices: desk.choices.map((choice) => ({ code: choice.code, label: plainText(choice.label) })),
        participants: [...desk.participants],
        groups: desk.groups.map((one) => ({
          ...one,
          texts: one.texts.map((shown) => ({
            id: shown.id,
            words: [...shown.words],
            names: [...shown.names],
          })),
          open: [...one.open],
          suggestions: one.suggestions.map(({ code, why }) => ({
            code,
            why: why.map((reason) => plainText(whySuggested(reason))),
          })),
        })),
        // at full agreement there is no interval
        agreement: {
          ...counts,
          kappa: kappa && {
            kappa: kappa.kappa,
            low: boundOf(kappa.low, kappa),
            high: boundOf(kappa.high, kappa),
          },
        },
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/service-codings',
    summary: {
      nb: 'Kod skrivemåter til en tjeneste',
      nn: 'Kod skrivemåtar til ei teneste',
      en: 'Code ways of writing to a service',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z.strictObject({ ...texts, code, second: z.boolean() }),
    answer: done,
    status: 201,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => {
      await codeTexts(desks, work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/survey-waves/{wave}/service-codings',
    summary: {
      nb: 'Kod skrivemåter på nytt, med en grunn',
      nn: 'Kod skrivemåtar på nytt, med ei grunngiving',
      en: 'Code ways of writing anew, with a reason',
    },
    noun,
    verb: 'change',
    params: ofWave,
    body: z.strictObject({ ...texts, code, reason }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => {
      await recodeTexts(desks, work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/service-codings/taken-back',
    summary: {
      nb: 'Angre det du nettopp kodet',
      nn: 'Angre det du nettopp koda',
      en: 'Take back what you have just coded',
    },
    noun,
    verb: 'delete',
    params: ofWave,
    body: z.strictObject({ ...texts, second: z.boolean() }),
    answer: done,
    fetch: waveOf,
    act: async ({ work }, { body }, wave) => {
      await uncodeTexts(work, wave, body)
      return { done: true as const }
    },
  }),
  route({
    method: 'PUT',
    path: '/api/survey-waves/{wave}/service-codings/masks/{text}',
    summary: {
      nb: 'Ta bort ord som navngir en person',
      nn: 'Ta bort ord som namngir ein person',
      en: 'Take away words that name a person',
    },
    noun,
    verb: 'change',
    params: z.strictObject({ wave: id, text }),
    body: z.strictObject({
      participant: id.nullable(),
      words: z.array(z.int().min(0).max(99)).min(1).max(100),
    }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, actor }, { params, body }, wave) => {
      await maskText(work, wave, { ...body, text: params.text, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/service-codings/closing',
    summary: {
      nb: 'Avslutt kodingen av tjenester',
      nn: 'Avslutt kodinga av tenester',
      en: 'End the coding of services',
    },
    noun,
    verb: 'close',
    params: ofWave,
    answer: done,
    fetch: waveOf,
    act: async ({ work, desks, actor }, _input, wave) => {
      await closeCoding(desks, work, wave, actor.staff!)
      return { done: true as const }
    },
  }),
]

/** An end of the interval; the kappa itself where there is no error to tell. */
const boundOf = (end: number, { kappa }: { readonly kappa: number }): number =>
  Number.isNaN(end) ? kappa : end
