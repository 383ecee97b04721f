import { figureStyle } from '#core/figures'
import { markColours } from '../cell-marks.ts'

/*
 * How the page looks. It carries no font: Source Sans 3 where the reader has it, else the machine's own. Measures in rem, so
 * that the reader's own size of type holds.
 */
export const style = `
:root { color-scheme: light; --ink: #14202b; --quiet: #4a5660; --strong: #0b4f5c; --soft: #e8f0f1; --hair: #c5ccd1; --link: #0b5a8a }
* { box-sizing: border-box }
html { scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100% }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.55 "Source Sans 3", "Source Sans Pro", system-ui, sans-serif; overflow-wrap: break-word }
.skip { position: absolute; left: -100rem; top: 0; padding: .75rem 1rem; background: #fff; color: var(--link); z-index: 1 }
.skip:focus { left: 0 }
a { color: var(--link) }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #0b4f5c; outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
header, nav, main, footer { max-width: 56rem; margin: 0 auto; padding: 0 1.25rem }
header { padding-top: 2.5rem; border-top: .75rem solid var(--strong); max-width: none }
header > * { max-width: 53.5rem; margin-left: auto; margin-right: auto }
.place { margin-top: 0; margin-bottom: .25rem; font-weight: 600; color: var(--strong) }
h1 { font-size: clamp(1.4rem, .8rem + 3.2vw, 2.75rem); hyphens: auto; line-height: 1.15; margin-top: 0; margin-bottom: .5rem; font-weight: 600 }
.subtitle { margin-top: 0; font-size: 1.1875rem; color: var(--quiet) }
.mark { border: 2px solid #8a2a0f; color: #8a2a0f; font-weight: 600; padding: .5rem .75rem }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1.25rem; font-size: .9375rem }
dt { color: var(--quiet) }
dd { margin: 0 }
h2, h3 { color: var(--strong); line-height: 1.25; font-weight: 600 }
h2 { font-size: 1.625rem; margin: 3rem 0 1rem }
h3 { font-size: 1.25rem; margin: 2.25rem 0 .75rem }
nav h2 { font-size: 1.375rem; margin-top: 2rem }
nav ul { list-style: none; padding: 0; margin: 0 }
nav li { margin: .3rem 0 }
nav ul ul { padding-left: 1.5rem; font-size: .9375rem }
nav a { display: inline-block; padding: .1rem 0 }
.chapter { border-top: 1px solid var(--hair); margin-top: 3rem }
main p, main section > ul { max-width: 42rem }
.drawn { margin: 2rem 0 1rem }
figcaption, caption { text-align: left; line-height: 1.4 }
.drawn figcaption { margin-bottom: .75rem; font-weight: 600; max-width: 46rem }
figcaption b, caption b { color: var(--strong) }
svg { display: block; width: 100%; height: auto; background: #fff; forced-color-adjust: none }
.narrow { display: none }
${figureStyle}
.table { margin: 1.5rem 0 2.5rem }
.frame { overflow-x: auto }
table { border-collapse: collapse; font-size: .9375rem; line-height: 1.35; min-width: 100%; font-variant-numeric: tabular-nums lining-nums }
caption { font-weight: 600; font-size: 1rem; padding-bottom: .5rem }
caption span, tr.heading span { position: sticky; left: 0; display: inline-block; max-width: min(46rem, 100vw - 2.5rem) }
th, td { padding: .35rem .6rem; text-align: right; vertical-align: bottom; border-bottom: 1px solid var(--hair); font-weight: 400 }
td { white-space: nowrap }
th.first, tbody th, th.words, td.words { text-align: left }
td.words { white-space: normal; vertical-align: top }
tbody th { min-width: 9rem; vertical-align: top }
thead th { font-weight: 600; color: var(--strong); border-bottom: 1px solid var(--strong); hyphens: auto; min-width: 4rem }
thead th.words { min-width: 10rem }
thead tr:first-child > * { border-top: 2px solid var(--strong) }
th.group { text-align: center; border-bottom-width: 1px }
thead td { border-bottom: 0 }
.base { display: block; font-weight: 400; font-size: .8125rem; color: var(--quiet); white-space: nowrap }
tr.heading th { font-weight: 600; color: var(--strong); padding-top: .8rem }
tr.total > * { font-weight: 600; background: var(--soft); border-top: 1px solid var(--strong) }
tbody:last-child tr:last-child > * { border-bottom: 2px solid var(--strong) }
td.higher { color: #${markColours.higher}; font-weight: 600 }
td.lower { color: #${markColours.lower}; font-weight: 600 }
.notes { font-size: .8125rem; color: var(--quiet); line-height: 1.45 }
.notes p { margin: .35rem 0 0; max-width: 46rem }
.quote { margin: 1.25rem 0; border-left: 3px solid var(--strong); padding: .1rem 0 .1rem 1rem; max-width: 42rem }
blockquote { margin: 0 }
blockquote p { margin: 0; font-style: italic }
.quote figcaption { font-size: .875rem; color: var(--quiet); margin-top: .25rem }
.aloud { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.table, td { position: relative }
footer { margin-top: 4rem; padding-top: 1rem; padding-bottom: 3rem; border-top: 2px solid var(--strong); font-size: .9375rem }
footer h2 { font-size: 1.25rem; margin: 1rem 0 .5rem }
@media (max-width: 40rem) {
  .wide { display: none }
  .narrow { display: block }
  tbody th, th.first { position: sticky; left: 0; background: #fff; min-width: 7rem; max-width: 42vw }
  tr.heading th { max-width: none }
  dl { grid-template-columns: 1fr; gap: 0 }
  dd { margin-bottom: .5rem }
  header, nav, main, footer { padding-left: 1rem; padding-right: 1rem }
}
@media (forced-colors: active) {
  .mark, .quote, table, th, td { border-color: CanvasText }
  tr.total > * { border-top-width: 2px }
}
@media print {
  @page { size: A4; margin: 18mm 16mm }
  body { font-size: 10.5pt }
  .skip { display: none }
  header, nav, main, footer { max-width: none; padding-left: 0; padding-right: 0 }
  header { break-after: page }
  nav { break-after: page }
  .wide { display: block }
  .narrow { display: none }
  .chapter { break-before: page; border-top: 0; margin-top: 0 }
  .chapter:first-child { break-before: auto }
  nav ul ul { display: none }
  h2, h3, figcaption, caption, tr.heading { break-after: avoid }
  .drawn, tr, .quote, .notes { break-inside: avoid }
  .frame { overflow: visible }
  table { font-size: 9pt }
  th, td { padding: .18rem .4rem }
  a { color: inherit; text-decoration: none }
}
`
