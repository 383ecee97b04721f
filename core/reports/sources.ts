import {
  type AxisItem,
  earliestRound,
  frequencyTable,
  meanTable,
  type Population,
  type RawFrequencyTable,
  type Rows,
  rowsWith,
} from '#core/dataset'
import {
  type Origin,
  type Policy,
  protectFrequencies,
  protectMeans,
  type SafeFrequencyTable,
  type SafeMeanTable,
} from '#core/disclosure'
import { fillText, type LocalText } from '#core/foundation'
import {
  type Comparison,
  type CountryRound,
  categories,
  comparison,
  defaultIndexSettings,
  excludedIn,
  type IndexSettings,
  indexDefinition,
  type MainGroup,
  recomputedNote,
  standardTables,
  tableForGroup,
} from '#core/mapping'
import { groupNames } from './layout.ts'
import { words } from './words.ts'

/** The safe tables of one group of one municipality. Decided once; all four files are made from these. */
export interface GroupTables {
  readonly group: MainGroup
  readonly comparison: Comparison
  readonly frequencies: ReadonlyMap<string, SafeFrequencyTable>
  readonly means: ReadonlyMap<'index' | 'services_count', SafeMeanTable>
  /** 16 and 17 years: how many, in merged categories; only the municipality and the country. */
  readonly young: SafeFrequencyTable
}

/** Tables of the country and the size classes are the same in every municipality's report; they are counted once. */
export type TableCache = Map<string, RawFrequencyTable>

/**
 * Counts and protects every table of one group.
 *
 * @param cache kept between the municipalities of one round; may be shared, never between rounds.
 */
export function groupTables(
  country: CountryRound,
  municipality: string,
  group: MainGroup,
  policy: Policy,
  cache: TableCache,
  settings: IndexSettings = defaultIndexSettings,
): GroupTables {
  const compared = comparison(country, municipality, group)
  const { indexNotes, ...origin } = originOf(country, compared, settings)
  const frequencies = new Map<string, SafeFrequencyTable>()
  for (const spec of standardTables) {
    if (!spec.groups.includes(group)) continue
    const wanted = tableForGroup(spec, group)
    const columns = compared.populations.map((population) => {
      const shared = population.role === 'class' || population.role === 'country'
      const scope = population.role === 'class' ? compared.participant.sizeClass.code : population.role
      const key = `${spec.id}/${group}/${scope}`
      const known = shared ? cache.get(key) : undefined
      const raw = known ?? frequencyTable(country.dataset, wanted, [population])
      if (shared && !known) cache.set(key, raw)
      return raw
    })
    const notes = [
      ...origin.notes,
      ...(spec.id === 'index_level' ? indexNotes : []),
      ...(spec.note ? [spec.note] : []),
    ]
    const raw = besideEachOther(columns, compared.populations)
    const hidden = spec.routedBy
      ? withheldColumns(frequencies.get(spec.routedBy.table), spec.routedBy.row)
      : []
    frequencies.set(spec.id, protectFrequencies(raw, policy, { ...origin, notes }, hidden))
  }
  const means = new Map<'index' | 'services_count', SafeMeanTable>([
    [
      'index',
      categoryMeans(
        country,
        compared,
        'index',
        policy,
        { ...origin, notes: [...origin.notes, ...indexNotes] },
        settings,
      ),
    ],
    ['services_count', categoryMeans(country, compared, 'services_count', policy, origin, settings)],
  ])
  return {
    group,
    comparison: compared,
    frequencies,
    means,
    young: youngTable(country, compared, policy, origin),
  }
}

/** The columns in which a table withholds a row. */
function withheldColumns(table: SafeFrequencyTable | undefined, row: string): number[] {
  const cells = table?.cells[table.rows.findIndex((candidate) => candidate.code === row)] ?? []
  return cells.flatMap(({ count }, at) => ('symbol' in count && count.symbol === ':' ? [at] : []))
}

/**
 * Who is among whom: the size class holds the municipality, the country holds both. Without this the class less the
 * municipality would show the few in the class's other municipalities.
 */
