import { CodePoints, type Range, snapped, type Turn } from '#core/interviews'

/** A line of the text as it is drawn: what one says, or a line of it where a turn has several. */
export interface Block extends Range {
  readonly index: number
  /** Shown before the words; `null` where the speaker is as in the line before, or nobody is named. */
  readonly speaker: string | null
  readonly role: Turn['role'] | null
  /** When in the recording the turn begins, in milliseconds, or `null`. */
  readonly startMs: number | null
}

/** A text made ready to be drawn and pointed into. */
export interface CodedText {
  readonly interview: string
  readonly version: string
  readonly points: CodePoints
  readonly turns: readonly Turn[]
  readonly blocks: readonly Block[]
}

/** Cuts a version of a text into lines with their speakers. */
export function codedText(
  interview: string,
  version: string,
  text: string,
  turns: readonly Turn[],
): CodedText {
  const points = new CodePoints(text)
  const blocks: Block[] = []
  const lines = (range: Range, turn: Turn | null): void => {
    let first = true
    for (const line of linesOf(points, range)) {
      blocks.push({
        ...line,
        index: blocks.length,
        speaker: first && turn ? turn.speaker : null,
        role: turn?.role ?? null,
        startMs: first && turn ? turn.startMs : null,
      })
      first = false
    }
  }
  let from = 0
  for (const turn of turns) {
    lines(withoutHead(points, { start: from, end: turn.start }, turn.speaker), null)
    lines(turn, turn)
    from = turn.end
  }
  lines({ start: from, end: points.length }, null)
  return { interview, version, points, turns, blocks }
}

/** What stands between two turns, but for the speaker's name before the second, which is drawn beside it. */
function withoutHead(points: CodePoints, { start, end }: Range, speaker: string): Range {
  const between = points.slice(start, end)
  const head = between.trimEnd()
  if (!head.endsWith(`${speaker}:`)) return { start, end }
  return { start, end: start + [...head].length - [...speaker].length - 1 }
}

function linesOf(points: CodePoints, { start, end }: Range): readonly Range[] {
  const found: Range[] = []
  const from = points.unitAt(start)
  for (const { index, 0: line } of points.slice(start, end).matchAll(/[^\n]+/g)) {
    const whole = { start: points.pointAt(from + index), end: points.pointAt(from + index + line.length) }
    const trimmed = snapped(points, whole)
    if (trimmed) found.push(trimmed)
  }
  return found
}

/** The line that a position is in, or the nearest one after it, or the last. */
export function blockAt(blocks: readonly Block[], point: number): Block | undefined {
  let [low, high] = [0, blocks.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end < point) low = middle + 1
    else high = middle
  }
  return blocks[low] ?? blocks.at(-1)
}
