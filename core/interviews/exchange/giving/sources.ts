import { groupBy } from '#core/foundation'
import type { Coding, Quote } from '../../project/index.ts'
import type { TextVersion } from '../../texts/index.ts'
import { withLines } from '../data-lines.ts'
import { guidFrom } from '../guids.ts'
import type { RefiCoding, RefiSet, RefiText, RefiTextSelection, RefiTextSource } from '../refi/index.ts'
import { codingMarks, fixedGuids, markGuids, word, words } from '../words.ts'
import { type Draft, emptyText, noStamp, restOf } from './draft.ts'

/** Each text as a source of its own file, with its codings and quotes; interviews as sets of their versions. */
export function sourcesOf(draft: Draft): readonly RefiTextSource[] {
  const codings = groupBy<Coding | Quote, string>([...draft.codings, ...draft.quotes], (one) => one.version)
  const versions = groupBy(draft.texts.values(), ({ interview }) => interview)
  return [...draft.texts.values()].map((text) => {
    const last = versions.get(text.interview)?.at(-1)?.id === text.id
    return sourceOf(draft, text, codings.get(text.id) ?? [], last)
  })
}

/** The name of a version's file inside the package. */
export const fileOf = ({ id }: Pick<TextVersion, 'id'>): string => `${id}.txt`

function sourceOf(
  draft: Draft,
  text: TextVersion,
  codings: readonly (Coding | Quote)[],
  last: boolean,
): RefiTextSource {
  const { language } = draft
  const name = draft.interviewNames.get(text.interview) ?? text.interview
  const summaries = last ? draft.all('summary').filter(({ interview }) => interview === text.interview) : []
  const { id, text: _, turns, interview, ...about } = text
  if (turns.length > 0) draft.notes.push(turnsNote(draft, text, name))
  return {
    element: 'TextSource',
    ...emptyText(id, last ? name : `${name}, ${word(words.version, language)} ${text.number}`),
    plainTextPath: `internal://${fileOf(text)}`,
    description: withLines(summaries.find(({ topic }) => topic === null)?.text ?? '', 'text', about),
    selections: selectionsOf(draft, id, codings),
    noteRefs: [
      ...(turns.length > 0 ? [turnsGuid(id)] : []),
      ...summaries.map((summary) => summary.id),
      ...(last ? (draft.notesOf.get(interview) ?? []) : []),
    ],
  }
}

const turnsGuid = (version: string): string => guidFrom('turns', version)

/** Who speaks when. */
function turnsNote(draft: Draft, { id, turns }: TextVersion, name: string): RefiText {
  return {
    ...emptyText(turnsGuid(id), `${word(words.turns, draft.language)} ${name}`),
    plainTextContent: withLines('', 'turns', { version: id, turns }),
  }
}

/** The stretches of a text, each once with all that it stands under. */
function selectionsOf(
  draft: Draft,
  version: string,
  codings: readonly (Coding | Quote)[],
): readonly RefiTextSelection[] {
  const ranges = groupBy(codings, ({ start, end }) => `${start}-${end}`)
  const sorted = [...ranges.values()].sort(([a], [b]) => a!.start - b!.start || a!.end - b!.end)
  return sorted.map((those): RefiTextSelection => {
    const { start, end } = those[0]!
    const said = draft.said({ version, start, end }).replace(/\s+/g, ' ').trim()
    return {
      guid: guidFrom('selection', version, String(start), String(end)),
      name: [...said].slice(0, 100).join(''),
      description: null,
      startPosition: start,
      endPosition: end,
      ...noStamp,
      codings: those.map((one) => (one.kind === 'quote' ? quoteCoding(draft, one) : codingOf(draft, one))),
      noteRefs: [],
    }
  })
}

const codingOf = (draft: Draft, coding: Coding): RefiCoding => ({
  guid: coding.id,
  creatingUser: draft.user(coding.coder),
  creationDateTime: null,
  codeRef: coding.code,
  noteRefs: [
    ...codingMarks.filter((mark) => coding[mark]).map((mark) => markGuids[mark]),
    ...(draft.notesOf.get(coding.id) ?? []),
  ],
})

/** The note with what a quote has beside its place. */
export const quoteNoteGuid = (quote: string): string => guidFrom('quote', quote)

const quoteCoding = (draft: Draft, quote: Quote): RefiCoding => ({
  guid: quote.id,
  creatingUser: draft.user(quote.chosenBy),
  creationDateTime: null,
  codeRef: fixedGuids.quoted,
  noteRefs: [quoteNoteGuid(quote.id), ...(draft.notesOf.get(quote.id) ?? [])],
})

/** Interviews as sets: their versions, and how they were coded. */
export function interviewSets(draft: Draft): readonly RefiSet[] {
  const versions = groupBy(draft.texts.values(), ({ interview }) => interview)
  return draft.study.interviews.map(({ id, informant }): RefiSet => {
    const reading = draft.all('reading').find(({ interview }) => interview === id)
    const rest = reading ? restOf(draft, reading, ['interview']) : {}
    return {
      guid: id,
      name: `${word(words.interview, draft.language)} ${draft.interviewNames.get(id)!}`,
      description: withLines('', 'interview', { informant, ...(reading ? { reading: rest } : {}) }),
      memberCodes: [],
      memberSources: (versions.get(id) ?? []).map((text) => text.id),
      memberNotes: draft.notesOf.get(id) ?? [],
    }
  })
}
