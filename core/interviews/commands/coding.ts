import type { Code, Coding, Stretch } from '../project/entities.ts'
import { type Operation, operation } from '../project/operations.ts'
import { all, codingsOf, find, type Project } from '../project/project.ts'

/*
 * What a coder does, as operations. None of these changes anything: the operations are sent to the log, and applied to
 * the project on the page at once.
 */

/** How many paints there are; codes take them in turn. */
export const paintCount = 12

/** What a new coding needs to be told. Ids are made by whoever calls. */
export interface NewCoding extends Stretch {
  readonly id: string
  readonly code: string
  readonly coder: string
}

/** Puts a stretch under a code. The same stretch twice under one code by one coder is nothing new, and gives no operation. */
export function coded(project: Project, { id, code, coder, ...stretch }: NewCoding): readonly Operation[] {
  for (const there of codingsOf(project, stretch.interview).values()) {
    if (there.code === code && there.coder === coder && sameStretch(there, stretch)) return []
  }
  const made: Coding = {
    kind: 'coding',
    id,
    ...stretch,
    code,
    coder,
    starred: false,
    tentative: false,
    adrift: false,
  }
  return [operation(null, made)]
}

/**
 * Puts a stretch under a new code that is named by the informant's own words. Where a code has that name already, it is used.
 *
 * @param words what the stretch says.
 */
export function codedInVivo(
  project: Project,
  {
    words,
    newCode,
    ...coding
  }: Omit<NewCoding, 'code'> & { readonly words: string; readonly newCode: string },
): readonly Operation[] {
  const name = codeName(words)
  const there = codeNamed(project, name)
  if (there) return coded(project, { ...coding, code: there.id })
  const made = createdCode(project, {
    id: newCode,
    name,
    origin: { from: 'in-vivo', interview: coding.interview },
  })
  return [...made, ...coded(project, { ...coding, code: newCode })]
}

/** A new code, at the end of the list, in the next paint. */
export function createdCode(
  project: Project,
  given: Pick<Code, 'id' | 'name' | 'origin'> & Partial<Pick<Code, 'text' | 'categories'>>,
): readonly Operation[] {
  const places = [...all(project, 'code')].map(({ place }) => place)
  const made: Code = {
    kind: 'code',
    text: '',
    categories: [],
    ...given,
    name: codeName(given.name),
    paint: project.code.size % paintCount,
    place: Math.max(0, ...places) + 1,
  }
  return [operation(null, made)]
}

/** Words as a code's name: one line, without white space around, at most 200 code points. */
export function codeName(words: string): string {
  const line = [...words.replace(/\s+/gu, ' ').trim()]
  return line.length > 200 ? `${line.slice(0, 199).join('').trimEnd()}…` : line.join('')
}

/** The code of a name, whatever its letters' size. */
export function codeNamed(project: Project, name: string): Code | undefined {
  const key = name.trim().toLocaleLowerCase('nb')
  for (const code of project.code.values()) if (code.name.toLocaleLowerCase('nb') === key) return code
  return undefined
}

/** Takes a coding away, with the memos about it. */
export const uncoded = (project: Project, ids: readonly string[]): readonly Operation[] =>
  ids.flatMap((id) => {
    const there = find(project, 'coding', id)
    return there ? [...memosAbout(project, 'coding', id), operation(there, null)] : []
  })

/** Gives a coding another stretch of the same text. */
export const resized = (project: Project, id: string, start: number, end: number): readonly Operation[] =>
  changedCoding(project, id, { start, end })

/** Puts a coding under another code. */
export const recoded = (project: Project, id: string, code: string): readonly Operation[] =>
  changedCoding(project, id, { code })

/** Marks a coding as one for the report, or as uncertain, or takes the mark away. */
export const marked = (
  project: Project,
  id: string,
  mark: Partial<Pick<Coding, 'starred' | 'tentative'>>,
): readonly Operation[] => changedCoding(project, id, mark)

function changedCoding(project: Project, id: string, change: Partial<Coding>): readonly Operation[] {
  const there = find(project, 'coding', id)
  if (!there) return []
  const after = { ...there, ...change }
  return (Object.keys(change) as (keyof Coding)[]).some((name) => after[name] !== there[name])
    ? [operation(there, after)]
    : []
}

/** The operations that take away what is written about a thing. */
export const memosAbout = (project: Project, kind: string, id: string): readonly Operation[] =>
  [...project.memo.values()]
    .filter(({ about }) => about?.kind === kind && about.id === id)
    .map((memo) => operation(memo, null))

const sameStretch = (a: Stretch, b: Stretch): boolean =>
  a.version === b.version && a.start === b.start && a.end === b.end
