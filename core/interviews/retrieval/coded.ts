import { remember } from '#core/foundation'
import type { Coding } from '../project/entities.ts'
import type { Project } from '../project/project.ts'
import { union } from '../spans/index.ts'
import type { Range } from '../texts/index.ts'

/** Which codings count, as those of one coder or the starred ones. Codings that are adrift never do. */
export type CodingFilter = (coding: Coding) => boolean

/** What codes are gathered in when they are counted. */
export type TreeLevel = 'code' | 'category' | 'theme'

/** One version of an interview's text, and the merged stretches under each id of a level. */
export interface CodedText {
  readonly interview: string
  readonly version: string
  readonly under: ReadonlyMap<string, readonly Range[]>
  /** How many codings are under each. */
  readonly codings: ReadonlyMap<string, number>
}

/** The ids of a level that each code is under: itself, its categories, or the themes of these, each once. */
export function levelOf(project: Project, level: TreeLevel): ReadonlyMap<string, readonly string[]> {
  return new Map(
    [...project.code.values()].map((code) => {
      if (level === 'code') return [code.id, [code.id]]
      if (level === 'category') return [code.id, code.categories]
      const themes = code.categories.flatMap((id) => project.category.get(id)?.themes ?? [])
      return [code.id, [...new Set(themes)]]
    }),
  )
}

/** The codes under a code, a category or a theme. */
export const codesUnder = (project: Project, level: TreeLevel, id: string): ReadonlySet<string> =>
  new Set([...levelOf(project, level)].flatMap(([code, ids]) => (ids.includes(id) ? [code] : [])))

/** Every coded text, with what is under each id that `of` gives for a code. */
export function codedTexts(
  project: Project,
  of: (code: string) => readonly string[],
  keep: CodingFilter = () => true,
): readonly CodedText[] {
  return [...project.codings].flatMap(([interview, codings]) => {
    const versions = new Map<string, Map<string, Coding[]>>()
    for (const coding of codings.values()) {
      if (coding.adrift || !keep(coding)) continue
      const under = remember(versions, coding.version, () => new Map<string, Coding[]>())
      for (const id of of(coding.code)) remember(under, id, (): Coding[] => []).push(coding)
    }
    return [...versions].map(([version, lists]) => {
      const under = new Map<string, readonly Range[]>()
      const count = new Map<string, number>()
      for (const [id, list] of lists) {
        under.set(id, union(list))
        count.set(id, list.length)
      }
      return { interview, version, under, codings: count }
    })
  })
}

/** `codedTexts` of a level of the tree. */
export function codedAtLevel(project: Project, level: TreeLevel, keep?: CodingFilter): readonly CodedText[] {
  const ids = levelOf(project, level)
  return codedTexts(project, (code) => ids.get(code) ?? [], keep)
}
