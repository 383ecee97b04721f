import { CodePoints, codePointLength, type Range } from '../../texts/index.ts'
import { guidFrom } from '../guids.ts'
import type { RefiCoding, RefiTextSelection } from '../refi/index.ts'
import { codingMarks, markGuids } from '../words.ts'
import type { Intake } from './intake.ts'
import { memo, memosFor } from './memos.ts'
import type { TakenText } from './texts.ts'

/** Codes that something in the file is coded with. */
export const codedWith = (texts: readonly TakenText[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap(({ selections, codings }) => [
      ...selections.flatMap((one) => one.codings.map(({ codeRef }) => codeRef)),
      ...codings.map(({ codeRef }) => codeRef),
    ]),
  )

/** Takes in what is coded in the texts, and what is noted beside it. */
export function takeCodings(into: Intake, texts: readonly TakenText[]): void {
  for (const text of texts) {
    const { version, own } = text
    const points = new CodePoints(version.text)
    for (const one of text.selections) takeSelection(into, text, one, points)
    for (const coding of text.codings) {
      // ours are never of a whole source
      into.losses.add('TextSource/Coding', text.name, 'changed')
      takeCoding(into, text, coding, { start: 0, end: codePointLength(version.text) })
    }
    if (own) continue
    if (text.description.trim() !== '') {
      const about = { kind: 'interview', id: version.interview } as const
      memo(into, guidFrom('description', version.id), {
        text: text.description,
        about,
        interview: version.interview,
      })
      into.losses.add('TextSource/Description', text.name, 'memo')
    }
    memosFor(into, text.noteRefs, { kind: 'interview', id: version.interview }, version.interview)
  }
}

function takeSelection(
  into: Intake,
  text: TakenText,
  one: RefiTextSelection & { readonly range: Range },
  points: CodePoints,
): void {
  const { range } = one
  const { interview } = text.version
  const empty = range.start === range.end
  const taken = empty ? [] : one.codings.flatMap((coding) => takeCoding(into, text, coding, range) ?? [])
  if (empty) for (const _ of one.codings) into.losses.add('PlainTextSelection/Coding', one.name ?? one.guid)
  const about =
    taken[0] === undefined
      ? ({ kind: 'interview', id: interview } as const)
      : ({ kind: 'coding', id: taken[0] } as const)
  const said = taken.length > 0 ? '' : placeOf(range, points)
  if (one.description?.trim()) {
    const whole = [said, one.description].filter((part) => part !== '').join('\n\n')
    memo(into, guidFrom('description', one.guid), { text: whole, about, interview, user: one.creatingUser })
    into.losses.add('PlainTextSelection/Description', one.name ?? one.guid, 'memo')
  }
  memosFor(into, one.noteRefs, about, interview, said)
  const told = (one.description?.trim() ?? '') !== '' || one.noteRefs.length > 0
  if (one.codings.length === 0)
    into.losses.add('PlainTextSelection', one.name ?? one.guid, told ? 'memo' : 'dropped')
}

/** What a note stands at, as words, since a memo has no place of its own. */
const placeOf = ({ start, end }: Range, points: CodePoints): string => {
  const said = points.slice(start, Math.min(end, start + 300)).trim()
  return start === end ? `[${start}]` : `«${said}» [${start}–${end}]`
}

function takeCoding(
  into: Intake,
  { version, own }: TakenText,
  coding: RefiCoding,
  { start, end }: Range,
): string | null {
  if (start >= end) return null
  const stretch = { interview: version.interview, version: version.id, start, end }
  if (into.quotedCodes.has(coding.codeRef) && own) return takeQuote(into, coding, stretch)
  if (!into.has('code', coding.codeRef)) {
    into.dangling('Coding/CodeRef', coding.guid)
    return null
  }
  const marks = Object.fromEntries(
    codingMarks.map((mark) => [mark, coding.noteRefs.includes(markGuids[mark])]),
  )
  const id = into.add('coding', coding.guid, {
    ...stretch,
    ...marks,
    code: coding.codeRef,
    coder: into.coder(coding.creatingUser),
  })
  if (id !== null) memosFor(into, coding.noteRefs, { kind: 'coding', id }, version.interview)
  return id
}

/** A place under the code «Sitert» is a quote; its edits and label stand in its note. */
function takeQuote(into: Intake, coding: RefiCoding, stretch: Readonly<Record<string, unknown>>): null {
  const note = coding.noteRefs.map((guid) => into.notes.get(guid)).find((one) => one?.lines.kind === 'quote')
  const links = (into.links.get(coding.guid) ?? []).filter(({ targetGUID }) =>
    into.has('theme', targetGUID ?? ''),
  )
  for (const link of links) into.usedLinks.add(link)
  const data = note?.lines.data ?? {}
  into.add('quote', coding.guid, {
    edits: [],
    label: { sex: true, age: 'exact' },
    ...data,
    ...stretch,
    themes: links.map(({ targetGUID }) => targetGUID),
    chosenBy: into.coder(coding.creatingUser),
    signedBy: typeof data.signedBy === 'string' ? into.coder(data.signedBy) : null,
  })
  return null
}
