import { type OpenedPackage, openPackage, slidePaths } from './opened.ts'
import { readWorkbookRows } from './read-workbook.ts'
import { childOf, findAll, findFirst, paragraphTexts, type XmlElement } from './xml-tree.ts'

/** A slide as read back from a file. */
export interface ReadSlide {
  readonly title: string
  /** Texts of all shapes but the title, a string per paragraph. */
  readonly texts: readonly string[]
  /** Speaker notes, a string per paragraph. */
  readonly notes: readonly string[]
  readonly tables: readonly ReadTable[]
  readonly charts: readonly ReadChart[]
}

interface ReadTable {
  readonly alternative: string
  /** `cells[row][column]`; cells covered by a merged one are empty. */
  readonly cells: readonly (readonly string[])[]
}

export interface ReadChart {
  readonly alternative: string
  readonly categories: readonly string[]
  readonly series: readonly ReadSeries[]
  /** What stands in the embedded workbook: names of series in the first row, of categories in the first column. */
  readonly workbook: readonly (readonly (string | number | null)[])[]
}

interface ReadSeries {
  readonly name: string
  /** The chart's cache; null where a point is missing. */
  readonly values: readonly (number | null)[]
  /** Printed texts; null where a point has no label. */
  readonly labels: readonly (string | null)[]
}

/** Reads a presentation back: what is on each slide, in the order of the show. For decks that `writePptx` made. */
export function readPptx(bytes: Uint8Array): ReadSlide[] {
  const opened = openPackage(bytes)
  return slidePaths(opened).map((path) => readSlide(opened, path))
}

function readSlide(opened: OpenedPackage, path: string): ReadSlide {
  const slide = opened.xml(path)
  const shapes = findAll(slide, 'p:sp')
  const title = shapes.find(isTitle)
  const related = opened.relationships(path)
  const notesPath = related.find(({ type }) => type === 'notesSlide')?.target
  const frames = findAll(slide, 'p:graphicFrame')
  return {
    title: title ? paragraphTexts(title).join('\n') : '',
    texts: shapes.filter((shape) => shape !== title).flatMap(paragraphTexts),
    notes: notesPath ? findAll(opened.xml(notesPath), 'p:sp').flatMap(paragraphTexts) : [],
    tables: frames.flatMap((frame) => {
      const table = findFirst(frame, 'a:tbl')
      return table ? [{ alternative: alternativeOf(frame), cells: tableCells(table) }] : []
    }),
    charts: frames.flatMap((frame) => {
      const id = findFirst(frame, 'c:chart')?.attributes['r:id']
      const target = related.find((each) => each.id === id)?.target
      return id && target ? [readChart(opened, target, alternativeOf(frame))] : []
    }),
  }
}

/** Whether a shape is the slide's title. */
export function isTitle(shape: XmlElement): boolean {
  return ['title', 'ctrTitle'].includes(findFirst(shape, 'p:ph')?.attributes.type ?? '')
}

function alternativeOf(frame: XmlElement): string {
  return findFirst(frame, 'p:cNvPr')?.attributes.descr ?? ''
}

function tableCells(table: XmlElement): string[][] {
  return findAll(table, 'a:tr').map((row) =>
    row.children.filter(({ name }) => name === 'a:tc').map((cell) => paragraphTexts(cell).join('\n')),
  )
}

function readChart(opened: OpenedPackage, path: string, alternative: string): ReadChart {
  const chart = opened.xml(path)
  const series = findAll(chart, 'c:ser')
  const workbook = opened.relationships(path).find(({ type }) => type === 'package')
  const workbookBytes = workbook && opened.bytes(workbook.target)
  return {
    alternative,
    categories: series[0] ? cachedTexts(childOf(series[0], 'c:cat')) : [],
    series: series.map(readSeries),
    workbook: workbookBytes ? readWorkbookRows(workbookBytes) : [],
  }
}

/** The points of a cache, by their index; null where one is missing. */
function cachedPoints(holder: XmlElement | undefined): (string | null)[] {
  if (!holder) return []
  const count = Number(findFirst(holder, 'c:ptCount')?.attributes.val ?? 0)
  const points: (string | null)[] = Array.from({ length: count }, () => null)
  for (const point of findAll(holder, 'c:pt'))
    points[Number(point.attributes.idx)] = childOf(point, 'c:v')?.text ?? null
  return points
}

function cachedTexts(holder: XmlElement | undefined): string[] {
  return cachedPoints(holder).map((text) => text ?? '')
}

function readSeries(series: XmlElement): ReadSeries {
  const values = cachedPoints(childOf(series, 'c:val')).map((text) => (text === null ? null : Number(text)))
  const labels: (string | null)[] = values.map(() => null)
  for (const label of findAll(series, 'c:dLbl')) {
    const text = childOf(label, 'c:tx')
    if (text) labels[Number(childOf(label, 'c:idx')?.attributes.val)] = paragraphTexts(text).join('\n')
  }
  return { name: cachedTexts(childOf(series, 'c:tx'))[0] ?? '', values, labels }
}
