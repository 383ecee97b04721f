import { policyOf } from '#core/disclosure'
import { type LocalText, listed, lowerFirst, textIn } from '#core/foundation'
import type { ReportColumn } from './columns.ts'
import { type Edition, say } from './edition.ts'
import type { ReportSection } from './model.ts'
import type { RoundRelease } from './round-release.ts'
import type { GroupTables } from './sources.ts'
import { words } from './words.ts'

/**
 * The last section of every report: who is in it, what stands beside the own numbers, and what a reader must know.
 *
 * @param all the groups of the report, also one that was not mapped.
 * @param notes what else must be said, in every report alike.
 */
export function definitions(
  edition: Edition,
  all: readonly GroupTables[],
  release: RoundRelease,
  notes: readonly LocalText[] = [],
): ReportSection {
  const { settings, decision } = release
  const { columns, place, dated } = edition.groups[0]!
  const earlier = columns.some(({ role }) => role === 'earlier')
  const pooledIn = columns.find(({ role }) => role === 'country')?.year
  const county = place.kind === 'county'
  const pooled = county ? words.pooledCounty : dated ? words.pooledOthers : words.pooled
  const said = [...notes, ...all.flatMap((group) => [...group.notes, ...group.remarks])].map((note) =>
    textIn(note, edition.language),
  )
  const items = [
    say(edition, words.inclusion),
    say(edition, words.judgement),
    ...compared(edition, columns, dated, county),
    ...(earlier ? [] : [say(edition, county ? words.noEarlierCounty : words.noEarlier)]),
    ...new Set(said),
    ...(pooledIn ? [say(edition, pooled, { before: String(Number(pooledIn) - 1), round: pooledIn })] : []),
    say(edition, words.sizeSource),
    textIn(settings.label, edition.language),
    textIn(policyOf(decision).label, edition.language),
    say(edition, words.symbols),
  ]
  return {
    id: 'definitions',
    title: say(edition, words.definitions),
    nodes: [{ type: 'list', id: 'definitions_list', items }],
  }
}

/** "Kommunens tall står ved siden av …"; nothing where nothing does. */
function compared(
  edition: Edition,
  columns: readonly ReportColumn[],
  dated: boolean,
  county: boolean,
): string[] {
  const named: Record<string, (column: ReportColumn) => string> = {
    earlier: ({ year }) => say(edition, words.comparedOwnRound, { round: year }),
    county: ({ place }) => say(edition, words.comparedCounty, { county: textIn(place, edition.language) }),
    country: () => say(edition, words.comparedCountry),
    // last, since "50 000 og mer og …" would be misread
    class: ({ place }) =>
      say(edition, words.comparedClass, { class: lowerFirst(textIn(place, edition.language)) }),
  }
  const list = Object.entries(named).flatMap(([role, name]) =>
    columns.filter((column) => column.role === role).map(name),
  )
  if (list.length === 0) return []
  const others = columns.find(({ role }) => role !== 'own' && role !== 'earlier')
  const joined = listed(list)
  // where a class ends in "og mer", the year must stand for itself
  const year = dated && others ? ` (${others.year})` : ''
  return [
    say(edition, county ? words.comparedForCounty : words.compared, { columns: joined }).replace(
      /\.$/,
      `${year}.`,
    ),
  ]
}
