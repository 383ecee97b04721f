import { z } from 'zod'
import { moment } from './shapes.ts'

/*
 * A report's texts beside their writers', as they are answered (`writersView` of the reports).
 */

/** A node or a section of a survey's report. */
export const node = z.string().regex(/^[a-z0-9][a-z0-9_~-]{0,119}$/)
/** Of any report: those of a study are named after questions of its guide and figures from elsewhere too. */
export const anyNode = z.string().regex(/^[a-z0-9][a-z0-9_.:~-]{0,199}$/)

const text = z.object({
  type: z.literal('text'),
  id: anyNode,
  section: anyNode,
  state: z.enum(['generated', 'replaced', 'removed', 'added']),
  list: z.boolean(),
  generated: z.string().nullable(),
  text: z.string(),
  follows: anyNode.nullable(),
  conflict: z
    .object({
      kind: z.enum(['changed', 'gone', 'section-gone', 'place-gone']),
      now: z.string().nullable(),
      stale: z.array(z.string()),
    })
    .nullable(),
  replaced: z.string(),
  unknown: z.array(z.string()),
})
const shown = z.object({
  type: z.literal('shown'),
  id: anyNode,
  what: z.enum(['table', 'figure', 'quote']),
  title: z.string(),
})

/** The whole of a report's texts; `more`: what each text is told with besides. */
export const reportTextsOf = <M extends z.ZodRawShape>(more: M) => {
  const told = text.extend(more)
  return z.object({
    sections: z.array(
      z.object({
        id: anyNode,
        number: z.string(),
        title: z.string(),
        level: z.union([z.literal(1), z.literal(2)]),
        parts: z.array(z.discriminatedUnion('type', [told, shown])),
      }),
    ),
    homeless: z.array(told),
    conflicts: z.int(),
  })
}
export const reportTexts = reportTextsOf({})

/** What an edit does to a text. */
export const writtenKind = z.enum(['replaced', 'removed', 'added', 'withdrawn'])

/** Everything that was written over one text. */
export const textHistory = z.array(
  z.object({ number: z.int(), kind: writtenKind, text: z.string(), replaced: z.string(), writtenAt: moment }),
)
