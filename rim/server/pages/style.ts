/** How the pages without script look: one column, large enough to touch, readable at 400 % zoom. */
export const style = `:root { color-scheme: light; --ink: #1c2733; --line: #c3ccd5; --blue: #0b4f9c; --pale: #f2f6fa }
* { box-sizing: border-box }
body { margin: 0; color: var(--ink); background: #fff; font: 1.0625rem/1.55 "Source Sans 3", system-ui, sans-serif }
header { border-bottom: 1px solid var(--line); padding: 0.75rem 1.25rem; font-weight: 600 }
header a { color: inherit; text-decoration: none }
main { max-width: 42rem; margin: 0 auto; padding: 1.5rem 1.25rem 3rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0.5rem 0 1rem }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem }
p, ul, dl { margin: 0 0 1rem }
a { color: var(--blue) }
dt { font-weight: 600 }
dd { margin: 0 0 0.5rem }
ul.choices { list-style: none; padding: 0 }
ul.choices > li { margin: 0 0 0.75rem }
button, a.button { display: inline-block; min-height: 2.75rem; padding: 0.55rem 1.1rem; border: 2px solid var(--blue);
  border-radius: 0.375rem; background: var(--blue); color: #fff; font: inherit; font-weight: 600; text-decoration: none; cursor: pointer }
button.quiet, a.quiet { background: #fff; color: var(--blue) }
a:focus-visible, button:focus-visible, input:focus-visible { outline: 3px solid #ffb703; outline-offset: 2px }
label { display: block; font-weight: 600; margin-bottom: 0.25rem }
input[type="text"] { width: 100%; max-width: 22rem; min-height: 2.75rem; padding: 0.4rem 0.6rem; border: 2px solid #5c6b7a;
  border-radius: 0.375rem; font: inherit }
select { width: 100%; max-width: 30rem; min-height: 2.75rem; font: inherit; border: 2px solid #5c6b7a; border-radius: 0.375rem }
label.check { font-weight: 400 }
.note { background: var(--pale); border-left: 4px solid var(--blue); padding: 0.75rem 1rem }
.wrong { background: #fdf0ef; border-left: 4px solid #b3261e; padding: 0.75rem 1rem }
small { color: #4a5867 }
`
