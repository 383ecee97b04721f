import { textIn } from '#core/foundation'
import { plainTable } from '#rim/exports'
import { type Html, html } from '#rim/web'
import type { SiteFile, SitePublication, SiteTable } from './contents.ts'
import { day, type Ground, type PageParts, say, told } from './frame.ts'
import { goalLinks } from './goal-pages.ts'
import { reached } from './own-pages.ts'
import { bodyIn, folderOf, isWithdrawn, listOf } from './publication-parts.ts'
import { tableFiles } from './table-files.ts'
import { words } from './words.ts'

const byDay = (a: SitePublication, b: SitePublication): number =>
  b.publishedOn.localeCompare(a.publishedOn) || a.code.localeCompare(b.code)

/** Publications of a kind, the newest first; the withdrawn ones are not among them. */
export const shownOf = (ground: Ground, kind: SitePublication['kind']): SitePublication[] =>
  ground.contents.publications.filter((one) => one.kind === kind && !isWithdrawn(one)).sort(byDay)

const item = (ground: Ground, one: SitePublication): Html =>
  html`<a href="/${ground.language}/${folderOf(one)}">${told(ground, one.title)}</a>
<p>${told(ground, one.excerpt)}</p><p class="day">${day(ground, one.publishedOn)}</p>`

const publicationList = (ground: Ground, kind: SitePublication['kind'], most?: number): Html =>
  listOf(
    ground,
    shownOf(ground, kind)
      .slice(0, most)
      .map((one) => item(ground, one)),
  )

const tableLink = (ground: Ground, { code, table, updated }: SiteTable): Html =>
  html`<a href="/${ground.language}/tabeller/${code}/">${told(ground, table.title)}</a>
<p class="day">${say(ground, words.updated)} ${day(ground, updated)}</p>`

const licences = {
  NLOD_2_0: 'https://data.norge.no/nlod/no/2.0',
  CC_BY_4_0: 'https://creativecommons.org/licenses/by/4.0/',
} as const

/** What others may do with the tables, where it is told. */
function licenceOf(ground: Ground): Html {
  const { licence } = ground.contents
  if (!licence) return html``
  const [before, after] = say(ground, words.licence, { licence: '\u0000' }).split('\u0000')
  return html`<p>${before!}<a href="${licences[licence]}">${say(ground, words[licence])}</a>${after!}</p>`
}

/** The front page and the lists. */
export function listPages(ground: Ground, tables: readonly SiteTable[]): PageParts[] {
  const { language } = ground
  const profiles = [...ground.contents.profiles].sort((a, b) => a.number.localeCompare(b.number))
  return [
    {
      path: '',
      title: words.site,
      description: words.lead,
      body: html`<p class="lead">${say(ground, words.lead)}</p>
<h2>${say(ground, words.reports)}</h2>
${publicationList(ground, 'report', 5)}
<h2>${say(ground, words.news)}</h2>
${publicationList(ground, 'news', 5)}`,
    },
    { path: 'rapporter/', title: words.reports, body: publicationList(ground, 'report') },
    { path: 'nyheter/', title: words.news, body: publicationList(ground, 'news') },
    {
      path: 'kommuner/',
      title: words.profiles,
      body: listOf(
        ground,
        profiles.map(
          ({ number, name, county }) =>
            html`<a href="/${language}/kommuner/${number}/">${name}</a> <span class="day">${county}</span>`,
        ),
      ),
    },
    {
      path: 'tabeller/',
      title: words.tables,
      body: html`${listOf(
        ground,
        tables.map((one) => tableLink(ground, one)),
      )}
${licenceOf(ground)}
<h2>${say(ground, words.machines)}</h2>
<p>${say(ground, words.machinesText)}</p>
<ul><li><a href="/katalog.ttl">Turtle</a></li><li><a href="/katalog.jsonld">JSON-LD</a></li></ul>`,
    },
  ]
}

/** Where a file is found: under what is in it. */
export const fileAddress = (hash: string, { name }: SiteFile): string => `/filer/${hash}/${name}`

type HashOf = (file: SiteFile) => string

const size = (bytes: number): string => `${Math.max(1, Math.ceil(bytes / 1000))} kB`

const fileList = (ground: Ground, files: readonly SiteFile[], hashOf: HashOf): Html =>
  files.length === 0
    ? html``
    : html`<h2>${say(ground, words.files)}</h2>
<ul>${files.map(
        (file) =>
          html`<li><a href="${fileAddress(hashOf(file), file)}" hreflang="${file.language}">${file.name}</a> (${size(file.bytes.length)})</li>`,
      )}</ul>`

