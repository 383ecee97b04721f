import {
  type AxisItem,
  earliestRound,
  frequencyTable,
  meanTable,
  type Population,
  populationsBy,
  type RawFrequencyTable,
  type Rows,
  rowsWith,
  unionOf,
} from '#core/dataset'
import {
  choiceKey,
  createLinkers,
  type Decision,
  decide,
  type LinearSolver,
  type Linkers,
  linkEarlier,
  linkFrequencies,
  linkMeans,
  linkPopulations,
  linkSame,
  type Origin,
  type Policy,
  peopleKey,
  protectFrequencies,
  protectMeans,
  type SafeMeanTable,
  type SafeTable,
} from '#core/disclosure'
import { type LocalText, ProblemError, problem, remember, sizeClasses } from '#core/foundation'
import {
  type CountryRound,
  categories,
  defaultIndexSettings,
  excludedIn,
  indexDefinition,
  type MainGroup,
  mappingProblems,
  participantOf,
  recomputedNote,
  standardTable,
  standardTables,
} from '#core/mapping'

/** What a person may ask of the table service. */
export interface TableRequest {
  readonly country: CountryRound
  /** A standard table's id, `index` or `services_count`. */
  readonly table: string
  /** Columns: the six categories with totals, the two groups, the size classes or the sexes. */
  readonly by: 'category' | 'group' | 'size' | 'sex'
  /** One municipality, or the whole country. */
  readonly municipality?: string
  readonly group?: MainGroup
  /** `young`: a municipality's 16 and 17 year olds, by group or sex; adults where left out. */
  readonly people?: 'adults' | 'young'
  readonly policy: Policy
  readonly solver: LinearSolver
  /** Decisions on the round that are out already: the table must not give away what they withhold. */
  readonly earlier?: readonly Decision[]
}

/** A table that may be shown, and the decision that it follows, to be kept with the earlier ones. */
export interface MadeTable {
  readonly table: SafeTable
  readonly decision: Decision
}

