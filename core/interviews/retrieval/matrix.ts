import { remember } from '#core/foundation'
import type { Project } from '../project/project.ts'
import { lengthOf } from '../spans/index.ts'
import { type CodingFilter, codedAtLevel, type TreeLevel } from './coded.ts'

/*
 * Codes by cases. For those who do the study alone: groups of so few people must not leave it.
 */

/** How much of one interview is under a code, a category or a theme. */
export interface MatrixCell {
  readonly row: string
  readonly interview: string
  readonly codings: number
  /** Code points, each counted once. */
  readonly characters: number
}

/** How much of a group's interviews is under it. */
export interface GroupCell extends Omit<MatrixCell, 'interview'> {
  readonly group: string
  /** Interviews of the group that have any. */
  readonly interviews: number
}

/** The cells of codes (or categories, themes) by interviews that have anything in them. */
export function codeByCase(
  project: Project,
  level: TreeLevel = 'code',
  keep?: CodingFilter,
): readonly MatrixCell[] {
  const found = new Map<string, Map<string, { codings: number; characters: number }>>()
  for (const { interview, under, codings } of codedAtLevel(project, level, keep)) {
    const rows = remember(found, interview, () => new Map<string, { codings: number; characters: number }>())
    for (const [row, ranges] of under) {
      const cell = remember(rows, row, () => ({ codings: 0, characters: 0 }))
      cell.codings += codings.get(row)!
      cell.characters += lengthOf(ranges)
    }
  }
  return [...found].flatMap(([interview, rows]) =>
    [...rows].map(([row, cell]) => ({ row, interview, ...cell })),
  )
}

/**
 * The cells of a matrix with interviews put together, as by sex or age.
 *
 * @param groupOf the group of an interview, or `null` for one that is in none and is left out.
 */
export function grouped(
  cells: readonly MatrixCell[],
  groupOf: (interview: string) => string | null,
): readonly GroupCell[] {
  const found = new Map<string, Map<string, GroupTotals>>()
  for (const { row, interview, codings, characters } of cells) {
    const group = groupOf(interview)
    if (group === null) continue
    const rows = remember(found, group, () => new Map<string, GroupTotals>())
    const cell = remember(rows, row, () => ({ codings: 0, characters: 0, interviews: new Set<string>() }))
    cell.codings += codings
    cell.characters += characters
    cell.interviews.add(interview)
  }
  return [...found].flatMap(([group, rows]) =>
    [...rows].map(([row, cell]) => ({ row, group, ...cell, interviews: cell.interviews.size })),
  )
}

interface GroupTotals {
  codings: number
  characters: number
  readonly interviews: Set<string>
}

/** What of an informant cases are grouped by. */
export interface CaseFacts {
  readonly sex: string
  readonly age: number
  readonly site: string | null
  readonly attributes: Readonly<Record<string, string | number>>
}

/** What cases are grouped by: age in bands of so many years, or an attribute by its name. */
export type Grouping =
  | { readonly by: 'sex' | 'site' }
  | { readonly by: 'age'; readonly width: number }
  | { readonly by: 'attribute'; readonly name: string }

/** The group of a case: `female`, `60–69`, `owned`; `null` where it is not known. */
export function groupOfCase({ sex, age, site, attributes }: CaseFacts, grouping: Grouping): string | null {
  switch (grouping.by) {
    case 'sex':
      return sex
    case 'site':
      return site
    case 'age': {
      const from = Math.floor(age / grouping.width) * grouping.width
      return grouping.width === 1 ? `${from}` : `${from}–${from + grouping.width - 1}`
    }
    case 'attribute': {
      // an own property alone: nobody is in a group called after what every object has
      const value = Object.hasOwn(attributes, grouping.name) ? attributes[grouping.name] : undefined
      return value === undefined ? null : `${value}`
    }
  }
}
