import { textIn, upperFirst } from '#core/foundation'
import type { Instrument } from '#core/instruments'
import type { GroupColumns } from './columns.ts'
import { definitions } from './definitions.ts'
import { developmentNodes, developmentTitle } from './development.ts'
import { type Edition, editionOfGroup, say } from './edition.ts'
import { groundOf } from './ground.ts'
import { groupNames, municipalityReport } from './layout.ts'
import type { ReportModel, ReportSection } from './model.ts'
import {
  fileNameOf,
  notMapped,
  ownRelease,
  type ReportRequest,
  requestedColumns,
  section,
} from './municipality.ts'
import { sectionOfGroup } from './section-of-group.ts'
import { type GroupTables, tablesOf } from './sources.ts'
import { words } from './words.ts'

/** Of the screen: as for the files, and the form's versions, oldest first, which tell where a series breaks. */
export type ScreenRequest = ReportRequest & { readonly versions: readonly Instrument[] }

/**
 * A municipality's report for the screen: every chapter for one group after the other, with the county beside, and how
 * the municipality has developed over all its rounds. Made from safe tables like the files, so it may be kept and shown
 * as it stands. Sections' ids are `<group>/<chapter>`; definitions, which are for both groups, come last.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the round.
 */
export function screenModel(request: ScreenRequest): ReportModel {
  const { language, made, dataHash, versions } = request
  const columns = requestedColumns(request)
  const release = ownRelease(request)
  const all = columns.map(tablesOf)
  const editionOf = (group: GroupTables): Edition => editionOfGroup('screen', group, language)
  const mapped = all.filter((group) => group.mapped)
  const { place } = all[0]!
  const ground = editionOf(mapped[0] ?? all[0]!)
  const sections = all.flatMap((group, at) => groupSections(editionOf(group), columns[at]!, versions))
  const lacking = notMapped(ground, all)
  return {
    ...groundOf(ground, { place, release, made, ...(dataHash && { dataHash }) }),
    edition: 'screen',
    fileName: fileNameOf('screen', all[0]!, release.country.round),
    subtitle: mapped.map(({ group }) => upperFirst(textIn(groupNames[group].people, language))).join(' · '),
    sections: [
      ...(lacking.length > 0
        ? [
            {
              id: 'not_mapped',
              title: say(ground, words.notMappedTitle),
              nodes: [{ type: 'list' as const, id: 'not_mapped_list', items: lacking }],
            },
          ]
        : []),
      ...sections,
      definitions(ground, all, release, request.notes),
    ],
    // the code book stands in the workbook
    codeBook: [],
  }
}

/** The chapters of one group. Of a group that was not mapped, only its young people may be there to show. */
function groupSections(
  edition: Edition,
  columns: GroupColumns,
  versions: readonly Instrument[],
): ReportSection[] {
  const [group] = edition.groups
  const code = group!.group
  const chapters = municipalityReport
    .filter(({ id }) => group!.mapped || id === 'young')
    .map((chapter) => section(edition, chapter, edition.groups))
  const development = {
    id: 'development',
    title: developmentTitle(edition),
    nodes: developmentNodes(edition, columns, versions),
  }
  const at = chapters.findIndex(({ id }) => id === 'young')
  return [...chapters.slice(0, at), development, ...chapters.slice(at)]
    .filter(({ nodes }) => nodes.length > 0)
    .map((chapter) => sectionOfGroup(code, chapter))
}
