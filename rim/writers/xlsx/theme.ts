import { xmlHead } from '../ooxml/index.ts'

const colors: readonly (readonly [string, string])[] = [
  ['dk1', '<a:sysClr val="windowText" lastClr="000000"/>'],
  ['lt1', '<a:sysClr val="window" lastClr="FFFFFF"/>'],
  ['dk2', '<a:srgbClr val="1F3A4D"/>'],
  ['lt2', '<a:srgbClr val="EEF3F6"/>'],
  ['accent1', '<a:srgbClr val="1F5F7A"/>'],
  ['accent2', '<a:srgbClr val="B4532A"/>'],
  ['accent3', '<a:srgbClr val="5B7F3A"/>'],
  ['accent4', '<a:srgbClr val="8A6D1D"/>'],
  ['accent5', '<a:srgbClr val="6A4C93"/>'],
  ['accent6', '<a:srgbClr val="3F6E8C"/>'],
  ['hlink', '<a:srgbClr val="0B5A8A"/>'],
  ['folHlink', '<a:srgbClr val="6A4C93"/>'],
]

/** The part `xl/theme/theme1.xml`: fonts and colours that Excel's own menus offer. Excel wants three of each format. */
export function themeXml(): string {
  const scheme = colors.map(([name, color]) => `<a:${name}>${color}</a:${name}>`).join('')
  const font = (name: string): string =>
    `<a:${name}Font><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}Font>`
  const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
  const line = (width: number): string => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'
  return (
    `${xmlHead}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Lyttepost"><a:themeElements>` +
    `<a:clrScheme name="Lyttepost">${scheme}</a:clrScheme>` +
    `<a:fontScheme name="Lyttepost">${font('major')}${font('minor')}</a:fontScheme>` +
    `<a:fmtScheme name="Lyttepost"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst>` +
    `<a:lnStyleLst>${line(6350)}${line(12700)}${line(19050)}</a:lnStyleLst>` +
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst>` +
    '</a:fmtScheme></a:themeElements></a:theme>'
  )
}
