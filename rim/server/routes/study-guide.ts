import { z } from 'zod'
import { beginGuide, saveGuide, useGuide } from '#rim/services'
import { listGuides } from '#rim/storage'
import { route } from '../route.ts'
import { copied, done, id, moment, writtenForm } from './shapes.ts'
import { ofStudy, studyFor } from './study-shapes.ts'

const noun = 'interview-guide' as const
const text = z.string().trim().max(1000)
const both = z.strictObject({ nb: text, nn: text })
const code = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,60}$/)
const long = z.string().trim().max(4000)
const written = z.strictObject({
  title: both,
  source: both,
  translated: z.array(writtenForm).max(2),
  opening: z.strictObject({ nb: long, nn: long }),
  topics: z
    .array(
      z.strictObject({
        code,
        name: both,
        questions: z
          .array(
            z.strictObject({
              code,
              text: both,
              prompts: z.array(z.strictObject({ code, text: both })).max(30),
            }),
          )
          .max(60),
      }),
    )
    .max(30),
})
const revision = z.int().min(1).max(2_147_483_646)
const ofGuide = z.strictObject({ study: id, guide: id })

const guideFor = async (
  call: Parameters<ReturnType<typeof studyFor>>[0],
  input: { readonly params: z.output<typeof ofGuide> },
) => {
  const found = await studyFor(noun)(call, input)
  const guides = found ? await listGuides(call.work, input.params.study) : []
  return guides.some((one) => one.id === input.params.guide) ? found : null
}

export const studyGuideRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/guides',
    summary: {
      nb: 'Versjonene av intervjuguiden',
      nn: 'Versjonane av intervjuguiden',
      en: 'The versions of the interview guide',
    },
    noun,
    verb: 'list',
    params: ofStudy,
    answer: z.array(
      z.object({
        id,
        state: z.enum(['draft', 'published']),
        revision,
        publishedAt: moment.nullable(),
        guide: z.object({ ...written.shape, version: z.int(), from: z.string().nullable() }),
      }),
    ),
    fetch: studyFor(noun),
    act: async ({ work }, _input, { study }) =>
      copied((await listGuides(work, study.id)).map(({ study: _, ...one }) => one)),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/guides',
    summary: {
      nb: 'Begynn et utkast til intervjuguide',
      nn: 'Byrj eit utkast til intervjuguide',
      en: 'Begin a draft of the interview guide',
    },
    noun,
    verb: 'create',
    params: ofStudy,
    body: z.strictObject({ from: z.enum(['last', 'elderly-2019', 'nothing']) }),
    answer: z.object({ id }),
    status: 201,
    fetch: studyFor(noun),
    act: async ({ work }, { body }, { study }) => ({ id: await beginGuide(work, study.id, body.from) }),
  }),
  route({
    method: 'PUT',
    path: '/api/studies/{study}/guides/{guide}',
    summary: {
      nb: 'Lagre utkastet til intervjuguide',
      nn: 'Lagre utkastet til intervjuguide',
      en: 'Save the draft of the interview guide',
    },
    noun,
    verb: 'change',
    params: ofGuide,
    body: z.strictObject({ revision, guide: written }),
    answer: z.object({ revision }),
    fetch: guideFor,
    act: async ({ work }, { params, body }) => ({
      revision: await saveGuide(work, params.study, params.guide, body),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/guides/{guide}/publication',
    summary: {
      nb: 'Ta intervjuguiden i bruk: versjonen står etterpå',
      nn: 'Ta intervjuguiden i bruk: versjonen står etterpå',
      en: 'Take the interview guide into use: the version stands afterwards',
    },
    noun,
    verb: 'publish',
    params: ofGuide,
    answer: done,
    fetch: guideFor,
    act: async ({ work, desks, actor }, { params }) => {
      const by = { staff: actor.staff!, today: desks.clock.today() }
      await useGuide(work, params.study, params.guide, by)
      return { done: true as const }
    },
  }),
]
