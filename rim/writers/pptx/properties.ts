import type { ReportModel } from '#core/reports'
import { escapeXml } from '../ooxml/index.ts'
import { emu, notesSize, slideSize } from './geometry.ts'
import { masterId, otherLevels } from './master.ts'
import { slideNamespaces } from './namespaces.ts'
import { languageTags } from './words.ts'

/** Ids of slides begin here; the format keeps lower numbers for itself. */
const firstSlideId = 256

export interface PresentationReferences {
  readonly master: string
  readonly notesMaster: string
  /** In the order of the show. */
  readonly slides: readonly string[]
}

/** The presentation part, from the relationship ids of its masters and slides. */
export function presentationXml(references: PresentationReferences): string {
  const slides = references.slides.map((id, i) => `<p:sldId id="${firstSlideId + i}" r:id="${id}"/>`)
  return (
    `<p:presentation ${slideNamespaces} saveSubsetFonts="1">` +
    `<p:sldMasterIdLst><p:sldMasterId id="${masterId}" r:id="${references.master}"/></p:sldMasterIdLst>` +
    `<p:notesMasterIdLst><p:notesMasterId r:id="${references.notesMaster}"/></p:notesMasterIdLst>` +
    `<p:sldIdLst>${slides.join('')}</p:sldIdLst><p:sldSz cx="${emu(slideSize.w)}" cy="${emu(slideSize.h)}"/>` +
    `<p:notesSz cx="${emu(notesSize.w)}" cy="${emu(notesSize.h)}"/>` +
    `<p:defaultTextStyle>${otherLevels}</p:defaultTextStyle></p:presentation>`
  )
}

export function presentationPropertiesXml(): string {
  return `<p:presentationPr ${slideNamespaces}/>`
}

export function viewPropertiesXml(): string {
  return `<p:viewPr ${slideNamespaces}/>`
}

/** No styles of our own: tables carry their looks cell by cell. The default is Office's "Medium Style 2". */
export function tableStylesXml(): string {
  return (
    '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
    'def="{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"/>'
  )
}

/** Title, language and dates of the file. The dates come from the model, never from a clock. */
export function corePropertiesXml(model: ReportModel): string {
  const made = `${model.made.slice(0, 10)}T00:00:00Z`
  const stamp = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`
  const description = [
    model.syntheticMark ?? '',
    ...model.facts.map(({ label, value }) => `${label}: ${value}`),
  ]
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ' +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${escapeXml(model.title)}</dc:title><dc:subject>${escapeXml(model.subtitle)}</dc:subject>` +
    `<dc:creator>Lyttepost</dc:creator>` +
    `<dc:description>${escapeXml(description.filter((line) => line).join('\n'))}</dc:description>` +
    `${stamp('created')}${stamp('modified')}<dc:language>${languageTags[model.language]}</dc:language></cp:coreProperties>`
  )
}

export function extendedPropertiesXml(slides: number): string {
  return (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
    `<Application>Lyttepost</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${slides}</Slides>` +
    `<Notes>${slides}</Notes></Properties>`
  )
}
