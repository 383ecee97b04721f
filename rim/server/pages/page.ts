import { type Language, type LocalText, textIn } from '#core/foundation'
import { type Html, html } from '#rim/web'

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
