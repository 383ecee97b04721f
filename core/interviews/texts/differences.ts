import { diffArrays } from 'diff'

/** Where two texts differ: `start` to `end` of the one became `from` to `to` of the other, in the strings' own units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly from: number
  readonly to: number
}

/**
 * The most tokens taken out and put in that are looked for between two places known to be the same; beyond, all of it is new. Fewer
 * where there is much to look through, so that texts that say the same word over and over take no longer than others.
 */
const mostEdits = (tokens: number): number => Math.min(600, Math.ceil(2_000_000 / tokens))

/**
 * The differences between two texts, in order and apart: lines are compared first, then the words of lines that differ, then the
 * characters of words that are alike enough to be one word spelt in two ways.
 */
export function differences(before: string, after: string): readonly Edit[] {
  const edits: Edit[] = []
  compare(before, after, { start: 0, from: 0, level: 0 }, edits)
  return edits
}

interface Place {
  readonly start: number
  readonly from: number
  readonly level: number
}

const graphemes = new Intl.Segmenter('nb', { granularity: 'grapheme' })

/** The segmenter takes long over each character; those of plain text are its units. */
const charactersOf = (text: string): string[] =>
  /^[ -~\u00a0-\u02ff]*$/u.test(text)
    ? text.split('')
    : Array.from(graphemes.segment(text), ({ segment }) => segment)

/** Lines with their line feed; words, white space, and other signs; user-perceived characters. */
const levels: readonly ((text: string) => string[])[] = [
  (text) => text.match(/[^\n]*\n|[^\n]+/gu) ?? [],
  (text) =>
    (text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]+/gu) ?? []).flatMap((token) =>
      /[\p{L}\s]/u.test(token) ? [token] : charactersOf(token),
    ),
  charactersOf,
]
const characterLevel = 2
/** What is longer, in units, is not looked at for how it is spelt. */
const longestWord = 400

function compare(before: string, after: string, { start, from, level }: Place, edits: Edit[]): void {
  if (before === after) return
  const whole = { start, end: start + before.length, from, to: from + after.length }
  const isLong = level === characterLevel && Math.max(before.length, after.length) > longestWord
  if (before === '' || after === '' || level > characterLevel || isLong) {
    edits.push(whole)
    return
  }
  const [a, b] = [levels[level]!(before), levels[level]!(after)]
  const changes = level === characterLevel ? spellingOf(a, b) : changesOf(a, b)
  const [unitsA, unitsB] = [offsets(a), offsets(b)]
  for (const change of changes) {
    compare(
      a.slice(change.start, change.end).join(''),
      b.slice(change.from, change.to).join(''),
      { start: start + unitsA[change.start]!, from: from + unitsB[change.from]!, level: level + 1 },
      edits,
    )
  }
}

/**
 * Where words differ, in characters: between what they begin and end with alike. Within that they are compared further only where
 * half of the characters or more are the same, for letters that two other words happen to share mean nothing.
 */
function spellingOf(a: readonly string[], b: readonly string[]): readonly Edit[] {
  const shorter = Math.min(a.length, b.length)
  let [left, right] = [0, 0]
  while (left < shorter && a[left] === b[left]) left++
  while (right < shorter - left && a.at(-1 - right) === b.at(-1 - right)) right++
  const whole = { start: left, end: a.length - right, from: left, to: b.length - right }
  const changes: Edit[] = []
  between(a.slice(left, whole.end), b.slice(left, whole.to), left, left, changes)
  const taken = changes.reduce((sum, { start, end }) => sum + end - start, 0)
  return 2 * (a.length - taken) >= Math.max(a.length, b.length) ? changes : [whole]
}

/** Where each token begins, and where the last ends. */
function offsets(tokens: readonly string[]): readonly number[] {
  const found = [0]
  for (const token of tokens) found.push(found.at(-1)! + token.length)
  return found
}

/** Where lists of tokens differ, in tokens. What is rare and the same in both divides them first, which keeps long texts fast. */
function changesOf(a: readonly string[], b: readonly string[]): Edit[] {
  const changes: Edit[] = []
  let [start, from] = [0, 0]
  for (const [nextA, nextB] of [...anchors(a, b), [a.length, b.length] as const]) {
    between(a.slice(start, nextA), b.slice(from, nextB), start, from, changes)
    start = nextA + 1
    from = nextB + 1
  }
  return changes
}

function between(
  a: readonly string[],
  b: readonly string[],
  start: number,
  from: number,
  changes: Edit[],
): void {
  if (a.length === 0 && b.length === 0) return
  const parts = diffArrays([...a], [...b], { maxEditLength: mostEdits(a.length + b.length) })
  let [atA, atB] = [start, from]
  let open: Edit | null = null
  for (const { added, removed, count } of parts ?? [
    { added: false, removed: true, count: a.length },
    { added: true, removed: false, count: b.length },
  ]) {
    if (added || removed) {
      open ??= { start: atA, end: atA, from: atB, to: atB }
      if (removed) atA += count
      else atB += count
      open = { ...open, end: atA, to: atB }
    } else {
      if (open) changes.push(open)
      open = null
      atA += count
      atB += count
    }
  }
  if (open) changes.push(open)
}

/** Tokens that are in each list once, and in the same order: the longest such row (patience). */
function anchors(a: readonly string[], b: readonly string[]): readonly (readonly [number, number])[] {
  const [onceA, onceB] = [onceIn(a), onceIn(b)]
  const pairs = [...onceA].flatMap(([token, at]): [number, number][] => {
    const there = onceB.get(token)
    return there === undefined ? [] : [[at, there]]
  })
  return longestRising(pairs)
}

function onceIn(tokens: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>()
  for (const [at, token] of tokens.entries()) places.set(token, places.has(token) ? -1 : at)
  for (const [token, at] of places) if (at === -1) places.delete(token)
  return places
}

/** The longest part of a list, ascending by its first members, that ascends by its second too. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): readonly (readonly [number, number])[] {
  const last: number[] = []
  const previous: number[] = []
  for (const [at, [, value]] of pairs.entries()) {
    let [low, high] = [0, last.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[last[middle]!]![1] < value) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? last[low - 1]! : -1
    last[low] = at
  }
  const row: (readonly [number, number])[] = []
  for (let at = last.at(-1) ?? -1; at >= 0; at = previous[at]!) row.push(pairs[at]!)
  return row.reverse()
}
