import { protectFrequencies, type SafeValue } from '#core/disclosure'
import { formatNumber, type LocalText, sizeClasses, textIn } from '#core/foundation'
import {
  type MainGroup,
  type Participant,
  participantsByCounty,
  placeOfYear,
  standardTable,
} from '#core/mapping'
import type { ReportPlace } from './columns.ts'
import { type Edition, say } from './edition.ts'
import { groupNames } from './layout.ts'
import type { ReportSection, ShownCell, ShownRow, ShownTable } from './model.ts'
import { besideEachOther, type NamedPopulation, populationNames } from './raw-columns.ts'
import type { RoundRelease } from './round-release.ts'
import { shownCell } from './show.ts'
import { words } from './words.ts'

/** Who took part in a county: how many municipalities and residents by size, and each municipality's recipients. */
export function coverageSection(edition: Edition, release: RoundRelease, place: ReportPlace): ReportSection {
  const members = municipalitiesOf(release, place.number)
  return {
    id: 'coverage',
    title: say(edition, words.coverage),
    nodes: [
      { type: 'list', id: 'coverage_sentences', items: sentences(edition, place, members) },
      { type: 'table', id: 'coverage_sizes', table: bySize(edition, place, members) },
      { type: 'table', id: 'coverage_places', table: byPlace(edition, release, place, members) },
    ],
  }
}

interface Member extends Pick<Participant, 'number' | 'name' | 'residents' | 'sizeClass'> {
  /** Null where it does not take part. */
  readonly participant: Participant | null
}

function municipalitiesOf({ country }: RoundRelease, county: string): Member[] {
  const { territory, round } = country
  const year = Number(round)
  const taking = new Map((participantsByCounty(country).get(county) ?? []).map((one) => [one.number, one]))
  return territory
    .municipalitiesAt(year)
    .filter((one) => one.county === county)
    .map(({ number }) => ({
      ...placeOfYear(territory, number, year)!,
      participant: taking.get(number) ?? null,
    }))
}

const takesPart = ({ participant }: Member): boolean => participant !== null
const residentsIn = (members: readonly Member[]): number =>
  members.reduce((sum, { residents }) => sum + residents, 0)
const share = (members: readonly Member[]): number =>
  (100 * residentsIn(members.filter(takesPart))) / Math.max(1, residentsIn(members))

function sentences(
  edition: Edition,
  { name, mapped: round }: ReportPlace,
  members: readonly Member[],
): string[] {
  const count = members.filter(takesPart).length
  const missing = members.filter((member) => !takesPart(member))
  const values = { name, round, count: String(count), all: String(members.length) }
  if (missing.length === 0) return [say(edition, words.coverageAll, values)]
  const percent = formatNumber(share(members), 'percent0', edition.language).replace('%', 'prosent')
  return [
    say(edition, words.coverageSaid, { ...values, share: percent }),
    say(edition, words.coverageMissing, { names: missing.map((member) => member.name).join(', ') }),
  ]
}

function bySize(edition: Edition, place: ReportPlace, members: readonly Member[]): ShownTable {
  const row = (label: LocalText, those: readonly Member[], role: ShownRow['role']): ShownRow => ({
    label: textIn(label, edition.language),
    role,
    cells: [
      shown(edition, those.filter(takesPart).length, 'count'),
      shown(edition, those.length, 'count'),
      shown(edition, share(those), 'percent0'),
    ],
  })
  const classes = sizeClasses.flatMap((sizeClass) => {
    const those = members.filter((member) => member.sizeClass.code === sizeClass.code)
    return those.length > 0 ? [row(sizeClass.label, those, 'normal')] : []
  })
  return {
    id: 'coverage_sizes',
    caption: say(edition, words.coverageBySize, { name: place.name, round: place.mapped }),
    corner: say(edition, words.residents),
    columnGroups: [],
    columns: [words.takingPart, words.municipalities, words.residentsTakingPart].map((head) => ({
      label: say(edition, head),
      base: null,
    })),
    rows: [...classes, row(words.allSizes, members, 'total')],
    notes: [coverageNote(edition, place), say(edition, words.sizeSource)],
  }
}

const shown = (edition: Edition, value: number, format: ShownCell['format']): ShownCell =>
  shownCell({ value }, format, edition.language)

const coverageNote = (edition: Edition, { mapped: round }: ReportPlace): string =>
  say(edition, words.coverageNote, { before: String(Number(round) - 1), round })

function byPlace(
  edition: Edition,
  release: RoundRelease,
  place: ReportPlace,
  members: readonly Member[],
): ShownTable {
  const participants = members.flatMap(({ participant }) => (participant ? [participant] : []))
  const groups = (['substance', 'mental'] as const).map((group) => ({
    group,
    bases: recipients(release, group, participants),
  }))
  const rows = participants.map((participant, at): ShownRow => {
    const { name, residents, mapped } = participant
    const counts = groups.map(
      ({ group, bases }): ShownCell =>
        // a dash: the municipality did not map the group, which is not to have nobody in it
        participant.rows[group].length === 0
          ? { text: '–', value: null, format: 'count' }
          : shownCell(bases[at]!, 'count', edition.language),
    )
    const year: ShownCell = { text: mapped, value: null, format: 'count' }
    return { label: name, role: 'normal', cells: [year, shown(edition, residents, 'count'), ...counts] }
  })
  return {
    id: 'coverage_places',
    caption: say(edition, words.coverageByPlace, { name: place.name, round: place.mapped }),
    corner: say(edition, words.municipality),
    columnGroups: [],
    columns: [
      { label: say(edition, words.mappedYear), base: null },
      { label: say(edition, words.residents), base: null },
      ...groups.map(({ group }) => ({
        label: say(edition, words.recipients, { group: say(edition, groupNames[group].title) }),
        base: null,
      })),
    ],
    rows,
    notes: [
      `${say(edition, words.recipientsNote)} ${say(edition, words.dashNote)}`,
      say(edition, words.symbols),
    ],
  }
}

/** How many adult recipients each municipality has in a group, as the national decision shows it. */
function recipients(
  { country, columns, decision }: RoundRelease,
  group: MainGroup,
  participants: readonly Participant[],
): SafeValue[] {
  const spec = standardTable('category')!
  const populations = participants.map(({ number, name, mapped, rows }): NamedPopulation => {
    const label = { nb: name, nn: name }
    return {
      code: number,
      label,
      name: populationNames.municipality(group, number, mapped),
      rows: rows[group],
    }
  })
  const raw = besideEachOther(
    populations.map((population) => columns.frequency(spec, group, population)),
    populations,
  )
  const { synthetic } = country.dataset
  const origin = {
    source: synthetic ? words.sourceSynthetic : words.sourceName,
    round: country.round,
    population: groupNames[group].people,
    excluded: [],
    notes: [],
    synthetic,
  }
  return protectFrequencies(raw, decision, origin, (column) => populations[column]!.name).columns.map(
    ({ base }) => base,
  )
}
