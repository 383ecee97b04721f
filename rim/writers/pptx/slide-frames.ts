import { chartXml } from './chart.ts'
import { plot } from './chart-data.ts'
import { contentsTableXml, layoutContents } from './contents.ts'
import type { Drawing } from './drawing.ts'
import { contentUnder } from './heading.ts'
import type { ContentsSlide, FigureSlide, TableSlide } from './plan.ts'
import { graphicFrame } from './shapes.ts'
import { tableXml } from './table.ts'

/** A figure's native chart, filling what the title leaves over the note. */
export function chartFrame(slide: FigureSlide, drawing: Drawing): string {
  const { figure, note, whole } = slide
  const { x, y, w } = slide.room
  const box = { x, y, w, h: note.top - y - 0.1 }
  const data = plot(figure, drawing.words.withheld)
  const chart = drawing.addChart(data, (workbook) => chartXml(figure, whole, data, box, workbook))
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

/** One slide's part of a native table. */
export function tableFrame(slide: TableSlide, drawing: Drawing): string {
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

/** Sections with the number of their first slide, as a table of links. */
export function contentsFrame(slide: ContentsSlide, drawing: Drawing): string {
  const layout = layoutContents(slide.entries.length, contentUnder(slide.title))
  return graphicFrame({
    id: drawing.ids(),
    name: drawing.words.names.content,
    description: `${slide.title}: ${slide.entries.map(({ title, slide: number }) => `${title} ${number}`).join(', ')}`,
    title: slide.title,
    box: layout.box,
    data: contentsTableXml(slide.entries, layout, drawing),
  })
}
