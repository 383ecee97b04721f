import { sha256Hex } from '#core/foundation'
import {
  codePointLength,
  normalising,
  type Range,
  type TextVersion,
  type Turn,
  textVersion,
} from '../../texts/index.ts'
import { readLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import { exchangeProblems as kinds } from '../problems.ts'
import type {
  RefiCoding,
  RefiMediaSource,
  RefiText,
  RefiTextSelection,
  RefiTextSource,
  RefiTranscript,
  RefiValue,
} from '../refi/index.ts'
import type { Intake } from './intake.ts'
import { countings, located, type ToldStretch } from './offsets.ts'
import { soundTurns } from './sound.ts'

/** A text that was taken in, with what the file says of it. */
export interface TakenText {
  readonly version: TextVersion
  /** Whether it came from here, so that its summary and notes are read from their own. */
  readonly own: boolean
  readonly name: string
  readonly description: string
  readonly noteRefs: readonly string[]
  readonly values: readonly RefiValue[]
  readonly codings: readonly RefiCoding[]
  readonly selections: readonly (RefiTextSelection & { readonly range: Range })[]
}

/** What is read alike of a text source, a page's text and a transcript. */
interface Told {
  readonly text: Omit<RefiText, 'selections'>
  readonly selections: readonly RefiTextSelection[]
}

/** Takes in all texts: sources of text, and what pages, pictures and recordings say where the file tells it. */
export function takeTexts(into: Intake): readonly TakenText[] {
  const interviewOf = new Map<string, string>()
  for (const set of into.refi.sets) {
    const { kind, data } = readLines(set.description ?? '')
    if (kind !== 'interview') continue
    const informant = typeof data.informant === 'string' ? data.informant : null
    into.interviews.set(set.guid, { id: set.guid, informant })
    for (const source of set.memberSources) interviewOf.set(source, set.guid)
  }
  const turns = new Map<string, readonly unknown[]>()
  for (const { lines } of into.notes.values()) {
    const those = lines.kind === 'turns' ? soundTurns(lines.data.turns) : null
    if (those) turns.set(String(lines.data.version), those)
  }
  return textsIn(into).flatMap((told) => {
    const own = readLines(told.text.description ?? '')
    const interview = interviewOf.get(told.text.guid)
    return own.kind === 'text' && interview !== undefined
      ? ownText(into, told, { interview, turns: turns.get(told.text.guid) ?? [] })
      : foreignText(into, told, interview)
  })
}

function textsIn(into: Intake): readonly Told[] {
  return into.refi.sources.flatMap((source): readonly Told[] => {
    const where = source.name ?? source.guid
    switch (source.element) {
      case 'TextSource':
        return [{ text: source, selections: source.selections }]
      case 'PDFSource':
      case 'PictureSource': {
        const text = source.element === 'PDFSource' ? source.representation : source.textDescription
        const places = source.element === 'PDFSource' ? 'PDFSelection' : 'PictureSelection'
        for (const one of source.selections) into.losses.add(places, one.name ?? where)
        if (text === null) {
          into.losses.add(source.element, where)
          return []
        }
        into.losses.add(source.element, where, 'changed')
        return [
          {
            text: { ...text, name: text.name ?? source.name, ...joined(source, text) },
            selections: text.selections,
          },
        ]
      }
      default:
        return transcripts(into, source)
    }
  })
}

const joined = (
  one: Pick<RefiTextSource, 'codings' | 'noteRefs' | 'values'>,
  other: Pick<RefiText, 'codings' | 'noteRefs' | 'values'>,
): Pick<RefiText, 'codings' | 'noteRefs' | 'values'> => ({
  codings: [...one.codings, ...other.codings],
  noteRefs: [...one.noteRefs, ...other.noteRefs],
  values: [...one.values, ...other.values],
})

/** A recording's transcripts, with selections between points of time turned into stretches of the text. */
function transcripts(into: Intake, source: RefiMediaSource): readonly Told[] {
  const where = source.name ?? source.guid
  for (const one of source.selections)
    into.losses.add(source.element.replace('Source', 'Selection'), one.name ?? where)
  into.losses.add(source.element, where, source.transcripts.length > 0 ? 'changed' : 'dropped')
  return source.transcripts.map((transcript, at): Told => {
    const points = new Map(transcript.syncPoints.map(({ guid, position }) => [guid, position]))
    const place = (guid: string | null): number | null => (guid === null ? null : (points.get(guid) ?? null))
    const first = { codings: source.codings, noteRefs: source.noteRefs, values: source.values }
    const name = transcript.name ?? source.name
    return {
      text: {
        ...withoutSelections(transcript),
        ...(at === 0 ? first : { codings: [], values: [] }),
        name,
        noteRefs: [...transcript.noteRefs, ...(at === 0 ? source.noteRefs : [])],
      },
      selections: transcript.selections.map(({ fromSyncPoint, toSyncPoint, ...one }) => ({
        ...one,
        startPosition: place(fromSyncPoint),
        endPosition: place(toSyncPoint),
      })),
    }
  })
}

const withoutSelections = ({
  selections,
  syncPoints,
  ...rest
}: RefiTranscript): Omit<RefiTranscript, 'selections' | 'syncPoints'> => rest

/** A text's own words as the file has them, or `null` where it has none. */
function wordsOf(into: Intake, { plainTextContent, plainTextPath, guid, name }: Told['text']): string | null {
  const where = name ?? guid
  if (plainTextContent !== null && plainTextPath !== null) into.warn(kinds.twoTexts, where)
  const words = plainTextContent ?? into.files.get(plainTextPath ?? '') ?? null
  if (words === null) into.losses.add('TextSource', where)
  return words
}

function ownText(
  into: Intake,
  { text, selections }: Told,
  { interview, turns }: { readonly interview: string; readonly turns: readonly unknown[] },
): readonly TakenText[] {
  const words = wordsOf(into, text)
  if (words === null) return []
  const { data, text: description } = readLines(text.description ?? '')
  const kind = (['raw', 'deidentified', 'corrected', 'notes'] as const).find((one) => one === data.kind)
  const number = typeof data.number === 'number' && Number.isSafeInteger(data.number) ? data.number : 1
  const same = sha256Hex(words) === data.sha256
  if (!same || kind === undefined) {
    into.warn(kinds.textChanged, text.name ?? text.guid)
    return foreignText(into, { text: { ...text, description }, selections }, interview)
  }
  const about = { id: text.guid, interview, number, kind, text: words }
  const version = versionWith(about, turns as readonly Turn[])
  const length = codePointLength(words)
  into.texts.set(version.id, version)
  return [
    {
      version,
      own: true,
      name: text.name ?? '',
      description: '',
      noteRefs: text.noteRefs,
      values: text.values,
      codings: text.codings,
      selections: selections.flatMap((one) =>
        placed(into, one, { start: one.startPosition, end: one.endPosition }, length),
      ),
    },
  ]
}

/** Turns that do not fit the text are left out. */
function versionWith(about: Omit<TextVersion, 'sha256' | 'turns'>, turns: readonly Turn[]): TextVersion {
  try {
    return textVersion({ ...about, turns })
  } catch {
    return textVersion(about)
  }
}

function placed(
  into: Intake,
  one: RefiTextSelection,
  { start, end }: { readonly start: number | null; readonly end: number | null },
  length: number,
): readonly (RefiTextSelection & { readonly range: Range })[] {
  const where = one.name ?? one.guid
  if (start !== null && end !== null && start > end) into.warn(kinds.backwards, where)
  else if (start === null || end === null || start < 0 || end > length) into.warn(kinds.outside, where)
  else return [{ ...one, range: { start, end } }]
  into.losses.add('PlainTextSelection', where)
  return []
}

function foreignText(
  into: Intake,
  { text, selections }: Told,
  known: string | undefined,
): readonly TakenText[] {
  const words = wordsOf(into, text)
  if (words === null) return []
  const name = text.name ?? ''
  const told = selections.flatMap(({ name: label, startPosition: start, endPosition: end }): ToldStretch[] =>
    start === null || end === null || start > end ? [] : [{ name: label, start, end }],
  )
  const scores = countings(words, told, into.refi.origin)
  const chosen = into.options.countings?.get(text.guid) ?? scores[0]!
  into.countings.push({ source: text.guid, name, chosen, scores })
  if (told.length > 0 && isUnsure(scores[0]!, scores[1])) into.warn(kinds.unsurePlaces, name || text.guid)
  const interview = known ?? guidFrom('interview', text.guid)
  if (!into.interviews.has(interview)) into.interviews.set(interview, { id: interview, informant: null })
  const { text: whole, move } = normalising(words)
  const id = into.texts.has(text.guid) ? guidFrom('again', text.guid, String(into.texts.size)) : text.guid
  const numbers = [...into.texts.values()].filter((one) => one.interview === interview).length
  const version = textVersion({ id, interview, number: numbers + 1, kind: 'raw', text: whole })
  into.texts.set(id, version)
  const { locate } = located(words, chosen)
  const length = codePointLength(whole)
  return [
    {
      version,
      own: false,
      name,
      description: text.description ?? '',
      noteRefs: text.noteRefs,
      values: text.values,
      codings: text.codings,
      selections: selections.flatMap((one) => {
        const { startPosition: start, endPosition: end } = one
        const range = start === null || end === null ? null : locate(start, end)
        const isBackwards = start !== null && end !== null && start > end
        return placed(into, one, range ? move(range) : { start, end: isBackwards ? end : null }, length)
      }),
    },
  ]
}

/** Names do not decide, or fit badly. */
const isUnsure = (
  best: { readonly matching: number; readonly named: number; readonly edges: number },
  next: { readonly matching: number; readonly edges: number } | undefined,
): boolean => {
  if (best.named > 0 && best.matching < best.named / 2) return true
  return (
    next !== undefined &&
    next.matching === best.matching &&
    Math.abs(next.edges - best.edges) < 0.02 &&
    best.edges < 0.9
  )
}
