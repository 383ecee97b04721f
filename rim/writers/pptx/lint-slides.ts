import { type OpenedPackage, slidePaths } from './opened.ts'
import { isTitle } from './read.ts'
import { childOf, findAll, findFirst, paragraphTexts, type XmlElement } from './xml-tree.ts'

const firstSlideId = 256
const firstMasterId = 2_147_483_648

/** Faults of the presentation and its slides, masters and layouts. */
export function presentationFaults(opened: OpenedPackage): string[] {
  return [...idFaults(opened), ...propertyFaults(opened), ...shownFaults(opened)]
}

/** Slides from 256 up; masters and layouts share one range from 2147483648 up. */
function idFaults(opened: OpenedPackage): string[] {
  const faults: string[] = []
  const check = (name: string, elements: readonly XmlElement[], least: number, seen: Set<string>) => {
    for (const { attributes } of elements) {
      const id = attributes.id ?? ''
      if (!(Number(id) >= least)) faults.push(`${name} id ${id} is under ${least}`)
      if (seen.has(id)) faults.push(`${name} id ${id} is used twice`)
      seen.add(id)
    }
  }
  const presentation = opened.xml('ppt/presentation.xml')
  check('slide', findAll(presentation, 'p:sldId'), firstSlideId, new Set())
  const shared = new Set<string>()
  check('master', findAll(presentation, 'p:sldMasterId'), firstMasterId, shared)
  for (const path of opened.paths.filter((each) => /^ppt\/slideMasters\/[^/]+\.xml$/.test(each)))
    check('layout', findAll(opened.xml(path), 'p:sldLayoutId'), firstMasterId, shared)
  return faults
}

function propertyFaults(opened: OpenedPackage): string[] {
  const faults: string[] = []
  const core = 'docProps/core.xml'
  for (const path of [core, 'docProps/app.xml']) if (!opened.paths.includes(path)) faults.push(`no ${path}`)
  if (!opened.paths.includes(core)) return faults
  for (const name of ['dc:title', 'dc:language'])
    if (!findFirst(opened.xml(core), name)?.text) faults.push(`${core} has no ${name}`)
  return faults
}

/** Every slide in the package is shown, once. */
function shownFaults(opened: OpenedPackage): string[] {
  const shown = slidePaths(opened)
  const slides = opened.paths.filter((path) => /^ppt\/slides\/[^/]+\.xml$/.test(path))
  return slides
    .filter((path) => shown.filter((each) => each === path).length !== 1)
    .map((path) => `${path} is not in the show once`)
}

/** Faults that hold for slides, layouts, masters and notes alike. */
export function shapeFaults(root: XmlElement): string[] {
  const faults: string[] = []
  const ids = findAll(root, 'p:cNvPr').map(({ attributes }) => attributes.id ?? '')
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) !== i)))
    faults.push(`shape id ${id} twice`)
  for (const name of ['a:rPr', 'a:endParaRPr'])
    if (findAll(root, name).some(({ attributes }) => !attributes.lang))
      faults.push(`${name} without language`)
  for (const table of findAll(root, 'a:tbl')) faults.push(...tableFaults(table))
  return faults
}

function tableFaults(table: XmlElement): string[] {
  const columns = findAll(table, 'a:gridCol').length
  const rows = findAll(table, 'a:tr')
  const faults = rows.flatMap((row, i) => {
    const cells = row.children.filter(({ name }) => name === 'a:tc').length
    return cells === columns ? [] : [`table row ${i + 1} has ${cells} cells for ${columns} columns`]
  })
  if (childOf(table, 'a:tblPr')?.attributes.firstRow !== '1') faults.push('table without a marked head row')
  return faults
}

/** Faults of one slide. */
export function slideFaults(opened: OpenedPackage, path: string): string[] {
  const slide = opened.xml(path)
  const faults: string[] = []
  const title = findAll(slide, 'p:sp').find(isTitle)
  if (!title) faults.push('no title')
  else if (!paragraphTexts(title).join('').trim()) faults.push('empty title')
  for (const frame of [...findAll(slide, 'p:graphicFrame'), ...findAll(slide, 'p:pic')]) {
    const shape = findFirst(frame, 'p:cNvPr')
    if (!shape?.attributes.descr?.trim()) faults.push(`no alternative text for ${shape?.attributes.name}`)
  }
  const related = opened.relationships(path)
  if (related.filter(({ type }) => type === 'slideLayout').length !== 1) faults.push('no layout')
  const notes = related.find(({ type }) => type === 'notesSlide')?.target
  if (!notes || !opened.paths.includes(notes)) faults.push('no speaker notes')
  else if (!paragraphTexts(opened.xml(notes)).join('').trim()) faults.push('empty speaker notes')
  return faults
}

/** Faults of one chart. */
export function chartFaults(opened: OpenedPackage, path: string): string[] {
  const chart = opened.xml(path)
  const faults: string[] = []
  const id = findFirst(chart, 'c:externalData')?.attributes['r:id']
  const workbook = opened.relationships(path).find((each) => each.id === id && each.type === 'package')
  if (!workbook?.target.endsWith('.xlsx') || !opened.bytes(workbook.target)?.length)
    faults.push('no embedded workbook')
  const axes = [...findAll(chart, 'c:catAx'), ...findAll(chart, 'c:valAx')]
  const made = axes.map((axis) => childOf(axis, 'c:axId')?.attributes.val)
  for (const plot of [...findAll(chart, 'c:barChart'), ...findAll(chart, 'c:lineChart')])
    for (const axis of plot.children.filter(({ name }) => name === 'c:axId'))
      if (!made.includes(axis.attributes.val)) faults.push(`no axis ${axis.attributes.val}`)
  for (const cache of [...findAll(chart, 'c:numCache'), ...findAll(chart, 'c:strCache')]) {
    const count = Number(childOf(cache, 'c:ptCount')?.attributes.val)
    const beyond = findAll(cache, 'c:pt').some(({ attributes }) => !(Number(attributes.idx) < count))
    if (beyond) faults.push('more points in a cache than it counts')
  }
  return faults
}
