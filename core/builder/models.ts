import { type LocalText, sayIn, slug, type WrittenForm } from '#core/foundation'
import {
  madeFacts,
  type ReportModel,
  type ReportNode,
  type ReportSection,
  type ShownTable,
  words,
  writerWords,
} from '#core/reports'
import type { BuiltTable } from './build.ts'
import { figureOf, shownTables, wideTable } from './shown.ts'

/** Answers to be written as a file. */
export interface TablesFile {
  /** At least one; all of one place and round. */
  readonly tables: readonly BuiltTable[]
  readonly title: LocalText
  readonly language: WrittenForm
  readonly edition: 'slides' | 'document' | 'workbook'
  /** The place as printed, and its number or code ("" for the country). */
  readonly place: { readonly number: string; readonly name: string }
  /** ISO date, injected. */
  readonly made: string
  readonly dataHash?: string
  /** A document on two pages for few tables: without cover, and what all tables say under them is said once. */
  readonly sheet?: true
}

const subtitle: LocalText = { nb: 'Laget i tabellbyggeren', nn: 'Laga i tabellbyggjaren' }
const endings = { slides: 'pptx', document: 'pdf', workbook: 'xlsx' } as const

/** The answers as slides (a figure each), as a document (figure and table) or as a workbook, with the same cells in all. */
export function tablesModel(file: TablesFile): ReportModel {
  const { tables, language, edition, place, made } = file
  const say = sayIn(language)
  const { provenance } = tables[0]!.table
  const { policy, ruleVersion, synthetic, source, round } = provenance
  const fact = (label: LocalText, value: string) => ({ label: say(label), value })
  const name = [place.number, place.name, round, say(file.title)].filter((part) => part !== '').map(slug)
  return {
    kind: place.number === '' ? 'region' : 'municipality',
    language,
    edition,
    fileName: `${name.join('-')}.${endings[edition]}`,
    title: `${say(file.title)}: ${place.name} ${round}`,
    subtitle: say(subtitle),
    place,
    round,
    made,
    syntheticMark: synthetic ? say(words.synthetic) : null,
    facts: [
      fact(words.round, round),
      fact(words.source, say(source)),
      fact(words.policy, `${policy} (${ruleVersion})`),
      ...madeFacts(say, file),
    ],
    words: writerWords(say),
    ...(file.sheet ? { sheet: true as const } : {}),
    sections: file.sheet
      ? sheetSections(tables, language)
      : tables.map((table, at) => sectionOf(table, at, edition, language)),
    codeBook: [],
  }
}

function sectionOf(
  built: BuiltTable,
  at: number,
  edition: TablesFile['edition'],
  language: WrittenForm,
): ReportSection {
  const title = sayIn(language)(built.description)
  const id = (name: string): string => `${name}_${at + 1}`
  const tables: ShownTable[] =
    edition === 'workbook' ? [wideTable(built, language)] : shownTables(built, language)
  const nodes = tables.map((table, part): ReportNode => {
    const named = { ...table, id: id(table.id) }
    if (edition === 'workbook' || part > 0) return { type: 'table', id: named.id, table: named }
    const figure = figureOf(built, language)
    return {
      type: 'figure',
      id: named.id,
      figure: { ...figure, id: id(figure.id) },
      table: named,
      speakerNotes: [title, ...table.notes],
    }
  })
  return { id: id('section'), title: shortTitle(built, language), nodes }
}

/** What by what: the description's beginning, short enough for a heading. */
const shortTitle = ({ description }: BuiltTable, language: WrittenForm): string =>
  description[language].split(', ')[0]!

/** Tables alone under their headings, and what all of them say under them once, last. */
function sheetSections(tables: readonly BuiltTable[], language: WrittenForm): ReportSection[] {
  const shown = tables.map((built) => shownTables(built, language))
  const notes = [...new Set(shown.flat().flatMap((table) => table.notes))]
  return [
    ...tables.map(
      (built, at): ReportSection => ({
        id: `section_${at + 1}`,
        title: shortTitle(built, language),
        nodes: shown[at]!.map((table) => ({ type: 'table', id: table.id, table: { ...table, notes: [] } })),
      }),
    ),
    {
      id: 'notes',
      title: writerWords(sayIn(language)).notes,
      nodes: [{ type: 'list', id: 'notes_list', items: notes }],
    },
  ]
}
