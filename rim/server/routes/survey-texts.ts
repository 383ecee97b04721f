import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import { surveyReportModel, surveyTextHistory, textDesk, writeSurveyText } from '#rim/services'
import { findSurveyWave, type StoredSurveyWave, type TextPlace } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { node, reportTextsOf, textHistory, writtenKind } from './report-text-shapes.ts'
import { copied, done, id, writtenForm } from './shapes.ts'

const noun = 'survey-text' as const
/** A report of a wave: the country's, a region's or a participant's. */
const scope = z.string().regex(/^(country|region\/[a-z][a-z_-]{0,39}|place\/[0-9]{4}([0-9]{2})?)$/)
/** What a writer writes. Somebody's identity number in it would be stored, which it never is. */
const written = z
  .string()
  .max(10_000)
  .refine((text) => !holdsIdentityNumber(text), { params: { holds: 'identity-number' } })
const query = z.strictObject({ scope: scope.default('country'), language: writtenForm.default('nb') })
const ofWave = z.strictObject({ wave: id })

const waveOf = async (
  { work }: Call,
  { params }: { readonly params: { readonly wave: string } },
): Promise<Found<StoredSurveyWave> | null> => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun }, value }
}
const placeOf = (wave: StoredSurveyWave, of: Omit<TextPlace, 'wave'>): TextPlace => ({
  wave: wave.id,
  scope: of.scope,
  language: of.language,
})

export const surveyTextRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/texts',
    summary: {
      nb: 'Tekstene i en rapport: de genererte, og det som er skrevet over dem',
      nn: 'Tekstane i ein rapport: dei genererte, og det som er skrive over dei',
      en: 'The texts of a report: those generated, and what is written over them',
    },
    noun,
    verb: 'list',
    params: ofWave,
    query,
    answer: reportTextsOf({ edits: z.int() }),
    fetch: waveOf,
    act: async ({ work, desks }, input, wave) => {
      const place = placeOf(wave, input.query)
      return copied(await textDesk(work, place, await surveyReportModel(desks, place)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/texts/{textNode}/history',
    summary: {
      nb: 'Alt som er skrevet over én tekst, det nyeste først',
      nn: 'Alt som er skrive over éin tekst, det nyaste først',
      en: 'Everything written over one text, the newest first',
    },
    noun,
    verb: 'list',
    params: z.strictObject({ wave: id, textNode: node }),
    query,
    answer: textHistory,
    fetch: waveOf,
    act: async ({ work }, { params, query: of }, wave) =>
      (await surveyTextHistory(work, placeOf(wave, of), params.textNode)).map((one) => ({
        number: one.number,
        kind: one.kind,
        text: one.text,
        replaced: one.replaced,
        writtenAt: one.writtenAt,
      })),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/texts',
    summary: {
      nb: 'Skriv om, ta ut, legg til eller gå tilbake til den genererte teksten',
      nn: 'Skriv om, ta ut, legg til eller gå tilbake til den genererte teksten',
      en: 'Rewrite, leave out, add, or go back to the generated text',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z.strictObject({
      scope,
      language: writtenForm,
      section: node,
      node,
      /** How many edits of the node the writer has seen. */
      seen: z.int().min(0).max(1_000_000),
      kind: writtenKind,
      follows: node.nullable(),
      text: written,
      /** The generated text that the writer saw. */
      replaced: z.string().max(20_000),
    }),
    answer: done,
    status: 201,
    fetch: waveOf,
    act: async ({ work, actor }, { body }, wave) => {
      const { scope: of, language, ...edit } = body
      await writeSurveyText(work, placeOf(wave, { scope: of, language }), edit, actor.staff!)
      return { done: true as const }
    },
  }),
]
