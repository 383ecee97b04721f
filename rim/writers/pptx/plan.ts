import type { Figure } from '#core/figures'
import type { FigureNode, ReportModel, ReportNode, ReportSection, ShownTable } from '#core/reports'
import { notesOf } from '../cell-marks.ts'
import { chaptersOf } from '../chapters.ts'
import { headingOf, levelOf } from '../headings.ts'
import { asChart } from './chart-data.ts'
import { categoriesPerSlide } from './chart-layout.ts'
import { type Box, sectionPlace } from './geometry.ts'
import { contentUnder } from './heading.ts'
import { fitList, type ListItem } from './list.ts'
import { fitNote, type Note } from './note.ts'
import { figureSpeech, figureSymbols, tableSpeech, textSpeech } from './speech.ts'
import { layoutTable, type TableLayout, type TablePart } from './table-layout.ts'
import { partTitle, type SlideWords } from './words.ts'

/** What stands on one slide, measured and shared out, before any XML is written. */
export type PlannedSlide = CoverSlide | ContentsSlide | TextSlide | FigureSlide | TableSlide

interface Planned {
  readonly title: string
  /** Speaker notes, a paragraph each; never empty. */
  readonly speech: readonly string[]
}
interface CoverSlide extends Planned {
  readonly kind: 'cover'
}
export interface ContentsSlide extends Planned {
  readonly kind: 'contents'
  /** Sections and the number of their first slide, from 1. */
  readonly entries: readonly { readonly title: string; readonly slide: number }[]
}
export interface TextSlide extends Planned {
  readonly kind: 'text'
  readonly layout: 'section' | 'text'
  readonly eyebrow: string
  readonly items: readonly ListItem[]
  /** Points. */
  readonly size: number
}
export interface FigureSlide extends Planned {
  readonly kind: 'figure'
  readonly eyebrow: string
  readonly room: Box
  /** The part of the figure that this slide shows. */
  readonly figure: Figure
  /** All of it: its parts share one scale and one column of labels. */
  readonly whole: Figure
  readonly note: Note
}
export interface TableSlide extends Planned {
  readonly kind: 'table'
  readonly eyebrow: string
  readonly room: Box
  readonly table: ShownTable
  readonly layout: TableLayout
  readonly part: TablePart
  readonly note: Note
}

/** All slides of a report, in order: cover, contents, the sections, definitions last. */
export function planSlides(model: ReportModel, words: SlideWords): PlannedSlide[] {
  const chapters = chaptersOf(model.sections).map(({ section, parts }) => ({
    section,
    parts: parts.filter(hasNodes),
  }))
  // an empty chapter would be a slide with nothing on it
  const filled = chapters.filter(({ section, parts }) => hasNodes(section) || parts.length > 0)
  const definitions = filled.filter(({ section }) => section.id === definitionsId)
  const ordered = [...filled.filter(({ section }) => section.id !== definitionsId), ...definitions]
  if (definitions.length === 0) ordered.push({ section: factsSection(model), parts: [] })

  const slides: PlannedSlide[] = []
  const entries = ordered.map(({ section, parts }) => {
    const slide = slides.length + 3
    const chapter = headingOf(section)
    slides.push(...sectionSlides(model, section, chapter, words))
    for (const part of parts) slides.push(...sectionSlides(model, part, chapter, words))
    return { title: chapter, slide }
  })
  const facts = model.facts.map(({ label, value }) => `${label}: ${value}`)
  const mark = model.syntheticMark ? [model.syntheticMark] : []
  const { contents } = model.words
  return [
    { kind: 'cover', title: model.title, speech: [`${model.title}. ${model.subtitle}`, ...mark, ...facts] },
    {
      kind: 'contents',
      title: contents,
      entries,
      speech: [...entries.map((entry) => `${entry.title}: ${entry.slide}`), ...mark],
    },
    ...slides,
  ]
}

const hasNodes = ({ nodes }: ReportSection): boolean => nodes.length > 0

/** The section whose slides come last, whatever its place in the model. */
const definitionsId = 'definitions'

/** Stands in for definitions where the model has none: at least source, policy and rule version. */
function factsSection(model: ReportModel): ReportSection {
  const items = model.facts.map(({ label, value }) => `${label}: ${value}`)
  const nodes = [{ type: 'list', id: 'facts', items: [...items, model.words.symbols] } as const]
  return { id: definitionsId, title: model.words.definitions, nodes }
}

