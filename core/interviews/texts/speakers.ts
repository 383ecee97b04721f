import { CodePoints } from './code-points.ts'
import type { SpeakerRole, Turn } from './version.ts'

/** What stands before somebody's words at the beginning of lines: `INTERVJUER`, `I`, `Mann, 76`. */
export interface SpeakerPrefix {
  /** As it is written, without the colon. */
  readonly prefix: string
  /** How many lines begin with it. */
  readonly count: number
  /** What its words make likely, for a person to confirm; `null` where they say nothing, as a name does. */
  readonly likely: SpeakerRole | null
}

/** A time before or after the name, in brackets or between number signs: `[00:01:02]`, `(1:02)`, `#00:01:02-3#`. */
const time = String.raw`(?:[[(#](?<time>(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,-]\d{1,3})?)[\])#])`
const start = new RegExp(
  String.raw`^[ \t]{0,8}(?:${time}[ \t]{0,8})?(?<prefix>\p{L}[^:\n]{0,59}?)[ \t]{0,8}(?:${time.replace('<time>', '<late>')}[ \t]{0,8})?:(?!/)[ \t]*(?<rest>[^\n]*)`,
  'gmu',
)

const asking = /^(?:i\d?|int|intervj(?:uer|uar)(?:en)?|interviewer|moderator|spm|spørsmål|forsker|forskar)$/u
const asked =
  /^(?:inf|informant(?:en)?|mann|kvinne|bruker|brukar|pasient|respondent|resp|r|svar|pårørende|pårørande|deltaker|deltakar|intervjuobjekt|io|p|person|a)$/u
const others =
  /^(?:tolk|observatør|følgeperson|ledsager|ledsagar|taler|talar|speaker|ukjent|annen|andre|støtteperson)$/u
/** Words that stand before a colon in the head of a transcript, or begin a remark. */
const noSpeakers =
  /^(?:dato|sted|stad|tid|tema|varighet|varigheit|lengde|merknad|kommentar|notat|møte|emne|fra|frå|til|kopi|ps|nb|obs|tlf|telefon|e-post|epost|adresse|kilde|kjelde|vedlegg|side|intervju|prosjekt|transkribert(?: av)?|fil|lydfil|kode|antall|alder|kjønn|kommune)$/u

/**
 * What speakers are called at the beginnings of lines, so that a person can tell once who each is. Words that only happen to stand
 * before a colon are left out: times, addresses, heads («Dato: …») and sentences («Han sa: …»). A name counts where it begins several
 * lines.
 *
 * @param least how often a name must stand; 1 in files of subtitles, where a single line may have it.
 */
export function findSpeakers(text: string, least = 2): readonly SpeakerPrefix[] {
  const counts = new Map<string, number>()
  for (const { groups } of text.matchAll(start)) {
    const { prefix, rest } = groups as { prefix: string; rest: string }
    if (looksLikeSpeaker(prefix, rest)) counts.set(prefix, (counts.get(prefix) ?? 0) + 1)
  }
  return [...counts]
    .map(([prefix, count]) => ({ prefix, count, likely: likelyRole(prefix) }))
    .filter(({ likely, prefix, count }) => likely !== null || isCode(prefix) || count >= least)
}

/** A word for a role, or a letter with a number: no name, and enough by itself. */
const isCode = (prefix: string): boolean => /^[\p{Lu}\d][\p{Lu}\d]{0,3}$/u.test(prefix)

function looksLikeSpeaker(prefix: string, rest: string): boolean {
  // «kl. 10:30», «Se https://…»
  if (/\d$/u.test(prefix) && /^\d/u.test(rest)) return false
  const words = prefix.split(/[\s,()]+/u).filter((word) => word !== '')
  if (noSpeakers.test(prefix.toLowerCase()) || words.length > 5 || /[.!?;«»"“”]\s/u.test(prefix)) return false
  if (likelyRole(prefix) !== null) return true
  // every word of a name has a capital letter, but for «av» and its like
  return words.every((word) => /^(?:[\p{Lu}\d]|(?:von|van|av|de|og|nav-))/u.test(word))
}

/** The role that a prefix tells by its first word: `Mann, 76`, `INTERVJUER 2`, `I:`. */
function likelyRole(prefix: string): SpeakerRole | null {
  const [first = '', ...more] = prefix
    .toLowerCase()
    .split(/[\s,()]+/u)
    .filter((word) => word !== '')
  // «Informant sa at …» is a sentence; what follows a role is a number, a letter or an age
  if (!more.every((word) => /^(?:\d{1,3}|\p{L}|år|nr\.?)$/u.test(word))) return null
  const bare = first.replace(/[\d.]+$/u, '')
  if (asking.test(bare) || asking.test(first)) return 'interviewer'
  if (asked.test(bare)) return 'informant'
  return others.test(bare) ? 'other' : null
}

/**
 * A text in which names before turns are others, as where speakers' names are masked.
 *
 * @param names what is to stand in the place of each prefix; others stay.
 */
export const renamed = (text: string, names: ReadonlyMap<string, string>): string =>
  text.replace(start, (line: string, ...found) => {
    const { prefix } = found.at(-1) as { prefix: string }
    const name = names.get(prefix)
    // a time in brackets before the name holds no letters, so the first place is the name's
    return name === undefined ? line : line.replace(prefix, () => name)
  })

/**
 * The turns of a text: from each line that begins with one of the prefixes to the next. Text before the first is nobody's.
 *
 * @param roles who each prefix is; a prefix that is not there, or `null`, is none and belongs to the words.
 * @returns in the order of the text. A turn without words is left out. Times in brackets beside the name are read.
 */
export function turnsOf(text: string, roles: ReadonlyMap<string, SpeakerRole | null>): readonly Turn[] {
  const points = new CodePoints(text)
  const begun: { speaker: string; role: SpeakerRole; startMs: number | null; line: number; words: number }[] =
    []
  for (const { index, 0: line, groups } of text.matchAll(start)) {
    const { prefix, rest, time, late } = groups as Record<string, string | undefined>
    const role = roles.get(prefix!)
    if (role === undefined || role === null) continue
    const startMs = millisecondsOf(time ?? late)
    begun.push({ speaker: prefix!, role, startMs, line: index, words: index + line.length - rest!.length })
  }
  return begun.flatMap(({ speaker, role, startMs, words }, at): Turn[] => {
    const said = text.slice(words, begun[at + 1]?.line)
    const trimmed = said.trim()
    if (trimmed === '') return []
    const first = words + said.indexOf(trimmed)
    const range = { start: points.pointAt(first), end: points.pointAt(first + trimmed.length) }
    return [{ ...range, speaker, role, startMs, endMs: null }]
  })
}

/** Milliseconds of `1:02`, `00:01:02`, `00:01:02.5` or `00:01:02-5`, where the last is a fraction of a second. */
function millisecondsOf(written: string | undefined): number | null {
  if (written === undefined) return null
  const [whole, fraction = ''] = written.split(/[.,-]/u)
  const seconds = whole!.split(':').reduce((sum, part) => sum * 60 + Number(part), 0)
  return seconds * 1000 + Number(fraction.padEnd(3, '0'))
}
