import { earliestRound, type RawFrequencyTable } from '#core/dataset'
import {
  frequenciesBeside,
  meansBeside,
  type Origin,
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeMeanTable,
} from '#core/disclosure'
import { fillText, type LocalText } from '#core/foundation'
import { excludedIn, indexDefinition, type MainGroup, recomputedNote, standardTables } from '#core/mapping'
import {
  type DecidedColumn,
  type GroupColumns,
  type ReportColumn,
  type ReportPlace,
  roundColumns,
} from './columns.ts'
import { groupNames } from './layout.ts'
import {
  besideEachOther,
  type MeanKind,
  meanKinds,
  meansBesideEachOther,
  type NamedPopulation,
} from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'
import { words } from './words.ts'

/** The safe tables of one group of one place, each column by its own release's decision; all files are made from these. */
export interface GroupTables {
  readonly group: MainGroup
  readonly place: ReportPlace
  readonly columns: readonly ReportColumn[]
  readonly dated: boolean
  readonly mapped: boolean
  readonly notes: readonly LocalText[]
  readonly remarks: readonly LocalText[]
  readonly frequencies: ReadonlyMap<string, SafeFrequencyTable>
  readonly means: ReadonlyMap<MeanKind, SafeMeanTable>
  /** 16 and 17 years: how many, in merged categories; only the municipality and the country. Null for a county. */
  readonly young: SafeFrequencyTable | null
}

/**
 * Every table of one group of a municipality, counted and looked up in the decision of one release.
 *
 * @throws problem 3004 where the release was decided for other registrations.
 */
export function groupTables(release: RoundRelease, municipality: string, group: MainGroup): GroupTables {
  return tablesOf(roundColumns(release, municipality, group))
}

/**
 * Every table of one group, each column counted and looked up in its own release's decision.
 *
 * @throws problem 3004 where a release was decided for other registrations.
 */
export function tablesOf(from: GroupColumns): GroupTables {
  const { group, place, columns, dated, mapped, notes, remarks } = from
  const { indexNotes, ...origin } = originOf(from, columns)
  const frequencies = new Map<string, SafeFrequencyTable>()
  for (const spec of standardTables) {
    if (!spec.groups.includes(group) || !delivers(columns, spec.id, group)) continue
    const about = [
      ...origin.notes,
      ...(spec.id === 'index_level' ? indexNotes : []),
      ...(spec.note ? [spec.note] : []),
    ]
    frequencies.set(spec.id, frequencyOf(spec.id, columns, group, { ...origin, notes: about }))
  }
  const means = new Map<MeanKind, SafeMeanTable>()
  for (const kind of meanKinds) {
    if (!delivers(columns, kind, group)) continue
    const about = kind === 'index' ? [...origin.notes, ...indexNotes] : origin.notes
    means.set(kind, meanOf(kind, columns, group, { ...origin, notes: about }))
  }
  const young = delivers(columns, 'young', group) ? youngTable(from, origin) : null
  return { group, place, columns, dated, mapped, notes, remarks, frequencies, means, young }
}

/** A place's own rounds side by side, the oldest first: the columns' codes are the years. */
export interface RoundTables {
  readonly group: MainGroup
  readonly place: ReportPlace
  readonly years: readonly string[]
  readonly frequencies: ReadonlyMap<string, SafeFrequencyTable>
  readonly means: ReadonlyMap<MeanKind, SafeMeanTable>
}

/** Some tables of a place over all its rounds, each round by its own release's decision. */
export function roundTables(
  from: GroupColumns,
  wanted: readonly string[],
  kinds: readonly MeanKind[],
): RoundTables {
  const { group, place } = from
  const rounds = from.rounds.map((column): DecidedColumn => {
    const code = column.year
    return { ...column, code, population: { ...column.population, code } }
  })
  const { indexNotes, ...origin } = originOf(from, rounds)
  const known = (id: string): DecidedColumn[] => rounds.filter((column) => delivers([column], id, group))
  const frequencies = new Map<string, SafeFrequencyTable>()
  for (const spec of standardTables) {
    if (!wanted.includes(spec.id) || !spec.groups.includes(group) || known(spec.id).length === 0) continue
    const notes = [...origin.notes, ...(spec.id === 'index_level' ? indexNotes : [])]
    frequencies.set(spec.id, frequencyOf(spec.id, known(spec.id), group, { ...origin, notes }))
  }
  const means = new Map<MeanKind, SafeMeanTable>()
  for (const kind of kinds) {
    if (known(kind).length === 0) continue
    const notes = kind === 'index' ? [...origin.notes, ...indexNotes] : origin.notes
    means.set(kind, meanOf(kind, known(kind), group, { ...origin, notes }))
  }
  return { group, place, years: rounds.map(({ year }) => year), frequencies, means }
}

