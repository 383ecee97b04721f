import { createHash } from 'node:crypto'

/**
 * How the answering pages look: one column, large letters and large areas to touch. Nothing here is needed for answering;
 * what old browsers do not know (`:has`, flexible rows) they leave out.
 */
const style = `*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;color:#1c2733;background:#fff;font:1.125rem/1.5 "Source Sans 3",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
.top{border-bottom:1px solid #c3ccd5;padding:.25rem 1rem;overflow:hidden}
.brand{float:left;font-weight:600;line-height:3rem;padding-right:1rem}
.languages{float:right}
main{max-width:40rem;margin:0 auto;padding:1rem 1rem 3rem}
h1{font-size:1.5rem;line-height:1.25;margin:.75rem 0 1rem}
h2{font-size:1.25rem;line-height:1.35;margin:1.75rem 0 .5rem}
p,ul,dl{margin:0 0 1rem}
a{color:#0b4f9c}
button,a.button{display:inline-block;min-height:3rem;padding:.6rem 1.25rem;border:2px solid #0b4f9c;border-radius:.375rem;
background:#0b4f9c;color:#fff;font:inherit;font-weight:600;line-height:1.4;text-align:center;text-decoration:none;cursor:pointer;-webkit-appearance:none}
button.quiet,a.quiet{background:#fff;color:#0b4f9c}
button.plain,a.plain,.languages button,.languages a{display:inline-block;min-height:3rem;padding:.65rem .5rem;border:0;
background:none;color:#0b4f9c;font:inherit;font-weight:400;line-height:1.4;text-decoration:underline}
.languages button,.languages a{font-size:1rem;min-width:3rem;text-align:center}
.languages [aria-current]{color:#1c2733;font-weight:600;text-decoration:none;display:inline-block;padding:.65rem .5rem;font-size:1rem}
:focus-visible{outline:3px solid #1c2733;outline-offset:2px;box-shadow:0 0 0 2px #fff}
main p .plain,.tools .plain{margin-left:-.5rem}
h1:focus,[tabindex="-1"]:focus{outline:0;box-shadow:none}
.first{position:absolute;left:-99rem;width:1px;height:1px;overflow:hidden}
.hide{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip:rect(0,0,0,0);white-space:nowrap}
[hidden]{display:none}
.progress{margin:0;font-size:1rem;color:#44515f}
.bar{display:block;width:100%;height:.5rem;margin:.25rem 0 1rem;border:1px solid #5c6b7a;border-radius:.25rem;fill:#0b4f9c}
.q{margin:0 0 2rem;padding:0;border:0;min-width:0}
legend,.label{display:block;width:100%;padding:0;margin:0 0 .6rem;font-weight:600;line-height:1.4}
.lead{margin:1rem 0;font-weight:400}
.n{color:#44515f;font-weight:400;padding-right:.35rem}
.help{font-size:1rem;color:#44515f;margin:-.35rem 0 .6rem}
.c{display:block;position:relative;min-height:3rem;padding:.65rem .75rem .65rem 3rem;margin:0 0 -1px;border:1px solid #8a97a4;background:#fff;line-height:1.4;cursor:pointer}
.c:first-child{border-radius:.375rem .375rem 0 0}
.c input{position:absolute;left:.85rem;top:.8rem;width:1.4rem;height:1.4rem;margin:0;accent-color:#0b4f9c}
.c.apart{margin-top:.7rem}.c.apart+.apart{margin-top:0}
.c.refused{margin-top:.75rem;border-style:dashed;background:#f5f6f8;color:#3a4653}
.c:hover{background:#eef4fb}
.c:has(:checked){background:#e3eefa;border-color:#0b4f9c;box-shadow:inset 4px 0 0 #0b4f9c;z-index:1}
.c:focus-within{outline:3px solid #1c2733;outline-offset:1px;z-index:2}
.c:focus-within input:focus{outline:0;box-shadow:none}
input[type=text],textarea{display:block;width:100%;max-width:30rem;min-height:3rem;padding:.5rem .75rem;border:2px solid #5c6b7a;border-radius:.375rem;font:inherit;color:inherit;background:#fff}
input.short{max-width:9rem}
input.code{max-width:16rem;font-size:1.375rem;letter-spacing:.08em;text-transform:uppercase}
.q textarea+.c,.q input+.c{border-radius:.375rem;max-width:30rem}
.tools{margin:.25rem 0 0;min-height:1px}
.tools button{margin-right:.75rem}
@supports selector(:has(*)){.q:not(:has(:checked)):not(.typed) .clear{display:none}}
.ways{margin:2rem 0 0;padding-top:1.25rem;border-top:1px solid #c3ccd5;overflow:hidden}
.ways .next{float:right;min-width:8.5rem}
.ways .back{float:left}
.after{clear:both;margin:1rem 0 0}
.state{margin:0;font-size:1rem;color:#44515f;clear:both}
.state.late{margin:.75rem 0 0;color:#1c2733;background:#fff6dd;border-left:4px solid #8a5a00;padding:.6rem .75rem}
.note{background:#eef4fb;border-left:4px solid #0b4f9c;padding:.75rem 1rem}
.wrong{background:#fdf0ef;border-left:4px solid #b3261e;padding:.75rem 1rem}
.wrong h2,.note h2{margin-top:0}
.wrong,.note{margin:0 0 1.5rem}
.wrong ul,.note ul{margin:0;padding-left:1.25rem}
.wrong a,.note a{display:inline-block;padding:.75rem 0;min-width:3rem}
.error{color:#8f1d17;font-weight:600;margin:0 0 .5rem}
.shown{font-size:1.75rem;font-weight:600;letter-spacing:.1em}
.told{margin:0;padding:0;list-style:none}
.told li{border-top:1px solid #c3ccd5;padding:.6rem 0;overflow:hidden}
.told .asked{margin:0;font-size:1rem;color:#44515f}
.told .given{margin:0;font-weight:600;white-space:pre-line}
.told .none{font-weight:400;font-style:italic}
.told a{float:right;margin-left:.75rem}
.reading{background:#ffe9a8;outline:3px solid #8a5a00;outline-offset:2px}
.readall{margin:0 0 1rem}
@media (min-width:48em){.scale .choices{display:flex}
.scale .choices .c{flex:1 1 0;padding:2.6rem .4rem .6rem;margin:0 -1px 0 0;text-align:center;font-size:1rem;border-radius:0}
.scale .choices input{left:50%;margin-left:-.7rem;top:.75rem}
.scale .choices .apart{margin:0 0 0 .75rem}
.scale .choices .apart+.apart{margin-left:0}
.scale .choices .c:has(:checked){box-shadow:inset 0 4px 0 #0b4f9c}
main{max-width:46rem}.c.refused{max-width:30rem}}
@media (forced-colors:active){.c:has(:checked){border:3px solid Highlight}.bar{fill:CanvasText}.reading{outline-color:Highlight}}
@media print{.ways,.languages,.tools,.state,.readall{display:none}}
`

const hash = createHash('sha256').update(style).digest('hex').slice(0, 10)

/** The styles and where they are fetched: named by what is in them, so that they never change. */
export const styleFile = { name: `stil-${hash}.css`, address: `/svar/stil-${hash}.css`, text: style } as const
