import { earliestRound } from '#core/dataset'
import {
  type Origin,
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeMeanTable,
} from '#core/disclosure'
import { fillText, type LocalText } from '#core/foundation'
import {
  type Comparison,
  type CountryRound,
  comparison,
  excludedIn,
  type IndexSettings,
  indexDefinition,
  type MainGroup,
  recomputedNote,
  standardTables,
} from '#core/mapping'
import { groupNames } from './layout.ts'
import {
  besideEachOther,
  type MeanKind,
  meanKinds,
  meansBesideEachOther,
  namedPopulations,
  youngPopulations,
} from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'
import { words } from './words.ts'

/** The safe tables of one group of one municipality, by the release's decision; all four files are made from these. */
export interface GroupTables {
  readonly group: MainGroup
  readonly comparison: Comparison
  readonly frequencies: ReadonlyMap<string, SafeFrequencyTable>
  readonly means: ReadonlyMap<MeanKind, SafeMeanTable>
  /** 16 and 17 years: how many, in merged categories; only the municipality and the country. */
  readonly young: SafeFrequencyTable
}

/**
 * Every table of one group, counted and looked up in the release's decision.
 *
 * @throws problem 3004 where the release was decided for other registrations.
 */
export function groupTables(release: RoundRelease, municipality: string, group: MainGroup): GroupTables {
  const { country, columns, decision, settings } = release
  const compared = comparison(country, municipality, group)
  const populations = namedPopulations(country, compared)
  const name = (column: number): string => populations[column]!.name
  const { indexNotes, ...origin } = originOf(country, compared, settings)
  const frequencies = new Map<string, SafeFrequencyTable>()
  for (const spec of standardTables) {
    if (!spec.groups.includes(group)) continue
    const raw = besideEachOther(
      populations.map((population) => columns.frequency(spec, group, population)),
      populations,
    )
    const notes = [
      ...origin.notes,
      ...(spec.id === 'index_level' ? indexNotes : []),
      ...(spec.note ? [spec.note] : []),
    ]
    frequencies.set(spec.id, protectFrequencies(raw, decision, { ...origin, notes }, name))
  }
  const means = new Map(
    meanKinds.map((kind) => {
      const raw = meansBesideEachOther(
        populations.map((population) => columns.mean(kind, group, population)),
        populations,
      )
      const notes = kind === 'index' ? [...origin.notes, ...indexNotes] : origin.notes
      return [kind, protectMeans(raw, decision, { ...origin, notes }, name)]
    }),
  )
  return { group, comparison: compared, frequencies, means, young: youngTable(release, compared, origin) }
}

/** "Mottakere med rusproblemer, 18 år og eldre, Stavanger". */
function populationText({ participant, group }: Comparison, who: LocalText): LocalText {
  const form = (language: 'nb' | 'nn'): string => {
    const filled = fillText(who[language], { people: groupNames[group].people[language] })
    return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}, ${participant.name}`
  }
  return { nb: form('nb'), nn: form('nn') }
}

/** What all tables of a group say of themselves, and what those of the index say besides. */
function originOf(
  country: CountryRound,
  compared: Comparison,
  settings: IndexSettings,
): Origin & { readonly indexNotes: readonly LocalText[] } {
  const { participant, group } = compared
  const rounds = compared.populations.map(({ rows }) => earliestRound(country.dataset, rows))
  const recomputed = rounds.some(
    (round) => round !== null && indexDefinition(group, round, settings.definition).recomputed,
  )
  return {
    source: country.dataset.synthetic ? words.sourceSynthetic : words.sourceName,
    round: participant.mapped,
    population: populationText(compared, words.adultsOnly),
    excluded: excludedIn(country, participant.number),
    notes: compared.notes,
    indexNotes: recomputed ? [settings.label, recomputedNote] : [settings.label],
    synthetic: country.dataset.synthetic,
  }
}

function youngTable(release: RoundRelease, compared: Comparison, origin: Origin): SafeFrequencyTable {
  const { country, columns, decision } = release
  const { participant, group } = compared
  const young = youngPopulations(country, participant, group, compared.populations[0]!.label)
  const raw = besideEachOther(
    young.map((population) => columns.young(group, population)),
    young,
  )
  const notes = group === 'substance' ? [words.youngNote, words.youngMerged] : [words.youngNote]
  return protectFrequencies(
    raw,
    decision,
    { ...origin, population: populationText(compared, words.youngOnly), notes },
    (column) => young[column]!.name,
  )
}
