import { z } from 'zod'
import { holdsIdentityNumber } from '#core/identity'
import { entityKinds } from '#core/interviews'
import { anyNode } from './report-text-shapes.ts'
import { id } from './shapes.ts'

/*
 * What a study's analysis consists of (core/interviews), as it is sent. What hangs together with what is checked where the
 * whole of it is known; here is only that nothing else comes in.
 */

const text = z
  .string()
  .max(20_000)
  .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } })
const name = z
  .string()
  .max(400)
  .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } })
const ids = z.array(id).max(2000)
const place = z.number().min(0).max(1_000_000)
const position = z.int().min(0).max(10_000_000)
const stretch = { interview: id, version: id, start: position, end: position }
/** Codes of questions and topics of a guide, of questions of the survey and of figures. */
const outside = z.string().regex(/^[a-zA-Z0-9][a-zA-Z0-9_.:-]{0,99}$/)
const kind = z.enum(entityKinds)
const calendar = z.iso.date()

const entity = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('question'),
    id,
    number: z.int().min(1).max(99),
    text: z.strictObject({ nb: name, nn: name }),
  }),
  z.strictObject({
    kind: z.literal('theme'),
    id,
    name,
    text,
    standing: z.enum(['candidate', 'major', 'minor', 'set-aside']),
    questions: z
      .array(z.strictObject({ question: id, bearing: z.enum(['supports', 'nuances', 'contradicts']) }))
      .max(50),
    sources: z.array(z.strictObject({ source: z.enum(['survey', 'mapping']), code: outside })).max(50),
    place,
  }),
  z.strictObject({ kind: z.literal('category'), id, name, text, themes: ids, place }),
  z.strictObject({
    kind: z.literal('code'),
    id,
    name,
    text,
    paint: z.int().min(0).max(11),
    origin: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('in-vivo'), interview: id }),
      z.strictObject({ from: z.literal('reading') }),
      z.strictObject({ from: z.literal('theory') }),
    ]),
    categories: ids,
    place,
  }),
  z.strictObject({
    kind: z.literal('coding'),
    id,
    ...stretch,
    code: id,
    coder: id,
    starred: z.boolean(),
    tentative: z.boolean(),
    adrift: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('memo'),
    id,
    about: z.strictObject({ kind: z.union([kind, z.literal('interview')]), id }).nullable(),
    interview: id.nullable(),
    type: z.enum(['note', 'assumption', 'surprise', 'relation', 'decision']),
    text,
    author: id,
  }),
  z.strictObject({
    kind: z.literal('reading'),
    id,
    interview: id,
    mode: z.enum(['full', 'selective', 'none']),
    done: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('asked'),
    id,
    interview: id,
    question: outside,
    state: z.enum(['answered', 'unanswered', 'skipped']),
    at: z.strictObject(stretch).nullable(),
  }),
  z.strictObject({
    kind: z.literal('summary'),
    id,
    interview: id,
    topic: outside.nullable(),
    text,
    author: id,
  }),
  z.strictObject({
    kind: z.literal('quote'),
    id,
    ...stretch,
    edits: z
      .array(
        z.strictObject({
          type: z.enum(['omit', 'insert', 'mask', 'nonverbal', 'wording']),
          start: position,
          end: position,
          text: z.string().max(500),
        }),
      )
      .max(200),
    label: z.strictObject({ sex: z.boolean(), age: z.enum(['exact', 'band', 'decade', 'none']) }),
    themes: ids,
    chosenBy: id,
    signedBy: id.nullable(),
  }),
  z.strictObject({ kind: z.literal('finding'), id, theme: id, text, quotes: ids, place }),
  z.strictObject({
    kind: z.literal('recommendation'),
    id,
    text,
    to: name,
    themes: ids,
    quotes: ids,
    place,
  }),
  z.strictObject({
    kind: z.literal('review'),
    id,
    body: name,
    sentOn: calendar,
    answeredOn: calendar.nullable(),
    comment: text,
    response: text,
  }),
  z.strictObject({
    kind: z.literal('edit'),
    id,
    language: z.enum(['nb', 'nn']),
    section: anyNode,
    node: anyNode,
    change: z.enum(['replaced', 'removed', 'added']),
    after: anyNode.nullable(),
    text,
    replaced: z.string().max(20_000),
  }),
  z.strictObject({
    kind: z.literal('check'),
    id,
    list: z.string().regex(/^[a-z0-9-]{1,20}$/),
    item: z.string().regex(/^[a-z0-9-]{1,20}$/),
    text,
  }),
])

export const operation = z.strictObject({
  kind,
  id,
  before: entity.nullable(),
  after: entity.nullable(),
})

/** What somebody does in one go; importing a whole project is done where it is read. */
export const doings = z.strictObject({
  doing: z.enum([
    'begin',
    'code',
    'uncode',
    'resize',
    'recode',
    'mark',
    'create',
    'change',
    'remove',
    'move',
    'merge',
    'split',
    'write',
    'settle',
    'choose-quote',
    'sign',
    'unsign',
  ]),
  reason: z
    .string()
    .trim()
    .max(2000)
    .refine((written) => !holdsIdentityNumber(written), { params: { holds: 'identity-number' } }),
  operations: z.array(operation).min(1).max(50_000),
})
