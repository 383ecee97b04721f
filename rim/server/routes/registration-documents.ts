import { z } from 'zod'
import { writtenFormOf } from '#core/foundation'
import { earlierOf, insightOf, printoutOf, readRegistration } from '#rim/services'
import { findUnit, logEvent, type Work } from '#rim/storage'
import { refusal } from '../problem-answer.ts'
import { serverProblems } from '../problems.ts'
import { route } from '../route.ts'
import { pdfAnswer } from './files.ts'
import { fetchOne, one } from './registration-places.ts'
import { day, id, instrumentId } from './shapes.ts'

const answers = z.record(z.string(), z.unknown())

/** What was registered leaves the house, for the person it is about. */
const logExport = (work: Work, registration: string): Promise<void> =>
  logEvent(work, {
    verb: 'export',
    noun: 'registration',
    thing: registration,
    subject: registration,
    purpose: 'insight',
  })

export const registrationDocumentRoutes = [
  route({
    method: 'GET',
    path: '/api/registrations/{registration}/earlier',
    summary: {
      nb: 'Det enheten registrerte om den samme personen i forrige runde, der kobling er tillatt',
      nn: 'Det eininga registrerte om den same personen i førre runde, der kopling er tillaten',
      en: 'What the unit registered of the same person in the round before, where linking is allowed',
    },
    noun: 'registration',
    verb: 'read',
    params: one,
    answer: z.object({
      earlier: z
        .object({
          round: z.object({
            id,
            name: z.object({ nb: z.string(), nn: z.string() }),
            instrument: instrumentId,
            closesOn: day,
          }),
          /** As the form of this registration has them. */
          answers,
          /** Questions of this form whose series breaks on the way. */
          breaks: z.array(z.string()),
          /** As they were registered, by the form of that round. */
          asRegistered: answers,
        })
        .nullable(),
    }),
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work }, _input, { place, round }) => {
      const earlier = await earlierOf(desks, work, place, round)
      return {
        earlier: earlier && { ...earlier, answers: { ...earlier.answers }, breaks: [...earlier.breaks] },
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registrations/{registration}/insight',
    summary: {
      nb: 'Innsyn: registreringen i ord, til den det gjelder',
      nn: 'Innsyn: registreringa i ord, til den det gjeld',
      en: 'Insight: the registration in words, for the person it is about',
    },
    noun: 'registration',
    verb: 'export',
    params: one,
    answer: 'file',
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work, language }, _input, { place, round }) => {
      const insight = insightOf(desks, await readRegistration(work, place, 'insight'), round, language)
      await logExport(work, place.id)
      return {
        bytes: Buffer.from(JSON.stringify(insight, null, 2)),
        type: 'application/json',
        name: 'innsyn.json',
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/registrations/{registration}/printout',
    summary: {
      nb: 'Utskrift til å gå gjennom registreringen sammen med den det gjelder, som PDF',
      nn: 'Utskrift til å gå gjennom registreringa saman med den det gjeld, som PDF',
      en: 'A printout for going through the registration with the person it is about, as PDF',
    },
    noun: 'registration',
    verb: 'export',
    params: one,
    answer: 'file',
    fetch: (call, { params }) => fetchOne(call, params),
    act: async ({ desks, work, language }, _input, { place, round }) => {
      const unit = await findUnit(work, place.municipality, place.unit)
      if (!unit) throw refusal(serverProblems.notFound)
      const stored = await readRegistration(work, place, 'insight')
      const made = await printoutOf(desks, work, stored, { round, unit }, writtenFormOf(language))
      await logExport(work, place.id)
      return pdfAnswer(desks, made)
    },
  }),
]
