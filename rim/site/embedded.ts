import { figureStyle } from '#core/figures'
import { type Language, type LocalText, textIn } from '#core/foundation'
import { Html, html } from '#rim/web'
import type { SiteContents } from './contents.ts'
import { figuresIn, type ReportFigure } from './report-parts.ts'
import { words } from './words.ts'

/** What figures are taken from: a page with its address. */
export interface FigurePage {
  /** Begins the figures' addresses: a publication's code, or a municipality's number. */
  readonly code: string
  /** After the language, as of `PageParts`. */
  readonly path: string
  readonly title: LocalText
  readonly bodies: Partial<Readonly<Record<Language, string>>>
}

/** A figure that can stand on other sites: as a page for a frame, and as a drawing. */
export interface EmbeddedFigure {
  /** Without its ending. */
  readonly address: string
  readonly page: string
  readonly svg: string
}

/** Where a figure stands by itself, without ending. */
const figureAddress = (code: string, { name }: Pick<ReportFigure, 'name'>, language: Language): string =>
  `/figur/${code}-${name}.${language}`

/** Height in px that a frame needs for the drawing with its title and source. */
const frameHeight = ({ svg }: ReportFigure): number => Number(/ height="(\d+)/.exec(svg)?.[1] ?? 400) + 270

/** The figures of a page, each by itself, in every language that the page has of its own. */
export function embeddedFigures(
  contents: SiteContents,
  stylesheet: string,
  page: FigurePage,
): readonly EmbeddedFigure[] {
  return (Object.keys(page.bodies) as Language[]).flatMap((language) =>
    figuresIn(page.bodies[language]!).map((figure) => ({
      address: figureAddress(page.code, figure, language),
      page: framePage(contents, stylesheet, page, figure, language),
      svg: alone(figure),
    })),
  )
}

/** The drawing with the style that its page has. */
const alone = ({ svg }: ReportFigure): string => svg.replace(/>/, `><style>${figureStyle}</style>`)

function framePage(
  { base, publisher, synthetic }: SiteContents,
  stylesheet: string,
  { path, title }: FigurePage,
  { name, element, title: own }: ReportFigure,
  language: Language,
): string {
  const source = html`<a href="${base}/${language}/${path}#${name}" target="_top">${textIn(title, language)}</a>`
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${own}</title>
<link rel="stylesheet" href="${stylesheet}">
</head>
<body class="alone">
<main class="report">
<h1>${own}</h1>
${new Html(element)}</main>
<footer><p class="day">${textIn(words.source, language)}: ${source}, ${publisher}</p>
${synthetic ? html`<p class="mark">${textIn(words.synthetic, language)}</p>` : ''}
</footer></body>
</html>
`.text
}

/** A page's body with what is needed to use each figure elsewhere, under the figure. */
export function withEmbedding(
  body: string,
  { base, code, language }: { readonly base: string; readonly code: string; readonly language: Language },
): string {
  let told = body
  for (const figure of figuresIn(body)) {
    const address = figureAddress(code, figure, language)
    const frame = `<iframe src="${base}${address}.html" title="${figure.title.replaceAll('"', '&quot;')}" width="800" height="${frameHeight(figure)}" style="border: 0; max-width: 100%" loading="lazy"></iframe>`
    const use =
      html`<details class="embed"><summary>${textIn(words.embed, language).replace('{number}', figure.number)}</summary>
<p>${textIn(words.embedText, language)}</p>
<p><code>${frame}</code></p>
<p><a href="${address}.html">${figure.title}: ${textIn(words.embedPage, language)}</a>, <a href="${address}.svg">SVG</a></p></details>
`.text
    told = told.replace(figure.element, () => `${figure.element}${use}`)
  }
  return told
}
