import type { CodePoints, Mark } from '#core/interviews'

/** The marks that have one token, in the order of the text. */
export interface MarkGroup {
  readonly token: string
  readonly marks: readonly Mark[]
  /** How it is spelt, each spelling once. */
  readonly spellings: readonly string[]
  readonly open: number
  readonly taken: number
  readonly certainty: Mark['certainty']
}

const surest = ['possible', 'likely', 'certain'] as const

/** Marks by token, in the order in which each first stands in the text. */
export function groupsOf(points: CodePoints, marks: readonly Mark[]): readonly MarkGroup[] {
  const byToken = new Map<string, Mark[]>()
  for (const mark of marks) {
    const list = byToken.get(mark.token)
    if (list) list.push(mark)
    else byToken.set(mark.token, [mark])
  }
  return [...byToken].map(([token, own]) => ({
    token,
    marks: own,
    spellings: [...new Set(own.map(({ start, end }) => points.slice(start, end)))],
    open: own.filter(({ state }) => state === 'open').length,
    taken: own.filter(({ state }) => state === 'taken').length,
    certainty: surest[Math.max(...own.map(({ certainty }) => surest.indexOf(certainty)))]!,
  }))
}

/** A token as somebody has typed it: in capital letters and brackets. */
export const tokenTyped = (typed: string): string =>
  `[${typed.replace(/[[\]]/gu, '').trim().replace(/\s+/gu, ' ').toLocaleUpperCase('nb')}]`

/** A place in a text with what stands around it, for whoever decides. */
export function around(
  points: CodePoints,
  { start, end }: Pick<Mark, 'start' | 'end'>,
): readonly [string, string, string] {
  const reach = 45
  const before = points.slice(Math.max(0, start - reach), start).replace(/^[\s\S]*\n/u, '')
  const after = points.slice(end, Math.min(points.length, end + reach)).replace(/\n[\s\S]*$/u, '')
  return [before, points.slice(start, end), after]
}
