import type { Figure } from '#core/figures'
import type { FigureNode, ReportModel, ReportSection, ShownTable } from '#core/reports'
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
  // an empty section would be a slide with nothing on it
  const filled = model.sections.filter(({ nodes }) => nodes.length > 0)
  const definitions = filled.filter(({ id }) => id === definitionsId)
  const sections = [...filled.filter(({ id }) => id !== definitionsId), ...definitions]
  if (definitions.length === 0) sections.push(factsSection(model))

  const slides: PlannedSlide[] = []
  const entries = sections.map((section) => {
    const slide = slides.length + 3
    slides.push(...sectionSlides(model, section, words))
    return { title: section.title, slide }
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

/** The section whose slides come last, whatever its place in the model. */
const definitionsId = 'definitions'

/** Stands in for definitions where the model has none: at least source, policy and rule version. */
function factsSection(model: ReportModel): ReportSection {
  const items = model.facts.map(({ label, value }) => `${label}: ${value}`)
  const nodes = [{ type: 'list', id: 'facts', items: [...items, model.words.symbols] } as const]
  return { id: definitionsId, title: model.words.definitions, nodes }
}

function sectionSlides(model: ReportModel, section: ReportSection, words: SlideWords): PlannedSlide[] {
  const slides: PlannedSlide[] = textSlides(model, section, words)
  for (const node of section.nodes) {
    if (node.type === 'figure') slides.push(...figureSlides(model, section, node, words))
    if (node.type === 'table') slides.push(...tableSlides(model, section, node.table, words))
  }
  return slides
}

/** The section's paragraphs and lists, gathered as points. */
function textSlides(model: ReportModel, section: ReportSection, words: SlideWords): TextSlide[] {
  const items: ListItem[] = []
  for (const node of section.nodes) {
    if (node.type === 'paragraph' && node.text) items.push({ text: node.text, level: 0 })
    // a list that a paragraph leads up to stands under it
    const level = items.at(-1)?.text.endsWith(':') ? 1 : 0
    if (node.type === 'list')
      items.push(...node.items.filter((text) => text).map((text): ListItem => ({ text, level })))
  }
  if (items.length === 0) return []
  const definitions = section.id === definitionsId
  const layout = definitions ? 'text' : 'section'
  const fitted = fitList(items, definitions ? contentUnder(section.title) : sectionPlace.body)
  return fitted.parts.map((part, i) => ({
    kind: 'text',
    layout,
    eyebrow: definitions ? model.place.name : '',
    title: partTitle(section.title, i, words.continued),
    items: part,
    size: fitted.size,
    speech: textSpeech(model, part),
  }))
}

/** A figure with more categories than a slide can show legibly is shared out evenly; all its slides have one scale and one place. */
function figureSlides(
  model: ReportModel,
  section: ReportSection,
  node: FigureNode,
  words: SlideWords,
): PlannedSlide[] {
  const { figure } = node
  const speech = figureSpeech(model, node)
  const note = fitNote([figure.note, ...figureSymbols(model, figure)], words)
  const count = figure.categories.length
  if (count === 0 || figure.series.length === 0)
    return [
      {
        kind: 'text',
        layout: 'text',
        eyebrow: section.title,
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
      eyebrow: section.title,
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
  section: ReportSection,
  table: ShownTable,
  words: SlideWords,
): TableSlide[] {
  const note = fitNote(symbolsEarly(model, table.notes), words)
  const layoutIn = (space: Box) => layoutTable(table, space.w, note.top - space.y - 0.12, words.continued)
  const high = contentUnder(table.caption)
  // "(forts. 10)" may need a second line in the title
  const room =
    layoutIn(high).parts.length === 1 ? high : contentUnder(partTitle(table.caption, 10, words.continued))
  const layout = layoutIn(room)
  return layout.parts.map((part, i) => ({
    kind: 'table',
    eyebrow: section.title,
    room,
    title: partTitle(table.caption, i, words.continued),
    table,
    layout,
    part,
    note,
    speech: tableSpeech(model, table),
  }))
}
