import { z } from 'zod'
import { problemText } from '#core/foundation'
import { holdsIdentityNumber } from '#core/identity'
import { entryPages, type PaperEntry, type Seen } from '#core/survey'
import {
  advanceBatch,
  type Clerk,
  completePaper,
  dropPaper,
  type EnteredSheet,
  entryDesk,
  listBatchQuality,
  openPaper,
  savePaper,
  settlePaper,
} from '#rim/services'
import { findSurveyWave, type StoredSurveyWave } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { done, code as fieldCode, id } from './shapes.ts'

const noun = 'survey-sheet' as const

const unclear = z.strictObject({ unclear: z.literal(true) })
/** What people wrote on paper. Somebody's identity number in it is not typed in. */
const written = z
  .string()
  .max(4000)
  .refine((text) => !holdsIdentityNumber(text), { params: { holds: 'identity-number' } })
const seen = z.union([written, z.array(fieldCode).max(60), z.int().min(-1_000_000).max(1_000_000), unclear])
const entry = z.object({
  seen: z.record(fieldCode, seen),
  helped: z.union([z.boolean(), unclear]).nullable(),
})
const language = z.enum(['nb', 'nn', 'en'])
/** As it was typed, or as a reader of QR codes types it: the printed address. */
const typed = z.string().min(1).max(300)
const sheetCode = z.string().regex(/^[A-Z0-9]{10}$/)
const turn = z.int().min(1).max(1_000_000)
const entered = z.strictObject({
  code: sheetCode,
  turn,
  entry: z.strictObject(entry.shape),
  language,
})

/** An entry as it was sent: the library's type has `missing` values that paper has not. */
const enteredOf = (wave: string, body: z.output<typeof entered>): EnteredSheet => ({
  wave,
  ...body,
  entry: body.entry as PaperEntry,
})
const entryAnswer = (one: PaperEntry): z.input<typeof entry> => ({
  seen: { ...one.seen } as Record<string, z.input<typeof seen>>,
  helped: one.helped,
})

const ofWave = z.strictObject({ wave: id })
const waveOf = async (
  { work }: Call,
  { params }: { readonly params: { readonly wave: string } },
): Promise<Found<StoredSurveyWave> | null> => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun }, value }
}
const clerkOf = ({ actor }: Call): Clerk => ({ staff: actor.staff! })

const rate = z.object({ estimate: z.number(), low: z.number(), high: z.number() }).nullable()
const batch = z.object({
  number: z.int(),
  state: z.enum(['filling', 'full', 'drawn', 'stopped', 'settled', 'released']),
  sheets: z.int(),
  share: z.number().nullable(),
  chosen: z.int().nullable(),
  compared: z.int(),
  differing: z.int(),
  passed: z.boolean().nullable(),
  allCompared: z.int(),
  allDiffering: z.int(),
  mended: z.int(),
  unclear: z.int(),
  unreadable: z.int(),
  routed: z.int(),
  contradiction: z.int(),
  refused: z.int(),
  releasedOn: z.string().nullable(),
  rate,
})

const opened = z.object({
  code: z.string(),
  turn: z.int(),
  entryNumber: z.enum(['first', 'second', 'third']),
  instrument: z.string(),
  language,
  entry,
  second: entry.nullable(),
  differing: z.array(z.string()),
})

/**
 * Paper forms that are entered, and the batches that they are held in. A code never stands in an address, and no answer is kept
 * for a repeated request: neither may tell who entered which.
 */
