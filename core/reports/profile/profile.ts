import { alternativeText, type Figure, type Paint } from '#core/figures'
import { fillText, formatNumber, type LocalText, lowerFirst, textIn, upperFirst } from '#core/foundation'
import { standardTables } from '#core/mapping'
import { documentEdition, type Edition, say } from '../edition.ts'
import { fileEndings } from '../file-endings.ts'
import { fileStem, groundOf } from '../ground.ts'
import { groupNames } from '../layout.ts'
import type { ReportModel, ReportNode, ReportSection, ShownTable } from '../model.ts'
import { notMapped } from '../municipality.ts'
import { list, paragraph } from '../nodes.ts'
import type { RoundRelease } from '../round-release.ts'
import { baseText, shownCell } from '../show.ts'
import { type GroupTables, tablesOf } from '../sources.ts'
import { frequencyShown } from '../tables-of.ts'
import { profileColumns } from './columns.ts'
import { type ProfileRow, profileRows } from './indicators.ts'
import { profileWords as words } from './words.ts'

export interface ProfileRequest {
  /** The national release of the round: municipality, county, size class and country were decided together in it. */
  readonly release: RoundRelease
  readonly municipality: string
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
}

/** Percentage points that a difference from the country is told from. */
const told = 5

/**
 * A municipality's profile of four pages, as a document and as a page: who is mapped, a barometer for each main group, and background,
 * services, plans and children, beside county, size class and country.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the round.
 */
export function profileModels(request: ProfileRequest): readonly ReportModel[] {
  const { release, municipality, language, made } = request
  const all = (['substance', 'mental'] as const).map((group) =>
    tablesOf(profileColumns(release, municipality, group)),
  )
  const mapped = all.filter((group) => group.mapped)
  const edition = documentEdition(mapped.length > 0 ? mapped : all, language)
  const { place } = all[0]!
  const names = { name: place.name, round: release.country.round }
  const sections = [
    whoSection(edition, all),
    ...all.map((group) => barometerSection(edition, group, names)),
    moreSection(edition),
  ]
  return (['document', 'page'] as const).map((name) => ({
    ...groundOf(edition, { place, release, made }),
    ...{ edition: name, sheet: true as const, paged: true as const },
    title: say(edition, words.title, names),
    subtitle: say(edition, words.subtitle),
    fileName: `${fileStem(place, names.round)}-profil${fileEndings[name]}`,
    sections,
    codeBook: [],
  }))
}

const peopleOf = (edition: Edition, { group }: GroupTables): string =>
  textIn(groupNames[group].people, edition.language)

/** Tables under one another, each under its own title. */
const headed = (edition: Edition, tables: readonly string[]) =>
  tables.map((table) => {
    const title = standardTables.find(({ id }) => id === table)!.title
    return { table, heading: textIn(title, edition.language) }
  })

function whoSection(edition: Edition, all: readonly GroupTables[]): ReportSection {
  const counted = edition.groups.map((group) => {
    const base = group.frequencies.get('category')?.columns[0]?.base
    const people = peopleOf(edition, group)
    return base && 'value' in base
      ? say(edition, words.people, { n: formatNumber(base.value, 'count', edition.language), people })
      : say(edition, words.peopleWithheld, { people })
  })
  const table = frequencyShown(
    edition,
    'profile_who',
    words.who,
    headed(edition, ['category', 'sex', 'age_band']),
  )
  return {
    id: 'who',
    title: say(edition, words.who),
    nodes: [
      ...list('who_people', [...counted, ...notMapped(edition, all)]),
      { type: 'table', id: 'who_table', table },
      ...paragraph('read_head', `${say(edition, words.read)}:`),
      ...list(
        'read',
        words.readItems.map((item) => say(edition, item)),
      ),
    ],
  }
}

type Names = Readonly<Record<'name' | 'round', string>>

function barometerSection(edition: Edition, group: GroupTables, names: Names): ReportSection {
  const people = upperFirst(peopleOf(edition, group))
  const rows = group.mapped ? profileRows(group) : []
  const title = say(edition, words.barometer, { people: lowerFirst(people) })
  const nodes: readonly ReportNode[] =
    rows.length === 0
      ? list(`${group.group}_none`, notMapped(edition, [group]))
      : [
          ...list(`${group.group}_said`, sentences(edition, group, rows, names)),
          barometerNode(edition, group, rows, { ...names, people }),
        ]
  return { id: `barometer_${group.group}`, title, nodes }
}

