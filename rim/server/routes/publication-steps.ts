import { z } from 'zod'
import { reviewOutcomes } from '#core/releases'
import {
  approveForPublication,
  askPublicationBody,
  recordPublicationAnswer,
  sendPublicationBack,
  setPublicationTime,
  withdrawWithNotice,
} from '#rim/services'
import { listPublicationReviews } from '#rim/storage'
import { route } from '../route.ts'
import { because } from './goal-shapes.ts'
import { fetchPublication, ofPublication } from './publications.ts'
import { day, done, freely, id, line } from './shapes.ts'

const noun = 'publication' as const

/** From review to what everybody sees, and to a notice of why no longer. */
export const publicationStepRoutes = [
  route({
    method: 'POST',
    path: '/api/publications/{publication}/reviews',
    summary: {
      nb: 'Be en navngitt instans om å se på publikasjonen',
      nn: 'Be ein namngitt instans om å sjå på publikasjonen',
      en: 'Ask a named body to look at the publication',
    },
    noun,
    verb: 'invite',
    params: ofPublication,
    body: z.strictObject({ body: line, due: day }),
    answer: z.object({ id }),
    status: 201,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => ({
      id: await askPublicationBody(desks, work, stored, { ...body, by: actor.staff! }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/reviews/{publicationReview}/answer',
    summary: {
      nb: 'Før inn hva en instans har svart',
      nn: 'Før inn kva ein instans har svart',
      en: 'Record what a body has answered',
    },
    noun,
    verb: 'answer',
    params: ofPublication.extend({ publicationReview: id }),
    body: z
      .strictObject({ outcome: z.enum(reviewOutcomes), answer: freely(0, 4000), answeredOn: day })
      .refine(({ outcome, answer }) => outcome === 'no_remarks' || answer !== '', { path: ['answer'] }),
    answer: done,
    fetch: async (call, { params }) => {
      const found = await fetchPublication(call, { params })
      const reviews = found ? await listPublicationReviews(call.work, found.value.id) : []
      return reviews.some(({ id: own }) => own === params.publicationReview) ? found : null
    },
    act: async ({ desks, work, actor }, { params, body }, stored) => {
      const answered = { ...body, review: params.publicationReview, by: actor.staff! }
      await recordPublicationAnswer(desks, work, stored, answered)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/approval',
    summary: {
      nb: 'Godkjenn en publikasjon som andre har skrevet',
      nn: 'Godkjenn ein publikasjon som andre har skrive',
      en: 'Approve a publication that others have written',
    },
    noun,
    verb: 'decide',
    params: ofPublication,
    body: z.strictObject({ because: freely(0, 1000) }),
    answer: done,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => {
      await approveForPublication(desks, work, stored, { ...body, by: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/return',
    summary: {
      nb: 'Send en publikasjon tilbake til dem som skriver',
      nn: 'Send ein publikasjon tilbake til dei som skriv',
      en: 'Send a publication back to its writers',
    },
    noun,
    verb: 'reopen',
    params: ofPublication,
    body: because,
    answer: done,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => {
      await sendPublicationBack(desks, work, stored, { ...body, by: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/time',
    summary: {
      nb: 'Bestem når alle kan se publikasjonen',
      nn: 'Bestem når alle kan sjå publikasjonen',
      en: 'Decide when everybody can see the publication',
    },
    noun,
    verb: 'publish',
    params: ofPublication,
    body: z.strictObject({
      /** By Norwegian clocks; null: now. */
      at: z.strictObject({ day, time: z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/) }).nullable(),
    }),
    answer: done,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => {
      await setPublicationTime(desks, work, stored, { ...body, by: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/publications/{publication}/withdrawal',
    summary: {
      nb: 'Trekk tilbake noe som er publisert, med en melding til alle',
      nn: 'Trekk tilbake noko som er publisert, med ei melding til alle',
      en: 'Withdraw something published, with a notice to everybody',
    },
    noun,
    verb: 'withdraw',
    params: ofPublication,
    body: z.strictObject({ nb: freely(1, 1000), nn: freely(1, 1000) }),
    answer: done,
    fetch: fetchPublication,
    act: async ({ desks, work, actor }, { body }, stored) => {
      await withdrawWithNotice(desks, work, stored, { notice: body, by: actor.staff! })
      return { done: true as const }
    },
  }),
]
