import { policyOf } from '#core/disclosure'
import { formatNumber, type LocalText, textIn, upperFirst } from '#core/foundation'
import type { CodeBook } from '#core/instruments'
import { blockNodes } from './blocks.ts'
import { codeBookRows } from './code-book-rows.ts'
import { type Edition, hasPeople, say, slidesOf } from './edition.ts'
import { type Chapter, groupNames, municipalityReport } from './layout.ts'
import type { ReportModel, ReportNode, ReportSection } from './model.ts'
import type { RoundRelease } from './round-release.ts'
import { chapterSentences } from './sentences.ts'
import { lowerFirst } from './show.ts'
import { type GroupTables, groupTables } from './sources.ts'
import { words } from './words.ts'

export interface ReportRequest {
  readonly release: RoundRelease
  readonly municipality: string
  readonly language: 'nb' | 'nn'
  /** ISO date, injected. */
  readonly made: string
  readonly codeBook: CodeBook
}

/**
 * The municipality's four files as models, all from the same safe tables. A group that the municipality did not map
 * gets no slides; the document and the workbook then say so.
 *
 * @throws problem 1502 where the municipality has no usable registrations in the round.
 */
export function municipalityModels(request: ReportRequest): ReportModel[] {
  const groups = (['substance', 'mental'] as const).map((group) =>
    groupTables(request.release, request.municipality, group),
  )
  const mapped = groups.filter(hasPeople)
  // where only 16 and 17 year olds are mapped, there are no decks, and the document shows them
  const shown = mapped.length > 0 ? mapped : groups
  const editions: Edition[] = [
    ...mapped.map(
      (group): Edition => ({
        name: group.group === 'substance' ? 'slides_substance' : 'slides_mental',
        language: request.language,
        groups: [group],
        counts: 'own',
      }),
    ),
    {
      name: 'document',
      language: request.language,
      groups: shown,
      counts: shown.length > 1 ? 'none' : 'own',
    },
    { name: 'workbook', language: request.language, groups: shown, counts: 'all' },
  ]
  return editions.map((edition) => editionModel(edition, groups, request))
}

const fileEndings: Record<ReportModel['edition'], string> = {
  slides_substance: `-${groupNames.substance.file}.pptx`,
  slides_mental: `-${groupNames.mental.file}.pptx`,
  document: '.pdf',
  workbook: '.xlsx',
}

function editionModel(edition: Edition, all: readonly GroupTables[], request: ReportRequest): ReportModel {
  const { made, language } = request
  const { country } = request.release
  const { participant } = edition.groups[0]!.comparison
  const sections = municipalityReport
    .map((chapter) => section(edition, chapter, all))
    .filter((made) => made.nodes.length > 0)
  const slides = slidesOf(edition)
  const people = textIn(groupNames[edition.groups[0]!.group].people, language)
  return {
    kind: 'municipality',
    language,
    edition: edition.name,
    fileName: `${participant.number}-${slug(participant.name)}-${country.round}${fileEndings[edition.name]}`,
    title: say(edition, words.reportTitle, { round: country.round, name: participant.name }),
    subtitle: slides ? upperFirst(people) : say(edition, words.documentSubtitle),
    municipality: { number: participant.number, name: participant.name },
    round: country.round,
    made,
    syntheticMark: country.dataset.synthetic ? say(edition, words.synthetic) : null,
    facts: facts(edition, request),
    words: {
      page: say(edition, words.page),
      contents: say(edition, words.contents),
      table: say(edition, words.table),
      figure: say(edition, words.figure),
      notes: say(edition, words.notes),
      codeBook: say(edition, words.codeBook),
      definitions: say(edition, words.definitions),
      overview: say(edition, words.overview),
      symbols: say(edition, words.symbols),
    },
    sections: [...sections, definitions(edition, all, request)],
    codeBook: codeBookRows(request.codeBook, language),
  }
}

/** A name as part of a file name: `Storfjord - Omasvuotna` gives `storfjord-omasvuotna`. */
function slug(name: string): string {
  return name
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/å/g, 'a')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

function facts(edition: Edition, request: ReportRequest): { label: string; value: string }[] {
  const { participant } = edition.groups[0]!.comparison
  const { made, language, release } = request
  const { country } = release
  const policy = policyOf(release.decision)
  const fact = (label: LocalText, value: string): { label: string; value: string } => ({
    label: say(edition, label),
    value,
  })
  const [year, month, day] = made.split('-')
  return [
    fact(words.round, country.round),
    fact(words.mapped, participant.mapped),
    fact(words.residents, formatNumber(participant.residents, 'count', language)),
    fact(words.sizeClass, textIn(participant.sizeClass.label, language)),
    fact(words.source, say(edition, country.dataset.synthetic ? words.sourceSynthetic : words.sourceName)),
    fact(words.policy, `${policy.name} (${policy.ruleVersion})`),
    fact(words.made, `${day}.${month}.${year}`),
  ]
}

function section(edition: Edition, chapter: Chapter, all: readonly GroupTables[]): ReportSection {
  const nodes: ReportNode[] = []
  const sentences = edition.groups.flatMap((group) => {
    const said = chapterSentences(chapter.id, group, edition.language)
    // where both groups stand on a page, each sentence says whose it is
    const whose = edition.groups.length > 1 ? `${say(edition, groupNames[group.group].title)}: ` : ''
    return said.map((sentence) => `${whose}${sentence}`)
  })
  if (chapter.id === 'scope') {
    for (const group of all.filter((candidate) => !hasPeople(candidate))) {
      const people = textIn(groupNames[group.group].people, edition.language)
      const { name, mapped } = group.comparison.participant
      if (!slidesOf(edition)) {
        sentences.push(say(edition, words.noGroup, { name, people, round: mapped }))
      }
    }
  }
  const blocks = chapter.blocks.flatMap((block) => blockNodes(edition, block, all))
  if (blocks.length === 0) return { id: chapter.id, title: say(edition, chapter.title), nodes }
  if (sentences.length > 0) nodes.push({ type: 'list', id: `${chapter.id}_sentences`, items: sentences })
  nodes.push(...blocks)
  return { id: chapter.id, title: say(edition, chapter.title), nodes }
}

function definitions(edition: Edition, all: readonly GroupTables[], request: ReportRequest): ReportSection {
  const { country, decision, settings } = request.release
  const policy = policyOf(decision)
  const { participant, populations } = edition.groups[0]!.comparison
  const earlier = populations.find((population) => population.role === 'earlier')
  const columns = [
    ...(earlier ? [say(edition, words.comparedOwnRound, { round: earlier.label.nb.slice(-4) })] : []),
    say(edition, words.comparedCountry),
    // last, since "50 000 og mer og …" would be misread
    say(edition, words.comparedClass, {
      class: lowerFirst(textIn(participant.sizeClass.label, edition.language)),
    }),
  ]
  const list = `${columns.slice(0, -1).join(', ')} og ${columns.at(-1)}`
  const items = [
    say(edition, words.inclusion),
    say(edition, words.judgement),
    say(edition, words.compared, { columns: list }),
    ...(earlier ? [] : [say(edition, words.noEarlier)]),
    ...new Set(all.flatMap((group) => group.comparison.notes.map((note) => textIn(note, edition.language)))),
    say(edition, words.pooled, { before: String(Number(country.round) - 1), round: country.round }),
    say(edition, words.sizeSource),
    textIn(settings.label, edition.language),
    textIn(policy.label, edition.language),
    say(edition, words.symbols),
  ]
  return {
    id: 'definitions',
    title: say(edition, words.definitions),
    nodes: [{ type: 'list', id: 'definitions_list', items }],
  }
}