export const surveySheetRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/entry-form',
    summary: {
      nb: 'Skjemaet, og hva som står på hver side av det på papir',
      nn: 'Skjemaet, og kva som står på kvar side av det på papir',
      en: 'The form, and what stands on each page of it on paper',
    },
    noun,
    verb: 'read',
    params: ofWave,
    answer: z.object({
      form: z.record(z.string(), z.unknown()),
      pages: z.array(z.object({ number: z.int(), fields: z.array(z.string()) })),
    }),
    fetch: waveOf,
    act: async ({ desks }, _input, wave) => {
      const form = desks.surveys.get(wave.instrument)
      const pages = entryPages(form).map(({ number, fields }) => ({ number, fields: [...fields] }))
      return { form: { ...form }, pages }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/entry-desk',
    summary: {
      nb: 'Bunkene med papirskjemaer, og hva de venter på',
      nn: 'Bunkane med papirskjema, og kva dei ventar på',
      en: 'The batches of paper forms, and what they wait for',
    },
    noun,
    verb: 'read',
    params: ofWave,
    answer: z.object({
      typing: z.int(),
      own: z.object({ differing: z.int(), compared: z.int(), rate }),
      batches: z.array(
        z.object({
          ...batch.shape,
          waiting: z.array(
            z.object({ code: z.string(), needs: z.enum(['second', 'third']), mine: z.boolean() }),
          ),
        }),
      ),
    }),
    fetch: waveOf,
    act: async (call, _input, wave) => {
      const { typing, own, batches } = await entryDesk(call.desks, call.work, wave.id, clerkOf(call))
      return { typing, own, batches: batches.map((one) => ({ ...one, waiting: [...one.waiting] })) }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/batches',
    summary: {
      nb: 'Hvor godt papirskjemaene er tastet inn, bunke for bunke',
      nn: 'Kor godt papirskjemaa er tasta inn, bunke for bunke',
      en: 'How well the paper forms are entered, batch by batch',
    },
    noun,
    verb: 'list',
    params: ofWave,
    answer: z.object({ limit: z.number(), share: z.number(), batches: z.array(batch) }),
    fetch: waveOf,
    act: async ({ work }, _input, wave) => ({
      limit: wave.errorLimit,
      share: wave.secondEntryShare,
      batches: [...(await listBatchQuality(work, wave.id))],
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/batches/{batch}/steps',
    summary: {
      nb: 'Ta en bunke videre: trekk ut hvilke skjemaer som tastes to ganger, stans den, eller fullfør den',
      nn: 'Ta ein bunke vidare: trekk ut kva skjema som blir tasta to gonger, stans han, eller fullfør han',
      en: 'Take a batch on: draw which forms are entered twice, stop it, or finish it',
    },
    noun,
    verb: 'decide',
    params: z.strictObject({ wave: id, batch: z.coerce.number().int().min(1).max(10_000) }),
    answer: z.object({ step: z.enum(['drawn', 'stopped', 'released']).nullable() }),
    kept: false,
    fetch: waveOf,
    act: async ({ desks, work }, { params }, wave) => {
      const { id, instrument, secondEntryShare: share, errorLimit: limit } = wave
      return { step: await advanceBatch(desks, work, { wave: id, instrument, share, limit }, params.batch) }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/sheets/opening',
    summary: {
      nb: 'Åpne papirskjemaet med en kode, for å taste det inn',
      nn: 'Opne papirskjemaet med ein kode, for å taste det inn',
      en: 'Open the paper form with a code, to enter it',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z.strictObject({ typed, takeOver: z.boolean().default(false) }),
    answer: opened,
    kept: false,
    fetch: waveOf,
    act: async (call, { body }, wave) => {
      const sheet = await openPaper(call.desks, clerkOf(call), { wave: wave.id, ...body })
      return {
        ...sheet,
        entry: entryAnswer(sheet.entry),
        second: sheet.second && entryAnswer(sheet.second),
        differing: [...sheet.differing],
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/sheets/saving',
    summary: {
      nb: 'Lagre det som er tastet så langt',
      nn: 'Lagre det som er tasta så langt',
      en: 'Save what is typed so far',
    },
    noun,
    verb: 'change',
    params: ofWave,
    body: entered,
    answer: done,
    kept: false,
    fetch: waveOf,
    act: async (call, { body }, wave) => {
      await savePaper(call.desks, clerkOf(call), enteredOf(wave.id, body))
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/sheets/completion',
    summary: {
      nb: 'Avslutt en inntasting. En første legges i bunken, en andre sammenlignes',
      nn: 'Avslutt ei inntasting. Ei første blir lagd i bunken, ei andre blir samanlikna',
      en: 'End an entry. A first one goes into the batch, a second one is compared',
    },
    noun,
    verb: 'complete',
    params: ofWave,
    body: entered,
    answer: z.object({
      batch: z.int(),
      sheets: z.int().nullable(),
      full: z.boolean(),
      differing: z.int().nullable(),
      takenOut: z.array(
        z.object({
          question: z.string(),
          reason: z.enum(['unclear', 'unreadable', 'routed', 'contradiction']),
        }),
      ),
      warnings: z.array(z.object({ number: z.int(), text: z.string() })),
    }),
    kept: false,
    fetch: waveOf,
    act: async (call, { body }, wave) => {
      const outcome = await completePaper(call.desks, clerkOf(call), enteredOf(wave.id, body))
      return {
        ...outcome,
        takenOut: [...outcome.takenOut],
        warnings: outcome.warnings.map((met) => ({
          number: met.number,
          text: problemText(met, call.language),
        })),
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/sheets/settling',
    summary: {
      nb: 'Avgjør feltene som er ulike, etter et nytt blikk på papiret',
      nn: 'Avgjer felta som er ulike, etter eit nytt blikk på papiret',
      en: 'Settle the fields that differ, after another look at the paper',
    },
    noun,
    verb: 'decide',
    params: ofWave,
    body: z.strictObject({ code: sheetCode, turn, looked: z.record(fieldCode, seen.nullable()) }),
    answer: done,
    kept: false,
    fetch: waveOf,
    act: async (call, { body }, wave) => {
      const looked = body.looked as Readonly<Record<string, Seen | null>>
      await settlePaper(call.desks, clerkOf(call), { wave: wave.id, ...body, looked })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/sheets/dropping',
    summary: {
      nb: 'Legg bort et skjema som ikke skal tastes inn likevel',
      nn: 'Legg bort eit skjema som ikkje skal tastast inn likevel',
      en: 'Put away a form that is not to be entered after all',
    },
    noun,
    verb: 'delete',
    params: ofWave,
    body: z.strictObject({ code: sheetCode, turn }),
    answer: done,
    kept: false,
    fetch: waveOf,
    act: async (call, { body }, wave) => {
      await dropPaper(call.desks, clerkOf(call), { wave: wave.id, ...body })
      return { done: true as const }
    },
  }),
]
