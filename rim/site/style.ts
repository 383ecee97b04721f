/** How the public pages look: the family of the program's own pages without script, with room for tables and print. */
export const style = `:root { color-scheme: light; --ink: #1c2733; --line: #c3ccd5; --blue: #0b4f9c; --pale: #f2f6fa }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.6 "Source Sans 3", system-ui, sans-serif; overflow-wrap: break-word }
a { color: var(--blue) }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #1c2733; outline-offset: 2px; box-shadow: 0 0 0 5px #ffb703 }
.skip { position: absolute; left: -99rem }
.skip:focus { left: 0; top: 0; padding: 0.75rem 1rem; background: #fff; z-index: 1 }
header, footer { padding: 1rem 1.25rem; background: var(--pale) }
header { border-bottom: 1px solid var(--line) }
footer { border-top: 1px solid var(--line); margin-top: 3rem }
header > *, footer > *, main { max-width: 60rem; margin-left: auto; margin-right: auto }
.brand { font-weight: 600; font-size: 1.25rem; margin-top: 0; margin-bottom: 0.5rem }
nav ul { list-style: none; padding: 0; margin: 0; display: flex; flex-wrap: wrap; gap: 0 1.25rem }
nav a { display: inline-block; padding: 0.5rem 0 }
nav a[aria-current] { font-weight: 600; color: var(--ink) }
main { padding: 1.5rem 1.25rem }
main nav ul { display: block }
p, li, dd { max-width: 42rem }
header > p, footer > p { max-width: 60rem }
h1 { font-size: clamp(1.5rem, 1rem + 2.5vw, 2rem); line-height: 1.2; margin: 0.5rem 0 1rem; hyphens: auto }
h2 { font-size: 1.375rem; line-height: 1.3; margin: 2.25rem 0 0.5rem }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem }
.lead { font-size: 1.25rem }
.list { list-style: none; padding: 0 }
.list > li { padding: 0.75rem 0; border-bottom: 1px solid var(--line) }
.list p { margin: 0.25rem 0 0 }
.day { color: #4a5867 }
.note, .mark { background: var(--pale); border-left: 4px solid var(--blue); padding: 0.75rem 1rem }
.mark { background: #fff4d6; border-color: #8a5a00; margin-top: 0; margin-bottom: 0.75rem; max-width: 60rem }
figure { margin: 1.5rem 0 }
.embed { margin: 0.25rem 0 1.5rem; max-width: 42rem }
.embed summary { cursor: pointer; color: var(--blue); min-height: 2.75rem; padding: 0.5rem 0 }
.alone { padding: 0.75rem 1rem }
.alone figure { margin: 0 }
.alone footer { margin-top: 0.5rem; padding: 0; background: none; border: 0 }
.alone main { padding: 0 }
.alone h1 { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%) }
img, svg { max-width: 100%; height: auto }
.box { overflow-x: auto; position: relative }
table { border-collapse: collapse; font-variant-numeric: tabular-nums }
caption { text-align: left; font-weight: 600; padding: 0.25rem 0 }
th, td { padding: 0.4rem 0.75rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: top }
th { text-align: left }
label { display: block; font-weight: 600 }
input { width: 100%; max-width: 24rem; min-height: 2.75rem; padding: 0.4rem 0.6rem; border: 2px solid #5c6b7a; border-radius: 0.375rem; font: inherit }
button { min-height: 2.75rem; padding: 0.4rem 1.1rem; border: 2px solid var(--blue); border-radius: 0.375rem; background: var(--blue); color: #fff; font: inherit; font-weight: 600; cursor: pointer }
input:focus-visible, button:focus-visible { outline: 3px solid #1c2733; outline-offset: 2px }
mark { background: #ffe9a8; color: inherit }
code { overflow-wrap: anywhere }
@media print { header nav, footer nav, .skip { display: none } a { color: inherit } .box { overflow: visible } }
`
