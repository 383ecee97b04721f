import { type Coding, type Entity, entityKinds } from './entities.ts'
import { applied, operation } from './operations.ts'
import { all, emptyProject, type Project } from './project.ts'

/** A coding as numbers and its id: interview, version, code and coder are places in the lists; marks are bits 1, 2 and 4. */
type PackedCoding = readonly [
  id: string,
  interview: number,
  version: number,
  start: number,
  end: number,
  code: number,
  coder: number,
  marks: number,
]

/** A project as it travels: codings are many and say the same ids over and over, so these are told once. */
export interface PackedProject {
  readonly interviews: readonly string[]
  readonly versions: readonly string[]
  readonly codes: readonly string[]
  readonly coders: readonly string[]
  readonly codings: readonly PackedCoding[]
  /** Everything else. */
  readonly things: readonly Entity[]
}

const marks = ['starred', 'tentative', 'adrift'] as const

/** Packs a project for its way to a page; `unpacked` gives the same back. */
export function packed(project: Project): PackedProject {
  const lists = { interviews: list(), versions: list(), codes: list(), coders: list() }
  const codings = [...all(project, 'coding')].map(
    (one): PackedCoding => [
      one.id,
      lists.interviews.at(one.interview),
      lists.versions.at(one.version),
      one.start,
      one.end,
      lists.codes.at(one.code),
      lists.coders.at(one.coder),
      marks.reduce((sum, mark, bit) => sum + (one[mark] ? 1 << bit : 0), 0),
    ],
  )
  const things = entityKinds
    .filter((kind) => kind !== 'coding')
    .flatMap((kind) => [...all(project, kind)] as Entity[])
  return {
    interviews: lists.interviews.told,
    versions: lists.versions.told,
    codes: lists.codes.told,
    coders: lists.coders.told,
    codings,
    things,
  }
}

/** The project that was packed. */
export function unpacked(from: PackedProject): Project {
  const codings = from.codings.map(
    ([id, interview, version, start, end, code, coder, bits]): Coding => ({
      kind: 'coding',
      id,
      interview: from.interviews[interview]!,
      version: from.versions[version]!,
      start,
      end,
      code: from.codes[code]!,
      coder: from.coders[coder]!,
      starred: (bits & 1) > 0,
      tentative: (bits & 2) > 0,
      adrift: (bits & 4) > 0,
    }),
  )
  return applied(
    emptyProject,
    [...from.things, ...codings].map((one) => operation(null, one)),
  )
}

/** Values that are told once, and their places. */
function list(): { readonly told: string[]; at(value: string): number } {
  const told: string[] = []
  const places = new Map<string, number>()
  return {
    told,
    at(value) {
      const place = places.get(value) ?? told.push(value) - 1
      places.set(value, place)
      return place
    },
  }
}
