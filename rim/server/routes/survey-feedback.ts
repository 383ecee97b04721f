import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import type { Answers } from '#core/instruments'
import { feedbackForm, feedbackOfWave, tellFeedback } from '#rim/services'
import { countSurveyFeedback, findSurveyWave, municipalityNames } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { code, done, id, municipalityCode } from './shapes.ts'
import { ofWave, waveFor } from './survey-shapes.ts'

const inWave = z.strictObject({ wave: id, municipality: municipalityCode })
const form = z.record(z.string(), z.unknown())
/** A choice or a text, or several choices. */
const answer = z.union([
  z
    .string()
    .max(2000)
    .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } }),
  z.array(code).max(50),
])

const fetchOwn = async ({ work }: Call, { params }: { params: z.output<typeof inWave> }) => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun: 'survey-feedback', municipality: params.municipality } as const, value }
}

/** What staff in the municipalities tell of the field work when it is over. */
export const surveyFeedbackRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/municipalities/{municipality}/feedback',
    summary: {
      nb: 'Skjemaet for tilbakemelding, og hvor mange i kommunen som har svart',
      nn: 'Skjemaet for tilbakemelding, og kor mange i kommunen som har svart',
      en: 'The feedback form, and how many in the municipality have answered',
    },
    noun: 'survey-feedback',
    verb: 'create',
    params: inWave,
    answer: z.object({ form, given: z.int(), open: z.boolean() }),
    fetch: fetchOwn,
    act: async ({ work }, { params }, { state }) => ({
      form: { ...feedbackForm() },
      given: await countSurveyFeedback(work, params.wave, params.municipality),
      open: state === 'closed',
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/municipalities/{municipality}/feedback',
    summary: {
      nb: 'Fortell hvordan datainnsamlingen gikk. Navnet lagres ikke sammen med svaret',
      nn: 'Fortel korleis datainnsamlinga gjekk. Namnet blir ikkje lagra saman med svaret',
      en: 'Tell how the field work went. Your name is not stored with the answer',
    },
    noun: 'survey-feedback',
    verb: 'create',
    // what is kept for a repeated request would tie who sent it to what it says; the id makes it one all the same
    kept: false,
    params: inWave,
    body: z.strictObject({ id: z.uuidv4(), answers: z.record(code, answer) }),
    answer: done,
    status: 201,
    fetch: fetchOwn,
    act: async ({ work }, { params, body }) => {
      await tellFeedback(work, { ...params, id: body.id, answers: body.answers as Answers })
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/feedback',
    summary: {
      nb: 'Tilbakemeldingene fra kommunene, talt opp',
      nn: 'Tilbakemeldingane frå kommunane, talde opp',
      en: 'The feedback from the municipalities, counted',
    },
    noun: 'survey-feedback',
    verb: 'read',
    params: ofWave,
    answer: z.object({
      form,
      persons: z.int(),
      /** Number of persons; 1 to 4 are -1, with what would reveal them. */
      municipalities: z.array(z.object({ code: municipalityCode, name: z.string(), persons: z.int() })),
      questions: z.array(
        z.object({ code: z.string(), answered: z.int(), counts: z.record(z.string(), z.int()) }),
      ),
      comments: z.array(z.object({ question: z.string(), text: z.string() })),
    }),
    fetch: waveFor('survey-feedback'),
    act: async ({ work }, _input, found) => {
      const { byMunicipality, questions, comments, persons } = await feedbackOfWave(work, found.id)
      const names = await municipalityNames(work)
      return {
        form: { ...feedbackForm() },
        persons,
        municipalities: Object.entries(byMunicipality).map(([of, count]) => ({
          code: of,
          name: names.get(of) ?? of,
          persons: count,
        })),
        questions: questions.map(({ counts, ...rest }) => ({ ...rest, counts: { ...counts } })),
        comments: [...comments],
      }
    },
  }),
]
