import type { SafeTable } from '#core/disclosure'
import type { MainGroup } from '#core/mapping'
import { groupNames } from '#core/reports'

/** What a standard table of a main group is called in the table bank and in packages. */
export const bankCode = (table: string, group: MainGroup, year: string | number): string =>
  `${table.replaceAll('_', '-')}-${group}-${year}`

/** A table whose title tells whom it is of, where tables of both main groups stand side by side. */
export function titledOf<T extends SafeTable>(table: T, group: MainGroup): SafeTable {
  const { people } = groupNames[group]
  const title = { nb: `${table.title.nb}: ${people.nb}`, nn: `${table.title.nn}: ${people.nn}` }
  return { ...table, title }
}
