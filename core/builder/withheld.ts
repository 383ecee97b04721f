import { frequencyTable, type KeyedCount, keyedPeople } from '#core/dataset'
import { baseKey, peopleKey, rowKey, type WithheldCells } from '#core/disclosure'
import { type CountryRound, standardTables, tableForGroup } from '#core/mapping'
import { type ReleaseScope, releasedPopulations } from '#core/reports'
import type { CellKeys } from './build.ts'
import { countedColumn } from './count.ts'
import { readVariable } from './variables.ts'

/**
 * Recognises the people whom a released report withholds a count of, by who they are: their number and the sum of their keys.
 * However such a cell is asked for (as a row, a column or through filters), it is withheld in the builder as well.
 *
 * @param withheld of all reports that are out: of the country and of municipalities by themselves.
 * @param scope the populations that the decisions were made for, or more.
 */
export function withheldPeople(
  round: CountryRound,
  { perRecord }: CellKeys,
  withheld: WithheldCells,
  scope: ReleaseScope = 'country',
): (people: KeyedCount) => boolean {
  const found = new Set<string>()
  const name = ({ count, key }: KeyedCount): string => `${count} ${key}`
  const { dataset } = round
  for (const group of ['substance', 'mental'] as const) {
    const specs = standardTables
      .filter(({ groups }) => groups.includes(group))
      .map((spec) => tableForGroup(spec, group))
    const variables = specs.map(({ id }) => readVariable(dataset, group, id))
    for (const population of releasedPopulations(round, group, scope)) {
      specs.forEach((spec, at) => {
        const raw = frequencyTable(dataset, spec, [population])
        const { cells, base } = countedColumn(dataset, variables[at]!, population.rows, perRecord)
        const hides = (key: string, people: KeyedCount): boolean =>
          people.count > 0 && withheld.has(key, people.count)
        if (hides(baseKey(raw, 0, population.name), base)) found.add(name(base))
        raw.rows.forEach(({ code }, row) => {
          const cell = cells[variables[at]!.choices.findIndex((choice) => choice.code === code)]
          if (cell && hides(rowKey(raw, row, population.name), cell)) found.add(name(cell))
        })
      })
      const everybody = keyedPeople(population.rows, perRecord)
      if (withheld.has(peopleKey(population.name), everybody.count)) found.add(name(everybody))
    }
  }
  return (people) => found.has(name(people))
}
