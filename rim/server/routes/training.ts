import { z } from 'zod'
import type { Actor } from '#core/access'
import type { Answers } from '#core/instruments'
import { colours, type LifeArea, lifeAreas } from '#core/training'
import { answerTrainingCase, type TrainingResult, trainingCaseOf, trainingOf } from '#rim/services'
import { deleteTrainingAnswers } from '#rim/storage'
import { type Found, route } from '../route.ts'
import { done, noParams } from './shapes.ts'

const colour = z.enum(colours)
const area = z.enum(lifeAreas)
const share = z.number().min(0).max(1)
const text = z.object({ nb: z.string(), nn: z.string(), en: z.string() })
const steps = z.union([z.literal(0), z.literal(1), z.literal(2)])
/** Exactly one of each life area or colour. */
const forEach = <K extends string, T extends z.ZodType>(names: readonly K[], shape: T) =>
  z.strictObject(Object.fromEntries(names.map((name) => [name, shape])) as Record<K, T>)

const result = z.object({
  areas: z.array(
    z.object({
      area,
      own: colour,
      expert: colour,
      /** 0: the same; 1: a neighbour; 2: green against red. */
      steps,
      explanation: text,
      /** Null: too few others have answered the case. */
      colleagues: z.object({ n: z.int(), shares: forEach(colours, share), agreement: share }).nullable(),
    }),
  ),
  /** The expert's answers to the whole form, by question. */
  answers: z.record(z.string(), z.unknown()),
  keptWarnings: z.array(z.object({ rule: z.int(), reason: text })),
})
const training = z.object({
  cases: z.array(
    z.object({
      code: z.string(),
      instrument: z.string(),
      year: z.int(),
      title: text,
      text,
      sex: z.enum(['female', 'male']),
      birthYear: z.int(),
      done: z.boolean(),
      /** Null until the own answers are in. */
      result: result.nullable(),
    }),
  ),
  agreement: z.array(
    z.object({
      area,
      equal: z.int(),
      n: z.int(),
      colleagues: z
        .object({ agreement: share, alpha: z.number().nullable(), cases: z.int(), n: z.int() })
        .nullable(),
    }),
  ),
})

/** Practice lies where the one who practises works. */
function own({ municipality, unit }: Actor): Found<null> | null {
  if (municipality === null || unit === null) return null
  return { thing: { noun: 'training', municipality, unit }, value: null }
}

const shown = ({ areas, answers, keptWarnings }: TrainingResult): z.input<typeof result> => ({
  areas: [...areas],
  answers: answers as Record<keyof Answers, unknown>,
  keptWarnings: [...keptWarnings],
})

export const trainingRoutes = [
  route({
    method: 'GET',
    path: '/api/training',
    summary: {
      nb: 'Øvingseksemplene, med egne svar, fasit og kollegers svar i tall',
      nn: 'Øvingsdøma, med eigne svar, fasit og svara frå kollegaer i tal',
      en: "The training cases, with own answers, the expert's, and colleagues' in numbers",
    },
    noun: 'training',
    verb: 'read',
    params: noParams,
    answer: training,
    fetch: async ({ actor }) => own(actor),
    act: async ({ work }) => {
      const { cases, agreement } = await trainingOf(work)
      return {
        cases: cases.map((one) => ({ ...one, result: one.result && shown(one.result) })),
        agreement: [...agreement],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/training/cases/{case}',
    summary: {
      nb: 'Svar på et øvingseksempel. Et tidligere svar blir erstattet',
      nn: 'Svar på eit øvingsdøme. Eit tidlegare svar blir erstatta',
      en: 'Answer a training case. An earlier answer is replaced',
    },
    noun: 'training',
    verb: 'create',
    params: z.strictObject({ case: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/) }),
    body: z.strictObject({ colours: forEach<LifeArea, typeof colour>(lifeAreas, colour) }),
    answer: result,
    status: 201,
    fetch: async ({ actor }, { params }) => {
      const at = own(actor)
      const value = trainingCaseOf(params.case)
      return at && value && { ...at, value }
    },
    act: async ({ actor, work }, { body }, found) => {
      // the right holds for staff of a unit alone
      const by = { municipality: actor.municipality!, unit: actor.unit!, staff: actor.staff! }
      return shown(await answerTrainingCase(work, by, found, body.colours))
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/training',
    summary: {
      nb: 'Slett egne øvingssvar',
      nn: 'Slett eigne øvingssvar',
      en: 'Delete own training answers',
    },
    noun: 'training',
    verb: 'delete',
    params: noParams,
    answer: done,
    fetch: async ({ actor }) => own(actor),
    act: async ({ work }) => {
      await deleteTrainingAnswers(work)
      return { done: true as const }
    },
  }),
]
