import { z } from 'zod'
import type { Actor } from '#core/access'
import { openSteps, type PublicationTexts, reviewOutcomes, stateAt } from '#core/releases'
import type { StoredPublication } from '#rim/storage'
import { freely, given, id, lineOrNone, localText, moment, plainText } from './shapes.ts'

/** A publication's address, as the last part of the page's. */
export const addressCode = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const origin = z.strictObject({
  source: z.enum(['annual', 'survey', 'plan', 'study']),
  of: z.string().regex(/^[a-z0-9-]{1,80}$/),
})

const written = (most: number) =>
  z.strictObject({ nb: freely(0, most), nn: freely(0, most), en: freely(0, most).optional() })

/** The texts of a draft: what is not written yet is empty. */
export const writtenTexts = z.strictObject({
  title: written(200),
  excerpt: written(600),
  text: written(20_000),
  change: written(1000).optional(),
  contact: z
    .strictObject({
      name: lineOrNone,
      role: written(200),
      telephone: z
        .string()
        .trim()
        .max(20)
        .regex(/^[+0-9 ]*$/),
      email: z.union([z.literal(''), z.email().max(200)]),
    })
    .optional(),
  picture: z.strictObject({ alt: written(500), credit: lineOrNone }).optional(),
})

const emptied = (text: { nb: string; nn: string; en?: string | undefined }) => ({
  ...{ nb: text.nb, nn: text.nn },
  ...(text.en !== undefined && text.en !== '' && { en: text.en }),
})

/** Texts of a body, as the core knows them. */
export function textsOf({
  title,
  excerpt,
  text,
  change,
  contact,
  picture,
}: z.output<typeof writtenTexts>): PublicationTexts {
  return {
    ...{ title: emptied(title), excerpt: emptied(excerpt), text: emptied(text) },
    ...(change && { change: emptied(change) }),
    ...(contact && { contact: { ...contact, role: emptied(contact.role) } }),
    ...(picture && { picture: { ...picture, alt: emptied(picture.alt) } }),
  }
}

const answeredTexts = z.object({
  ...{ title: localText, excerpt: localText, text: localText, change: localText.optional() },
  contact: z
    .object({ name: z.string(), role: localText, telephone: z.string(), email: z.string() })
    .optional(),
  picture: z.object({ alt: localText, credit: z.string() }).optional(),
})

/** A publication in the list. */
export const publicationListed = z.object({
  ...{ id, code: addressCode, kind: z.enum(['report', 'news']), title: localText },
  state: z.enum(['draft', 'review', 'approved', 'scheduled', 'published', 'withdrawn']),
  publishAt: moment.nullable(),
  replaces: id.nullable(),
})

const reviewAnswered = z.object({
  ...{ id, version: z.int(), body: z.string(), due: z.string(), askedAt: moment },
  ...{
    outcome: z.enum(reviewOutcomes).nullable(),
    answer: z.string().nullable(),
    answeredOn: z.string().nullable(),
  },
})

/** A publication on its own page. */
export const publicationAnswer = publicationListed.extend({
  source: origin.shape.source.nullable(),
  sourceOf: z.string().nullable(),
  texts: answeredTexts,
  ...{ pictured: z.boolean(), revision: z.int(), version: z.int() },
  ...{ submittedAt: moment.nullable(), approvedAt: moment.nullable(), withdrawnAt: moment.nullable() },
  ...{ approvedBecause: z.string().nullable(), returnedBecause: z.string().nullable() },
  notice: localText.nullable(),
  /** What may be done now. */
  steps: z.array(z.string()),
  /** Whoever asks has written in it or sent it to review, and cannot approve it. */
  own: z.boolean(),
  reviews: z.array(reviewAnswered),
  files: z.array(
    z.object({
      ...{ part: z.enum(['file', 'picture']), language: z.enum(['nb', 'nn']), name: z.string() },
      ...{ type: z.string(), size: z.int(), sha256: z.string() },
    }),
  ),
  hash: z.string().nullable(),
})

export const listedPublication = (
  { id: own, code, kind, texts, publishAt, replaces, ...stored }: StoredPublication,
  now: string,
): z.input<typeof publicationListed> => ({
  ...{ id: own, code, kind, title: plainText(texts.title), publishAt, replaces },
  state: stateAt({ ...stored, publishAt }, now),
})

/** What is told of a publication itself; its reviews, files and hash come beside. */
export function publicationTold(
  stored: StoredPublication,
  { now, actor }: { readonly now: string; readonly actor: Actor },
): Omit<z.input<typeof publicationAnswer>, 'reviews' | 'files' | 'hash'> {
  const { source, sourceOf, texts, pictured, revision, version, submittedAt, approvedAt, withdrawnAt } =
    stored
  const { approvedBecause, returnedBecause, notice, writers, submittedBy } = stored
  return {
    ...listedPublication(stored, now),
    ...{ source, sourceOf, pictured, revision, version, submittedAt, approvedAt, withdrawnAt },
    ...{ approvedBecause, returnedBecause, notice },
    texts: given(structuredClone(texts)) as z.input<typeof answeredTexts>,
    steps: [...openSteps(stored, now)],
    own: writers.includes(actor.staff!) || submittedBy === actor.staff,
  }
}
