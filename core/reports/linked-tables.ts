import type { RawFrequencyTable } from '#core/dataset'
import { type Linkers, linkAsked, linkFrequencies, linkWithin, type Policy } from '#core/disclosure'
import { standardTables } from '#core/mapping'

/**
 * Links the standard tables of one population, with what one tells of another: who is asked what, and which services are
 * parts of "any service".
 *
 * @param tables by the standard table's id; those that are not there are passed over.
 * @param name the population's, the same in every table and release.
 */
export function linkStandardTables(
  linkers: Linkers,
  tables: ReadonlyMap<string, RawFrequencyTable>,
  policy: Policy,
  name: string,
): void {
  for (const { id, routedBy, within } of standardTables) {
    const raw = tables.get(id)
    if (!raw) continue
    linkFrequencies(linkers, raw, policy, () => name)
    if (routedBy) linkAsked(linkers.counts, raw, tables.get(routedBy.table), routedBy, name)
    if (within) linkWithin(linkers.counts, raw, tables.get(within.table), within, name)
  }
}
