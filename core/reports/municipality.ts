import { type LocalText, textIn, upperFirst } from '#core/foundation'
import type { CodeBook } from '#core/instruments'
import type { MainGroup } from '#core/mapping'
import { blockNodes } from './blocks.ts'
import { codeBookRows } from './code-book-rows.ts'
import { type GroupColumns, roundColumns } from './columns.ts'
import { definitions } from './definitions.ts'
import { documentEdition, type Edition, editionOfGroup, say, slidesOf } from './edition.ts'
import { fileEndings } from './file-endings.ts'
import { fileStem, groundOf } from './ground.ts'
import { type Chapter, groupNames, municipalityReport } from './layout.ts'
import type { ReportModel, ReportNode, ReportSection } from './model.ts'
import { type MunicipalSources, sourceColumns } from './municipal-sources.ts'
import type { RoundRelease } from './round-release.ts'
import { chapterSentences } from './sentences.ts'
import { type GroupTables, tablesOf } from './sources.ts'
import { words } from './words.ts'

/** Where a report's columns come from: all from one release, or each from the one that decided it. */
export type ReportSource =
  | { readonly release: RoundRelease; readonly sources?: undefined }
  | { readonly sources: MunicipalSources; readonly release?: undefined }

export type ReportRequest = ReportSource & {
  readonly municipality: string
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  readonly codeBook: CodeBook
  /** What else must be said among the definitions, e.g. how people registered by several units are counted. */
  readonly notes?: readonly LocalText[]
  /** SHA-256 of the frozen data, in hex; its beginning stands among the facts. */
  readonly dataHash?: string
}

/** The columns of both groups. */
export function requestedColumns(request: ReportRequest): GroupColumns[] {
  const { municipality } = request
  return (['substance', 'mental'] as const).map((group: MainGroup) =>
    request.sources
      ? sourceColumns(request.sources, municipality, group)
      : roundColumns(request.release, municipality, group),
  )
}

/** The municipality's own release. */
export const ownRelease = (request: ReportRequest): RoundRelease =>
  request.sources ? request.sources.own : request.release

/**
 * The municipality's four files as models, all from the same safe tables. A group that the municipality did not map
 * gets no slides; the document and the workbook then say so. Of what stands beside the own numbers, the county is left to
 * the screen: a page has room for four columns for each group.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the round.
 */
export function municipalityModels(request: ReportRequest): ReportModel[] {
  const { language } = request
  const groups = requestedColumns(request)
    .map((from) => ({ ...from, columns: from.columns.filter(({ role }) => role !== 'county') }))
    .map(tablesOf)
  const mapped = groups.filter((group) => group.mapped)
  // where only 16 and 17 year olds are mapped, there are no decks, and the document shows them
  const shown = mapped.length > 0 ? mapped : groups
  const editions: Edition[] = [
    ...mapped.map((group) => editionOfGroup('slides', group, language)),
    documentEdition(shown, language),
    { name: 'workbook', language, groups: shown, counts: 'all' },
  ]
  return editions.map((edition) => editionModel(edition, groups, request))
}

const endings: Record<ReportModel['edition'], string> = {
  ...fileEndings,
  slides_substance: `-${groupNames.substance.file}${fileEndings.slides}`,
  slides_mental: `-${groupNames.mental.file}${fileEndings.slides}`,
  // no file: what single tables taken from the screen are called
  screen: '',
}

/** The name of a place's file. */
export const fileNameOf = (edition: ReportModel['edition'], group: GroupTables, round: string): string =>
  `${fileStem(group.place, round)}${endings[edition]}`

function editionModel(edition: Edition, all: readonly GroupTables[], request: ReportRequest): ReportModel {
  const { made, language, dataHash } = request
  const release = ownRelease(request)
  const { place } = edition.groups[0]!
  const sections = municipalityReport
    .map((chapter) => section(edition, chapter, all))
    .filter((made) => made.nodes.length > 0)
  const people = textIn(groupNames[edition.groups[0]!.group].people, language)
  return {
    ...groundOf(edition, { place, release, made, ...(dataHash && { dataHash }) }),
    edition: edition.name,
    fileName: fileNameOf(edition.name, edition.groups[0]!, release.country.round),
    subtitle: slidesOf(edition) ? upperFirst(people) : say(edition, words.documentSubtitle),
    sections: [...sections, definitions(edition, all, release, request.notes)],
    codeBook: codeBookRows(request.codeBook, language),
  }
}

/** A chapter of the report in an edition; without nodes where the edition has nothing of it. */
export function section(edition: Edition, chapter: Chapter, all: readonly GroupTables[]): ReportSection {
  const nodes: ReportNode[] = []
  const sentences = edition.groups.flatMap((group) => {
    const said = chapterSentences(chapter.id, group, edition.language)
    // where both groups stand on a page, each sentence says whose it is
    const whose = edition.groups.length > 1 ? `${say(edition, groupNames[group.group].title)}: ` : ''
    return said.map((sentence) => `${whose}${sentence}`)
  })
  if (chapter.id === 'scope' && !slidesOf(edition)) sentences.push(...notMapped(edition, all))
  const blocks = chapter.blocks.flatMap((block) => blockNodes(edition, block, all))
  if (blocks.length === 0) return { id: chapter.id, title: say(edition, chapter.title), nodes }
  if (sentences.length > 0) nodes.push({ type: 'list', id: `${chapter.id}_sentences`, items: sentences })
  nodes.push(...blocks)
  return { id: chapter.id, title: say(edition, chapter.title), nodes }
}

/** Names the groups that were not mapped. */
export function notMapped(edition: Edition, all: readonly GroupTables[]): string[] {
  return all
    .filter((group) => !group.mapped)
    .map(({ group, place: { name, mapped } }) => {
      const people = textIn(groupNames[group].people, edition.language)
      return say(edition, words.noGroup, { name, people, round: mapped })
    })
}
