import { z } from 'zod'

const named = z.object({ id: z.string(), name: z.string() })
const origin = z.enum(['in-vivo', 'reading', 'theory'])
const codings = z.int().min(0)
const what = <const W extends readonly string[]>(...of: W) => z.enum(of)

/** One thing that has happened to a code (`CodeChange` of the core). */
export const codeChange = z.discriminatedUnion('what', [
  z.object({ what: what('made'), name: z.string(), text: z.string(), from: origin }),
  z.object({ what: what('split-from'), name: z.string(), text: z.string(), code: named, codings }),
  z.object({ what: what('renamed', 'redefined'), before: z.string(), after: z.string() }),
  z.object({ what: what('placed', 'taken-out'), category: named }),
  z.object({ what: what('repainted', 'removed') }),
  z.object({ what: what('origin'), before: origin, after: origin }),
  z.object({ what: what('merged-from'), codes: z.array(named), codings }),
  z.object({ what: what('merged-into'), code: named.nullable() }),
  z.object({ what: what('split-into'), codes: z.array(named), codings, left: z.boolean() }),
  z.object({ what: what('undone', 'redone'), of: z.int() }),
])
