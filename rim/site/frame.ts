import { fillText, type Language, type LocalText, printedDate, textIn } from '#core/foundation'
import { type Html, html } from '#rim/web'
import type { SiteContents } from './contents.ts'
import { words } from './words.ts'

export const languages = ['nb', 'nn', 'en'] as const satisfies readonly Language[]
const languageNames = { nb: 'Bokmål', nn: 'Nynorsk', en: 'English' } as const

/** What every page needs to know. */
export interface Ground {
  readonly contents: SiteContents
  readonly language: Language
  readonly stylesheet: string
}

export const say = ({ language }: Pick<Ground, 'language'>, text: LocalText, values = {}): string =>
  fillText(textIn(text, language), values)

/** A text of the contents. It is never filled, so that braces in it stand as they were written. */
export const told = ({ language }: Pick<Ground, 'language'>, text: LocalText): Html =>
  language === 'en' && text.en === undefined
    ? html`<span lang="nb">${text.nb}</span>`
    : html`${textIn(text, language)}`

export const day = (ground: Ground, date: string): Html =>
  html`<time datetime="${date}">${printedDate(date, ground.language)}</time>`

/** The site's parts, as they stand in the menu, and their addresses after the language. */
const parts = [
  ['rapporter/', words.reports],
  ['nyheter/', words.news],
  ['kommuner/', words.profiles],
  ['tabeller/', words.tables],
  ['sok/', words.search],
] as const

const footing = [
  ['om/', words.about],
  ['kontakt/', words.contact],
  ['personvern/', words.privacy],
  ['tilgjengelighet/', words.accessibility],
] as const

/** A page of the site in one language. */
export interface PageParts {
  /** After the language, without a slash before it: '' is the front page, 'rapporter/brukere-2020/' a report. */
  readonly path: string
  readonly title: LocalText
  readonly description?: LocalText
  readonly body: Html
  /** False for a page that has no address of its own, such as the one for addresses that are none. */
  readonly listed?: boolean
}

/** A whole page: head, header with menu and languages, contents under one `h1`, footer. */
export function framed(ground: Ground, { path, title, description, body, listed = true }: PageParts): string {
  const { contents, language, stylesheet } = ground
  const { base } = contents
  const name = textIn(title, language)
  const here = (start: string) => (start !== '' && path.startsWith(start) ? html` aria-current="page"` : '')
  const links = (list: readonly (readonly [string, LocalText])[]) =>
    list.map(([to, text]) => html`<li><a href="/${language}/${to}"${here(to)}>${say(ground, text)}</a></li>`)
  const mark = contents.synthetic ? html`<p class="mark">${say(ground, words.synthetic)}</p>` : ''
  const site = say(ground, words.site)
  const others = languages.map((one) =>
    one === language
      ? html`<li><a href="/${one}/${path}" lang="${one}" hreflang="${one}" aria-current="true">${languageNames[one]}</a></li>`
      : html`<li><a href="/${one}/${path}" lang="${one}" hreflang="${one}">${languageNames[one]}</a></li>`,
  )
  const alternates = listed
    ? html`<link rel="canonical" href="${base}/${language}/${path}">
${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${base}/${one}/${path}">`)}
`
    : ''
  const about = description
    ? html`<meta name="description" content="${textIn(description, language)}">
`
    : ''
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name === site ? name : `${name} – ${site}`}</title>
${about}${alternates}<link rel="alternate" type="application/atom+xml" title="${say(ground, words.feed)}" href="/feed/${language}.xml">
<link rel="alternate" type="text/turtle" title="${say(ground, words.catalogue)}" href="/katalog.ttl">
<link rel="stylesheet" href="${stylesheet}">
</head>
<body>
<a class="skip" href="#innhold">${say(ground, words.skip)}</a>
<header>
${mark}<p class="brand"><a href="/${language}/">${site}</a></p>
<nav aria-label="${say(ground, words.menu)}"><ul>${links(parts.filter(([to]) => to !== 'kommuner/' || contents.profiles.length > 0))}</ul></nav>
<nav aria-label="${say(ground, words.languages)}"><ul>${others}</ul></nav>
</header>
<main id="innhold" tabindex="-1">
<h1>${told(ground, title)}</h1>
${body}
</main>
<footer>
<p>${contents.publisher}</p>
<nav aria-label="${say(ground, words.about)}"><ul>${links(footing)}
<li><a href="/feed/${language}.xml">${say(ground, words.feed)}</a></li></ul></nav>
</footer>
</body>
</html>
`.text
}
