import { z } from 'zod'
import { commentServices, commentValues } from '#core/survey'
import {
  approveCommentQuote,
  cleanComments,
  closeCommentWork,
  codeComment,
  commentDesk,
  confirmComments,
  quoteComment,
  removeCommentQuote,
  surveyCommentChapter,
  uncodeComment,
} from '#rim/services'
import { type CodingWave, findSurveyWave } from '#rim/storage'
import { type Call, type Found, route } from '../route.ts'
import { code, done, id, localText, moment, plainText } from './shapes.ts'

const noun = 'survey-comment' as const
/** A comment, by its keyed hash. */
const comment = z.string().regex(/^[A-Za-z0-9_-]{43}$/)
const ofWave = z.strictObject({ wave: id })
const waveOf = async (
  { work }: Call,
  { params }: { readonly params: { readonly wave: string } },
): Promise<Found<CodingWave> | null> => {
  const value = await findSurveyWave(work, params.wave)
  return value && { thing: { noun }, value }
}

const place = z.int().min(0).max(10_000)
/** What stands in the place of a part: always in brackets, so that nobody writes something else into what another has said. */
const replacement = z.string().regex(/^\[[\p{L}][\p{L} -]{0,29}\]$/u)
const value = z.enum(commentValues.map((one) => one.code) as ['praise', 'criticism', 'mixed', 'neutral'])
const coding = z.strictObject({ overall: value, services: z.partialRecord(code, value) })
const turn = z.enum(['first', 'second', 'settled'])
const step = z.enum(['clean', 'confirm', 'out', 'code', 'second', 'settle', 'done'])
const agreement = z.object({
  column: z.string(),
  both: z.int(),
  same: z.int(),
  kappa: z.object({ kappa: z.number(), low: z.number(), high: z.number() }).nullable(),
})
const part = z.object({ start: z.int(), end: z.int(), replacement: z.string() })
const tag = z.object({ code, label: localText })
const shownValue = z.union([z.object({ value: z.number() }), z.object({ symbol: z.string() })])

