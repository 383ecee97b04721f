import type { ReportModel } from '#core/reports'
import { chartXml } from './chart.ts'
import { type PlottedData, plot } from './chart-data.ts'
import { coverPlace, place, sectionPlace } from './geometry.ts'
import { contentUnder, titleSize } from './heading.ts'
import { slot } from './layouts.ts'
import { itemSize, spaceBefore } from './list.ts'
import { slideNumberParagraph, tightBody } from './master.ts'
import { fittingSize, lineCount, textWidth } from './measure.ts'
import { slideNamespaces } from './namespaces.ts'
import type { ContentsSlide, FigureSlide, PlannedSlide, TableSlide, TextSlide } from './plan.ts'
import { graphicFrame, placeholderShape, type ShapeIds, shapeIds, shapeTree } from './shapes.ts'
import { tableXml } from './table.ts'
import { paragraph, type Run } from './text.ts'
import { type LayoutName, languageTags, type SlideWords } from './words.ts'

export interface SlideContext {
  readonly model: ReportModel
  readonly words: SlideWords
  /** Number of the slide, from 1. */
  readonly number: number
  /** Refers from this slide to another one, by its number. */
  readonly linkTo: (slide: number) => string
  /** Stores a chart part with its workbook, and refers from this slide to it. */
  readonly addChart: (data: PlottedData, chart: (workbook: string) => string) => string
}

interface Drawing extends SlideContext {
  readonly ids: ShapeIds
  readonly language: string
}

/** The layout that a slide stands on. */
export function layoutOf(slide: PlannedSlide): LayoutName {
  switch (slide.kind) {
    case 'cover':
      return 'cover'
    case 'contents':
      return 'text'
    case 'text':
      return slide.layout
    case 'figure':
    case 'table':
      return 'content'
  }
}

/** One slide. */
export function slideXml(slide: PlannedSlide, context: SlideContext): string {
  const drawing = { ...context, ids: shapeIds(), language: languageTags[context.model.language] }
  // the title first: it is what screen readers read first
  const shapes = [title(slide, drawing), ...content(slide, drawing), ...lowerEdge(slide, drawing)]
  return (
    `<p:sld ${slideNamespaces}>${shapeTree(shapes.join(''))}` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>'
  )
}

function title(slide: PlannedSlide, drawing: Drawing): string {
  const layout = layoutOf(slide)
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.title,
    placeholder: layout === 'cover' ? 'type="ctrTitle"' : 'type="title"',
    paragraphs: paragraph([{ text: slide.title, size: titleSize(slide.title, layout) }], drawing.language),
  })
}

function textSlot(
  drawing: Drawing,
  name: string,
  index: number,
  runs: readonly Run[],
  type = 'body',
): string {
  if (runs.every(({ text }) => !text)) return ''
  const quarter = type === 'body' ? ' sz="quarter"' : ''
  return placeholderShape({
    id: drawing.ids(),
    name,
    placeholder: `type="${type}"${quarter} idx="${index}"`,
    paragraphs: paragraph(runs, drawing.language),
  })
}

function content(slide: PlannedSlide, drawing: Drawing): string[] {
  switch (slide.kind) {
    case 'cover':
      return coverContent(drawing)
    case 'contents':
      return [contentsList(slide, drawing)]
    case 'text':
      return [eyebrow(slide.eyebrow, drawing), textList(slide, drawing)]
    case 'figure':
      return [eyebrow(slide.eyebrow, drawing), chartFrame(slide, drawing), noteText(slide, drawing)]
    case 'table':
      return [eyebrow(slide.eyebrow, drawing), tableFrame(slide, drawing), noteText(slide, drawing)]
  }
}

function eyebrow(text: string, drawing: Drawing): string {
  return textSlot(drawing, drawing.words.names.section, slot.eyebrow, [{ text }])
}

function coverContent(drawing: Drawing): string[] {
  const { model, language } = drawing
  const facts = model.facts
  // two columns hold what one would press together
  const columns = facts.length > 5 ? 2 : 1
  const width = coverPlace.facts.w / columns - 0.3
  const lines = (size: number) =>
    facts.reduce(
      (sum, { label, value }) => sum + lineCount(`${label}: ${value}`, { size, bold: true }, width),
      0,
    )
  const size =
    [16, 14, 12, 11].find((each) => (lines(each) * each * 1.6) / 72 / columns < coverPlace.facts.h - 0.3) ??
    11
  const paragraphs = facts.map(({ label, value }) =>
    paragraph(
      [
        { text: `${label}: `, size, bold: true },
        { text: value, size },
      ],
      language,
      { spaceBefore: 3 },
    ),
  )
  const subtitle = fittingSize(model.subtitle, [22, 20, 18, 16], coverPlace.subtitle.w, 2)
  return [
    textSlot(drawing, drawing.words.names.municipality, slot.eyebrow, [{ text: model.municipality.name }]),
    textSlot(drawing, drawing.words.names.subtitle, slot.content, [{ text: model.subtitle, size: subtitle }], 'subTitle'),
    facts.length === 0
      ? ''
      : placeholderShape({
          id: drawing.ids(),
          name: drawing.words.names.facts,
          placeholder: `type="body" sz="quarter" idx="${slot.facts}"`,
          body: `numCol="${columns}" spcCol="288000"`,
          paragraphs: paragraphs.join(''),
        }),
  ]
}

