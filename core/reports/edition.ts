import type { SafeColumn } from '#core/disclosure'
import { type LocalText, sayIn, textIn, upperFirst } from '#core/foundation'
import type { ReportColumn } from './columns.ts'
import { groupNames } from './layout.ts'
import type { ReportModel } from './model.ts'
import type { ColumnPlan } from './show.ts'
import type { GroupTables } from './sources.ts'
import { words } from './words.ts'

/** One of the files: which groups it shows and how wide its tables may be. */
export interface Edition {
  readonly name: ReportModel['edition']
  readonly language: 'nb' | 'nn'
  /** One group, or both side by side. */
  readonly groups: readonly GroupTables[]
  /** Counts beside the percentages: all of them (workbook), the own one (one group), or none (both groups on a page). */
  readonly counts: 'all' | 'own' | 'none'
}

/** A text of the report in the edition's language, with its places filled. */
export function say(
  edition: Edition,
  text: LocalText,
  values: Readonly<Record<string, string>> = {},
): string {
  return sayIn(edition.language)(text, values)
}

/** The screen, or a deck of slides: one group alone. */
export const editionOfGroup = (
  name: 'screen' | 'slides',
  group: GroupTables,
  language: Edition['language'],
): Edition => ({
  name: name === 'screen' ? 'screen' : group.group === 'substance' ? 'slides_substance' : 'slides_mental',
  language,
  groups: [group],
  counts: 'own',
})

/** The document: both groups on a page have no room for counts. */
export const documentEdition = (groups: readonly GroupTables[], language: Edition['language']): Edition => ({
  name: 'document',
  language,
  groups,
  counts: groups.length > 1 ? 'none' : 'own',
})

/** The columns printed for one group. */
export function columnPlan(edition: Edition, group: GroupTables): ColumnPlan[] {
  return group.columns.flatMap(({ code }): ColumnPlan[] => {
    const percent = { code, measure: 'percent' as const }
    const count = { code, measure: 'count' as const }
    const counted = edition.counts === 'all' || (edition.counts === 'own' && code === 'own')
    return counted ? [count, percent] : [percent]
  })
}

/**
 * Short column heads, as the group or municipality stands over them: "2020", "2018", "10 000–19 999", "Landet".
 * The count's column says so.
 */
export function columnHeads(
  edition: Edition,
  group: GroupTables,
  columns: readonly SafeColumn[],
  baseOf: (column: SafeColumn) => string | null,
): { label: string; base: string | null }[] {
  return columnPlan(edition, group).map(({ code, measure }) => {
    const column = columns.find((candidate) => candidate.code === code)
    const place = shortName(edition, group.columns.find((candidate) => candidate.code === code)!, group.dated)
    const number = say(edition, words.number).toLowerCase()
    const label =
      edition.counts === 'none' ? place : measure === 'count' ? `${place}, ${number}` : `${place}, %`
    return { label, base: measure === 'percent' && column ? baseOf(column) : null }
  })
}

/** "2020" for the place's own years; "Landet" or, where the year must be told, "Landet 2019" for the others. */
export function shortName(edition: Edition, { role, place, year }: ReportColumn, dated: boolean): string {
  if (role === 'own' || role === 'earlier') return year
  return dated ? `${textIn(place, edition.language)} ${year}` : textIn(place, edition.language)
}

/** The groups' headings over their columns: only where there are two. */
export function groupHeads(edition: Edition): { label: string; span: number }[] {
  if (edition.groups.length < 2) return []
  return edition.groups.map((group) => ({
    label: say(edition, groupNames[group.group].title),
    span: columnPlan(edition, group).length,
  }))
}

/** "mottakere med rusproblemer" with a capital, or the municipality alone where both groups are shown. */
export function captionOf(edition: Edition, title: LocalText): string {
  const { name, mapped: year } = edition.groups[0]!.place
  if (edition.groups.length > 1)
    return say(edition, words.bothTitle, { title: say(edition, title), name, year })
  const people = say(edition, groupNames[edition.groups[0]!.group].people)
  const capital = upperFirst(people)
  return say(edition, words.tableTitle, { title: say(edition, title), people: capital, name, year })
}

/** The groups of an edition that a table is printed for. */
export function groupsWith(edition: Edition, table: string): GroupTables[] {
  return edition.groups.filter((group) => group.frequencies.has(table))
}

/** True for the two slide decks, which show one group each. */
export function slidesOf(edition: Edition): boolean {
  return edition.name === 'slides_substance' || edition.name === 'slides_mental'
}
