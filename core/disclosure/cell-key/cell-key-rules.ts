import type { LocalText } from '#core/foundation'
import { type CellKeyOptions, type CellKeyTable, cellKeyTable } from './cell-key-table.ts'
import { spreadText } from './spread.ts'

/** The rules of tables that anybody with the right may put together. Locked as the policies are: a change is a new rule version. */
export interface CellKeyRules extends CellKeyOptions {
  readonly name: 'cell-key'
  readonly ruleVersion: string
  /** Noisy counts below this are withheld, zero too: a zero that is shown tells as much as a one. */
  readonly minimumShown: number
  /** Percentages and means need so many people in the noisy base. */
  readonly minimumBase: number
  /** A table's people must be so many, by the noisy count, in the place that it is about. */
  readonly minimumPeople: number
  /** A filter must leave out so many of those who pass the other filters, by the noisy count. */
  readonly minimumLeftOut: number
  /** So many variables may be crossed: rows, columns and filters together. */
  readonly mostVariables: number
}

/** The house's rules. What each of them stops is measured in docs/table-builder.md and tried in core/builder's attacks. */
export const cellKeyRules: CellKeyRules = Object.freeze({
  name: 'cell-key',
  ruleVersion: 'cell-key-1',
  bound: 8,
  variance: 6.5,
  smallest: 5,
  minimumShown: 10,
  minimumBase: 10,
  minimumPeople: 30,
  minimumLeftOut: 10,
  mostVariables: 4,
})

/** The noise of the house's rules, by count. */
export const houseTable: CellKeyTable = cellKeyTable(cellKeyRules)

/** What must stand under every table with noise. */
export function noteOfRules({ minimumShown }: CellKeyRules): LocalText {
  const spread = spreadText({ ...houseTable, smallest: 1 })
  return {
    nb: `${spread.nb} Antall under ${minimumShown} vises ikke, og 0 heller ikke.`,
    nn: `${spread.nn} Tal under ${minimumShown} blir ikkje viste, og 0 heller ikkje.`,
    en: `${spread.en} Counts below ${minimumShown}, and 0, are withheld.`,
  }
}