/** Sections with the number of their first slide, each a link to it. */
function contentsList(slide: ContentsSlide, drawing: Drawing): string {
  const { entries } = slide
  const box = contentUnder(slide.title)
  const columns = entries.length > 10 ? 2 : 1
  const width = columns === 1 ? 8 : box.w / 2 - 0.3
  const rows = Math.ceil(entries.length / columns)
  const size = [22, 20, 18, 16, 14].find((each) => (rows * each * 1.75) / 72 <= box.h) ?? 12
  const paragraphs = entries.map((entry) =>
    paragraph(
      [
        { text: entry.title, size, jump: drawing.linkTo(entry.slide) },
        { text: `\t${entry.slide}`, size },
      ],
      drawing.language,
      { rightTab: width, spaceBefore: Math.round(size * 0.5), noBullet: true },
    ),
  )
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.content,
    placeholder: `type="body" idx="${slot.content}"`,
    box,
    body: columns === 1 ? tightBody : `${tightBody} numCol="2" spcCol="548640"`,
    paragraphs: paragraphs.join(''),
  })
}

function textList(slide: TextSlide, drawing: Drawing): string {
  const paragraphs = slide.items.map(({ text, level }) =>
    paragraph([{ text, size: itemSize(slide.size, level) }], drawing.language, {
      level,
      spaceBefore: spaceBefore(slide.size, level),
    }),
  )
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.text,
    placeholder: `type="body" idx="${slot.content}"`,
    ...(slide.layout === 'text' ? { box: contentUnder(slide.title), body: tightBody } : {}),
    paragraphs: paragraphs.join(''),
  })
}

function noteText(slide: FigureSlide | TableSlide, drawing: Drawing): string {
  const { lines, size, top } = slide.note
  if (lines.length === 0) return ''
  const runs = lines.map((text) => paragraph([{ text, size }], drawing.language))
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.note,
    placeholder: `type="body" sz="quarter" idx="${slot.note}"`,
    box: { x: place.content.x, y: top, w: place.content.w, h: place.noteBottom - top },
    body: `${tightBody} anchor="b"`,
    paragraphs: runs.join(''),
  })
}

function chartFrame(slide: FigureSlide, drawing: Drawing): string {
  const { figure, note, scale } = slide
  const { x, y, w } = slide.room
  const box = { x, y, w, h: note.top - y - 0.1 }
  const data = plot(figure, drawing.words.withheld)
  const chart = drawing.addChart(data, (workbook) => chartXml(figure, data, scale, box, workbook))
  return graphicFrame({
    id: drawing.ids(),
    name: `${drawing.model.words.figure} ${drawing.number}`,
    description: figure.alternative,
    title: slide.title,
    box,
    data:
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart ' +
      `xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${chart}"/></a:graphicData>`,
  })
}

function tableFrame(slide: TableSlide, drawing: Drawing): string {
  const { layout, part, table } = slide
  const h = [...layout.headHeights, ...part.heights].reduce((a, b) => a + b, 0)
  return graphicFrame({
    id: drawing.ids(),
    name: `${drawing.model.words.table} ${drawing.number}`,
    description: `${drawing.model.words.table}: ${slide.title}`,
    title: slide.title,
    box: { ...slide.room, h },
    data: tableXml(table, layout, part, drawing.language),
  })
}

/** What stands at the foot of every slide: municipality and round, the mark of made-up data, the slide's number. */
function lowerEdge(slide: PlannedSlide, drawing: Drawing): string[] {
  const { model, ids, language } = drawing
  const section = layoutOf(slide) === 'section'
  const footer = `${model.municipality.name} · ${model.round}`
  const footerBox = section ? sectionPlace.footer : place.footer
  const size = fittingSize(footer, [11, 10, 9], footerBox.w, 1)
  return [
    placeholderShape({
      id: ids(),
      name: drawing.words.names.footer,
      placeholder: `type="ftr" sz="quarter" idx="${slot.footer}"`,
      paragraphs: paragraph([{ text: footer, size }], language),
    }),
    model.syntheticMark ? markShape(model.syntheticMark, section, drawing) : '',
    placeholderShape({
      id: ids(),
      name: drawing.words.names.number,
      placeholder: `type="sldNum" sz="quarter" idx="${slot.number}"`,
      paragraphs: slideNumberParagraph(language, String(drawing.number)),
    }),
  ]
}

/** The mark as broad as its text, centred in its place. */
function markShape(text: string, section: boolean, drawing: Drawing): string {
  const room = section ? sectionPlace.mark : place.mark
  const size = fittingSize(text, [11, 10, 9], room.w - 0.3, 1, true)
  const w = Math.min(room.w, textWidth(text, { size, bold: true }) + 0.3)
  return placeholderShape({
    id: drawing.ids(),
    name: drawing.words.names.mark,
    placeholder: `type="body" sz="quarter" idx="${slot.mark}"`,
    box: { ...room, x: room.x + (room.w - w) / 2, w, y: room.y + 0.03, h: room.h - 0.06 },
    body: `${tightBody} anchor="ctr"`,
    paragraphs: paragraph([{ text, size }], drawing.language),
  })
}
