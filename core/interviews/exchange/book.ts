import { type LocalText, ProblemError, problem, type WrittenForm } from '#core/foundation'
import { all, type Code, emptyProject, find, type Memo, type Project } from '../project/index.ts'
import { applied, operation } from '../project/operations.ts'
import { readLines, withLines } from './data-lines.ts'
import { byPlace } from './giving/codes.ts'
import { exported } from './giving/exported.ts'
import { exchangeProblems } from './problems.ts'
import type { RefiCode, RefiCodeBook, RefiProject } from './refi/index.ts'
import { type Imported, imported } from './taking/imported.ts'
import type { ImportOptions } from './taking/intake.ts'
import type { RefiLoss } from './taking/loss.ts'

/** What a code book is made with. */
export interface BookOptions {
  readonly language: WrittenForm
  readonly program: string
}

/**
 * The code tree by itself, with themes as sets. The format has neither notes nor links here, so memos about codes, further
 * categories and themes' questions stand in the lines of the descriptions.
 *
 * @throws ProblemError where there is no code at all: the format has no empty code book.
 */
export function codeBook(project: Project, { language, program }: BookOptions): RefiCodeBook {
  const tree = treeOf(project)
  const { refi } = exported(
    { name: '', project: tree, interviews: [], informants: [], texts: [], coders: [] },
    { kind: 'archive', language, date: '1970-01-01T00:00:00Z', program },
  )
  if (refi.codes.length === 0) throw new ProblemError(problem(exchangeProblems.emptyBook))
  const memos = [...all(project, 'memo')]
  const bare = (code: RefiCode): RefiCode => ({
    ...code,
    description: withMore(code.description, {
      ...(find(tree, 'code', code.guid) && { categories: find(tree, 'code', code.guid)!.categories }),
      ...memoLines(memos, code.guid),
    }),
    noteRefs: [],
    codes: code.codes.map(bare),
  })
  return {
    origin: program,
    codes: refi.codes.map(bare),
    sets: [...all(tree, 'theme')].sort(byPlace).map(({ id, name, questions }) => {
      const set = refi.sets.find(({ guid }) => guid === id)!
      const description = withMore(set.description, { questions, ...memoLines(memos, id) })
      return { guid: id, name, description, memberCodes: set.memberCodes }
    }),
  }
}

/** Questions, themes, categories and codes alone. */
const treeOf = (project: Project): Project =>
  applied(
    emptyProject,
    (['question', 'theme', 'category', 'code'] as const).flatMap((kind) =>
      [...all(project, kind)].map((one) => operation(null, one)),
    ),
  )

function memoLines(memos: readonly Memo[], id: string): Readonly<Record<string, unknown>> {
  const own = memos
    .filter(({ about }) => about?.id === id)
    .map(({ id: memo, type, text }) => ({ id: memo, type, text }))
  return own.length === 0 ? {} : { memos: own }
}

function withMore(description: string | null, more: Readonly<Record<string, unknown>>): string | null {
  const { kind, text, data } = readLines(description ?? '')
  return kind === null ? description : withLines(text, kind, { ...data, ...more })
}

/** A code book as themes, categories and codes: `operations` make them, and `losses` tells what was not carried over. */
export function importedBook(
  { book, unknown = [] }: { readonly book: RefiCodeBook; readonly unknown?: readonly RefiLoss[] },
  options: ImportOptions,
): Imported {
  const sets = book.sets.map((set) => ({ ...set, memberSources: [], memberNotes: [] }))
  const taken = imported(
    { refi: { ...nothing, ...book, codes: book.codes.map(noteless), sets }, files: new Map(), unknown },
    options,
  )
  const memos = memosIn(book, options).filter(({ about }) =>
    find(taken.project, about!.kind as 'code', about!.id),
  )
  const more = memos.map((memo) => operation(null, memo))
  return { ...taken, operations: [...taken.operations, ...more], project: applied(taken.project, more) }
}

/** A code book's codes have no notes, not even none. */
const noteless = (code: RefiCode): RefiCode => ({ ...code, noteRefs: [], codes: code.codes.map(noteless) })

const nothing: RefiProject = {
  name: '',
  origin: null,
  creatingUserGUID: null,
  creationDateTime: null,
  modifyingUserGUID: null,
  modifiedDateTime: null,
  basePath: null,
  users: [],
  codes: [],
  variables: [],
  cases: [],
  sources: [],
  notes: [],
  links: [],
  sets: [],
  graphs: [],
  description: null,
  noteRefs: [],
}

