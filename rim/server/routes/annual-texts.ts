import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import {
  annualReportModel,
  annualTextDesk,
  annualTextHistory,
  askForAnnualTexts,
  writeAnnualText,
} from '#rim/services'
import { findRound, type StoredRound } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { node, reportTextsOf, textHistory, writtenKind } from './report-text-shapes.ts'
import { copied, done, id, writtenForm } from './shapes.ts'

const noun = 'annual-text' as const
/** What a writer writes. Somebody's identity number in it would be stored, which it never is. */
const written = z
  .string()
  .max(10_000)
  .refine((text) => !holdsIdentityNumber(text), { params: { holds: 'identity-number' } })
const query = z.strictObject({ language: writtenForm.default('nb') })
const ofRound = z.strictObject({ round: id })

const roundOf = async (
  { work }: Call,
  { params }: { readonly params: { readonly round: string } },
): Promise<Found<StoredRound> | null> => {
  const value = await findRound(work, params.round)
  return value && { thing: { noun }, value }
}

export const annualTextRoutes = [
  route({
    method: 'GET',
    path: '/api/rounds/{round}/annual-texts',
    summary: {
      nb: 'Tekstene i årsrapporten: de genererte, og det som er skrevet over dem',
      nn: 'Tekstane i årsrapporten: dei genererte, og det som er skrive over dei',
      en: 'The texts of the annual report: those generated, and what is written over them',
    },
    noun,
    verb: 'list',
    params: ofRound,
    query,
    answer: reportTextsOf({ edits: z.int() }),
    fetch: roundOf,
    act: async ({ work, desks }, { query: { language } }, round) => {
      const place = { round: round.id, language }
      return copied(await annualTextDesk(work, place, await annualReportModel(desks, place)))
    },
  }),
  route({
    method: 'GET',
    path: '/api/rounds/{round}/annual-texts/{textNode}/history',
    summary: {
      nb: 'Alt som er skrevet over én tekst i årsrapporten, det nyeste først',
      nn: 'Alt som er skrive over éin tekst i årsrapporten, det nyaste først',
      en: 'Everything written over one text of the annual report, the newest first',
    },
    noun,
    verb: 'list',
    params: ofRound.extend({ textNode: node }),
    query,
    answer: textHistory,
    fetch: roundOf,
    act: async ({ work }, { params, query: { language } }, round) =>
      (await annualTextHistory(work, { round: round.id, language }, params.textNode)).map((one) => ({
        number: one.number,
        kind: one.kind,
        text: one.text,
        replaced: one.replaced,
        writtenAt: one.writtenAt,
      })),
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/annual-texts',
    summary: {
      nb: 'Skriv om, ta ut, legg til eller gå tilbake til den genererte teksten i årsrapporten',
      nn: 'Skriv om, ta ut, legg til eller gå tilbake til den genererte teksten i årsrapporten',
      en: 'Rewrite, leave out, add, or go back to the generated text of the annual report',
    },
    noun,
    verb: 'create',
    params: ofRound,
    body: z.strictObject({
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
    fetch: roundOf,
    act: async ({ work, actor }, { body: { language, ...edit } }, round) => {
      await writeAnnualText(work, { round: round.id, language }, edit, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/rounds/{round}/annual-texts/files',
    summary: {
      nb: 'Lag filene til årsrapporten på nytt med tekstene slik de er nå; tallene er de samme',
      nn: 'Lag filene til årsrapporten på nytt med tekstane slik dei er no; tala er dei same',
      en: 'Make the annual report’s files anew with the texts as they are now; the numbers are the same',
    },
    noun,
    verb: 'publish',
    params: ofRound,
    answer: z.object({ id }),
    status: 201,
    fetch: roundOf,
    act: async ({ desks, work, actor }, _input, round) => ({
      id: await askForAnnualTexts(desks, work, round, actor.staff),
    }),
  }),
]