function nestedColumns(populations: Comparison['populations']): RawFrequencyTable['nested'] {
  const at = (role: Comparison['populations'][number]['role']): number =>
    populations.findIndex((population) => population.role === role)
  const [own, ofClass, whole] = [at('own'), at('class'), at('country')]
  return [
    { whole: ofClass, part: own },
    { whole, part: ofClass },
    { whole, part: own },
  ]
}

/** Puts one-column tables of the same rows side by side. A row that only some have counts 0 in the others. */
function besideEachOther(
  tables: readonly RawFrequencyTable[],
  populations: Comparison['populations'],
): RawFrequencyTable {
  const rows = [...new Map(tables.flatMap((table) => table.rows).map((row) => [row.code, row])).values()]
  const at = (table: RawFrequencyTable, code: string): number =>
    table.rows.findIndex((row) => row.code === code)
  return {
    ...tables[0]!,
    rows,
    columns: populations.map(({ code, label }) => ({ code, label })),
    counts: rows.map((row) => tables.map((table) => table.counts[at(table, row.code)]?.[0] ?? 0)),
    bases: tables.map((table) => table.bases[0]!),
    people: tables.map((table) => table.people[0]!),
    nested: nestedColumns(populations),
    available: rows.map((row) => tables.map((table) => table.available[at(table, row.code)]?.[0] ?? true)),
    rowsCoverBase: tables.every((table) => table.rowsCoverBase),
  }
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

function categoryMeans(
  country: CountryRound,
  compared: Comparison,
  table: 'index' | 'services_count',
  policy: Policy,
  origin: Origin,
  settings: IndexSettings,
): SafeMeanTable {
  const { dataset } = country
  const mine = categories.filter((category) => category.group === compared.group)
  const rows: AxisItem[] = [...mine, { code: 'total', label: words.total }]
  const cells = new Map<Population, Rows[]>(
    compared.populations.map((population) => [
      population,
      [
        ...mine.map((category) => rowsWith(dataset, 'category', category.code, population.rows)),
        population.rows,
      ],
    ]),
  )
  const spec =
    table === 'index'
      ? { id: 'index', title: words.indexMean, column: 'index_units', unit: settings.pointsPerUnit }
      : { id: 'services_count', title: words.servicesMean, column: 'services_count', unit: 1 }
  const raw = meanTable(
    dataset,
    spec,
    rows,
    compared.populations,
    (row, column) => cells.get(compared.populations[column]!)![row]!,
    [{ total: mine.length, parts: mine.map((_, at) => at) }],
  )
  return protectMeans({ ...raw, nested: nestedColumns(compared.populations) }, policy, origin)
}

function youngTable(
  country: CountryRound,
  compared: Comparison,
  policy: Policy,
  origin: Origin,
): SafeFrequencyTable {
  const { dataset, population } = country
  const { participant, group } = compared
  const inGroup = (rows: Rows): Rows => rowsWith(dataset, 'group', group, rows)
  const dual = {
    code: 'dual',
    label: { nb: 'ROP (mindre alvorlig og alvorlig)', nn: 'ROP (mindre alvorleg og alvorleg)' },
    choices: ['dual_less_severe', 'dual_severe'],
  }
  const rows =
    group === 'substance'
      ? [{ ...categories[0]!, choices: ['substance_only'] }, dual]
      : categories.filter((c) => c.group === 'mental').map((c) => ({ ...c, choices: [c.code] }))
  const raw = frequencyTable(
    dataset,
    { id: 'young', title: words.youngTitle, column: 'category', base: 'population', rows },
    [
      { code: 'own', label: compared.populations[0]!.label, rows: inGroup(participant.young) },
      { code: 'country', label: words.country, rows: inGroup(population.young) },
    ],
  )
  const whose = populationText(compared, words.youngOnly)
  const notes = group === 'substance' ? [words.youngNote, words.youngMerged] : [words.youngNote]
  return protectFrequencies({ ...raw, nested: [{ whole: 1, part: 0 }] }, policy, {
    ...origin,
    population: whose,
    notes,
  })
}