/** The tables that can be asked for, by id. */
export function tableIds(): string[] {
  return [...standardTables.map((table) => table.id), 'index', 'services_count']
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const everyone: AxisItem = { code: 'all', label: text('Alle', 'Alle') }
const groupTotals: Record<MainGroup, AxisItem> = {
  substance: { code: 'substance', label: text('Rus i alt', 'Rus i alt') },
  mental: { code: 'mental', label: text('Psykisk i alt', 'Psykisk i alt') },
}

/** Counts one table over the report population and protects it. Throws problem 1503 for an unknown table. */
export function makeTable(request: TableRequest): SafeTable {
  return decideTable(request).table
}

/** The same, with the decision. */
export function decideTable(request: TableRequest): MadeTable {
  const { country, policy, table } = request
  const spec = standardTable(table)
  const { populations, columnTotals } = columnsOf(request)
  const names = populationNamesOf(request, populations)
  const name = (column: number): string => names[column]!
  const origin = originOf(request)
  const linkers = createLinkers()
  const together = (): Decision => {
    const sums = columnTotals.map(({ total, parts }) => ({ whole: name(total), parts: parts.map(name) }))
    linkPopulations(linkers, sums, policy)
    for (const earlier of request.earlier ?? []) linkEarlier(linkers, earlier, policy)
    linkCategories(request, linkers, table, populations, names)
    return decide(linkers, policy, request.solver)
  }
  if (spec) {
    const raw = frequencyTable(country.dataset, spec, populations, columnTotals)
    const notes = [
      ...(table === 'index_level' ? indexNotes(request, populations) : []),
      ...(spec.note ? [spec.note] : []),
    ]
    linkFrequencies(linkers, raw, policy, name)
    const decision = together()
    return { table: protectFrequencies(raw, decision, { ...origin, notes }, name), decision }
  }
  if (table !== 'index' && table !== 'services_count') {
    throw new ProblemError(problem(mappingProblems.unknownTable, { table, known: tableIds().join(', ') }))
  }
  const settings = defaultIndexSettings
  const mean =
    table === 'index'
      ? {
          id: table,
          title: text('Levekårsindeks', 'Levekårsindeks'),
          column: 'index_units',
          unit: settings.pointsPerUnit,
        }
      : { id: table, title: text('Antall tjenester', 'Talet på tenester'), column: 'services_count', unit: 1 }
  // one row of everybody, so that the figures have the names that the reports' tables give them
  const total = { code: 'total', label: text('Gjennomsnitt', 'Gjennomsnitt') }
  const raw = meanTable(country.dataset, mean, [total], populations, (_, column) => populations[column]!.rows)
  linkMeans(linkers, raw, policy, name)
  const decision = together()
  const notes = table === 'index' ? indexNotes(request, populations) : origin.notes
  return { table: turned(protectMeans(raw, decision, { ...origin, notes }, name)), decision }
}

/** Populations as rows, which is how a table of means is read. */
function turned(table: SafeMeanTable): SafeMeanTable {
  return {
    ...table,
    rows: table.columns,
    columns: table.rows.map(({ label }) => ({ code: 'all', label })),
    cells: table.columns.map((_, column) => table.cells.map((row) => row[column]!)),
  }
}

/** The people's names, the same as in the reports where they are the same people. */
function populationNamesOf(request: TableRequest, populations: readonly Population[]): string[] {
  const { country, municipality, group, by } = request
  // as the reports call them
  const young = request.people === 'young' ? 'young/' : ''
  const whole = (of: MainGroup | 'all'): string =>
    municipality === undefined
      ? `${of}/country/${country.round}`
      : `${young}${of}/municipality/${municipality}/${participantOf(country, municipality).mapped}`
  const own = whole(group ?? 'all')
  return populations.map(({ code }) => {
    if (code === 'all') return own
    if (code === 'substance' || code === 'mental') return whole(code)
    const among = categories.find((category) => category.code === code)?.group
    if (by === 'category' && among) return `${whole(among)}/category/${code}`
    return by === 'size' && municipality === undefined
      ? `${group ?? 'all'}/class/${code}/${country.round}`
      : `${own}/${by}/${code}`
  })
}

/** A column of a category is a row of the reports' tables: the same figures under other names. */
function linkCategories(
  { by }: TableRequest,
  linkers: Linkers,
  table: string,
  populations: readonly Population[],
  names: readonly string[],
): void {
  if (by !== 'category') return
  populations.forEach(({ code }, column) => {
    const name = names[column]!
    const whole = name.slice(0, name.indexOf('/category/'))
    if (whole === name.slice(0, -1)) return
    linkSame(linkers.counts, peopleKey(name), choiceKey(whole, 'category', code))
    for (const linker of [linkers.counts, linkers.sums]) {
      linkSame(linker, `${name}|${table}:total`, `${whole}|${table}:${code}`)
    }
  })
}

/** The index's definition, and that it is recomputed where substance recipients of an earlier round are counted. */
function indexNotes({ country, group }: TableRequest, populations: readonly Population[]): LocalText[] {
  const rounds = populations.map(({ rows }) => earliestRound(country.dataset, rows))
  const recomputed = rounds.some(
    (round) => round !== null && indexDefinition(group ?? 'substance', round).recomputed,
  )
  return recomputed ? [defaultIndexSettings.label, recomputedNote] : [defaultIndexSettings.label]
}

function peopleOf({ country, municipality, group, people }: TableRequest): Rows {
  if (municipality === undefined) return group ? country.groups[group] : country.population.adults
  const { rows, young } = participantOf(country, municipality)
  if (people === 'young') return group ? rowsWith(country.dataset, 'group', group, young) : young
  if (group) return rows[group]
  return unionOf(rows.substance, rows.mental)
}

interface Columns {
  readonly populations: readonly Population[]
  readonly columnTotals: RawFrequencyTable['columnTotals']
}

/** The same columns serve every table of a round, so they are found once. */
const columnsByRound = new WeakMap<CountryRound, Map<string, Columns>>()

function columnsOf(request: TableRequest): Columns {
  const known = remember(columnsByRound, request.country, () => new Map<string, Columns>())
  const key = [request.by, request.group ?? '', request.municipality ?? '', request.people ?? ''].join('/')
  return remember(known, key, () => findColumns(request, peopleOf(request)))
}

function findColumns(request: TableRequest, people: Rows): Columns {
  const { country, group } = request
  const { dataset } = country
  if (request.by === 'sex') return populationsBy(dataset, 'sex', people, everyone)
  if (request.by === 'group') return populationsBy(dataset, 'group', people, everyone)
  if (request.by === 'size') return bySize(country, people)
  const mine = (g: MainGroup): string[] => categories.filter((c) => c.group === g).map((c) => c.code)
  if (group) return populationsBy(dataset, 'category', people, groupTotals[group], mine(group))
  const parts = (['substance', 'mental'] as const).map((g) =>
    populationsBy(dataset, 'category', rowsWith(dataset, 'group', g, people), groupTotals[g], mine(g)),
  )
  const populations = [...parts.flatMap((part) => part.populations), { ...everyone, rows: people }]
  // the first group's categories and their total, then the other's, then the sum of the two totals
  const first = parts[0]!.populations.length
  const shifted = parts[1]!.columnTotals.map(({ total, parts: of }) => ({
    total: total + first,
    parts: of.map((at) => at + first),
  }))
  const totals = [first - 1, populations.length - 2]
  return {
    populations,
    columnTotals: [...parts[0]!.columnTotals, ...shifted, { total: populations.length - 1, parts: totals }],
  }
}

function bySize(
  country: CountryRound,
  people: Rows,
): { populations: readonly Population[]; columnTotals: RawFrequencyTable['columnTotals'] } {
  const { participants } = country
  const classOf = new Map<number, string>()
  for (const participant of participants) {
    for (const rows of [participant.rows.substance, participant.rows.mental]) {
      for (const row of rows) classOf.set(row, participant.sizeClass.code)
    }
  }
  const populations = sizeClasses.map(({ code, label }) => ({
    code,
    label,
    rows: people.filter((row) => classOf.get(row) === code),
  }))
  const total = populations.length
  return {
    populations: [...populations, { ...everyone, rows: people }],
    columnTotals: [{ total, parts: populations.map((_, at) => at) }],
  }
}

function originOf({ country, municipality, group, people }: TableRequest): Origin {
  const { dataset, population } = country
  const place =
    municipality === undefined ? text('landet', 'landet') : same(participantOf(country, municipality).name)
  const who =
    people === 'young'
      ? text('Mottakere på 16 og 17 år', 'Mottakarar på 16 og 17 år')
      : group === 'substance'
        ? text('Voksne mottakere med rusproblemer', 'Vaksne mottakarar med rusproblem')
        : group === 'mental'
          ? text(
              'Voksne mottakere med kun psykiske problemer',
              'Vaksne mottakarar med berre psykiske problem',
            )
          : text('Voksne mottakere', 'Vaksne mottakarar')
  return {
    source: dataset.synthetic
      ? text('Lyttepost, syntetisk opplæringsland', 'Lyttepost, syntetisk opplæringsland')
      : text('BrukerPlan', 'BrukerPlan'),
    round: municipality === undefined ? country.round : participantOf(country, municipality).mapped,
    population: text(`${who.nb}, ${place.nb}`, `${who.nn}, ${place.nn}`),
    excluded:
      municipality === undefined
        ? population.excluded.map(({ reason, rows }) => ({ reason, count: rows.length }))
        : excludedIn(country, municipality),
    notes: [],
    synthetic: dataset.synthetic,
  }
}

const same = (name: string): LocalText => text(name, name)
