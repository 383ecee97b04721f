import { type Language, type LocalText, textIn } from '#core/foundation'

/** HTML that is whole: what is put into it by `html` is escaped, unless it is HTML itself. */
export class Html {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

type Part = string | Html | readonly Html[]

/** A piece of a page. Texts put into it are escaped, so that nothing that people wrote becomes markup. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, index) => piece + (index < parts.length ? shown(parts[index]!) : '')).join(''))

const shown = (part: Part): string =>
  typeof part === 'string'
    ? part.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
    : part instanceof Html
      ? part.text
      : part.map(({ text }) => text).join('')

const program = 'Lyttepost'

/**
 * A page without script: a title, and what stands under it.
 *
 * @param onward address that the browser goes on to by itself, at once
 */
export function page(language: Language, title: LocalText, body: Html, onward?: string): string {
  const name = textIn(title, language)
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${onward === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${onward}">`}
<title>${name}${name === program ? '' : ` – ${program}`}</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="/">${program}</a></header>
<main>
<h1>${name}</h1>
${body}
</main>
</body>
</html>
`.text
}
