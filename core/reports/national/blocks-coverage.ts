import type { SafeValue } from '#core/disclosure'
import { type LocalText, sizeClasses } from '#core/foundation'
import type { MainGroup } from '#core/mapping'
import type { TableNode } from '../model.ts'
import { baseOf, valued } from './by-category.ts'
import type { AnnualContext } from './context.ts'
import { type GridValue, tableNode, type ValuesGrid, valuesTable } from './grid.ts'
import { populationCodes } from './populations.ts'
import { originOf } from './shares.ts'
import { annualWords as words } from './words.ts'

/**
 * Tables 3 and 4: municipalities and recipients by the municipalities' size, and recipients per 1,000 adults where every
 * round is complete. A municipality that did not map the group is not counted.
 */
export const coverage =
  (group: MainGroup) =>
  (context: AnnualContext, title: LocalText): readonly TableNode[] => {
    const { release, mapped, tables, prevalence } = context
    if (!mapped.includes(group)) return []
    const { participants } = release.country
    const rates = prevalence.kind === 'given' ? prevalence.adults : null
    const cells = (code: string, size?: string): readonly (GridValue | null)[] => {
      const mine = participants.filter(
        ({ sizeClass, rows }) => rows[group].length > 0 && (size === undefined || sizeClass.code === size),
      )
      const people = baseOf(tables.frequency(code, 'people')) ?? { value: 0 }
      const rate = rates ? [valued(perThousand(people, rates.get(code)), 'decimal1')] : []
      return [valued({ value: mine.length }, 'count'), valued(people, 'count'), ...rate]
    }
    const grid: ValuesGrid = {
      id: `coverage_${group}`,
      title,
      corner: words.size,
      columns: [
        { code: 'municipalities', label: words.municipalitiesOf, base: null },
        { code: 'recipients', label: words.recipients, base: null },
        ...(rates ? [{ code: 'per_thousand', label: words.perThousand, base: null }] : []),
      ],
      rows: [
        ...sizeClasses.map(({ code, label }) => ({
          code,
          label,
          cells: cells(populationCodes.sizeClass(group, code), code),
        })),
        { code: 'all', label: words.inTotal, role: 'total' as const, cells: cells(group) },
      ],
      notes: [],
      origin: originOf([group], context),
    }
    return [tableNode(valuesTable(grid, context))]
  }

/** Recipients per 1,000 adult residents; withheld with their number. */
export function perThousand(people: SafeValue, adults: number | undefined): SafeValue {
  if ('symbol' in people) return people
  return adults ? { value: (1000 * people.value) / adults } : { symbol: '.' }
}
