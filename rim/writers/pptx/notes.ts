import { notesSize, offsetAndExtent } from './geometry.ts'
import { colourMap, otherLevels } from './master.ts'
import { slideNamespaces } from './namespaces.ts'
import { shapeTree } from './shapes.ts'
import { paragraph } from './text.ts'
import type { SlideWords } from './words.ts'

const picture = { x: 0.75, y: 0.75, w: 6, h: 3.375 }
const body = { x: 0.75, y: 4.4, w: notesSize.w - 1.5, h: 5 }

/** The index that ties the text on a notes page to the master's. */
const bodyIndex = 3

function slidePicture(place: string, words: SlideWords): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="2" name="${words.names.slide}"/>` +
    '<p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>' +
    `<p:nvPr><p:ph type="sldImg"${place ? ' idx="2"' : ''}/></p:nvPr></p:nvSpPr><p:spPr>${place}</p:spPr></p:sp>`
  )
}

function notesBody(place: string, paragraphs: string, words: SlideWords): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="3" name="${words.names.notes}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
    `<p:nvPr><p:ph type="body"${place ? ' sz="quarter"' : ''} idx="${bodyIndex}"/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${place}</p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody></p:sp>`
  )
}

/** The master of the pages with speaker notes. */
export function notesMasterXml(words: SlideWords, language: string): string {
  const rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
  const outline = '<a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill></a:ln>'
  const shapes =
    slidePicture(`<a:xfrm>${offsetAndExtent(picture)}</a:xfrm>${rectangle}<a:noFill/>${outline}`, words) +
    notesBody(`<a:xfrm>${offsetAndExtent(body)}</a:xfrm>${rectangle}`, paragraph([], language), words)
  return (
    `<p:notesMaster ${slideNamespaces}>${shapeTree(shapes, { background: 'bg1' })}${colourMap}` +
    `<p:notesStyle>${otherLevels.replaceAll('sz="1800"', 'sz="1200"')}</p:notesStyle></p:notesMaster>`
  )
}

/** The speaker notes of one slide, a paragraph per line. */
export function notesSlideXml(lines: readonly string[], words: SlideWords, language: string): string {
  const paragraphs = lines.map((text) => paragraph([{ text }], language)).join('')
  const shapes = slidePicture('', words) + notesBody('', paragraphs, words)
  return (
    `<p:notes ${slideNamespaces}>${shapeTree(shapes)}` +
    '<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>'
  )
}
