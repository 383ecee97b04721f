import { v7 } from 'uuid'
import { z } from 'zod'
import { openPilot, trialSummary } from '#rim/services'
import { addReview, findDraft, listReviews } from '#rim/storage'
import { type Call, route } from '../route.ts'
import { trials, trialsOf } from './pilot-shapes.ts'
import { prose } from './revision-shapes.ts'
import { day, id, line, municipalityCode, revision } from './shapes.ts'

const one = z.strictObject({ draft: id })
const fetchForPilot = async ({ work }: Call, { params }: { params: { draft: string } }) => {
  const value = await findDraft(work, params.draft)
  return value && { thing: { noun: 'pilot' as const }, value }
}

export const instrumentTrialRoutes = [
  route({
    method: 'GET',
    path: '/api/instrument-drafts/{draft}/trials',
    summary: {
      nb: 'Hvordan et utkast er prøvd, og hva som er sagt om det',
      nn: 'Korleis eit utkast er prøvd, og kva som er sagt om det',
      en: 'How a draft was tried, and what was said of it',
    },
    noun: 'pilot',
    verb: 'read',
    params: one,
    answer: trials,
    fetch: fetchForPilot,
    act: async ({ work }, { params }) =>
      trialsOf(await trialSummary(work, params.draft), await listReviews(work, params.draft)),
  }),
  route({
    method: 'POST',
    path: '/api/instrument-drafts/{draft}/pilots',
    summary: {
      nb: 'Send et utkast ut på prøve',
      nn: 'Send eit utkast ut på prøve',
      en: 'Send a draft out to be tried',
    },
    noun: 'pilot',
    verb: 'create',
    params: one,
    body: z.strictObject({
      revision,
      request: prose,
      /** Whose coordinators are asked; empty: all. */
      municipalities: z.array(municipalityCode).max(400),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: fetchForPilot,
    act: async ({ desks, work, actor }, { body }, found) => ({
      id: await openPilot(desks, work, found, body, actor.staff),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/instrument-drafts/{draft}/reviews',
    summary: {
      nb: 'Før inn hva et organ har sagt om et utkast',
      nn: 'Før inn kva eit organ har sagt om eit utkast',
      en: 'Record what a body has said of a draft',
    },
    noun: 'pilot',
    verb: 'create',
    params: one,
    body: z.strictObject({ body: line, heldOn: day, text: prose.min(1) }),
    answer: z.object({ id }),
    status: 201,
    fetch: fetchForPilot,
    act: async ({ work, actor }, { params, body }) => {
      const made = { id: v7(), draft: params.draft, ...body }
      await addReview(work, made, actor.staff)
      return { id: made.id }
    },
  }),
]
