import { strFromU8, strToU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { zipParts } from '../ooxml/index.ts'
import { lintPptx } from './lint.ts'
import { hardModel } from './test-model.ts'
import { writePptx } from './write.ts'

const sound = unzipSync(writePptx(hardModel))
const slide = 'ppt/slides/slide4.xml'
const tableSlide = 'ppt/slides/slide10.xml'
const chart = 'ppt/charts/chart1.xml'
const types = '[Content_Types].xml'
const presentation = 'ppt/presentation.xml'
const master = 'ppt/slideMasters/slideMaster1.xml'

/** The sound deck with one part edited, added or (null) taken away. */
function broken(path: string, edit: ((xml: string) => string) | null): Uint8Array {
  const parts = new Map<string, string | Uint8Array>(Object.entries(sound))
  if (edit === null) parts.delete(path)
  else {
    const before = sound[path] ? strFromU8(sound[path]) : ''
    const after = edit(before)
    // an edit that finds nothing to change would test nothing
    expect(after).not.toBe(before)
    parts.set(path, strToU8(after))
  }
  return zipParts(parts)
}

const replace = (from: string | RegExp, to: string) => (xml: string) => xml.replace(from, to)
const swap = (first: RegExp, second: RegExp) => (xml: string) => {
  const a = first.exec(xml)![0]
  const b = second.exec(xml)![0]
  return xml.replace(a + b, b + a)
}

const faults: readonly (readonly [string, string, ((xml: string) => string) | null, string | RegExp])[] = [
  ['broken XML', slide, replace('</p:sld>', ''), /slide4.xml is not well-formed/],
  ['an undeclared prefix', chart, replace(/ xmlns:a="[^"]+"/, ''), /chart1.xml is not well-formed/],
  [
    'a part without content type',
    types,
    replace(/<Default Extension="xlsx"[^>]*>/, ''),
    /no content type for ppt\/embeddings/,
  ],
  [
    'a wrong content type',
    types,
    replace(/(PartName="\/ppt\/charts\/chart1.xml" ContentType=")[^"]+/, '$1application/xml'),
    /wrong content type for ppt\/charts/,
  ],
  [
    'a phantom override',
    types,
    replace('</Types>', '<Override PartName="/ppt/x.xml" ContentType="a/b"/></Types>'),
    'content type of a part that is not there: ppt/x.xml',
  ],
  ['a missing target', 'ppt/charts/chart2.xml', null, /refers to a missing part: ppt\/charts\/chart2.xml/],
  [
    'a relationship id twice',
    'ppt/slides/_rels/slide4.xml.rels',
    replace('Id="rId2"', 'Id="rId1"'),
    /relationship id rId1 twice/,
  ],
  [
    'a reference without relationship',
    slide,
    replace(/r:id="rId\d+"/, 'r:id="rId99"'),
    /c:chart refers to rId99/,
  ],
  [
    'a part that nothing refers to',
    'ppt/charts/chart99.xml',
    () => '<c/>',
    'nothing refers to ppt/charts/chart99.xml',
  ],
  ['a shape id twice', slide, replace('<p:cNvPr id="3"', '<p:cNvPr id="2"'), /shape id 2 twice/],
  ['no title', slide, replace('<p:ph type="title"/>', '<p:ph type="body"/>'), /slide4.xml: no title/],
  [
    'an empty title',
    slide,
    (xml) => {
      const end = xml.indexOf('</p:sp>')
      return xml.slice(0, end).replace(/<a:r>.*<\/a:r>/, '') + xml.slice(end)
    },
    /slide4.xml: empty title/,
  ],
  ['no alternative text', slide, replace(/ descr="[^"]+"/, ''), /no alternative text for Figur 4/],
  [
    'no alternative text of a table',
    tableSlide,
    replace(/ descr="[^"]+"/, ' descr=" "'),
    /no alternative text for Tabell/,
  ],
  [
    'no workbook',
    'ppt/charts/_rels/chart1.xml.rels',
    replace(/Target="[^"]+"/, 'Target="../theme/theme1.xml"'),
    /chart1.xml: no embedded workbook/,
  ],
  [
    'no speaker notes',
    'ppt/slides/_rels/slide4.xml.rels',
    replace(/<Relationship Id="rId2"[^>]*>/, ''),
    /slide4.xml: no speaker notes/,
  ],
  [
    'empty speaker notes',
    'ppt/notesSlides/notesSlide4.xml',
    replace(/<a:r>.*<\/a:r>/, ''),
    /slide4.xml: empty speaker notes/,
  ],
  ['NaN', chart, replace(/<c:v>4.5<\/c:v>/, '<c:v>NaN</c:v>'), /c:v holds "NaN"/],
  ['undefined', slide, replace(/<a:t>Levekår</, '<a:t>n = undefined<'), /a:t holds "n = undefined"/],
  ['null', tableSlide, replace(/<a:t>100</, '<a:t>null<'), /a:t holds "null"/],
  ['a slide id under 256', presentation, replace('id="256"', 'id="255"'), 'slide id 255 is under 256'],
  ['a slide id twice', presentation, replace('id="257"', 'id="256"'), 'slide id 256 is used twice'],
  [
    'a layout id that is the master’s',
    master,
    replace('id="2147483649"', 'id="2147483648"'),
    'layout id 2147483648 is used twice',
  ],
  ['a low layout id', master, replace('id="2147483649"', 'id="12"'), 'layout id 12 is under 2147483648'],
  [
    'a slide that is not shown',
    presentation,
    replace(/<p:sldId id="256"[^>]*>/, ''),
    /slide1.xml is not in the show/,
  ],
  ['no title in the properties', 'docProps/core.xml', replace(/<dc:title>.*<\/dc:title>/, ''), /no dc:title/],
  ['no language', 'docProps/core.xml', replace(/<dc:language>.*<\/dc:language>/, ''), /no dc:language/],
  ['no app properties', 'docProps/app.xml', null, 'no docProps/app.xml'],
  ['a run without language', slide, replace('<a:rPr lang="nn-NO"', '<a:rPr'), /a:rPr without language/],
  [
    'bar chart in wrong order',
    chart,
    swap(/<c:gapWidth[^>]*>/, /<c:overlap[^>]*>/),
    /c:gapWidth stands after c:overlap in c:barChart/,
  ],
  [
    'series in wrong order',
    chart,
    swap(/<c:idx val="0"\/>/, /<c:order val="0"\/>/),
    /c:idx stands after c:order in c:ser/,
  ],
  [
    'label in wrong order',
    chart,
    swap(/<c:dLblPos[^>]*>/, /<c:showLegendKey[^>]*>/),
    /c:dLblPos stands after c:showLegendKey/,
  ],
  [
    'axis in wrong order',
    chart,
    swap(/<c:crossAx[^>]*>/, /<c:crosses [^>]*>/),
    /c:crossAx stands after c:crosses/,
  ],
  [
    'a foreign child',
    chart,
    replace('<c:overlap val="100"/>', '<c:overlaps val="100"/>'),
    /c:overlaps does not belong in c:barChart/,
  ],
  [
    'an axis that is not there',
    chart,
    replace('<c:axId val="111111111"/>', '<c:axId val="5"/>'),
    /no axis 5/,
  ],
  [
    'a cache that counts wrong',
    chart,
    replace('<c:ptCount val="4"/>', '<c:ptCount val="3"/>'),
    /more points in a cache/,
  ],
  [
    'cell borders in wrong order',
    tableSlide,
    swap(/<a:lnL [^>]*><a:noFill\/><\/a:lnL>/, /<a:lnR [^>]*><a:noFill\/><\/a:lnR>/),
    /a:lnL stands after a:lnR in a:tcPr/,
  ],
  [
    'run colour after its font',
    chart,
    replace(/(<a:solidFill><a:srgbClr val="[0-9A-F]+"\/><\/a:solidFill>)(<a:latin [^>]*>)/, '$2$1'),
    /a:solidFill stands after a:latin/,
  ],
  ['a row with too few cells', tableSlide, replace(/<a:gridCol w="\d+"\/>/, ''), /cells for 5 columns/],
  ['no head row', tableSlide, replace('firstRow="1" ', ''), /table without a marked head row/],
]

describe('the lint', () => {
  it('finds nothing in a sound deck', () => {
    expect(lintPptx(zipParts(new Map(Object.entries(sound))))).toEqual([])
  })

  it.each(faults)('finds %s', (_, path, edit, message) => {
    const found = lintPptx(broken(path, edit))
    expect(
      found.filter((fault) => (typeof message === 'string' ? fault === message : message.test(fault))),
    ).not.toEqual([])
  })

  it('asks for the list of content types first', () => {
    const parts = new Map(Object.entries(sound).reverse())
    expect(lintPptx(zipParts(parts))).toContain('[Content_Types].xml is not the first part')
  })
})
