import { type Language, type LocalText, textIn } from '#core/foundation'
import { Html, html, type WebFiles } from '#rim/web'

const words = {
  noScript: {
    nb: 'Registreringen trenger JavaScript, som er slått av i nettleseren din. Slå det på, eller bruk en annen nettleser.',
    nn: 'Registreringa treng JavaScript, som er slått av i nettlesaren din. Slå det på, eller bruk ein annan nettlesar.',
    en: 'The registration needs JavaScript, which is turned off in your browser. Turn it on, or use another browser.',
  },
} as const satisfies Record<string, LocalText>

/** The page that the pages with script are started from. */
export function webPage(
  start: { readonly language: Language; readonly session: object; readonly rounds: unknown },
  files: WebFiles,
): string {
  const { language } = start
  // inside a script element only `<` could end it; as data it is never run
  const data = new Html(JSON.stringify(start).replaceAll('<', '\\u003c'))
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lyttepost</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${files.styles.map((address) => html`<link rel="stylesheet" href="${address}">`)}
${files.preloads.map((address) => html`<link rel="modulepreload" href="${address}">`)}
<script type="module" src="${files.script}"></script>
</head>
<body data-color-scheme="light">
<div id="app"></div>
<noscript><p>${textIn(words.noScript, language)}</p></noscript>
<script type="application/json" id="start">${data}</script>
</body>
</html>
`.text
}
