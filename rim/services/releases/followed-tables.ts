import { type GroupOfTables, tablesOfFormulas } from '#core/indicators'
import { ownTables, type RoundRelease } from '#core/reports'
import { loadPlans } from '#rim/assets'

/** What a release's screen has of tables that indicators are computed from: the country's are its key tables, a municipality's stand beside its report. */
export interface FollowedTables {
  readonly groups: readonly GroupOfTables[]
  readonly followed: readonly GroupOfTables[]
}

/** A municipality's own tables that the plans' indicators are computed from, as its release decided them. */
export function followedTables(release: RoundRelease, municipality: string): readonly GroupOfTables[] {
  const wanted = tablesOfFormulas(loadPlans())
  return (['substance', 'mental'] as const).map((group) => ({
    group,
    tables: ownTables(release, municipality, group, wanted),
  }))
}