/** Whether the place's own round has a table: where tables were delivered instead of registrations, not all are there. */
const delivers = ([own]: readonly DecidedColumn[], table: string, group: MainGroup): boolean =>
  own !== undefined && (own.release.delivered?.has(table, group) ?? true)

function frequencyOf(
  id: string,
  columns: readonly DecidedColumn[],
  group: MainGroup,
  origin: Origin,
): SafeFrequencyTable {
  const spec = standardTables.find((candidate) => candidate.id === id)!
  const count = ({ release, population }: DecidedColumn): RawFrequencyTable =>
    release.columns.frequency(spec, group, population)
  return frequenciesOf(
    columns.filter((column) => delivers([column], id, group)),
    count,
    origin,
  )
}

function frequenciesOf(
  columns: readonly DecidedColumn[],
  count: (column: DecidedColumn) => RawFrequencyTable,
  origin: Origin,
): SafeFrequencyTable {
  return frequenciesBeside(
    byRelease(columns).map(({ release, members }) => {
      const populations = members.map(({ population }) => population)
      const raw = besideEachOther(members.map(count), populations)
      return protectFrequencies(raw, release.decision, of(release, origin), nameOf(populations))
    }),
  )
}

function meanOf(
  kind: MeanKind,
  columns: readonly DecidedColumn[],
  group: MainGroup,
  origin: Origin,
): SafeMeanTable {
  const there = columns.filter((column) => delivers([column], kind, group))
  return meansBeside(
    byRelease(there).map(({ release, members }) => {
      const populations = members.map(({ population }) => population)
      const raw = meansBesideEachOther(
        populations.map((population) => release.columns.mean(kind, group, population)),
        populations,
      )
      return protectMeans(raw, release.decision, of(release, origin), nameOf(populations))
    }),
  )
}

const nameOf =
  (populations: readonly NamedPopulation[]) =>
  (column: number): string =>
    populations[column]!.name

/** Whether people are made up is the release's own to say: a policy for training must not show real ones. */
const of = ({ country }: RoundRelease, origin: Origin): Origin => ({
  ...origin,
  synthetic: country.dataset.synthetic,
})

/** Neighbouring columns of one release, which are looked up together. */
function byRelease(
  columns: readonly DecidedColumn[],
): { readonly release: RoundRelease; readonly members: DecidedColumn[] }[] {
  const parts: { release: RoundRelease; members: DecidedColumn[] }[] = []
  for (const column of columns) {
    const last = parts.at(-1)
    if (last?.release === column.release) last.members.push(column)
    else parts.push({ release: column.release, members: [column] })
  }
  return parts
}

/** "Mottakere med rusproblemer, 18 år og eldre, Stavanger". */
function populationText({ place, group }: GroupColumns, who: LocalText): LocalText {
  const form = (language: 'nb' | 'nn'): string => {
    const filled = fillText(who[language], { people: groupNames[group].people[language] })
    return `${filled.charAt(0).toUpperCase()}${filled.slice(1)}, ${place.name}`
  }
  return { nb: form('nb'), nn: form('nn') }
}

/** What all tables of a group say of themselves, and what those of the index say besides. */
function originOf(
  from: GroupColumns,
  columns: readonly DecidedColumn[],
): Origin & { readonly indexNotes: readonly LocalText[] } {
  const { group, place, notes } = from
  const own = from.columns[0]!.release
  const { settings } = own
  const { synthetic } = own.country.dataset
  const rounds = columns.map(({ release, population }) =>
    earliestRound(release.country.dataset, population.rows),
  )
  const recomputed = rounds.some(
    (round) => round !== null && indexDefinition(group, round, settings.definition).recomputed,
  )
  return {
    source: synthetic ? words.sourceSynthetic : words.sourceName,
    round: place.mapped,
    population: populationText(from, words.adultsOnly),
    ...(place.kind === 'county'
      ? { excluded: [], excludedNote: words.excludedByPlace }
      : { excluded: excludedIn(own.country, place.number) }),
    notes,
    indexNotes: recomputed ? [settings.label, recomputedNote] : [settings.label],
    synthetic,
  }
}

/** Null for places whose young are not among what was decided. */
function youngTable(from: GroupColumns, origin: Origin): SafeFrequencyTable | null {
  const { group } = from
  const young = from.columns.flatMap((column) =>
    column.young ? [{ ...column, population: column.young }] : [],
  )
  if (young[0]?.role !== 'own') return null
  const notes = group === 'substance' ? [words.youngNote, words.youngMerged] : [words.youngNote]
  return frequenciesOf(young, ({ release, population }) => release.columns.young(group, population), {
    ...origin,
    population: populationText(from, words.youngOnly),
    notes,
  })
}
