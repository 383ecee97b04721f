import {
  type Origin,
  policyOf,
  protectFrequencies,
  type SafeFrequencyTable,
  type SafeValue,
} from '#core/disclosure'
import { type LocalText, sizeClasses, textIn } from '#core/foundation'
import { countryPopulation, type MainGroup, onePersonNote, standardTables } from '#core/mapping'
import { groupNames, type RoundRelease, words } from '#core/reports'
import { safeText, spreadsheetCsv } from '#rim/exports'

/** How many municipalities took part, of how many there are. */
interface TakingPart {
  readonly label: LocalText
  readonly taking: number
  readonly all: number
}

/** The country's figures for the screen: who took part, and the key tables of each main group. All of it may be shown. */
export interface NationalScreen {
  readonly kind: 'country'
  readonly round: string
  /** By size of municipality, the whole country last. */
  readonly coverage: readonly TakingPart[]
  /** Numbers of municipalities that delivered tables instead of registrations; not in the tables. */
  readonly numbersOnly: readonly string[]
  readonly groups: readonly {
    readonly group: MainGroup
    readonly title: LocalText
    /** Adults. */
    readonly people: SafeValue
    readonly tables: readonly SafeFrequencyTable[]
  }[]
}

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const everywhere = text('Hele landet', 'Heile landet')

/** The country's key figures as the national release decided them: for the screen, and as CSV. */
export function keyFigures(
  release: RoundRelease,
  language: 'nb' | 'nn',
  numbersOnly: readonly string[],
): { readonly screen: NationalScreen; readonly csv: string } {
  const groups = (['substance', 'mental'] as const).map((group) => groupFigures(release, group))
  const screen: NationalScreen = {
    kind: 'country',
    round: release.country.round,
    coverage: coverageOf(release, numbersOnly),
    numbersOnly,
    groups,
  }
  return { screen, csv: csvOf(release, screen, language) }
}

function groupFigures(release: RoundRelease, group: MainGroup): NationalScreen['groups'][number] {
  const { country, columns, decision } = release
  const { code, label, rows } = countryPopulation(country, group)
  const name = `${group}/country/${country.round}`
  const synthetic = country.dataset.synthetic
  const origin: Origin = {
    source: synthetic ? words.sourceSynthetic : words.sourceName,
    round: country.round,
    population: groupNames[group].people,
    excluded: [],
    notes: [onePersonNote],
    synthetic,
  }
  const tables = standardTables
    .filter(({ groups }) => groups.includes(group))
    .map((spec) =>
      protectFrequencies(
        columns.frequency(spec, group, { code, label, name, rows }),
        decision,
        origin,
        () => name,
      ),
    )
  const people = tables.find(({ id }) => id === 'category')!.columns[0]!.base
  return { group, title: groupNames[group].title, people, tables }
}

function coverageOf({ country }: RoundRelease, numbersOnly: readonly string[]): TakingPart[] {
  const { territory, round, participants } = country
  const year = Number(round)
  const all = territory.municipalitiesAt(year).map(({ number }) => ({
    number,
    size: territory.sizeClassOf(territory.population(number, year)?.residents ?? 0).code,
  }))
  const taking = new Set([...participants.map(({ number }) => number), ...numbersOnly])
  const line = (label: LocalText, of: typeof all): TakingPart => ({
    label,
    taking: of.filter(({ number }) => taking.has(number)).length,
    all: of.length,
  })
  return [
    ...sizeClasses.map(({ code, label }) =>
      line(
        label,
        all.filter(({ size }) => size === code),
      ),
    ),
    line(everywhere, all),
  ]
}

const csvWords = {
  nb: {
    figure: 'Tabell',
    row: 'Svar',
    group: 'Gruppe',
    count: 'Antall',
    percent: 'Prosent',
    people: 'Antall mottakere',
  },
  nn: {
    figure: 'Tabell',
    row: 'Svar',
    group: 'Gruppe',
    count: 'Tal',
    percent: 'Prosent',
    people: 'Talet på mottakarar',
  },
} as const

function csvOf(release: RoundRelease, { groups }: NationalScreen, language: 'nb' | 'nn'): string {
  const say = csvWords[language]
  const print = (value: SafeValue, format: 'count' | 'percent0'): string => safeText(value, format, language)
  const lines = groups.flatMap(({ title, people, tables }) => [
    [textIn(title, language), say.people, '', print(people, 'count'), ''],
    ...tables.flatMap((table) =>
      table.rows.map((row, r) => {
        const { count, percent } = table.cells[r]![0]!
        return [
          textIn(title, language),
          textIn(table.title, language),
          textIn(row.label, language),
          print(count, 'count'),
          print(percent, 'percent0'),
        ]
      }),
    ),
  ])
  const { name, ruleVersion } = policyOf(release.decision)
  return spreadsheetCsv([
    [say.group, say.figure, say.row, say.count, say.percent],
    ...lines,
    [],
    [textIn(onePersonNote, language)],
    [`${name} (${ruleVersion})`],
  ])
}
