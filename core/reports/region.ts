import type { LocalText } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { GroupColumns, ReportPlace } from './columns.ts'
import { definitions } from './definitions.ts'
import { developmentNodes, developmentTitle } from './development.ts'
import { documentEdition, type Edition, editionOfGroup, say, slidesOf } from './edition.ts'
import { groundOf } from './ground.ts'
import { groupNames, regionReport } from './layout.ts'
import type { ReportModel, ReportSection } from './model.ts'
import { fileNameOf, notMapped, section } from './municipality.ts'
import { coverageSection } from './region-coverage.ts'
import { countyColumns } from './region-sources.ts'
import type { RoundRelease } from './round-release.ts'
import { sectionOfGroup } from './section-of-group.ts'
import { type GroupTables, tablesOf } from './sources.ts'
import { words } from './words.ts'

export interface RegionRequest {
  /** The national release of the round; its decision knows every county. */
  readonly release: RoundRelease
  /** National releases of earlier rounds, the newest first. */
  readonly earlier?: readonly RoundRelease[]
  /** The county's number in the round's year, e.g. `11`. */
  readonly county: string
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  /** The form's versions, oldest first: they tell where a series breaks. */
  readonly versions: readonly Instrument[]
  readonly notes?: readonly LocalText[]
  readonly dataHash?: string
}

/**
 * A county's report: a document, and slides for each group for the day when the results are presented. Who took part, the key tables of
 * its municipalities together beside the country, and how the county has developed. Everything is looked up in national
 * releases, where the counties were decided together with the municipalities in them.
 *
 * @throws problem 1520 where no municipality of the county takes part.
 * @throws problem 3004 where the release was not decided for the whole country.
 */
export function regionModels(request: RegionRequest): ReportModel[] {
  const { release, language } = request
  const { place, columns, all, mapped } = gathered(request)
  const groups = mapped.length > 0 ? mapped : all
  const sections = (edition: Edition): ReportSection[] => [
    coverage(edition, request, place, all),
    ...chapters(edition, all),
    ...development(edition, columns, request.versions),
    ...keyFigures(edition, all),
    definitions(edition, all, release, request.notes),
  ]
  const editions = [
    documentEdition(groups, language),
    ...mapped.map((group) => editionOfGroup('slides', group, language)),
  ]
  return editions.map((edition) => model(edition, request, sections(edition)))
}

/**
 * The same for the screen: who took part, and every chapter for one group after the other, as a municipality's.
 *
 * @throws as `regionModels`.
 */
export function regionScreenModel(request: RegionRequest): ReportModel {
  const { release, language, versions } = request
  const { place, columns, all, mapped } = gathered(request)
  const editionOf = (group: GroupTables): Edition => editionOfGroup('screen', group, language)
  const ground = editionOf(mapped[0] ?? all[0]!)
  const groups = mapped.flatMap((group) => {
    const edition = editionOf(group)
    const parts = [
      ...chapters(edition, [group]),
      ...development(edition, columns, versions),
      ...keyFigures(edition, [group]),
    ]
    return parts.map((part) => sectionOfGroup(group.group, part))
  })
  return model(ground, request, [
    coverage(ground, request, place, all),
    ...groups,
    definitions(ground, all, release, request.notes),
  ])
}

function gathered({ release, earlier = [], county }: RegionRequest) {
  const columns = (['substance', 'mental'] as const).map((group) =>
    countyColumns({ release, earlier }, county, group),
  )
  const all = columns.map(tablesOf)
  return {
    place: columns[0]!.place,
    columns,
    all,
    mapped: all.filter((group) => group.mapped),
  }
}

/** Who took part, and which group nobody mapped. */
function coverage(
  edition: Edition,
  { release }: RegionRequest,
  place: ReportPlace,
  all: readonly GroupTables[],
): ReportSection {
  const about = coverageSection(edition, release, place)
  const items = notMapped(edition, all)
  if (items.length === 0) return about
  return { ...about, nodes: [...about.nodes, { type: 'list', id: 'not_mapped', items }] }
}

const isLast = ({ id }: { readonly id: string }): boolean => id === 'key_figures'

const chapters = (edition: Edition, all: readonly GroupTables[]): ReportSection[] =>
  sectionsOf(
    edition,
    all,
    regionReport.filter((chapter) => !isLast(chapter)),
  )

const keyFigures = (edition: Edition, all: readonly GroupTables[]): ReportSection[] =>
  sectionsOf(edition, all, regionReport.filter(isLast))

const sectionsOf = (
  edition: Edition,
  all: readonly GroupTables[],
  layout: typeof regionReport,
): ReportSection[] =>
  layout.map((chapter) => section(edition, chapter, all)).filter(({ nodes }) => nodes.length > 0)

/** Lines over the years, one group after the other. */
function development(
  edition: Edition,
  columns: readonly GroupColumns[],
  versions: readonly Instrument[],
): ReportSection[] {
  const shown = columns.filter(({ group }) => edition.groups.some((one) => one.group === group))
  const nodes = shown.flatMap((from) => developmentNodes(edition, from, versions))
  // where there is nothing to follow, it is said once
  const texts = new Set<string>()
  const once = nodes.filter((node) => {
    if (node.type !== 'paragraph') return true
    const first = !texts.has(node.text)
    texts.add(node.text)
    return first
  })
  return once.length > 0 ? [{ id: 'development', title: developmentTitle(edition), nodes: once }] : []
}

function model(edition: Edition, request: RegionRequest, sections: readonly ReportSection[]): ReportModel {
  const { release, made, dataHash } = request
  const { place, group } = edition.groups[0]!
  return {
    ...groundOf(edition, { place, release, made, ...(dataHash && { dataHash }) }),
    edition: edition.name,
    fileName: fileNameOf(edition.name, edition.groups[0]!, release.country.round),
    subtitle: slidesOf(edition)
      ? say(edition, words.regionDeckSubtitle, { people: say(edition, groupNames[group].people) })
      : say(edition, words.regionSubtitle),
    sections,
    codeBook: [],
  }
}