/** @param chapter stands over the titles: the name of the chapter that the section is, or is a part of. */
function sectionSlides(
  model: ReportModel,
  section: ReportSection,
  chapter: string,
  words: SlideWords,
): PlannedSlide[] {
  const slides: PlannedSlide[] = textSlides(model, section, chapter, words)
  for (const node of section.nodes) {
    if (node.type === 'figure') slides.push(...figureSlides(model, chapter, node, words))
    if (node.type === 'table') slides.push(...tableSlides(model, chapter, node.table, words))
  }
  return slides
}

/** The section's paragraphs, lists and quotes, gathered as points. */
function textSlides(
  model: ReportModel,
  section: ReportSection,
  chapter: string,
  words: SlideWords,
): TextSlide[] {
  const items: ListItem[] = []
  for (const node of section.nodes) {
    if (node.type === 'paragraph' && node.text) items.push({ text: node.text, level: 0 })
    if (node.type === 'quote') items.push({ text: quoteText(node), level: 0 })
    // a list that a paragraph leads up to stands under it
    const level = items.at(-1)?.text.endsWith(':') ? 1 : 0
    if (node.type === 'list')
      items.push(...node.items.filter((text) => text).map((text): ListItem => ({ text, level })))
  }
  if (items.length === 0) return []
  const definitions = section.id === definitionsId
  const layout = definitions || levelOf(section) === 2 ? 'text' : 'section'
  const heading = headingOf(section)
  const fitted = fitList(items, layout === 'text' ? contentUnder(heading) : sectionPlace.body)
  return fitted.parts.map((part, i) => ({
    kind: 'text',
    layout,
    eyebrow: definitions ? model.place.name : layout === 'text' ? chapter : '',
    title: partTitle(heading, i, words.continued),
    items: part,
    size: fitted.size,
    speech: textSpeech(model, part),
  }))
}

/** Word for word, and who it was. */
const quoteText = ({ text, label }: Extract<ReportNode, { type: 'quote' }>): string =>
  label === '' ? `«${text}»` : `«${text}» (${label})`

/** A figure with more categories than a slide can show legibly is shared out evenly; all its slides have one scale and one place. */
function figureSlides(
  model: ReportModel,
  chapter: string,
  node: FigureNode,
  words: SlideWords,
): PlannedSlide[] {
  const figure = asChart(node.figure)
  const speech = figureSpeech(model, node)
  const note = fitNote([figure.note, ...figureSymbols(model, figure)], words)
  const count = figure.categories.length
  if (count === 0 || figure.series.length === 0)
    return [
      {
        kind: 'text',
        layout: 'text',
        eyebrow: chapter,
        title: figure.title,
        items: [{ text: words.noNumbers, level: 0 }],
        size: 20,
        speech,
      },
    ]
  const slides = Math.ceil(count / categoriesPerSlide(figure))
  const size = Math.ceil(count / slides)
  // all parts lie in the same place, under the longest of their titles
  const room = contentUnder(partTitle(figure.title, slides - 1, words.continued))
  return Array.from({ length: slides }, (_, i): FigureSlide => {
    const from = i * size
    return {
      kind: 'figure',
      eyebrow: chapter,
      room,
      title: partTitle(figure.title, i, words.continued),
      figure: {
        ...figure,
        categories: figure.categories.slice(from, from + size),
        cells: figure.cells.map((row) => row.slice(from, from + size)),
      },
      whole: figure,
      note,
      speech,
    }
  })
}

/** A note that is cut must still say what the symbols mean, so that stands right after the source. */
function symbolsEarly(model: ReportModel, notes: readonly string[]): string[] {
  const { symbols } = model.words
  const [source, ...others] = notes.filter((note) => note !== symbols)
  const said = notes.includes(symbols) ? [symbols] : []
  return source === undefined ? said : [source, ...said, ...others]
}

function tableSlides(
  model: ReportModel,
  chapter: string,
  table: ShownTable,
  words: SlideWords,
): TableSlide[] {
  const note = fitNote(symbolsEarly(model, notesOf(table, model.language)), words)
  const layoutIn = (space: Box) => layoutTable(table, space.w, note.top - space.y - 0.12, words.continued)
  const high = contentUnder(table.caption)
  // "(forts. 10)" may need a second line in the title
  const room =
    layoutIn(high).parts.length === 1 ? high : contentUnder(partTitle(table.caption, 10, words.continued))
  const layout = layoutIn(room)
  return layout.parts.map((part, i) => ({
    kind: 'table',
    eyebrow: chapter,
    room,
    title: partTitle(table.caption, i, words.continued),
    table,
    layout,
    part,
    note,
    speech: tableSpeech(model, table),
  }))
}
