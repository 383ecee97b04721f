import { type Problem, ProblemError, problem } from '#core/foundation'
import {
  type Cue,
  codePointLength,
  findSpeakers,
  normalised,
  renamed,
  type SpeakerPrefix,
} from '#core/interviews'
import { readDocx } from './docx.ts'
import { readOdt } from './odt.ts'
import { partsOf, readPart } from './package.ts'
import { decoded } from './plain.ts'
import { transcriptProblems as kinds } from './problems.ts'
import { type Caption, readSubtitles } from './subtitles.ts'

/** Somebody who speaks in a file, by what stands before the words in the text that was read. */
export interface TranscriptSpeaker extends SpeakerPrefix {
  /** The name that the file has, where it was masked. Shown while roles are told, and never stored. */
  readonly name: string | null
}

/** An interview as a file has it. */
export interface Transcript {
  readonly kind: 'docx' | 'odt' | 'txt' | 'vtt' | 'srt'
  /** Normalised. Each turn begins a line, with a role's name or `TALER A` before its words. */
  readonly text: string
  /** In the order in which they first speak; `turnsOf` takes their roles. */
  readonly speakers: readonly TranscriptSpeaker[]
  /** When what is said, of files of subtitles; `timed` gives the turns these times. */
  readonly cues: readonly Cue[]
  readonly warnings: readonly Problem[]
}

/** The largest file that is read, in MB. Documents may have pictures. */
const largestFile = 50
const largestText = 10

/**
 * Reads an interview from a file by what it holds, whatever it is called. Names of speakers are masked at once: they are in `speakers`
 * and not in the text before turns; what is said may still hold names.
 *
 * @param bytes the whole file.
 * @throws ProblemError where it cannot be read.
 */
export function readTranscript(bytes: Uint8Array): Transcript {
  if (bytes.length === 0) throw new ProblemError(problem(kinds.emptyFile))
  if (bytes.length > largestFile << 20)
    throw new ProblemError(problem(kinds.tooLarge, { limit: largestFile }))
  const transcript = startsWith(bytes, [0x50, 0x4b]) ? readDocument(bytes) : readText(bytes)
  if (!/[\p{L}\p{N}]/u.test(transcript.text)) throw new ProblemError(problem(kinds.emptyFile))
  return transcript
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte)

function readDocument(bytes: Uint8Array): Transcript {
  const heads = partsOf(bytes, (name) => name === 'mimetype' || name === '_rels/.rels')
  const type = new TextDecoder().decode(heads.get('mimetype') ?? new Uint8Array())
  const relations = heads.get('_rels/.rels')
  const main = relations ? mainPart(relations) : null
  const isOdt = type.startsWith('application/vnd.oasis.opendocument.text')
  if (!isOdt && !main?.startsWith('word/')) throw new ProblemError(problem(kinds.unknownFile))
  const { text, warnings } = isOdt ? readOdt(bytes) : readDocx(bytes, main!)
  return masked(isOdt ? 'odt' : 'docx', normalised(text), warnings)
}

