import { coverEveryone } from './cover.ts'
import { type Lean, type Rows, where } from './pick.ts'
import { type Six, scaled } from './target-kit.ts'
import { type Cohort, type Work, without } from './work.ts'

/** A quota for the rows of one category. */
export function quota(six: Six, category: number, rows: Rows): number {
  return Math.min(rows.length, scaled(six[category as 0], category, rows.length))
}

/** Nothing speaks for or against a row. */
export const neutral: Lean = () => 0

/** What decides who gets a choice. */
export interface ChoiceRule {
  readonly eligible?: (row: number) => boolean
  readonly lean?: Lean
  /** A holder for whom this is true keeps the choice when someone without any needs one. */
  readonly keep?: (row: number) => boolean
}

/**
 * A single-choice question: each code goes to its quota of the rows still open, in the order given, the rest code to
 * whoever is left. Categories whose rows are not `asked` stay "not asked".
 */
export function partition(
  work: Work,
  cohort: Cohort,
  question: string,
  quotas: Readonly<Record<string, Six>>,
  rest: string,
  options: { rules?: Readonly<Record<string, ChoiceRule>>; asked?: (row: number) => boolean } = {},
): void {
  const slot = work.frame.choice(question)
  cohort.byCategory.forEach((all, category) => {
    let open = options.asked ? where(all, options.asked) : all
    for (const [code, six] of Object.entries(quotas)) {
      const rule = options.rules?.[code]
      const pool = rule?.eligible ? where(open, rule.eligible) : open
      const chosen = work.pick.top(
        pool,
        quota(six, category, all),
        `${question}/${code}`,
        rule?.lean ?? neutral,
      )
      const at = slot.at(code)
      for (const row of chosen) slot.data[row] = at
      open = without(open, chosen)
    }
    const at = slot.at(rest)
    for (const row of open) slot.data[row] = at
  })
}

/**
 * One family of a multi-choice question: `any` people have at least one, and each choice has its quota among them.
 *
 * @param any who has at least one, by category; absent: no such wish.
 */
export function family(
  work: Work,
  cohort: Cohort,
  question: string,
  quotas: Readonly<Record<string, Six>>,
  options: {
    any?: (rows: Rows, category: number) => Rows
    rules?: Readonly<Record<string, ChoiceRule>>
    asked?: (row: number) => boolean
    /** Flags given before, with fixed holders: they count for "at least one" but do not move. */
    given?: Readonly<Record<string, true>>
    /** Multiplies the quotas (people under 18). */
    scale?: number
  } = {},
): void {
  const slot = work.frame.flags(question)
  cohort.byCategory.forEach((all, category) => {
    const rows = options.asked ? where(all, options.asked) : all
    for (const row of rows) slot.state[row] = 0
    const some = options.any ? options.any(rows, category) : rows
    const codes = Object.keys(quotas)
    for (const code of codes) {
      const flag = slot.flag(code)
      const rule = options.rules?.[code]
      const held = where(some, (row) => flag[row] === 1).length
      const pool = where(some, (row) => flag[row] === 0 && (rule?.eligible?.(row) ?? true))
      const wanted = Math.round(quota(quotas[code]!, category, all) * (options.scale ?? 1)) - held
      for (const row of work.pick.top(pool, wanted, `${question}/${code}`, rule?.lean ?? neutral))
        flag[row] = 1
    }
    if (!options.any) return
    const movable = codes.filter((code) => !options.given?.[code])
    const fixed = codes.filter((code) => options.given?.[code])
    const bare = where(some, (row) => fixed.every((code) => slot.flag(code)[row] === 0))
    const uncovered = coverEveryone(
      bare,
      movable.map((code) => slot.flag(code)),
      (f, row) => options.rules?.[movable[f]!]?.eligible?.(row) ?? true,
      (f, row) => !(options.rules?.[movable[f]!]?.keep?.(row) ?? false),
    )
    if (uncovered === 0) return
    // in a handful of people the quotas round to nothing: the most usual choice that fits, then
    const usual = [...movable].sort((a, b) => quotas[b]![category as 0] - quotas[a]![category as 0])
    for (const row of bare) {
      if (codes.some((code) => slot.flag(code)[row] === 1)) continue
      const code = usual.find((one) => options.rules?.[one]?.eligible?.(row) ?? true)
      if (code !== undefined) slot.flag(code)[row] = 1
    }
  })
}

/** Whether a choice column holds a code, as a test on rows. */
export function is(work: Work, question: string, ...codes: readonly string[]): (row: number) => boolean {
  const slot = work.frame.choice(question)
  const positions = codes.map((code) => slot.at(code))
  const [only] = positions
  if (positions.length === 1) return (row) => slot.data[row] === only
  return (row) => positions.includes(slot.data[row]!)
}

/** Whether a flag is set, as a test on rows. */
export function has(work: Work, question: string, code: string): (row: number) => boolean {
  const flag = work.frame.flags(question).flag(code)
  return (row) => flag[row] === 1
}

/** Red, yellow, green of an area as 1, 0, -1 times a weight. */
export function byColour(work: Work, area: string, weight: number): Lean {
  const slot = work.frame.choice(area)
  const [red, green] = [slot.at('red'), slot.at('green')]
  return (row) => (slot.data[row] === red ? weight : slot.data[row] === green ? -weight : 0)
}
