import { groupBy, type Problem, type ProblemKind, problem } from '#core/foundation'
import type { Entity, EntityKind } from '../../project/index.ts'
import type { TextVersion } from '../../texts/index.ts'
import { readLines, type WithLines } from '../data-lines.ts'
import { userGuid } from '../giving/draft.ts'
import { guidFrom } from '../guids.ts'
import { exchangeProblems as kinds } from '../problems.ts'
import type { RefiCode, RefiLink, RefiProject, RefiText } from '../refi/index.ts'
import type { ExchangeCoder, ExchangeInterview } from '../study.ts'
import { fixedGuids, words } from '../words.ts'
import { type Losses, losses, type RefiLoss } from './loss.ts'
import type { Counting, CountingScore } from './offsets.ts'
import { sound } from './sound.ts'

/** A file's project and its texts, as `readRefi` gives them. */
export interface ImportedFile {
  readonly refi: RefiProject
  /** Texts as they stand in their files, by path. */
  readonly files: ReadonlyMap<string, string>
  readonly unknown?: readonly RefiLoss[]
}

export interface ImportOptions {
  /** Staff id of whoever imports; what has no user becomes theirs. */
  readonly importer: string
  /** The house's own people, who are known again in files that came from here. */
  readonly coders?: readonly ExchangeCoder[]
  /** How to count in a text, by its GUID, where a person knows better than the score. */
  readonly countings?: ReadonlyMap<string, Counting>
}

/** How a text's positions were read, and the other ways, best first. */
export interface CountingChoice {
  readonly source: string
  readonly name: string
  readonly chosen: Counting
  readonly scores: readonly CountingScore[]
}

/** An import on its way: what has been taken in so far, and what was met. */
export interface Intake {
  readonly refi: RefiProject
  readonly files: ReadonlyMap<string, string>
  readonly options: ImportOptions
  readonly losses: Losses
  readonly entities: Map<string, Entity>
  readonly texts: Map<string, TextVersion>
  readonly interviews: Map<string, ExchangeInterview>
  readonly countings: CountingChoice[]
  /** Notes by GUID, with their lines read. */
  readonly notes: ReadonlyMap<string, { readonly note: RefiText; readonly lines: WithLines }>
  readonly usedNotes: Set<string>
  readonly links: ReadonlyMap<string | null, readonly RefiLink[]>
  readonly usedLinks: Set<RefiLink>
  /** GUIDs that the file itself says are categories and questions of ours, before they are taken in. */
  readonly categoriesTold: ReadonlySet<string>
  readonly questionsTold: ReadonlySet<string>
  /** The code that quotes stand under, whatever GUID another program has given it. */
  readonly quotedCodes: ReadonlySet<string>
  /** Takes in an entity, if it is of the right form. Gives its id, or `null`. */
  add(kind: EntityKind, id: string, fields: Readonly<Record<string, unknown>>): string | null
  has(kind: EntityKind, id: string): boolean
  coder(user: unknown): string
  /** A name that is trimmed, short enough and nobody else's of the kind. */
  name(kind: EntityKind, wanted: string): string
  warn(kind: ProblemKind, where: string): void
  /** A reference to what is not in the file: told as a warning, and counted as lost. */
  dangling(what: string, where: string): void
  warnings(): readonly Problem[]
}

const longestName = 200

export function intake({ refi, files, unknown = [] }: ImportedFile, options: ImportOptions): Intake {
  const entities = new Map<string, Entity>()
  const flat = flattened(refi.codes)
  const told = groupBy(flat, ({ description }) => readLines(description ?? '').kind)
  const met = new Map<ProblemKind, { count: number; where: string }>()
  const staff = new Map((options.coders ?? []).map(({ id }) => [userGuid(id), id]))
  const names = new Map<string, Set<string>>()
  const lost = losses(unknown)
  const taken = new Set<string>()
  const fresh = (kind: EntityKind, id: string): string => {
    // an interview's reading has the interview's id; all else is its own
    if (kind === 'reading' || !taken.has(id)) return id
    for (let at = 1; ; at++) {
      const other = guidFrom('again', id, String(at))
      if (!taken.has(other)) return other
    }
  }
  const warn = (kind: ProblemKind, where: string): void => {
    const there = met.get(kind) ?? { count: 0, where }
    there.count++
    met.set(kind, there)
  }
  return {
    refi,
    files,
    options,
    losses: lost,
    entities,
    texts: new Map(),
    interviews: new Map(),
    countings: [],
    notes: new Map(refi.notes.map((note) => [note.guid, { note, lines: linesOfNote(note, files) }])),
    usedNotes: new Set(),
    links: groupBy(refi.links, ({ originGUID }) => originGUID),
    usedLinks: new Set(),
    quotedCodes: new Set([fixedGuids.quoted, ...flat.filter(isQuoted).map(({ guid }) => guid)]),
    categoriesTold: new Set(told.get('category')?.map(({ guid }) => guid)),
    questionsTold: new Set(told.get('question')?.map(({ guid }) => guid)),
    add(kind, id, fields) {
      const own = fresh(kind, id)
      const made = sound(kind, { ...fields, id: own })
      if (made === null) {
        lost.add(`[lyttepost ${kind}]`, id)
        return null
      }
      if (kind !== 'reading') taken.add(own)
      entities.set(`${kind}/${own}`, made)
      return own
    },
    has: (kind, id) => entities.has(`${kind}/${id}`),
    coder: (user) => (typeof user === 'string' ? (staff.get(user) ?? user) : options.importer),
    name(kind, wanted) {
      const there = names.get(kind) ?? new Set<string>()
      names.set(kind, there)
      const whole = wanted.replace(/\s+/g, ' ').trim() || '–'
      let name = [...whole].slice(0, longestName).join('').trim()
      for (let at = 2; there.has(name.toLocaleLowerCase('nb')); at++) {
        name = `${[...whole]
          .slice(0, longestName - 8)
          .join('')
          .trim()} (${at})`
      }
      there.add(name.toLocaleLowerCase('nb'))
      if (name !== wanted) lost.add(`${kind}/@name`, wanted, 'changed')
      return name
    },
    warn,
    dangling(what, where) {
      warn(kinds.danglingReference, `${what} (${where})`)
      lost.add(what, where)
    },
    warnings: () => [...met].map(([kind, { count, where }]) => problem(kind, { count, where })),
  }
}

/** A note's text, in itself or in a file. Ours is left as it is; that of others gets line feeds. */
function linesOfNote(note: RefiText, files: ReadonlyMap<string, string>): WithLines {
  const text = note.plainTextContent ?? files.get(note.plainTextPath ?? '') ?? ''
  const lines = readLines(text)
  if (lines.kind !== null) return lines
  return readLines(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
}

const flattened = (codes: readonly RefiCode[]): readonly RefiCode[] =>
  codes.flatMap((code) => [code, ...flattened(code.codes)])

const isQuoted = ({ name, description }: RefiCode): boolean =>
  (['nb', 'nn'] as const).some(
    (form) => words.quoted[form] === name && words.quotedText[form] === description,
  )
