import { type Language, type LocalText, sayIn, textIn } from '#core/foundation'
import { Html, html } from '#rim/web'
import { styleFile } from '../style.ts'
import { frameWords, scriptWords } from '../words.ts'

/** What every page is made with. */
export interface Look {
  readonly language: Language
  /** Address of the script; null: the pages are without. */
  readonly script: string | null
}

/** Where a page is sent from, when it is a form: then the languages are buttons that send it, so that nothing is lost. */
export interface PageForm {
  readonly action: string
  /** That the page is one of ours, made for this code. */
  readonly token: string
  /** What is pressed when somebody presses Enter in a field. */
  readonly first: string
}

const languages = [
  { code: 'nb', name: 'Bokmål' },
  { code: 'nn', name: 'Nynorsk' },
  { code: 'en', name: 'English' },
] as const

/** A whole page: the languages, and what stands under them. */
export function frame(
  look: Look,
  title: LocalText | string,
  body: Html,
  more: {
    readonly form?: PageForm
    readonly here?: string
    readonly onward?: string
    readonly step?: boolean
  } = {},
): string {
  const { language, script } = look
  const name = typeof title === 'string' ? title : textIn(title, language)
  const inside = html`<header class="top"><span class="brand">${textIn(frameWords.name, language)}</span>
${languageSwitch(look, more)}</header>
<main>
${body}
</main>`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="format-detection" content="telephone=no">
${more.onward === undefined ? '' : html`<meta http-equiv="refresh" content="0;url=${more.onward}">`}
<title>${name} – Lyttepost</title>
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${styleFile.address}">
${script === null ? '' : html`<script type="module" src="${script}"></script>`}
</head>
<body${script === null ? '' : said(look)}>
${more.form ? formed(more.form, inside, more.step === true) : inside}
</body>
</html>
`.text
}

const formed = ({ action, token, first }: PageForm, inside: Html, step: boolean): Html =>
  html`<form method="post" action="${action}" autocomplete="off"${step ? new Html(' data-step') : ''}>
<input type="hidden" name="token" value="${token}">
<button class="first" name="go" value="${first}" tabindex="-1" aria-hidden="true"></button>
${inside}
</form>`

function languageSwitch({ language }: Look, { form, here }: { form?: PageForm; here?: string }): Html {
  if (!form && here === undefined) return html``
  const ways = languages.map(({ code, name }) => {
    if (code === language) return html`<span aria-current="true" lang="${code}">${name}</span>`
    return form
      ? html`<button name="go" value="language:${code}" lang="${code}">${name}</button>`
      : html`<a href="${here ?? ''}?spraak=${code}" lang="${code}" hreflang="${code}">${name}</a>`
  })
  return html`<nav class="languages" aria-label="${textIn(frameWords.languages, language)}">${ways}</nav>`
}

/** What the script says, in the page's language. */
function said({ language }: Look): Html {
  const say = sayIn(language)
  const texts = Object.entries(scriptWords).map(
    ([name, text]) => html` data-say-${name.toLowerCase()}="${say(text)}"`,
  )
  return html`${texts}`
}