/** The part that a package says is the document itself. */
function mainPart(relations: Uint8Array): string | null {
  let target: string | null = null
  readPart(relations, {
    open: (name, attributes) => {
      if (name === 'Relationship' && attributes.Type?.endsWith('/officeDocument')) {
        target ??= (attributes.Target ?? '').replace(/^\//u, '')
      }
    },
    text: () => {},
    close: () => {},
  })
  return target
}

function readText(bytes: Uint8Array): Transcript {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new ProblemError(problem(kinds.oldOrEncrypted))
  if (['%PDF-', '{\\rtf'].some((start) => startsWith(bytes, [...Buffer.from(start)]))) {
    throw new ProblemError(problem(kinds.unknownFile))
  }
  if (bytes.length > largestText << 20)
    throw new ProblemError(problem(kinds.tooLarge, { limit: largestText }))
  const { text: file, warnings } = decoded(bytes)
  const text = normalised(file)
  if (/^\s*WEBVTT(?:\s|$)/u.test(text)) return spoken('vtt', text, warnings)
  if (/^\s*(?:\S{1,80}[ \t]{0,8}\n)?(?:\d+:)?\d+:\d+[.,]\d+\s*-->/u.test(text))
    return spoken('srt', text, warnings)
  return masked('txt', text.trim(), warnings)
}

/** A text whose speakers' names are masked. */
function masked(kind: Transcript['kind'], text: string, warnings: readonly Problem[]): Transcript {
  const { speakers, labels } = labelled(findSpeakers(text))
  return {
    kind,
    text: renamed(text, labels),
    speakers,
    cues: [],
    warnings: [...warnings, ...maskedNotice(labels.size)],
  }
}

const maskedNotice = (count: number): readonly Problem[] =>
  count > 0 ? [problem(kinds.namesMasked, { count })] : []

/** Speakers with labels for names; what a role is called tells nobody's name, and stays. */
function labelled(found: readonly SpeakerPrefix[]): {
  speakers: readonly TranscriptSpeaker[]
  labels: ReadonlyMap<string, string>
} {
  const free = labelsBeside(new Set(found.map(({ prefix }) => prefix)))
  const labels = new Map<string, string>()
  const speakers = found.map((one): TranscriptSpeaker => {
    if (one.likely !== null) return { ...one, name: null }
    const label = free.next().value
    labels.set(one.prefix, label)
    return { ...one, prefix: label, name: one.prefix }
  })
  return { speakers, labels }
}

/** `TALER A` to `TALER Z`, and `TALER AA` after these; without those that a file has already. */
function* labelsBeside(taken: ReadonlySet<string>): Generator<string, never> {
  for (let number = 0; ; number++) {
    let letters = ''
    for (let rest = number; rest >= 0; rest = Math.floor(rest / 26) - 1) {
      letters = String.fromCharCode(65 + (rest % 26)) + letters
    }
    if (!taken.has(`TALER ${letters}`)) yield `TALER ${letters}`
  }
}

/** Two captions of one speaker with no more than this between them are one turn, in milliseconds. */
const pause = 2000

/** A text made of captions: each turn a line, with the times of its parts. */
function spoken(kind: 'vtt' | 'srt', file: string, warnings: readonly Problem[]): Transcript {
  const { captions, warnings: unread } = readSubtitles(file)
  const turns = gathered(namedBefore(captions))
  const counts = new Map<string, number>()
  for (const { speaker } of turns) {
    if (speaker !== null) counts.set(speaker, (counts.get(speaker) ?? 0) + 1)
  }
  const found = [...counts].map(([prefix, count]) => ({ prefix, count, likely: roleOf(prefix) }))
  const { speakers, labels } = labelled(found)
  const heads = turns.map(({ speaker }) => (speaker === null ? '' : `${labels.get(speaker) ?? speaker}: `))
  const lines = turns.map(({ parts }, at) => heads[at]! + parts.map(({ text }) => text).join(' '))
  return {
    kind,
    text: lines.join('\n'),
    speakers,
    cues: cuesOf(turns, heads),
    warnings: [...warnings, ...unread, ...maskedNotice(labels.size)],
  }
}

/** The role that a name tells by itself, as `INTERVJUER` does. */
const roleOf = (name: string): SpeakerPrefix['likely'] =>
  findSpeakers(`${name}: ja`, 1).find(({ prefix }) => prefix === name)?.likely ?? null

/** Captions whose speaker stands before a colon, with the name taken out of the text. */
function namedBefore(captions: readonly Caption[]): readonly Caption[] {
  const speakers = new Set(
    findSpeakers(captions.flatMap(({ speaker, text }) => (speaker === null ? [text] : [])).join('\n'), 1).map(
      ({ prefix }) => prefix,
    ),
  )
  return captions
    .map((caption) => {
      const [, name, text] = /^([^:]{1,60}?)\s*:\s*(.*)$/su.exec(caption.text) ?? []
      return caption.speaker === null && speakers.has(name ?? '')
        ? { ...caption, speaker: name!, text: text! }
        : caption
    })
    .filter(({ text }) => text !== '')
}

interface SpokenTurn {
  readonly speaker: string | null
  readonly parts: Caption[]
}

function gathered(captions: readonly Caption[]): readonly SpokenTurn[] {
  const turns: SpokenTurn[] = []
  for (const caption of captions) {
    const last = turns.at(-1)
    const before = last?.parts.at(-1)
    if (last && before && goesOn(last, before, caption)) last.parts.push(caption)
    else turns.push({ speaker: caption.speaker, parts: [caption] })
  }
  return turns
}

/** Where nobody is named, a sentence that has ended ends the line too. */
const goesOn = ({ speaker }: SpokenTurn, before: Caption, next: Caption): boolean =>
  next.speaker === speaker &&
  next.startMs - before.endMs <= pause &&
  (speaker !== null || !/[.?!…]["”»]?$/u.test(before.text))

/** Where the captions' words stand in the text, after what stands at the head of each line. */
function cuesOf(turns: readonly SpokenTurn[], heads: readonly string[]): readonly Cue[] {
  const cues: Cue[] = []
  let at = 0
  for (const [line, { parts }] of turns.entries()) {
    at += codePointLength(heads[line]!)
    for (const { text, startMs, endMs } of parts) {
      const end = at + codePointLength(text)
      cues.push({ start: at, end, startMs, endMs })
      // a space or a line feed
      at = end + 1
    }
  }
  return cues
}