export const surveyCommentRoutes = [
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/comments',
    summary: {
      nb: 'Åpne kommentarer å vaske, kode og sitere',
      nn: 'Opne kommentarar å vaske, kode og sitere',
      en: 'Open comments to clean, code and quote',
    },
    noun,
    verb: 'list',
    params: ofWave,
    answer: z.object({
      wave: z.object({ id, year: z.int(), state: z.enum(['planned', 'open', 'closed']) }),
      closing: z.object({ comments: z.int(), closedAt: moment }).nullable(),
      values: z.array(z.object({ code: value, key: z.string(), label: localText })),
      services: z.array(tag),
      tags: z.array(tag),
      comments: z.array(
        z.object({
          id: comment,
          step,
          mine: z.boolean(),
          times: z.int(),
          written: z.string().nullable(),
          findings: z.array(part.extend({ kind: z.string(), certainty: z.string() })),
          nothing: z.boolean(),
          parts: z.array(part),
          cleaned: z.string().nullable(),
          kept: z.boolean().nullable(),
          named: z.array(code),
          coding: coding.nullable(),
          disagreement: z.object({ first: coding, second: coding }).nullable(),
        }),
      ),
      quotes: z.array(
        z.object({
          id,
          comment,
          text: z.string(),
          tags: z.array(code),
          approved: z.boolean(),
          mine: z.boolean(),
        }),
      ),
      agreement: z.array(agreement),
      second: z.object({ share: z.number(), seed: z.string(), drawn: z.int().nullable() }),
    }),
    fetch: waveOf,
    act: async ({ work, desks, actor }, _input, wave) => {
      const desk = await commentDesk(desks, work, wave, actor.staff!)
      return {
        wave: { id: wave.id, year: wave.year, state: wave.state },
        closing: desk.closing,
        values: commentValues.map((one) => ({ ...one, label: plainText(one.label) })),
        services: commentServices.map((one) => ({ code: one.code, label: plainText(one.label) })),
        tags: desk.tags.map((one) => ({ code: one.code, label: plainText(one.label) })),
        comments: desk.comments.map((one) => ({
          ...one,
          findings: one.findings.map((found) => ({ ...found })),
          parts: one.parts.map(({ start, end, replacement }) => ({ start, end, replacement })),
          named: [...one.named],
          coding: one.coding,
          disagreement: one.disagreement,
        })),
        quotes: desk.quotes.map((one) => ({ ...one, tags: [...one.tags] })),
        agreement: [...desk.agreement],
        second: desk.second,
      }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/cleanings',
    summary: {
      nb: 'Vask kommentarer for det som kan fortelle hvem noen er',
      nn: 'Vask kommentarar for det som kan fortelje kven nokon er',
      en: 'Clean comments of what may tell who somebody is',
    },
    noun,
    verb: 'change',
    params: ofWave,
    body: z.strictObject({
      cleanings: z
        .array(
          z.strictObject({
            comment,
            kept: z.boolean(),
            parts: z.array(z.strictObject({ start: place, end: place, replacement })).max(200),
          }),
        )
        .min(1)
        .max(500),
    }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => {
      await cleanComments(desks, work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/confirmations',
    summary: {
      nb: 'Bekreft kommentarer som en annen har vasket',
      nn: 'Stadfest kommentarar som ein annan har vaska',
      en: 'Confirm comments that another has cleaned',
    },
    noun,
    verb: 'verify',
    params: ofWave,
    body: z.strictObject({ comments: z.array(comment).min(1).max(500) }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => {
      await confirmComments(desks, work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/codings',
    summary: {
      nb: 'Kod en kommentar etter rutenettet',
      nn: 'Kod ein kommentar etter rutenettet',
      en: 'Code a comment by the grid',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z.strictObject({ comment, turn, coding }),
    answer: done,
    status: 201,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => {
      await codeComment(desks, work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/codings/taken-back',
    summary: {
      nb: 'Angre din egen koding av en kommentar',
      nn: 'Angre di eiga koding av ein kommentar',
      en: 'Take back your own coding of a comment',
    },
    noun,
    verb: 'delete',
    params: ofWave,
    body: z.strictObject({ comment, turn }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, actor }, { body }, wave) => {
      await uncodeComment(work, wave, { ...body, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/quotes',
    summary: {
      nb: 'Velg en kommentar, eller deler av den, som sitat',
      nn: 'Vel ein kommentar, eller delar av han, som sitat',
      en: 'Choose a comment, or parts of it, as a quote',
    },
    noun,
    verb: 'create',
    params: ofWave,
    body: z.strictObject({
      comment,
      text: z.string().trim().min(1).max(4000),
      tags: z.array(code).max(20),
    }),
    answer: z.object({ id }),
    status: 201,
    fetch: waveOf,
    act: async ({ work, desks, actor }, { body }, wave) => ({
      id: await quoteComment(desks, work, wave, { ...body, staff: actor.staff! }),
    }),
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/quotes/{quote}/approval',
    summary: {
      nb: 'Godkjenn et sitat som en annen har valgt',
      nn: 'Godkjenn eit sitat som ein annan har valt',
      en: 'Approve a quote that another has chosen',
    },
    noun,
    verb: 'verify',
    params: z.strictObject({ wave: id, quote: id }),
    answer: done,
    fetch: waveOf,
    act: async ({ work, actor }, { params }, wave) => {
      await approveCommentQuote(work, wave, { quote: params.quote, staff: actor.staff! })
      return { done: true as const }
    },
  }),
  route({
    method: 'DELETE',
    path: '/api/survey-waves/{wave}/comments/quotes/{quote}',
    summary: { nb: 'Fjern et sitat', nn: 'Fjern eit sitat', en: 'Remove a quote' },
    noun,
    verb: 'delete',
    params: z.strictObject({ wave: id, quote: id }),
    answer: done,
    fetch: waveOf,
    act: async ({ work }, { params }, wave) => {
      await removeCommentQuote(work, wave, params.quote)
      return { done: true as const }
    },
  }),
  route({
    method: 'POST',
    path: '/api/survey-waves/{wave}/comments/closing',
    summary: {
      nb: 'Avslutt arbeidet med kommentarene',
      nn: 'Avslutt arbeidet med kommentarane',
      en: 'End the work on the comments',
    },
    noun,
    verb: 'close',
    params: ofWave,
    answer: done,
    fetch: waveOf,
    act: async ({ work, desks, actor }, _input, wave) => {
      await closeCommentWork(desks, work, wave, actor.staff!)
      return { done: true as const }
    },
  }),
  route({
    method: 'GET',
    path: '/api/survey-waves/{wave}/comments/results',
    summary: {
      nb: 'Tellinger av kommentarene som kan vises, og godkjente sitater',
      nn: 'Teljingar av kommentarane som kan visast, og godkjende sitat',
      en: 'Counts of the comments that may be shown, and approved quotes',
    },
    noun,
    verb: 'read',
    params: ofWave,
    answer: z.object({
      chapter: z
        .object({
          comments: z.int().nullable(),
          values: z.array(localText),
          rows: z.array(
            z.object({
              code: z.string(),
              label: localText,
              base: shownValue,
              counts: z.array(shownValue),
              kappa: z.number().nullable(),
            }),
          ),
          quotes: z.array(z.object({ id, text: z.string(), tags: z.array(localText) })),
          second: z.object({ share: z.number(), seed: z.string() }),
        })
        .nullable(),
    }),
    fetch: waveOf,
    act: async ({ desks }, _input, wave) => {
      const chapter = await surveyCommentChapter(desks, {
        id: wave.id,
        year: wave.year,
        synthetic: desks.training,
      })
      return { chapter: chapter && shownChapter(chapter) }
    },
  }),
]

type Chapter = NonNullable<Awaited<ReturnType<typeof surveyCommentChapter>>>

function shownChapter({ comments, tables, agreement, second, quotes }: Chapter) {
  const kappas = new Map(agreement.map(({ column, kappa }) => [column, kappa?.kappa ?? null]))
  const labels = new Map(commentServices.map((one) => [one.code, plainText(one.label)]))
  const rows = [
    { code: 'overall', label: { nb: 'Helheten', nn: 'Heilskapen' }, table: tables.overall },
    ...tables.services,
  ]
  return {
    comments,
    values: commentValues.map(({ label }) => plainText(label)),
    rows: rows.map(({ code, label, table }) => ({
      code,
      label: plainText(label),
      base: table.columns[0]!.base,
      counts: table.cells.map((row) => row[0]!.count),
      kappa: kappas.get(code) ?? null,
    })),
    quotes: quotes.map(({ id, text, tags }) => ({
      id,
      text,
      tags: tags.map((code) => labels.get(code) ?? { nb: code, nn: code }),
    })),
    second,
  }
}
