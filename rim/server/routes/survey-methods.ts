import { z } from 'zod'
import { robustMethods } from '#core/survey'
import { type SurveyMethods, surveyMethods } from '#rim/services'
import { route } from '../route.ts'
import { localText } from './shapes.ts'
import { ofWave, waveFor } from './survey-shapes.ts'

const count = z.int()
const mark = z.enum(['higher', 'lower']).nullable()
const method = z.enum(robustMethods)
const comparison = z.object({
  against: z.enum(['others', 'before']),
  question: z.string(),
  variable: z.string().nullable(),
  group: z.string().nullable(),
  category: z.string(),
  n: count,
  otherN: count,
  /** 0 to 100. */
  percent: z.number(),
  otherPercent: z.number(),
  zP: z.number().nullable(),
  /** Percent and percentage points, rounded; null where weights and clusters allow no test. */
  clustered: z
    .object({
      percent: z.number(),
      otherPercent: z.number(),
      difference: z.number(),
      standardError: z.number(),
      degreesOfFreedom: count,
      p: z.number(),
      benjaminiHochberg: z.number(),
      holm: z.number(),
    })
    .nullable(),
  marks: z.object({
    published: mark,
    z: mark,
    clustered: mark,
    'benjamini-hochberg': mark,
    holm: mark,
  }),
})
const precision = z.object({
  question: z.string(),
  category: z.string(),
  n: count,
  percent: z.number(),
  margin: z.number(),
  clusteredPercent: z.number().nullable(),
  clusteredMargin: z.number().nullable(),
  designEffect: z.number().nullable(),
  effectiveAnswers: z.number().nullable(),
})
const question = z.object({
  code: z.string(),
  number: z.string(),
  title: localText,
  scale: z.string(),
  categories: z.array(z.object({ code: z.string(), label: localText })),
})
const methods = z.object({
  /** Year of the wave compared with. */
  before: count.nullable(),
  compared: count,
  tests: count,
  /** Participants, strata, those from outside the draw, and answers without a participant (-1: fewer than five). */
  design: z.object({ clusters: count, strata: count, outside: count, leftOut: count }),
  counts: z.array(z.object({ method, marks: count, kept: count, found: count })),
  questions: z.array(question),
  comparisons: z.array(comparison),
  precisions: z.array(precision),
})

const few = (number: number): number => (number > 0 && number < 5 ? -1 : number)

function answerOf({ before, compared, robust, questions }: SurveyMethods): z.input<typeof methods> {
  const { wave, tests, summary, comparisons } = robust
  return {
    before,
    compared,
    tests,
    design: { ...wave, leftOut: few(wave.leftOut) },
    counts: [...summary.counts],
    questions: questions.map(({ code, number, title, scale, categories }) => ({
      code,
      number,
      title,
      scale,
      categories: categories.map(({ code: category, label }) => ({ code: category, label })),
    })),
    comparisons: [...comparisons],
    precisions: [...robust.questions],
  }
}

/** Which marks of a released report stand by other methods. */
export const surveyMethodsRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/methods',
    summary: {
      nb: 'Merkene i rapporten prøvd med andre metoder; null til resultatene er godkjent',
      nn: 'Merka i rapporten prøvde med andre metodar; null til resultata er godkjende',
      en: "The report's marks tried by other methods; null until the results are approved",
    },
    noun: 'survey-release',
    verb: 'read',
    params: ofWave,
    answer: methods.nullable(),
    fetch: waveFor('survey-release'),
    act: async ({ desks }, _input, wave) => {
      const made = await surveyMethods(desks, wave)
      return made && answerOf(made)
    },
  }),
]