const paints: Readonly<Record<string, Paint>> = {
  own: 'own',
  county: 'earlier',
  class: 'class',
  country: 'country',
}

function barometerNode(
  edition: Edition,
  group: GroupTables,
  rows: readonly ProfileRow[],
  names: Names & { readonly people: string },
): ReportNode {
  const { language } = edition
  const form = (text: LocalText): string => textIn(text, language)
  const series = group.columns.map(({ code, role, place, label }) => ({
    code,
    // of a name in several languages the first alone: the title has it whole, and heads and legends are narrow
    label: role === 'own' ? form(place).split(' - ')[0]! : form(role === 'class' ? label : place),
    paint: paints[role]!,
  }))
  const caption = say(edition, words.barometerCaption, names)
  const cells = rows.map(({ shares }) => shares.map((share) => shownCell(share, 'percent0', language)))
  const drawn: Omit<Figure, 'alternative'> = {
    id: `barometer_${group.group}`,
    kind: 'barometer',
    title: caption,
    unit: 'percent',
    axisLabel: say(edition, words.percent),
    categories: rows.map(({ table, row, label }) => ({ code: `${table}_${row}`, label: form(label) })),
    series,
    cells: series.map((_, s) => cells.map((row) => ({ value: row[s]!.value, text: row[s]!.text }))),
    note: say(edition, words.source, names),
    language,
  }
  const table: ShownTable = {
    id: `barometer_${group.group}_table`,
    caption,
    underFigure: say(edition, words.percent),
    corner: say(edition, words.indicator),
    columnGroups: [],
    columns: series.map(({ label }, s) => {
      const base = group.frequencies.get('category')?.columns[s]?.base
      return { label, base: base && 'value' in base ? baseText(base, language) : null }
    }),
    rows: rows.map(({ label }, at) => ({ label: form(label), role: 'normal', cells: cells[at]! })),
    notes: [],
  }
  return {
    type: 'figure',
    id: `barometer_${group.group}_figure`,
    figure: { ...drawn, alternative: alternativeText(drawn) },
    table,
    speakerNotes: [],
  }
}

/** What stands out: where the municipality is farthest from the country, and how much is withheld. */
function sentences(
  edition: Edition,
  group: GroupTables,
  rows: readonly ProfileRow[],
  { name }: Names,
): string[] {
  const { language } = edition
  const countryAt = group.columns.findIndex(({ role }) => role === 'country')
  const known = rows.flatMap(({ label, shares }) => {
    const [own, country] = [shares[0]!, shares[countryAt]!]
    return 'value' in own && 'value' in country ? [{ label, own: own.value, country: country.value }] : []
  })
  const far = [...known].sort((a, b) => b.own - b.country - (a.own - a.country))
  const sentence = (text: LocalText, row: (typeof known)[number]): string =>
    fillText(textIn(text, language), {
      label: lowerFirst(textIn(row.label, language)),
      own: formatNumber(row.own, 'decimal0', language),
      country: formatNumber(row.country, 'decimal0', language),
    })
  const [most, least] = [far[0], far.at(-1)]
  const said = [
    ...(most && most.own - most.country >= told ? [sentence(words.above, most)] : []),
    ...(least && least.country - least.own >= told ? [sentence(words.below, least)] : []),
  ]
  const withheld = rows.filter(({ shares: [own] }) => 'symbol' in own! && own.symbol === ':').length
  return [
    ...said,
    ...(known.length > 0 && said.length === 0 ? [say(edition, words.near, { points: String(told) })] : []),
    ...(withheld > 0
      ? [say(edition, words.withheld, { n: String(withheld), of: String(rows.length), name })]
      : []),
  ]
}

function moreSection(edition: Edition): ReportSection {
  const wanted = ['lives_with', 'services_any', 'plans', 'children_contact', 'violence']
  const table = frequencyShown(edition, 'profile_more', words.moreCaption, headed(edition, wanted))
  return {
    id: 'more',
    title: say(edition, words.more),
    nodes: [{ type: 'table', id: 'more_table', table }],
  }
}
