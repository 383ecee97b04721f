import { z } from 'zod'
import { withdrawalTrace, withdrawInformant } from '#rim/services'
import { listInformants } from '#rim/storage'
import { route } from '../route.ts'
import { copied, id, localText } from './shapes.ts'
import { studyFor } from './study-shapes.ts'

const noun = 'withdrawal' as const
const count = z.int().min(0)
const things = z.object({ kind: z.string(), id: z.string() })
const trace = z.object({
  deleted: z.array(z.object({ kind: z.string(), ids: z.array(z.string()) })),
  citations: z.array(things.extend({ loses: z.array(z.string()), left: count })),
  renamed: z.array(z.object({ code: z.string(), name: z.string() })),
  emptied: z.array(z.string()),
  toRead: z.array(things.extend({ why: z.enum(['cites', 'named-after', 'tells-of', 'written']) })),
  releases: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['export', 'report']),
      name: z.string(),
      doing: z.enum(['made-again', 'kept']),
      why: localText,
    }),
  ),
  demandable: z.boolean(),
  promise: localText,
})
const params = z.strictObject({ study: id, informant: id })

const informantFor = async (
  call: Parameters<ReturnType<typeof studyFor>>[0],
  input: { readonly params: z.output<typeof params> },
) => {
  const found = await studyFor(noun)(call, input)
  const there = found ? await listInformants(call.work, input.params.study) : []
  return there.some((one) => one.id === input.params.informant) ? found : null
}

export const studyWithdrawalRoutes = [
  route({
    method: 'GET',
    path: '/api/studies/{study}/informants/{informant}/withdrawal',
    summary: {
      nb: 'Hva som slettes hvis en informant trekker seg',
      nn: 'Kva som blir sletta dersom ein informant trekkjer seg',
      en: 'What is deleted where an informant withdraws',
    },
    noun,
    verb: 'read',
    params,
    answer: z.object({
      code: z.string(),
      interviews: z.array(
        z.object({ id, heldOn: z.string(), texts: count, secondCodings: count, recordings: count, trace }),
      ),
    }),
    fetch: informantFor,
    act: async ({ work, desks }, input) => {
      const traced = (await withdrawalTrace(work, { ...input.params, on: desks.clock.today() }))!
      return copied({
        ...traced,
        interviews: traced.interviews.map(({ trace: found, ...one }) => ({
          ...one,
          trace: {
            ...found,
            renamed: [...found.renamed].map(([code, name]) => ({ code, name })),
            releases: found.releases.map(({ release, doing, why }) => ({ ...release, doing, why })),
          },
        })),
      })
    },
  }),
  route({
    method: 'POST',
    path: '/api/studies/{study}/informants/{informant}/withdrawal',
    summary: {
      nb: 'Slett alt som stammer fra en informant som trekker seg',
      nn: 'Slett alt som stammar frå ein informant som trekkjer seg',
      en: 'Delete all that stems from an informant who withdraws',
    },
    noun,
    verb: 'create',
    params,
    // written by the person, so that it is not done by a slip
    body: z.strictObject({ code: z.string().regex(/^[A-Z]{1,3}\d{2,3}$/) }),
    answer: z.object({
      texts: count,
      codings: count,
      quotes: count,
      memos: count,
      renamed: count,
      recordings: count,
      takenBack: count,
      kept: count,
    }),
    fetch: informantFor,
    act: async ({ work, desks, actor }, input, { study }) => {
      const asked = { ...input.params, on: desks.clock.today(), code: input.body.code }
      return (await withdrawInformant(work, asked, { staff: actor.staff!, open: study.state === 'open' }))!
    },
  }),
]
