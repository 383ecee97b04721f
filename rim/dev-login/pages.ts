import type { DevPerson } from './people.ts'

const style = `
  :root { color-scheme: light; font: 1.0625rem/1.5 system-ui, sans-serif; color: #1a1f26; background: #f4f5f7 }
  body { margin: 0 }
  main { max-width: 38rem; margin: 2rem auto; padding: 1.5rem; background: #fff; border: 1px solid #c9ced6; border-radius: .5rem }
  h1 { margin: 0 0 .5rem; font-size: 1.5rem }
  .note { margin: 0 0 1.25rem; padding: .5rem .75rem; background: #fff4d6; border-left: .25rem solid #8a5a00 }
  ul { list-style: none; margin: 0; padding: 0 }
  li { margin: 0 0 .5rem }
  button { font: inherit; cursor: pointer; border-radius: .375rem; padding: .625rem .875rem }
  .person { width: 100%; text-align: left; color: inherit; background: #fff; border: 2px solid #1d4f91 }
  .person:hover { background: #e8f0fb }
  .person strong, .person span { display: block }
  .person span { color: #454d58 }
  .other { color: #1d4f91; background: none; border: 2px solid transparent; text-decoration: underline }
  label, select { font: inherit }
  select { margin-left: .5rem; padding: .25rem }
  .level { margin: 1.25rem 0 }
  :focus-visible { outline: 3px solid #b3470a; outline-offset: 2px }
  iframe { display: none }`

/** Text inside HTML. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

/** A whole page; `script` runs only with the nonce of the page's policy. */
function page(
  title: string,
  body: string,
  script?: { readonly nonce: string; readonly text: string },
): string {
  return `<!doctype html>
<html lang="nb">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} – prøveinnlogging</title><style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>${body}</main>${script ? `<script nonce="${script.nonce}">${script.text}</script>` : ''}</body>
</html>`
}

const levelWords: Readonly<Record<string, string>> = { low: 'lavt', substantial: 'betydelig', high: 'høyt' }

/** The page where one chooses who to be. */
export function choosePage(
  people: readonly DevPerson[],
  levels: readonly string[],
  asked: string | undefined,
): string {
  const buttons = people.map(
    ({ id, name, title }) =>
      `<li><button class="person" name="person" value="${escaped(id)}"><strong>${escaped(name)}</strong> <span>${escaped(title)}</span></button></li>`,
  )
  const options = levels.map(
    (level) => `<option value="${escaped(level)}">${escaped(levelWords[level] ?? level)}</option>`,
  )
  const first = asked === undefined ? 'det høyeste' : `det som er bedt om (${levelWords[asked] ?? asked})`
  return page(
    'Velg hvem du vil være',
    `<p class="note">Menneskene her er oppdiktet. Dette er ikke en ekte innlogging.</p>
<form method="post">
<ul aria-label="Oppdiktede mennesker">${buttons.join('\n')}</ul>
<p class="level"><label for="level">Sikkerhetsnivå</label>
<select id="level" name="level"><option value="">${escaped(first)}</option>${options.join('')}</select></p>
</form>
<form method="post"><button class="other" name="cancel" value="yes">Avbryt</button></form>`,
  )
}

/** The page that logs out: the clients' addresses in hidden frames, then onwards by itself or by the button. */
export function logoutPage(form: string, frames: readonly string[], nonce: string): string {
  const hidden = frames.map((address) => `<iframe src="${escaped(address)}" title="Utlogging"></iframe>`)
  return page(
    'Du logges ut',
    `${hidden.join('')}${form}<p><button class="person" form="op.logoutForm" name="logout" value="yes">Fortsett</button></p>`,
    {
      nonce,
      // the frames have loaded when the page has; one that hangs is not waited for longer than this
      text: `var go = function () { document.querySelector('button').click(); go = function () {} }
addEventListener('load', function () { go() }); setTimeout(function () { go() }, 3000)`,
    },
  )
}

/** A page with one message. */
export function messagePage(title: string, text: string): string {
  return page(title, `<p>${escaped(text)}</p>`)
}
