import { type Problem, problem } from '#core/foundation'
import { normalised } from '#core/interviews'
import { transcriptProblems as kinds } from './problems.ts'

/** What is said at a time, as a file of subtitles has it. */
export interface Caption {
  /** As the file says it, or `null`. */
  readonly speaker: string | null
  readonly text: string
  readonly startMs: number
  readonly endMs: number
}

const time = String.raw`(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?`
const timing = new RegExp(`^\\s*${time}\\s*-->\\s*${time}(?:\\s.*)?$`, 'u')

/**
 * Reads WebVTT (W3C) and SubRip, as meeting programs write them too: with or without hours, names in `<v …>` or before a colon, ids
 * of any kind. Names before a colon are left in the text.
 */
export function readSubtitles(file: string): { captions: readonly Caption[]; warnings: readonly Problem[] } {
  const captions: Caption[] = []
  const unread: number[] = []
  for (const { line, lines } of blocksOf(file)) {
    if (/^(?:WEBVTT|NOTE|STYLE|REGION)(?:\s|$)/u.test(lines[0]!)) continue
    const at = lines.findIndex((one) => timing.test(one))
    if (at === -1 || at > 1) {
      unread.push(line)
      continue
    }
    const found = timing.exec(lines[at]!)!
    const [startMs, endMs] = [milliseconds(found.slice(1, 5)), milliseconds(found.slice(5, 9))]
    for (const { speaker, text } of voicesOf(lines.slice(at + 1).join('\n'))) {
      if (text !== '') captions.push({ speaker, text, startMs, endMs: Math.max(startMs, endMs) })
    }
  }
  const inOrder = captions.every(({ startMs }, at) => at === 0 || captions[at - 1]!.startMs <= startMs)
  return {
    captions,
    warnings: [
      ...(unread.length > 0 ? [problem(kinds.unreadBlocks, { count: unread.length, line: unread[0]! })] : []),
      ...(inOrder ? [] : [problem(kinds.timesOutOfOrder)]),
    ],
  }
}

/** Parts of the file between empty lines, each with the number of its first line. */
function blocksOf(file: string): { line: number; lines: string[] }[] {
  const blocks: { line: number; lines: string[] }[] = []
  let isOpen = false
  for (const [at, line] of file.split('\n').entries()) {
    if (line.trim() === '') isOpen = false
    else if (isOpen) blocks.at(-1)!.lines.push(line)
    else {
      blocks.push({ line: at + 1, lines: [line] })
      isOpen = true
    }
  }
  return blocks
}

function milliseconds([hours, minutes, seconds, fraction]: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes) * 60 + Number(seconds)
  return whole * 1000 + Number((fraction ?? '').padEnd(3, '0'))
}

/** What each voice says; one that is not closed speaks until the next. */
function voicesOf(payload: string): { speaker: string | null; text: string }[] {
  const voices: { speaker: string | null; text: string }[] = []
  let [speaker, from]: [string | null, number] = [null, 0]
  for (const { index, 0: tag, 1: name } of payload.matchAll(
    /<v(?:\.[^\s>]{0,80})?(?:[ \t]([^>]{0,200}))?>|<\/v>/gu,
  )) {
    voices.push({ speaker, text: plainText(payload.slice(from, index)) })
    speaker = name === undefined ? null : plainText(name) || null
    from = index + tag.length
  }
  voices.push({ speaker, text: plainText(payload.slice(from)) })
  return voices
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  lrm: '',
  rlm: '',
}

/** Without marks of look, with entities as characters, normalised, on one line. */
const plainText = (text: string): string =>
  normalised(
    text
      .replace(/<\/?[a-z][^<>]*>|<\d[\d:.]*>|\{\\[^{}]*\}/giu, '')
      .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu, (whole, decimal, hex, name) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole
        const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
        return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole
      }),
  )
    .replace(/\s+/gu, ' ')
    .trim()