/** What people have written, as paragraphs. */
function writtenIn(ground: Ground, { text }: SitePublication): Html {
  if (!text) return html``
  const paragraphs = textIn(text, ground.language)
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .map((one) => html`<p>${one}</p>`)
  const foreign = ground.language === 'en' && text.en === undefined
  return foreign ? html`<div lang="nb">${paragraphs}</div>` : html`${paragraphs}`
}

const contactOf = (ground: Ground, { contact }: SitePublication): Html =>
  contact
    ? html`<h2>${say(ground, words.contact)}</h2>
<p>${contact.name}</p>
${reached(ground, contact)}`
    : html``

/** A report's or a news item's own page. */
export function publicationPage(
  ground: Ground,
  one: SitePublication,
  tables: readonly SiteTable[],
  hashOf: HashOf,
): PageParts {
  const { notice, picture } = one
  const noticed = notice
    ? html`<p class="note"><strong>${say(ground, words[notice.kind])} ${day(ground, notice.day)}.</strong> ${told(ground, notice.text)}</p>`
    : ''
  const page = { path: folderOf(one), title: one.title }
  if (isWithdrawn(one)) return { ...page, body: html`${noticed}` }
  const shown = picture
    ? html`<figure><img src="${fileAddress(hashOf(picture), picture)}" alt="${textIn(picture.alt, ground.language)}">
<figcaption>${say(ground, words.photo)}: ${picture.credit}</figcaption></figure>`
    : ''
  const own = tables.filter(({ publication }) => publication === one.code)
  return {
    ...page,
    description: one.excerpt,
    body: html`<p class="lead">${told(ground, one.excerpt)}</p>
<p class="day">${say(ground, words.published)} ${day(ground, one.publishedOn)}</p>
${noticed}${shown}${writtenIn(ground, one)}${goalLinks(ground, one)}${bodyIn(ground, one.bodies, one.code)}
${contactOf(ground, one)}
${fileList(ground, one.files, hashOf)}
${
  own.length > 0
    ? html`<h2>${say(ground, words.tables)}</h2>${listOf(
        ground,
        own.map((table) => tableLink(ground, table)),
      )}`
    : ''
}
${one.manifest === undefined ? '' : html`<p class="day">${say(ground, words.manifest)}: <code>${one.manifest}</code></p>`}`,
  }
}

/** A table of the table bank, with what its symbols mean and its files. */
export function tablePage(ground: Ground, { code, table, updated }: SiteTable): PageParts {
  const { head, rows, notes } = plainTable(table, ground.language)
  const labels = head.filter((text) => text === '').length
  const heads = [say(ground, words.answer), say(ground, words.measure)]
  const file = (ending: string) => `/tabeller/${code}.${ground.language}.${ending}`
  const row = (cells: readonly string[]) =>
    html`<tr>${cells.map((cell, at) => (at === 0 && cell !== '' ? html`<th scope="row">${cell}</th>` : html`<td>${cell}</td>`))}</tr>`
  return {
    path: `tabeller/${code}/`,
    title: table.title,
    body: html`<p class="day">${say(ground, words.updated)} ${day(ground, updated)}</p>
${
  ground.language === 'en' && table.title.en === undefined
    ? html`<p class="note">${say(ground, words.tableForeign)}</p>
`
    : ''
}<section class="box" tabindex="0" aria-labelledby="tabell"><table>
<caption id="tabell">${told(ground, table.title)}</caption>
<thead><tr>${head.map((text, at) => html`<th scope="col">${at < labels ? heads[at]! : text}</th>`)}</tr></thead>
<tbody>${rows.map(row)}</tbody>
</table></section>
<p>${say(ground, words.symbols)}</p>
<ul>${notes.map((note) => html`<li>${note}</li>`)}</ul>
${licenceOf(ground)}
<h2>${say(ground, words.files)}</h2>
<ul>${tableFiles.map(({ ending, name }) => html`<li><a href="${file(ending)}">${say(ground, name)}</a></li>`)}</ul>`,
  }
}

/** The municipalities' own pages. */
export const profilePages = (ground: Ground, hashOf: HashOf): PageParts[] =>
  ground.contents.profiles.map(({ number, name, county, bodies, pdf }) => ({
    path: `kommuner/${number}/`,
    title: { nb: name, nn: name, en: name },
    body: html`<p class="day">${county}, ${number}</p>
${bodyIn(ground, bodies, number)}
${fileList(ground, pdf ? [pdf] : [], hashOf)}`,
  }))
