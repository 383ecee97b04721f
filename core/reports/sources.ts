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
import { fillText, type LocalText, upperFirst } from '#core/foundation'
import {
  excludedIn,
  indexDefinition,
  type MainGroup,
  recomputedNote,
  type StandardTable,
  standardTables,
} from '#core/mapping'
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
 * Every table of one group, each column counted and looked up in its own release's decision.
 *
 * @throws problem 3004 where a release was decided for other registrations.
 */
export function tablesOf(from: GroupColumns): GroupTables {
  const { group, place, columns, dated, mapped, notes, remarks } = from
  const [own] = columns
  const has = (table: string): boolean => own !== undefined && delivers(own, table, group)
  const origin = originOf(from, columns)
  const tables = countedTables(
    columns,
    group,
    origin,
    standardTables.filter(({ id, groups }) => groups.includes(group) && has(id)),
    meanKinds.filter(has),
  )
  const young = has('young') ? youngTable(from, origin) : null
  return { group, place, columns, dated, mapped, notes, remarks, ...tables, young }
}

/** Some of a municipality's tables with its own column alone, by its own release's decision; none where the group is not mapped there. */
export function ownTables(
  release: RoundRelease,
  municipality: string,
  group: MainGroup,
  wanted: ReadonlySet<string>,
): readonly SafeFrequencyTable[] {
  const from = roundColumns(release, municipality, group)
  if (!from.mapped) return []
  const own = from.columns.filter(({ role }) => role === 'own')
  const specs = standardTables.filter(
    ({ id, groups }) =>
      wanted.has(id) && groups.includes(group) && own.every((one) => delivers(one, id, group)),
  )
  return [...countedTables(own, group, originOf(from, own), specs, []).frequencies.values()]
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
  const someHave = (table: string): boolean => rounds.some((column) => delivers(column, table, group))
  const tables = countedTables(
    rounds,
    group,
    originOf(from, rounds),
    standardTables.filter(({ id, groups }) => wanted.includes(id) && groups.includes(group) && someHave(id)),
    kinds.filter(someHave),
  )
  return { group, place, years: rounds.map(({ year }) => year), ...tables }
}

/** Whether a column's round has a table: where tables were delivered instead of registrations, not all are there. */
const delivers = ({ release }: DecidedColumn, table: string, group: MainGroup): boolean =>
  release.delivered?.has(table, group) ?? true

/** Tables of the columns that have them, each with what must be said of it. */
function countedTables(
  columns: readonly DecidedColumn[],
  group: MainGroup,
  { indexNotes, ...origin }: TablesOrigin,
  specs: readonly StandardTable[],
  kinds: readonly MeanKind[],
): Pick<GroupTables, 'frequencies' | 'means'> {
  const there = (table: string): DecidedColumn[] => columns.filter((column) => delivers(column, table, group))
  const saying = (...notes: readonly LocalText[]): Origin => ({
    ...origin,
    notes: [...origin.notes, ...notes],
  })
  return {
    frequencies: new Map(
      specs.map((spec) => {
        const about = [...(spec.id === 'index_level' ? indexNotes : []), ...(spec.note ? [spec.note] : [])]
        const count = ({ release, population }: DecidedColumn): RawFrequencyTable =>
          release.columns.frequency(spec, group, population)
        return [spec.id, frequenciesOf(there(spec.id), count, saying(...about))]
      }),
    ),
    means: new Map(
      kinds.map((kind) => [
        kind,
        meanOf(kind, there(kind), group, saying(...(kind === 'index' ? indexNotes : []))),
      ]),
    ),
  }
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
  return meansBeside(
    byRelease(columns).map(({ release, members }) => {
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
    const people = fillText(who[language], { people: groupNames[group].people[language] })
    return `${upperFirst(people)}, ${place.name}`
  }
  return { nb: form('nb'), nn: form('nn') }
}

/** What all tables of a group say of themselves, and what those of the index say besides. */
type TablesOrigin = Origin & { readonly indexNotes: readonly LocalText[] }

function originOf(from: GroupColumns, columns: readonly DecidedColumn[]): TablesOrigin {
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