const memoTypes: readonly string[] = ['note', 'assumption', 'surprise', 'relation', 'decision']

function memosIn(book: RefiCodeBook, { importer }: ImportOptions): readonly Memo[] {
  const read = (guid: string, description: string | null): readonly Memo[] => {
    const { kind, data } = readLines(description ?? '')
    if (kind === null || !Array.isArray(data.memos)) return []
    return data.memos.flatMap(({ id, type, text }: Record<string, unknown>): readonly Memo[] => {
      if (typeof id !== 'string' || typeof text !== 'string' || !memoTypes.includes(String(type))) return []
      const about = { kind: kind as 'code', id: guid }
      return [
        { kind: 'memo', id, about, interview: null, type: type as Memo['type'], text, author: importer },
      ]
    })
  }
  const codes = (those: readonly RefiCode[]): readonly Memo[] =>
    those.flatMap((code) => [...read(code.guid, code.description), ...codes(code.codes)])
  return [...codes(book.codes), ...book.sets.flatMap(({ guid, description }) => read(guid, description))]
}

/** A line of the code book as a table. */
export interface BookRow {
  readonly type: 'theme' | 'category' | 'code'
  readonly name: string
  readonly text: string
  /** Names of the categories of a code, or of the themes of a category. */
  readonly within: readonly string[]
  readonly origin: Code['origin']['from'] | null
  /** Stretches under a code, and interviews in which there are any; `null` for what is no code. */
  readonly codings: number | null
  readonly interviews: number | null
  readonly id: string
}

/** The code book as a table: themes, categories and codes, each in their order. */
export function bookRows(project: Project): readonly BookRow[] {
  const names = (kind: 'category' | 'theme', ids: readonly string[]): readonly string[] =>
    ids.flatMap((id) => find(project, kind, id)?.name ?? [])
  const uses = new Map<string, { codings: number; interviews: Set<string> }>()
  for (const { code, interview } of all(project, 'coding')) {
    const there = uses.get(code) ?? { codings: 0, interviews: new Set() }
    there.codings++
    there.interviews.add(interview)
    uses.set(code, there)
  }
  const none = { origin: null, codings: null, interviews: null }
  const plain = <T extends { readonly id: string; readonly name: string; readonly text: string }>({
    id,
    name,
    text,
  }: T) => {
    return { id, name, text }
  }
  return [
    ...[...all(project, 'theme')].sort(byPlace).map((one): BookRow => {
      return { type: 'theme', ...plain(one), within: [], ...none }
    }),
    ...[...all(project, 'category')].sort(byPlace).map((one): BookRow => {
      return { type: 'category', ...plain(one), within: names('theme', one.themes), ...none }
    }),
    ...[...all(project, 'code')].sort(byPlace).map((one): BookRow => {
      return {
        type: 'code',
        ...plain(one),
        within: names('category', one.categories),
        origin: one.origin.from,
        codings: uses.get(one.id)?.codings ?? 0,
        interviews: uses.get(one.id)?.interviews.size ?? 0,
      }
    }),
  ]
}

/** The heads of the code book's columns, and the words in them. */
export const bookWords = {
  type: { nb: 'Type', nn: 'Type' },
  name: { nb: 'Navn', nn: 'Namn' },
  text: { nb: 'Beskrivelse', nn: 'Skildring' },
  within: { nb: 'Hører til', nn: 'Høyrer til' },
  origin: { nb: 'Opphav', nn: 'Opphav' },
  codings: { nb: 'Kodede steder', nn: 'Koda stader' },
  interviews: { nb: 'Intervjuer', nn: 'Intervju' },
  id: { nb: 'Id', nn: 'Id' },
  theme: { nb: 'tema', nn: 'tema' },
  category: { nb: 'kategori', nn: 'kategori' },
  code: { nb: 'kode', nn: 'kode' },
  'in-vivo': { nb: 'informantens ord', nn: 'orda til informanten' },
  reading: { nb: 'lesning', nn: 'lesing' },
  theory: { nb: 'på forhånd', nn: 'på førehand' },
} as const satisfies Record<string, LocalText>

/** What parts the names in one cell of the code book's table. */
export const bookSeparator = ' | '
