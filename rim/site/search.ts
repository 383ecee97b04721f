import { textIn } from '#core/foundation'
import { folded, root, word } from '#core/interviews'
import { Html, html } from '#rim/web'
import { framed, type Ground, type PageParts, say } from './frame.ts'
import { words } from './words.ts'

/** A page as search finds it. */
export interface SearchEntry {
  readonly address: string
  readonly title: string
  readonly excerpt: string
  readonly stems: ReadonlySet<string>
}

/** Longer questions are cut: nobody needs them, and each word costs time. */
const mostSigns = 200
const mostFound = 50

/** What words that belong together have in common; æ, ø and å as people without them write. */
const stem = (said: string): string =>
  root(folded(said)).replaceAll('æ', 'ae').replaceAll('ø', 'o').replaceAll('å', 'a')

const stemsOf = (text: string): string[] => (text.match(word) ?? []).map(stem)

/** Prepares a page for search. */
export function searchEntry(ground: Ground, { path, title, description }: PageParts): SearchEntry {
  const name = textIn(title, ground.language)
  const excerpt = description ? textIn(description, ground.language) : ''
  return {
    address: `/${ground.language}/${path}`,
    title: name,
    excerpt,
    stems: new Set(stemsOf(`${name} ${excerpt}`)),
  }
}

/** The text with the words that were asked for marked. */
function marked(text: string, asked: ReadonlySet<string>): Html {
  const pieces = text.split(/([\p{L}\p{N}\p{M}]+)/u)
  return new Html(
    pieces
      .map((piece, at) =>
        at % 2 === 1 && asked.has(stem(piece)) ? html`<mark>${piece}</mark>` : html`${piece}`,
      )
      .map(({ text: one }) => one)
      .join(''),
  )
}

/** The search page: its form, and under it the pages that hold every word of the question. */
export function searchPage(ground: Ground, entries: readonly SearchEntry[], question: string): string {
  const asked = question.slice(0, mostSigns)
  const stems = new Set(stemsOf(asked))
  const found =
    stems.size === 0 ? [] : entries.filter((one) => [...stems].every((each) => one.stems.has(each)))
  const results = found
    .slice(0, mostFound)
    .map(
      (one) =>
        html`<li><a href="${one.address}">${marked(one.title, stems)}</a><p>${marked(one.excerpt, stems)}</p></li>`,
    )
  return framed(ground, {
    path: 'sok/',
    title: words.search,
    body: html`<form action="/${ground.language}/sok/" role="search">
<p><label for="q">${say(ground, words.searchLabel)}</label>
<input type="search" id="q" name="q" maxlength="${mostSigns}" value="${asked}"></p>
<p><button type="submit">${say(ground, words.search)}</button></p></form>
${stems.size === 0 ? '' : html`<p role="status">${say(ground, words.found, { n: String(found.length) })}</p>`}
${results.length > 0 ? html`<ul class="list">${results}</ul>` : ''}`,
  })
}
