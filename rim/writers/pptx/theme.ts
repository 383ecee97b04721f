import { hex, neutral, styleOf } from './colours.ts'
import { themeNamespaces } from './namespaces.ts'

/*
 * Documents and web pages use Source Sans 3, which we ship with them. A presentation cannot carry its font safely
 * (PowerPoint for Mac and the web ignore embedded fonts), and where Source Sans 3 is missing PowerPoint would put in
 * something of another width. Calibri is on every machine with Office, and elsewhere Carlito has the same widths.
 */
const typeface = 'Calibri'

function colour(slot: string, value: string): string {
  return `<a:${slot}><a:srgbClr val="${hex(value)}"/></a:${slot}>`
}

function font(kind: 'major' | 'minor'): string {
  return `<a:${kind}Font><a:latin typeface="${typeface}"/><a:ea typeface=""/><a:cs typeface=""/></a:${kind}Font>`
}

const placeholderFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const outline = (width: number) =>
  `<a:ln w="${width}" cap="flat" cmpd="sng" algn="ctr">${placeholderFill}<a:prstDash val="solid"/></a:ln>`
const noEffect = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** The theme: the palette that figures use everywhere, Calibri, and flat shapes. */
export function themeXml(): string {
  const colours = [
    colour('dk1', neutral.text),
    colour('lt1', neutral.page),
    colour('dk2', styleOf('own').fill),
    colour('lt2', neutral.band),
    ...(['own', 'earlier', 'class', 'country', 'three', 'five'] as const).map((paint, i) =>
      colour(`accent${i + 1}`, styleOf(paint).fill),
    ),
    colour('hlink', styleOf('own').edge),
    colour('folHlink', styleOf('own').edge),
  ]
  return (
    `<a:theme ${themeNamespaces} name="Lyttepost"><a:themeElements>` +
    `<a:clrScheme name="Lyttepost">${colours.join('')}</a:clrScheme>` +
    `<a:fontScheme name="Lyttepost">${font('major')}${font('minor')}</a:fontScheme>` +
    `<a:fmtScheme name="Lyttepost"><a:fillStyleLst>${placeholderFill.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${outline(6350)}${outline(12700)}${outline(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${noEffect.repeat(3)}</a:effectStyleLst>` +
    `<a:bgFillStyleLst>${placeholderFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
    '</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>'
  )
}
